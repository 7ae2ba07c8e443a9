package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// pickerForm recognises a pair that is handed to a client: filestack.init(key, …),
// clientOptions of the React component, setSecurity.
func (f *finder) pickerForm(l *request.Request, from, to int) bool {
	s := f.v.Text
	opens := syntax.EnclosingBraces(s, from)
	inSecurity := false
	for level, open := range opens {
		head := strings.TrimRight(ascii.Before(s, open, 300), " \t\r\n")
		if level == 0 || level == 1 {
			if at := initCall(head); at >= 0 {
				l.Form = report.FormPicker
				f.initFound(l, open, level == 0, head[at:])
				return true
			}
		}
		name := syntax.AssignedTo(head)
		if name == "" {
			continue
		}
		nested := strings.EqualFold(name, "security")
		inSecurity = inSecurity || level == 0 && nested
		if strings.EqualFold(name, "clientOptions") || strings.EqualFold(name, "options") && nested {
			l.Form = report.FormPicker
			f.readLibrary(l)
			return true
		}
		if level == 0 && f.passedToInit(l, name, true) {
			return true
		}
		if level == 1 && inSecurity && f.passedToInit(l, name, false) {
			return true
		}
	}
	if i := strings.LastIndex(ascii.Before(s, from, 200), "setSecurity("); i >= 0 {
		l.Form = report.FormPicker
		f.readLibrary(l)
		return true
	}
	return false
}

// initCall finds "init(" with its first argument at the end of head, which ends at
// the second argument's brace. -1 where there is none.
func initCall(head string) int {
	i := strings.LastIndex(head, "init(")
	if i < 0 {
		return -1
	}
	args := head[i+len("init("):]
	if !strings.HasSuffix(args, ",") || strings.Count(args, ",") != 1 || strings.ContainsAny(args, ";{}") {
		return -1
	}
	return i
}

// initFound fills what an init call says. flat is true where the pair's own object
// is the second argument.
func (f *finder) initFound(l *request.Request, open int, flat bool, call string) {
	f.readLibrary(l)
	if key := syntax.QuotedIn(call); key != "" && len(key) >= 16 {
		l.Link.APIKey = shape.Clean(key)
	}
	if flat {
		page(l).Flat = true
		f.noteObject(l, open)
	}
}

// noteObject remembers where the flat object stands, to be wrapped in a repair.
func (f *finder) noteObject(l *request.Request, open int) {
	end := syntax.ObjectEnd(f.v.Text, open)
	if end == 0 {
		return
	}
	if spans := f.v.Spans(open, end); len(spans) == 1 {
		page(l).Object = spans[0]
	}
}

// passedToInit looks for init(key, name) and init(key, {name}) with the name that
// an object was given: the pair's own, or the options with the pair in security.
func (f *finder) passedToInit(l *request.Request, name string, pair bool) bool {
	s := f.v.Text
	for _, i := range f.initCalls() {
		at := i + len("init(")
		args := ascii.After(s, at, 400)
		comma := strings.IndexByte(args, ',')
		if comma < 0 || strings.ContainsAny(args[:comma], ";{}") {
			continue
		}
		second := strings.TrimLeft(args[comma+1:], " \t\r\n")
		flat := strings.HasPrefix(second, name) && !ascii.IsName(ascii.At(second, len(name)))
		nested := strings.HasPrefix(second, "{") && ascii.HoldsWord(ascii.After(second, 0, 200), name)
		if !flat && !nested {
			continue
		}
		l.Form = report.FormPicker
		f.take(i, at) // so that the call is not read again by itself
		f.readLibrary(l)
		if key := syntax.QuotedIn(args[:comma]); key != "" {
			l.Link.APIKey = shape.Clean(key)
		}
		if flat && pair {
			page(l).Flat = true
			place := at + comma + 1 + strings.Index(args[comma+1:], second)
			if spans := f.v.Spans(place, place+len(name)); len(spans) == 1 {
				page(l).Object = spans[0]
			}
		}
		return true
	}
	return false
}

// initCalls are the places of "init(" in the text, the first so many, looked for when
// first asked for: every pair asks.
func (f *finder) initCalls() []int {
	if f.inits == nil {
		f.inits = make([]int, 0, 4)
		for at := 0; len(f.inits) < maxInits; {
			i := strings.Index(f.v.Text[at:], "init(")
			if i < 0 {
				break
			}
			f.inits = append(f.inits, at+i)
			at += i + len("init(")
		}
	}
	return f.inits
}
