package store

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

// Place is a place that a request names as text.
func Place(text string, spans []report.Span) request.Place {
	state := request.Given
	if strings.ContainsAny(text, "${}<>") || strings.Contains(strings.ToUpper(text), "YOUR_") {
		state = request.Variable // a program or a person puts it in
	}
	return request.Place{State: state, Text: text, Spans: spans}
}

// Task reads store=path:…,container:….
func Task(u *carrier.View, task link.Piece) (to request.Store) {
	_, options := link.SplitTask(task)
	for _, o := range options {
		text, _ := ascii.Unescape(link.Unquote(o.Value.Text))
		to.Name(o.Name.Text, Place(text, u.Spans(o.Value.Offset, o.Value.End())))
	}
	return to
}

// Object reads the body of a request, or an object of code: its own keys, those of
// store, and the parameters of a task of that name.
func Object(v *carrier.View, open, end int) (to request.Store) {
	s := v.Text
	eachKey(s, open, end, func(key string, from, stop int) {
		switch key {
		case "path", "container", "size":
			to.Name(key, storeField(v, from, stop))
		case "store", "storeTo":
			if s[from] == '{' {
				to.Or(Object(v, from, stop))
			}
		case "tasks":
			to.Or(storeTasks(v, from, stop))
		}
	})
	return to
}

// storeTasks reads the tasks of a body: [{"name":"store","params":{"path":…}}].
func storeTasks(v *carrier.View, from, end int) (to request.Store) {
	s := v.Text
	for at := from + 1; at < end; at++ {
		if s[at] != '{' {
			continue
		}
		stop := syntax.ObjectEnd(s, at)
		if stop == 0 {
			break
		}
		to.Or(storeParams(v, at, stop))
		at = stop
	}
	return to
}

// storeParams reads the parameters of a task that is called store.
func storeParams(v *carrier.View, open, end int) (to request.Store) {
	s := v.Text
	name, from, stop := "", 0, 0
	eachKey(s, open, end, func(key string, a, b int) {
		switch key {
		case "name":
			name = strings.Trim(s[a:b], "\"'` ")
		case "params":
			from, stop = a, b
		}
	})
	if name == "store" && stop > from && s[from] == '{' {
		return Object(v, from, stop)
	}
	return to
}

// storeField reads a literal; anything else comes when the code runs.
func storeField(v *carrier.View, from, to int) request.Place {
	s := v.Text[from:to]
	switch n := len(s); {
	case n >= 2 && strings.IndexByte("\"'`", s[0]) >= 0 && s[n-1] == s[0]:
		return Place(s[1:n-1], v.Spans(from+1, to-1))
	case ascii.AllDigits(s):
		return Place(s, v.Spans(from, to))
	}
	return request.Place{State: request.Variable, Text: s, Spans: v.Spans(from, to)}
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
		if key != "" && (at >= end-1 || s[at] == ',') {
			f(key, stop-len(key), stop) // { path, container }
			continue
		}
		if key == "" || s[at] != ':' {
			at = valueEnd(s, at, end-1) // a spread, a method
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

// Flags reads the fields that curl sends beside a URL.
func Flags(v *carrier.View, start, end int) (to request.Store) {
	s := v.Text
	from := ascii.LineStart(s, start)
	stop := end
	for stop < len(s) && stop-end < syntax.Reach && (s[stop] != '\n' || stop > 0 && s[stop-1] == '\\') {
		stop++
	}
	if !strings.Contains(s[from:stop], "curl") {
		return to
	}
	for _, flag := range [...]string{"-F ", "-d ", "--form ", "--data "} {
		for at := from; ; {
			i := strings.Index(s[at:stop], flag)
			if i < 0 {
				break
			}
			at += i + len(flag)
			to.Name(storeFlag(v, at, stop))
		}
	}
	return to
}

// storeFlag reads one field, 'path=/a' or path=/a.
func storeFlag(v *carrier.View, at, end int) (string, request.Place) {
	s := v.Text
	quote := byte(' ')
	if c := ascii.At(s, at); c == '\'' || c == '"' {
		quote = c
		at++
	}
	stop := at
	for stop < end && s[stop] != quote && s[stop] != '\n' {
		stop++
	}
	name, text, ok := strings.Cut(s[at:stop], "=")
	if !ok {
		return "", request.Place{}
	}
	return name, Place(text, v.Spans(stop-len(text), stop))
}

// Near reads the storeTo of a picker's options that is nearest behind a place, or
// before it.
func Near(v *carrier.View, place int) (to request.Store) {
	const reach = 4 << 10
	s, name := v.Text, "storeTo"
	at := strings.Index(ascii.After(s, place, reach), name)
	if at >= 0 {
		at += place
	} else if at = strings.LastIndex(ascii.Before(s, place, reach), name); at >= 0 {
		at += max(0, place-reach)
	} else {
		return to
	}
	open := at + len(name)
	for open < len(s) && (ascii.IsBlank(s[open]) || strings.IndexByte("\"':=", s[open]) >= 0) {
		open++
	}
	if open < len(s) && s[open] == '{' {
		if end := syntax.ObjectEnd(s, open); end > 0 {
			return Object(v, open, end)
		}
	}
	return to
}
