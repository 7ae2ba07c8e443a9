package call

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
)

// maxNamed bounds how many places of a name are looked at.
const maxNamed = 64

// FileNamed is the handle that the text gives to what a URL from start to end has in the
// place of its file: a variable, const handle = '…', or an argument of the call that fills
// the URL in, "…/%s" % handle. Empty where none or more than one may be meant.
func FileNamed(s string, start, end int) string {
	from, to := fileOf(s, start, end)
	segment := s[from:to]
	if n, ok := blankAt(s[start:from], segment); ok {
		args := argumentsBehind(s, end)
		if n >= len(args) {
			return ""
		}
		if text := strings.TrimLeft(args[n].Text, "@$"); syntax.QuoteEnd(text, 0) > 0 {
			return handleOrNone(syntax.QuotedIn(text))
		}
		segment = args[n].Text
	} else if strings.HasPrefix(segment, "%") { // %<handle>s, %(handle)s
		segment = strings.TrimRight(segment, "sd")
	} else if strings.IndexAny(segment, "${<#:") != 0 {
		return ""
	}
	name := syntax.LastName(segment)
	if name == "" || ascii.AllDigits(name) {
		return ""
	}
	return handleCalled(s, name)
}

// fileOf is the last segment of a URL's path.
func fileOf(s string, start, end int) (from, to int) {
	to = end
	if i := strings.IndexAny(s[start:end], "?"); i >= 0 {
		to = start + i
	}
	from = start + strings.LastIndexByte(s[start:to], '/') + 1
	if word := s[from:to]; word == "metadata" || word == "convert" || word == "remove" {
		to = from - 1
		from = start + strings.LastIndexByte(s[start:to], '/') + 1
	}
	return from, to
}

// blankAt reports whether a segment is a place that arguments fill in by their order, and
// which of them this is.
func blankAt(before, segment string) (n int, ok bool) {
	switch segment {
	case "{}", "%s", "%v", "%@":
		return strings.Count(before, segment), true
	case "{0}", "{1}", "{2}", "{3}":
		return int(segment[1] - '0'), true
	}
	return 0, false
}

// argumentsBehind are those of a call that fills in the text which ends at a place: the
// next ones, those of .format, those behind %.
func argumentsBehind(s string, end int) []syntax.Argument {
	at := syntax.QuoteEnd(s, end)
	if at == end {
		return nil
	}
	rest := strings.TrimLeft(ascii.After(s, at, 60), " \t\r\n")
	at = len(s) - len(strings.TrimLeft(s[at:], " \t\r\n"))
	for _, sign := range [...]string{",", ".format(", ".formatted(", "% ("} {
		if strings.HasPrefix(rest, sign) {
			return syntax.ArgumentsAt(s, at+len(sign))
		}
	}
	if strings.HasPrefix(rest, "% ") {
		line, _, _ := strings.Cut(ascii.After(s, at+2, 200), "\n")
		return []syntax.Argument{{Text: strings.TrimRight(line, " );\r"), At: at + 2}}
	}
	return nil
}

// handleCalled is the one handle that a text gives a name: handle = "…", handle: '…',
// HANDLE=….
func handleCalled(s, name string) string {
	found := ""
	for at, looked := 0, 0; looked < maxNamed; looked++ {
		i := strings.Index(s[at:], name)
		if i < 0 {
			break
		}
		i += at
		at = i + len(name)
		if i > 0 && ascii.IsName(s[i-1]) || ascii.IsName(ascii.At(s, at)) {
			continue
		}
		if value, ok := strings.CutPrefix(strings.ReplaceAll(ascii.After(s, at, 80), " ", ""), `","value":"`); ok { // Postman
			found = handleOrNone(value[:min(len(value), shape.HandleLength)])
			continue
		}
		rest := strings.TrimLeft(ascii.After(s, at, 80), "\"'` \t]:")
		sign := strings.TrimLeft(rest, "=> \t")
		if len(rest) == len(sign) && !strings.Contains(ascii.Part(s, at, at+4), ":") || strings.HasPrefix(rest, "==") {
			continue
		}
		value := strings.TrimLeft(sign, "\"'`@")
		if len(value) < shape.HandleLength || ascii.IsToken(ascii.At(value, shape.HandleLength)) {
			continue
		}
		if h := handleOrNone(value[:shape.HandleLength]); h != "" {
			if found != "" && found != h {
				return ""
			}
			found = h
		}
	}
	return found
}

// handleOrNone is a text with the shape of a handle: a word or a name alone is none.
func handleOrNone(s string) string {
	if !shape.IsHandle(s) || !strings.ContainsAny(s, "0123456789") || strings.ToUpper(s) == s || strings.ToLower(s) == s {
		return ""
	}
	return s
}
