package code

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// pickerForm recognises a pair that is handed to a client: filestack.init(key, …),
// clientOptions of the React component, setSecurity.
func (c *Code) pickerForm(a *Said, from, to int) bool {
	s := c.View.Text
	opens := syntax.EnclosingBraces(s, from)
	inSecurity := false
	for level, open := range opens {
		head := strings.TrimRight(ascii.Before(s, open, 300), " \t\r\n")
		if level == 0 || level == 1 {
			if at := initBefore(head); at >= 0 {
				a.Form = report.FormPicker
				c.initFound(a, open, level == 0, head[at:])
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
			a.Form = report.FormPicker
			c.ReadLibrary(&a.Page)
			a.Page.Opens = a.Page.Opens || c.showsComponent()
			return true
		}
		if level == 0 && c.passedToInit(a, name, true) {
			return true
		}
		if level == 1 && inSecurity && c.passedToInit(a, name, false) {
			return true
		}
	}
	if i := strings.LastIndex(ascii.Before(s, from, 200), "setSecurity("); i >= 0 {
		a.Form = report.FormPicker
		c.ReadLibrary(&a.Page)
		return true
	}
	return false
}

// showsComponent reports whether a component that opens the picker takes its options by
// name: [clientOptions]="clientOptions".
func (c *Code) showsComponent() bool {
	s := c.View.Text
	if !strings.Contains(s, "lientOptions") {
		return false
	}
	for _, word := range components {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}

// initBefore finds "init(" with its first argument at the end of head, which ends at
// the second argument's brace. -1 where there is none.
func initBefore(head string) int {
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
func (c *Code) initFound(a *Said, open int, flat bool, call string) {
	c.ReadLibrary(&a.Page)
	if key := syntax.QuotedIn(call); key != "" && len(key) >= 16 {
		a.Key = shape.Clean(key)
	}
	if flat {
		a.Page.Flat = true
		c.noteObject(a, open)
	}
}

// noteObject remembers where the flat object stands, to be wrapped in a repair.
func (c *Code) noteObject(a *Said, open int) {
	end := syntax.ObjectEnd(c.View.Text, open)
	if end == 0 {
		return
	}
	if spans := c.View.Spans(open, end); len(spans) == 1 {
		a.Page.Object = spans[0]
	}
}

// passedToInit looks for init(key, name) and init(key, {name}) with the name that
// an object was given: the pair's own, or the options with the pair in security.
func (c *Code) passedToInit(a *Said, name string, pair bool) bool {
	s := c.View.Text
	for _, i := range c.initCalls() {
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
		a.Form = report.FormPicker
		a.Init = [2]int{i, at}
		c.ReadLibrary(&a.Page)
		if key := syntax.QuotedIn(args[:comma]); key != "" {
			a.Key = shape.Clean(key)
		}
		if flat && pair {
			a.Page.Flat = true
			place := at + comma + 1 + strings.Index(args[comma+1:], second)
			if spans := c.View.Spans(place, place+len(name)); len(spans) == 1 {
				a.Page.Object = spans[0]
			}
		}
		return true
	}
	return false
}
