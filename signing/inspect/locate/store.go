package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/link"
	"policybench/signing/report"
)

// Where a file is stored stands in many places: the query of the Store API, a store
// task, the body of a request, the flags of curl, storeTo of the picker's options.

// stores notes what a request names. The first that does counts.
func stores(l *request.Request, name, text string, spans []report.Span) {
	to := placeNamed(l, name)
	if to == nil || to.State != request.Absent {
		return
	}
	*to = request.Place{State: request.Given, Text: text, Spans: spans}
	if strings.ContainsAny(text, "${}<>") || strings.Contains(strings.ToUpper(text), "YOUR_") {
		to.State = request.Variable // a program or a person puts it in
	}
}

func placeNamed(l *request.Request, name string) *request.Place {
	switch name {
	case "path":
		return &l.Store.Path
	case "container":
		return &l.Store.Container
	case "size":
		return &l.Store.Size
	}
	return nil
}

// storeTask reads store=path:…,container:….
func storeTask(l *request.Request, u *carrier.View, task link.Piece) {
	_, options := link.SplitTask(task)
	for _, o := range options {
		text, _ := ascii.Unescape(link.Unquote(o.Value.Text))
		stores(l, o.Name.Text, text, u.Spans(o.Value.Offset, o.Value.End()))
	}
}

// storeObject reads the body of a request, or an object of code: its own keys, those of
// store, and the parameters of a task of that name.
func storeObject(l *request.Request, v *carrier.View, open, end int) {
	s := v.Text
	eachKey(s, open, end, func(key string, from, to int) {
		switch key {
		case "path", "container", "size":
			storeField(l, v, key, from, to)
		case "store", "storeTo":
			if s[from] == '{' {
				storeObject(l, v, from, to)
			}
		case "tasks":
			for at := from + 1; at < to; at++ {
				if s[at] == '{' {
					stop := syntax.ObjectEnd(s, at)
					if stop == 0 {
						return
					}
					storeParams(l, v, at, stop)
					at = stop
				}
			}
		}
	})
}

// storeParams reads a task of a body: {"name":"store","params":{"path":…}}.
func storeParams(l *request.Request, v *carrier.View, open, end int) {
	s := v.Text
	name, from, to := "", 0, 0
	eachKey(s, open, end, func(key string, a, b int) {
		switch key {
		case "name":
			name = strings.Trim(s[a:b], "\"'` ")
		case "params":
			from, to = a, b
		}
	})
	if name == "store" && to > from && s[from] == '{' {
		storeObject(l, v, from, to)
	}
}

// storeField reads a literal; anything else comes when the code runs.
func storeField(l *request.Request, v *carrier.View, name string, from, to int) {
	s := v.Text[from:to]
	if n := len(s); n >= 2 && strings.IndexByte("\"'`", s[0]) >= 0 && s[n-1] == s[0] {
		stores(l, name, s[1:n-1], v.Spans(from+1, to-1))
		return
	}
	if ascii.AllDigits(s) {
		stores(l, name, s, v.Spans(from, to))
		return
	}
	if p := placeNamed(l, name); p.State == request.Absent {
		*p = request.Place{State: request.Variable, Text: s, Spans: v.Spans(from, to)}
	}
}

// eachKey calls f for each key of the object literal s[open:end] with the place of its
// value, without the blanks around.
func eachKey(s string, open, end int, f func(key string, from, to int)) {
	for at := open + 1; at < end-1; {
		for at < end-1 && (ascii.IsBlank(s[at]) || s[at] == ',' || strings.IndexByte("\"'`", s[at]) >= 0) {
			at++
		}
		stop := ascii.NameEnd(s, at)
		key := s[at:min(stop, end)]
		at = syntax.QuoteEnd(s, stop)
		for at < end-1 && ascii.IsBlank(s[at]) {
			at++
		}
		if key == "" || at >= end-1 || s[at] != ':' {
			at = valueEnd(s, max(at, stop+1), end-1) // a shorthand or a spread
			continue
		}
		from := at + 1
		for from < end-1 && ascii.IsBlank(s[from]) {
			from++
		}
		at = valueEnd(s, from, end-1)
		to := at
		for to > from && ascii.IsBlank(s[to-1]) {
			to--
		}
		if to > from {
			f(key, from, to)
		}
	}
}

// valueEnd is the comma behind a value, outside of quotes and brackets, or end.
func valueEnd(s string, at, end int) int {
	depth := 0
	for i := at; i < end; i++ {
		switch c := s[i]; c {
		case '"', '\'', '`':
			j := strings.IndexByte(s[i+1:end], c)
			if j < 0 {
				return end
			}
			i += j + 1
		case '{', '[', '(':
			depth++
		case '}', ']', ')':
			depth--
		case ',':
			if depth == 0 {
				return i
			}
		}
	}
	return end
}

// storeFlags reads the fields that curl sends beside a URL of the Store API.
func storeFlags(l *request.Request, v *carrier.View, start, end int) {
	if l.Route != link.RouteStore && l.Route != link.RouteUpload {
		return
	}
	s := v.Text
	from := ascii.LineStart(s, start)
	to := end
	for to < len(s) && to-end < syntax.Reach && (s[to] != '\n' || to > 0 && s[to-1] == '\\') {
		to++
	}
	if !strings.Contains(s[from:to], "curl") {
		return
	}
	for _, flag := range [...]string{"-F ", "-d ", "--form ", "--data "} {
		for at := from; ; {
			i := strings.Index(s[at:to], flag)
			if i < 0 {
				break
			}
			at += i + len(flag)
			storeFlag(l, v, at, to)
		}
	}
}

// storeFlag reads one field, 'path=/a' or path=/a.
func storeFlag(l *request.Request, v *carrier.View, at, end int) {
	s := v.Text
	quote := byte(' ')
	if s[at] == '\'' || s[at] == '"' {
		quote = s[at]
		at++
	}
	stop := at
	for stop < end && s[stop] != quote && s[stop] != '\n' {
		stop++
	}
	if name, text, ok := strings.Cut(s[at:stop], "="); ok {
		stores(l, name, text, v.Spans(stop-len(text), stop))
	}
}

// findStoreTo gives the pickers of a text the place that their options name: the nearest
// storeTo behind or before each.
func (f *finder) findStoreTo() {
	const reach = 4 << 10
	root := &carrier.View{Text: f.v.Root()}
	if !strings.Contains(root.Text, "storeTo") {
		return
	}
	for i := range f.found {
		l := &f.found[i]
		if l.Form != report.FormPicker && l.Form != report.FormWidget || l.Carried.Base64 {
			continue
		}
		at := strings.Index(ascii.After(root.Text, l.Span.Offset, reach), "storeTo")
		if at >= 0 {
			at += l.Span.Offset
		} else if at = strings.LastIndex(ascii.Before(root.Text, l.Span.Offset, reach), "storeTo"); at >= 0 {
			at += max(0, l.Span.Offset-reach)
		} else {
			continue
		}
		open := at + len("storeTo")
		for open < len(root.Text) && (ascii.IsBlank(root.Text[open]) || strings.IndexByte("\"':=", root.Text[open]) >= 0) {
			open++
		}
		if open < len(root.Text) && root.Text[open] == '{' {
			if end := syntax.ObjectEnd(root.Text, open); end > 0 {
				storeObject(l, root, open, end)
			}
		}
	}
}
