package extent

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/link"
	"policybench/signing/report"
)

// beginning is a URL as far as it was read, with what is measured of it once.
type beginning struct {
	text           string
	shown          shown
	measured       bool
	broken, halves int
	refused        int // where it was found not to go on
}

// goOn is the same URL with one more piece.
func (b *beginning) goOn(text string) { *b = beginning{text: text, shown: b.shown} }

// innermost is the URL inside the URL, from behind its scheme on; the whole where none is.
func (b *beginning) innermost() string {
	b.shown.look(b.text)
	return b.text[max(0, b.shown.scheme-len("://")):]
}

func (b *beginning) measure() (broken, halves int) {
	if !b.measured {
		b.measured = true
		b.broken, b.halves = link.Measure(b.text)
	}
	return b.broken, b.halves
}

// mayGainHalf reports whether a token behind the URL may give it a half of the pair.
func (b *beginning) mayGainHalf(token string) bool {
	const sign = 2 // what stands on either side of one
	return link.MayCarryHalf(b.text) || link.MayCarryHalf(token) ||
		link.MayCarryHalf(ascii.Before(b.text, len(b.text), sign)+ascii.After(token, 0, sign))
}

// joins reports whether a URL that ended is nearer to a whole request with what follows:
// a part that was broken is whole, or a half of the pair is there that was not.
func joins(begun *beginning, rest string) bool {
	soFar := begun.text
	const farthest = 2 << 10 // what a stray sign cuts off is no longer
	rest = ascii.After(rest, 0, farthest)
	token := rest[:quotedTokenLength(rest)]
	if token == "" || strings.ContainsAny(token, "{}<>|\\^`") || beginsURL(token) && !strings.Contains(soFar, "ecurity=") {
		return false
	}
	if strings.HasPrefix(token, "link:") || strings.HasPrefix(token, "image:") {
		return false // of AsciiDoc, which puts it before a URL of its own
	}
	broken, halves := begun.measure()
	if broken == 0 && halves == 2 {
		return sourceGoesOn(soFar, rest)
	}
	if endsSentence(soFar) || broken == 0 && !begun.mayGainHalf(token) {
		return false
	}
	b, h := link.Measure(soFar + token)
	return b < broken && h >= halves || h > halves && b <= broken
}

// quotedTokenLength is tokenLength where the grammar's own quotes end no token:
// store=path:"/a/b.png"/HANDLE.
func quotedTokenLength(rest string) int {
	n := tokenLength(rest)
	for n > 0 && n < len(rest) && rest[n] == '"' && strings.IndexByte(":/[,=", rest[n-1]) >= 0 {
		size := strings.IndexAny(rest[n+1:], "\"\r\n")
		end := n + 1 + size + 1
		if size <= 0 || rest[end-1] != '"' || end < len(rest) && strings.IndexByte("/,]?&", rest[end]) < 0 {
			break
		}
		n = end + tokenLength(rest[end:])
	}
	return n
}

// beginsURL reports whether a URL of its own begins in a token: at its start, or behind
// other cells of its row, as in 7,https://….
func beginsURL(token string) bool {
	if ascii.HasFoldPrefix(token, "http") {
		return true
	}
	cells, _, found := strings.Cut(token, "://")
	at := len(cells)
	for at > 0 && cells[at-1]|0x20 >= 'a' && cells[at-1]|0x20 <= 'z' {
		at--
	}
	cells = strings.TrimRight(cells[:at], `"'`)
	return found && cells != "" && strings.IndexByte(",;|", cells[len(cells)-1]) >= 0 && !strings.ContainsAny(cells, "/?=")
}

// sourceGoesOn reports whether an outside source, which may be any URL, is whole only
// with what follows: the rest of the line gives it the ending that files have.
func sourceGoesOn(soFar, rest string) bool {
	token := rest[:tokenLength(rest)]
	return token != "" && endsLine(rest[len(token):]) && inSource(soFar) && !isFileName(soFar) && isFileName(soFar+token)
}

