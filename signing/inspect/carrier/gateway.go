package carrier

import (
	"encoding/base64"
	"strings"
	"unicode/utf8"

	"policybench/signing/inspect/ascii"
)

// Proofpoint's mail gateway writes every link of a mail anew, in an encoding of its own:
//
//	https://urldefense.proofpoint.com/v2/url?u=https-3A__host_path-3Fa-3Db&d=…
//	https://urldefense.com/v3/__https://host/path?a*3Db__;JQ!!…$
//
// In version 2 "-" stands for "%" and "_" for "/". In version 3 "*" stands for the next
// of the characters that follow "__;" in base64, and "**" with a letter for several.
// Gateways whose links hold the target percent-encoded need nothing here: a URL in a
// URL is read wherever it stands. Those that hold a token alone (Mimecast) cannot be
// undone.

// undoGateways puts the link that was sent in place of the gateway's.
// seen: Proofpoint's own "URL Defense decoder" page.
func undoGateways(v *View) *View {
	const name = "://urldefense."
	w := Rewriter{src: v}
	s := v.Text
	at := strings.Index(s, name)
	for at >= 0 {
		next := strings.Index(s[at+len(name):], name)
		limit := len(s)
		if next >= 0 {
			next += at + len(name)
			limit = next
		}
		start, end := schemeStart(s, at), gatewayEnd(s[:limit], at)
		switch link := s[at:end]; {
		case start < w.copied:
		case strings.Contains(link, "/v2/url?"):
			w.undoVersion2(start, at, end)
		case strings.Contains(link, "/v3/__"):
			w.undoVersion3(start, at, end)
		}
		at = next
	}
	return w.Done()
}

// schemeStart is where the scheme before "://" begins.
func schemeStart(s string, at int) int {
	start := at
	for start > 0 && at-start < len("https") && s[start-1]|0x20 >= 'a' && s[start-1]|0x20 <= 'z' {
		start--
	}
	return start
}

// gatewayEnd is where a gateway's link ends: it holds no space, quote or bracket.
func gatewayEnd(s string, at int) int {
	const longest = 16 << 10
	limit := min(len(s), at+longest)
	if i := strings.IndexAny(s[at:limit], " \t\r\n\"'<>`"); i >= 0 {
		return at + i
	}
	return limit
}

// undoVersion2 rewrites the link whose name stands at at and which ends at end.
func (w *Rewriter) undoVersion2(start, at, end int) {
	s := w.src.Text
	i := strings.Index(s[at:end], "u=http")
	if i < 0 {
		return
	}
	value := at + i + len("u=")
	stop := end
	if j := strings.IndexByte(s[value:end], '&'); j >= 0 {
		stop = value + j
	}
	w.CopyTo(start)
	w.SkipTo(value)
	for i := value; i < stop; i++ {
		switch {
		case s[i] == '_':
			w.Replace(i, i+1, "/", gateway)
		case s[i] == '-' && i+2 < stop && ascii.IsHex(s[i+1]) && ascii.IsHex(s[i+2]):
			w.Replace(i, i+3, string([]byte{ascii.Unhex(s[i+1])<<4 | ascii.Unhex(s[i+2])}), gateway)
			i += 2
		}
	}
	w.CopyTo(stop)
	w.SkipTo(end)
}

// undoVersion3 does the same for the newer form. A link with more marks than bytes is
// left alone.
func (w *Rewriter) undoVersion3(start, at, end int) {
	s := w.src.Text
	i := strings.Index(s[at:end], "/v3/__")
	value := at + i + len("/v3/__")
	length := strings.LastIndex(s[value:end], "__;")
	if length < 0 {
		return
	}
	stop := value + length
	encoded, _, _ := strings.Cut(s[stop+len("__;"):end], "!")
	plain, err := base64.RawURLEncoding.DecodeString(ascii.Unpadded(encoded))
	if err != nil || marksIn(s[value:stop]) > utf8.RuneCount(plain) {
		return
	}
	w.CopyTo(start)
	w.SkipTo(value)
	for i := value; i < stop; i++ {
		if s[i] != '*' {
			continue
		}
		size, runes := markSize(s[i:stop])
		n := 0
		for range runes {
			_, width := utf8.DecodeRune(plain[n:])
			n += width
		}
		w.Replace(i, i+size, string(plain[:n]), gateway)
		plain = plain[n:]
		i += size - 1
	}
	w.CopyTo(stop)
	w.SkipTo(end)
}

// markSize reads a mark at the beginning of s: its length, and for how many characters
// it stands. The letter behind "**" counts from two.
func markSize(s string) (size, runes int) {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
	if len(s) >= 3 && s[1] == '*' {
		if n := strings.IndexByte(letters, s[2]); n >= 0 {
			return 3, n + 2
		}
	}
	return 1, 1
}

// marksIn counts for how many characters the marks in a link stand.
func marksIn(s string) int {
	count := 0
	for i := 0; i < len(s); i++ {
		if s[i] == '*' {
			size, runes := markSize(s[i:])
			count += runes
			i += size - 1
		}
	}
	return count
}
