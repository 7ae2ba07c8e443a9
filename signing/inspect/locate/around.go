package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/value"
	"policybench/signing/report"
)

// surroundings tells from what stands around a pair which form it has, and finds
// the key, the handle and the version of the library there. It is false where the
// pair turns out to be part of something found before.
func (f *finder) surroundings(l *request.Request, p, s *value.Sighting, from, to int) bool {
	text := f.v.Text
	name := ""
	for _, c := range [...]*value.Sighting{p, s} {
		if c != nil {
			name += c.Name + " "
		}
	}
	if strings.Contains(name, "data-fp-") || strings.Contains(name, "data-fs-") {
		f.readTag(l, from, to)
		return true
	}
	before := ascii.Before(text, from, syntax.Reach)
	after := ascii.After(text, to, 600)
	l.Link.APIKey = nearestKey(before, after)
	l.Link.Handle = nearHandle(before, after)
	if l.Link.Handle != "" {
		l.Link.Handles = []string{l.Link.Handle}
	}
	if f.usedBy(l, p, s, from, to) || f.pickerForm(l, from, to) || p == nil || s == nil {
		return true
	}
	if requestBody(text, p, s, before, after) {
		l.Form = report.FormRequestBody
		l.Link.Method = syntax.MethodBefore(before)
	}
	return true
}

// requestBody: the pair is sent as fields: JSON beside a key or handle, curl's -d
// and -F, a form.
func requestBody(text string, p, s *value.Sighting, before, after string) bool {
	head := ascii.Before(before, len(before), 400)
	if strings.Contains(head, "://") || strings.Contains(head, "curl") {
		for _, flag := range [...]string{"-d ", "-d'", "--data", "-F ", "--form"} {
			if strings.Contains(head, flag) {
				return true
			}
		}
	}
	for _, sign := range [...]string{"JSON.stringify(", "body:", "body =", "json=", "data=", "FormData", "\"apikey\"", "'apikey'", "\"sources\""} {
		if strings.Contains(head, sign) {
			return true
		}
	}
	quotedNames := p.NameAt > 0 && text[p.NameAt-1] == '"' && s.NameAt > 0 && text[s.NameAt-1] == '"'
	return quotedNames && (strings.Contains(head, "\"handle\"") || strings.Contains(ascii.After(after, 0, 200), "\"apikey\"") ||
		strings.Contains(ascii.After(after, 0, 200), "\"handle\""))
}

// nearestKey is the API key that stands nearest: 22 letters and digits, from A to z.
func nearestKey(before, after string) string {
	back := ascii.Before(before, len(before), 800)
	best, distance := "", len(back)+len(after)+1
	for i := nextKeyStart(back, 0); i >= 0; i = nextKeyStart(back, i+1) {
		if key := keyAt(back, i); key != "" && len(back)-i < distance {
			best, distance = key, len(back)-i
		}
	}
	for i := nextKeyStart(after, 0); i >= 0 && i < distance; i = nextKeyStart(after, i+1) {
		if key := keyAt(after, i); key != "" {
			return key
		}
	}
	return best
}

// nextKeyStart is where an API key may begin next, -1 for nowhere.
func nextKeyStart(s string, from int) int {
	if i := strings.IndexByte(s[from:], 'A'); i >= 0 {
		return from + i
	}
	return -1
}

func keyAt(s string, i int) string {
	if s[i] != 'A' || len(s)-i < shape.KeyLength || s[i+shape.KeyLength-1] != 'z' || i > 0 && ascii.IsToken(s[i-1]) {
		return ""
	}
	for k := i; k < i+shape.KeyLength; k++ {
		if !ascii.IsName(s[k]) {
			return ""
		}
	}
	if i+shape.KeyLength < len(s) && ascii.IsToken(s[i+shape.KeyLength]) {
		return ""
	}
	return s[i : i+shape.KeyLength]
}

// nearHandle is the value that the text calls handle, nearest before the pair or
// just behind it.
func nearHandle(before, after string) string {
	back := ascii.Before(before, len(before), 300)
	for end := len(back); ; {
		i := strings.LastIndex(back[:end], "andle")
		if i < 0 {
			break
		}
		if h := handleAt(back[i+len("andle"):]); h != "" {
			return h
		}
		end = i
	}
	after = ascii.After(after, 0, 160)
	if i := strings.Index(after, "andle"); i >= 0 {
		return handleAt(after[i+len("andle"):])
	}
	return ""
}

// handleAt reads ": 'KW9E…'" behind the name.
func handleAt(s string) string {
	i := 0
	for i < len(s) && i < 8 && strings.IndexByte("\"' :=(>,}`", s[i]) >= 0 {
		i++
	}
	if i == 0 || len(s)-i < shape.HandleLength {
		return ""
	}
	end := i
	for end < len(s) && ascii.IsToken(s[end]) && s[end] != '+' {
		end++
	}
	if end-i != shape.HandleLength {
		return ""
	}
	return s[i:end]
}