// endsLine reports whether nothing but blanks stands before the next line.
func endsLine(s string) bool {
	i := 0
	for i < len(s) && ascii.IsBlank(s[i]) {
		if s[i] == '\n' {
			return true
		}
		i++
	}
	return i == len(s)
}

// isFileName reports whether a URL ends as the names of usual files do.
func isFileName(url string) bool {
	dot := ascii.LastIndexByte(url, '.')
	if dot < ascii.LastIndexByte(url, '/') {
		return false
	}
	switch strings.ToLower(url[dot+1:]) {
	case "png", "jpg", "jpeg", "gif", "webp", "avif", "heic", "svg", "tif", "tiff", "bmp", "psd", "ai", "ico",
		"pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "txt", "csv", "html", "htm", "json", "xml",
		"mp3", "mp4", "mov", "m4a", "m4v", "wav", "webm", "avi", "zip":
		return true
	}
	return false
}

// endsSentence reports whether a URL ends in the sign of a sentence or a list behind a
// handle or a name, which end in none.
func endsSentence(url string) bool {
	if strings.IndexByte(".,;:!?", url[len(url)-1]) < 0 {
		return false
	}
	slash := ascii.LastIndexByte(url, '/')
	return slash > len("https://") && strings.IndexByte(url[slash:], '=') < 0
}

// strayGoesOn decides whether a URL goes on behind a character that stands in none: a
// quote that closes nothing, a backslash, a bracket.
func strayGoesOn(v *carrier.View, start, at int, quote byte, begun *beginning) (next int, kind report.Code) {
	s := v.Text
	if at >= len(s) || begun.text == "" || quote != 0 && s[at] == quote && closes(v, start, at) {
		return 0, ""
	}
	n := strayLength(s[at:])
	if n == 0 || at+n == begun.refused || !pairAsked(begun.text, s[at+n:], n) && !joins(begun, s[at+n:]) {
		return 0, ""
	}
	if strings.IndexByte("\"'`", s[at]) >= 0 {
		return at + n, report.CodeQuotes
	}
	return at + n, report.CodeUnread
}

// pairAsked reports whether a URL ends in "?", and behind one character the pair follows
// that was to stand there. A sentence ends in "?" as well, and goes on behind a blank.
func pairAsked(soFar, rest string, stray int) bool {
	return stray == 1 && soFar[len(soFar)-1] == '?' && (HasNameAt(rest, "policy") || HasNameAt(rest, "signature"))
}

// strayLength is how much of what s begins with stands in no URL, a few characters at
// most; 0 where it begins with none.
func strayLength(s string) int {
	const most = 3
	n := 0
	for range most {
		r, size := utf8.DecodeRuneInString(s[n:])
		if size == 0 || r < utf8.RuneSelf && !stops[r] || r >= utf8.RuneSelf && !unicode.In(r, unicode.P, unicode.S, unicode.Z) {
			break
		}
		n += size
	}
	return n
}

// headOpen reports whether a short text that no request has come of yet may be the
// beginning of one, which a stray character broke in its scheme or its host.
func headOpen(s string, start, stop int) bool {
	const longest, reach = 45, 64
	if stop-start > longest || stop >= len(s) {
		return false
	}
	rest := ascii.After(s, stop, reach)
	return strings.Contains(rest, "filest") || strings.Contains(rest, "filepi") || strings.Contains(rest, "stack") ||
		strings.Contains(rest, "content.com") || strings.Contains(rest, "olicy=") || strings.Contains(rest, "ecurity=")
}

// closes reports whether the quote at at is written like the one that opened the URL at
// start: a curly one, or one escaped more often, closes no plain one.
func closes(v *carrier.View, start, at int) bool {
	return start == 0 || strings.HasPrefix(v.Raw(at, at+1), v.Raw(start-1, start)) || v.Rewrote(carrier.Typeset, at) && v.Rewrote(carrier.Typeset, start-1)
}
