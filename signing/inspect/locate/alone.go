package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/link"
	"policybench/signing/report"
)

// Much code holds no pair at all: it starts a library with an API key, or builds a URL
// out of a variable. Both work only while the app's security is off, which is the first
// question people ask.

// findAlone adds what stands alone in a text in which nothing else was found.
func (f *finder) findAlone() {
	if len(f.found) > 0 || f.depth > 0 {
		return
	}
	if f.revealURLs(); len(f.found) == 0 {
		f.findHandedOver("ignature", false)
	}
}

// revealURLs makes requests of the URLs whose file is a variable:
// `https://cdn.filestackcontent.com/${handle}`, "https://…/resize=width:600/" + url.
func (f *finder) revealURLs() {
	s := f.v.Text
	for i := range f.bare {
		b := &f.bare[i]
		if b.hidden == nil || !variableEnd(s, b.at, b.end) {
			continue
		}
		l := *b.hidden
		own := b.statement(s)
		if m := syntax.MethodIn(s[own.From:own.To]); m != "" {
			l.Link.Method = m
		}
		findKey(&l, s[own.From:own.To])
		if l.Form == "" {
			l.Form = report.FormDelivery
		}
		l.Open.Rest, l.Open.File = false, true
		f.found = append(f.found, l)
	}
}

// variableEnd reports whether code puts a variable into a URL or behind it.
func variableEnd(s string, start, end int) bool {
	path := s[start:end]
	if i := strings.Index(path, "://"); i >= 0 {
		path = path[i+len("://"):]
	}
	if i := strings.IndexAny(path, "/"); i < 0 {
		return false
	} else if strings.Contains(path[i:], "${") || strings.Contains(path[i:], "#{") || strings.Contains(path[i:], "{{") || strings.Contains(path[i:], "%s") {
		return true
	}
	quote := syntax.QuoteBefore(s, start)
	if quote == 0 || ascii.At(s, end) != quote {
		return false
	}
	rest := strings.TrimLeft(ascii.After(s, end+1, 24), " \t\r\n")
	for _, sign := range [...]string{"+", ".", "..", "&", "%", "~", "<>", "||"} {
		if after, ok := strings.CutPrefix(rest, sign); ok && after != "" {
			if sign == "." && !strings.HasPrefix(strings.TrimLeft(after, " \t"), "$") {
				return false // a sentence ends
			}
			after = strings.TrimLeft(after, " \t\r\n$@")
			return after != "" && ascii.StartsName(after[0])
		}
	}
	return false
}

// maxKeys bounds how many API keys of one text are told.
const maxKeys = 8

// findKeys makes a report of each API key that code or prose names, in a text that holds
// nothing else, no secret either.
func (f *finder) findKeys() {
	if len(f.found) > 0 {
		return
	}
	s := f.v.Text
	seen := map[string]bool{}
	for i := 0; i+shape.KeyLength <= len(s) && len(seen) < maxKeys; i++ {
		n := strings.IndexByte(s[i:], 'A')
		if n < 0 {
			return
		}
		i += n
		key := keyAt(s, i)
		if key == "" || seen[key] || !strings.ContainsAny(key, "0123456789") && !f.filestack {
			continue
		}
		if !f.namesKey(s, i) {
			continue
		}
		seen[key] = true
		form := report.FormPicker
		if strings.HasSuffix(strings.TrimRight(ascii.Before(s, i, 40), "\"'= {"), "data-fp-apikey") {
			form = report.FormWidget
		}
		l := request.Request{Form: form, Link: report.Link{APIKey: key}, Span: f.v.Whole(i, i+len(key))}
		f.securedBy(&l, i)
		f.found = append(f.found, l)
		i += len(key)
	}
}

// namesKey reports whether what stands before a place calls it an API key of
// Filestack's: a name, a call that takes one, or the text around it.
func (f *finder) namesKey(s string, at int) bool {
	before := strings.ToLower(strings.TrimRight(ascii.Before(s, at, 60), " \t\"'`=:>{([$"))
	if i := strings.LastIndexAny(before, "\n;"); i >= 0 {
		before = before[i+1:]
	}
	switch {
	case strings.HasSuffix(before, "data-fp-apikey"), strings.HasSuffix(before, "setkey"),
		strings.HasSuffix(before, "filestack.client"), strings.HasSuffix(before, "filestackclient"), strings.HasSuffix(before, "filestack.init"):
		return true
	case strings.HasSuffix(strings.TrimRight(before, "]"), "apikey"), strings.HasSuffix(before, "api_key"), strings.HasSuffix(before, "api key"), strings.HasSuffix(before, "key"):
		return f.filestack || strings.Contains(before, "<") && strings.Contains(before, "icker") || strings.Contains(s, "<Picker") || strings.Contains(s, "ng-picker")
	}
	return f.filestack && link.Mentioned(ascii.Before(s, at, 120))
}
