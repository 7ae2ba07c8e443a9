package message

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/link"
	"policybench/signing/report"
)

// answers are what browsers and services say around a request that no policy explains.
// Others are told the same, so the text must speak of Filestack.
var answers = [...]struct{ key, needle string }{
	{"cors", "blocked by CORS policy"},                                  // seen: filestack-js#131
	{"csp", "violates the following Content Security Policy directive"}, // made: the browsers' wording, MDN
	{"rate-limit", "Filestack-Remaining"},                               // seen: the official plugin's error guide
	{"rate-limit", "filestack-remaining"},
}

// httpStatus is an HTTP status with what it may mean of a policy: a status alone never
// says which.
type httpStatus struct {
	code, key string
	likely    []report.Code
}

var statuses = [...]httpStatus{
	{"401", "status-401", badPair},
	{"403", "status-403", badPair},
	{"404", "status-404", nil},
	{"429", "status-429", nil},
	{"503", "status-503", nil},
}

// statusMarks stand before a status where a program reports it.
var statusMarks = [...]string{"status of ", "status code ", "Status Code: ", "status: ", "Status: ", "HTTP/1.1 ", "HTTP/2 ", "HTTP/1.0 "}

// findStatuses adds the statuses and the browsers' words that stand without a message
// of Filestack's. Beside one they say nothing more.
func findStatuses(words ascii.Words, found []Found) []Found {
	text := words.Text
	ours := link.Mentioned(text)
	if ours {
		for _, a := range answers {
			if at := words.Index(a.needle); at >= 0 && !holds(found, a.key) {
				found = append(found, Found{Key: a.key, Span: report.Span{Offset: at, Length: len(a.needle)}})
			}
		}
	}
	if len(found) > 0 || speaksOfPolicy(text) {
		return found // what stands beside a policy is read with its request
	}
	if f, ok := statusOfHost(text); ok {
		return append(found, f)
	}
	if ours || !strings.Contains(text, "://") {
		if f, ok := bareStatus(text, ours); ok {
			found = append(found, f)
		}
	}
	return found
}

// speaksOfPolicy reports whether a text holds the word, but for the policies that
// browsers have of their own.
func speaksOfPolicy(text string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], "olicy")
		if i < 0 {
			return false
		}
		at += i + len("olicy")
		before := strings.ToLower(ascii.Before(text, at-len("policy"), 12))
		if !strings.HasSuffix(before, "referrer ") && !strings.HasSuffix(before, "referrer-") && !strings.HasSuffix(before, "security-") &&
			!strings.HasSuffix(before, "cors ") && !strings.HasSuffix(before, "opener-") && !strings.HasSuffix(before, "resource-") {
			return true
		}
	}
}

// statusOfHost finds a status on the line of a host that takes uploads, or in the lines
// that the browser's tools show below it.
// seen: filestack-react#72, filestack-react#86.
func statusOfHost(text string) (Found, bool) {
	const below = 300 // Request Method and Status Code follow in the next lines
	for from := 0; ; {
		i := strings.Index(text[from:], ".filestackapi.com")
		if i < 0 {
			return Found{}, false
		}
		at := from + i
		from = at + 1
		start := at
		for start > 0 && (ascii.IsName(text[start-1]) || text[start-1] == '-') {
			start--
		}
		host := text[start : at+len(".filestackapi.com")]
		rest := text[at:min(len(text), at+below)]
		line := rest
		if end := strings.IndexByte(rest, '\n'); end >= 0 {
			line = rest[:end]
		}
		for _, part := range [...]string{line, rest} {
			if s, place := statusIn(part, part == line); s != nil {
				return Found{Key: s.key, Span: report.Span{Offset: at + place, Length: len(s.code)}, Detail: host}, true
			}
		}
	}
}

// statusIn finds one of the statuses in a part of a text: behind a mark, or as a word
// of its own in a line.
func statusIn(part string, word bool) (*httpStatus, int) {
	for i := range statuses {
		s := &statuses[i]
		for from := 0; ; {
			at := strings.Index(part[from:], s.code)
			if at < 0 {
				break
			}
			at += from
			from = at + 1
			if end := at + len(s.code); end < len(part) && ascii.IsName(part[end]) {
				continue
			}
			if word && at > 0 && part[at-1] == ' ' || marked(part[:at]) {
				return s, at
			}
		}
	}
	return nil, 0
}

func marked(before string) bool {
	for _, mark := range statusMarks {
		if strings.HasSuffix(before, mark) {
			return true
		}
	}
	return false
}

// bareStatus finds a status that a program reports without saying whose it is.
func bareStatus(text string, ours bool) (Found, bool) {
	marks := statusMarks[:2]
	if ours {
		marks = statusMarks[:]
	}
	for _, mark := range marks {
		i := strings.Index(text, mark)
		if i < 0 {
			continue
		}
		at := i + len(mark)
		for k := range statuses {
			s := &statuses[k]
			if strings.HasPrefix(text[at:], s.code) && !ascii.IsName(ascii.At(text, at+len(s.code))) {
				return Found{Key: s.key, Span: report.Span{Offset: at, Length: len(s.code)}}, true
			}
		}
	}
	return Found{}, false
}
