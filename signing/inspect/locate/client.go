package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/sdk"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/value"
	"policybench/signing/report"
)

// usedBy tells what code does with the pair that stands from from to to: which library
// method gets it, which call that needs, and whether anything reads it there. It
// returns false where nothing says.
func (f *finder) usedBy(l *request.Request, p, s *value.Sighting, from, to int) bool {
	if p == nil || s == nil {
		return false
	}
	if inHeader(f.v.Text, from) {
		l.Carried.Unread = "header"
		return false
	}
	holders := f.holders(from)
	use, ok := sdk.UseOf(holders)
	if !ok {
		holders = f.usesOf(p, s, to, holders)
		use, ok = sdk.UseOf(holders)
	}
	if !ok || strings.HasPrefix(use.Component, "fs.") && !f.filestack { // Node's files, too
		return false
	}
	return f.use(l, &use, holders)
}

// use notes what a library does with the pair of a request, and reports whether that
// says which form the request has.
func (f *finder) use(l *request.Request, use *sdk.Use, holders []syntax.Holder) bool {
	l.Calls, l.CallsInferred = use.Needs, use.Basis == report.Inferred
	switch use.Reading {
	case sdk.Unread:
		l.Carried.Unread = use.Place
	case sdk.Ignored:
		l.Form = report.FormPicker
		page(l).Flat, page(l).Library = true, request.CurrentLibrary
		if use.Component != "init" && len(holders) > 0 {
			f.noteObject(l, holders[0].At)
		}
		return true
	}
	if use.File >= 0 {
		args := syntax.ArgumentsAt(f.v.Text, use.CallAt+1)
		if use.File < len(args) && shape.IsHandle(syntax.QuotedIn(args[use.File].Text)) {
			l.Link.Handle = syntax.QuotedIn(args[use.File].Text)
			l.Link.Handles = []string{l.Link.Handle}
		}
	}
	if use.Picker {
		f.readLibrary(l)
		l.Form = report.FormPicker
		page(l).Opens = true
	}
	return use.Reading == sdk.Unread || use.Picker
}

// inHeader reports whether a header of its own holds the pair:
// -H 'Filestack-Security: policy=…'. No server reads one.
func inHeader(s string, at int) bool {
	const longest = 80
	line := ascii.Before(s, at, longest)
	if i := strings.LastIndexAny(line, "\r\n\"'"); i >= 0 {
		line = line[i+1:]
	}
	name, rest, ok := strings.Cut(line, ":")
	if !ok || strings.ContainsAny(name, " /?&=({") || !strings.Contains(name, "-") {
		return false
	}
	lower := strings.ToLower(name)
	rest = strings.TrimLeft(strings.ToLower(rest), " ")
	return (strings.Contains(lower, "filestack") || strings.Contains(lower, "security") || strings.Contains(lower, "policy")) &&
		(rest == "" || rest == "policy=" || rest == "policy:" || rest == "policy: " || rest == "p=")
}

// written is the name of a candidate with the text's own capitals.
func (f *finder) written(c *value.Sighting) string {
	name := ascii.After(f.v.Text, c.NameAt, len(c.Name))
	if strings.EqualFold(name, c.Name) {
		return name
	}
	return c.Name
}

// holders are the enclosures of a place. Each pair of a row looks at the names of the
// next ones, so they are kept.
func (f *finder) holders(at int) []syntax.Holder {
	list, ok := f.held[at]
	if !ok {
		if f.held == nil {
			f.held = map[int][]syntax.Holder{}
		}
		list = syntax.Holders(f.v.Text, at)
		f.held[at] = list
	}
	return list
}

// maxUses bounds how many places are looked at that name a constant.
const maxUses = 8

// usesOf are the enclosures of the place that the pair goes to by name: both halves are
// constants of their own, or their object is one.
func (f *finder) usesOf(p, s *value.Sighting, to int, own []syntax.Holder) []syntax.Holder {
	text := f.v.Text
	name, other := f.written(p), f.written(s)
	if len(own) == 1 && own[0].Kind == syntax.InObject && own[0].Name != "" {
		name, other = own[0].Name, ""
	} else if len(own) > 0 {
		return nil
	}
	if name = syntax.LastName(name); name == "" {
		return nil
	}
	limit := min(len(text), to+syntax.Reach)
	for at, looked := to, 0; looked < maxUses; looked++ {
		i := strings.Index(text[min(at, limit):limit], name)
		if i < 0 {
			return nil
		}
		start := at + i
		at = start + len(name)
		if ascii.IsName(ascii.At(text, start-1)) || ascii.IsName(ascii.At(text, at)) || other == "" && syntax.Redefined(text[start:min(limit, at+3)], name) {
			continue
		}
		holders := f.holders(start)
		if len(holders) == 0 {
			continue
		}
		if other != "" {
			// { policy, signature }: the object that names both takes the object's place.
			end := syntax.ObjectEnd(text, holders[0].At)
			if holders[0].Kind == syntax.InObject && end > start && ascii.HoldsWord(text[start:end], syntax.LastName(other)) {
				return holders
			}
			continue
		}
		given := syntax.AssignedTo(strings.TrimRight(ascii.Before(text, start, 60), " "))
		switch {
		case holders[0].Kind == syntax.InCall:
			return holders // the object is the argument itself
		case given == "":
			given = name // { security }
		}
		return append([]syntax.Holder{{Kind: syntax.InObject, Name: given, At: start}}, holders...)
	}
	return nil
}
