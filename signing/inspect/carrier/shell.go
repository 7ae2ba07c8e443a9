package carrier

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/report"
)

// Shells, LaTeX, Markdown, calendars and property files write a sign before the
// punctuation that means something to them: \? \= \& of zsh, ^& of cmd, `& of
// PowerShell, \_ and \% of LaTeX. The sign is no part of what is sent.

// punctuation marks what a backslash may protect. A dot is protected in patterns,
// too, which are no addresses.
var punctuation = func() (t [256]bool) {
	for _, c := range []byte("&?=_%#~:,;+$[]{}") {
		t[c] = true
	}
	return t
}()

// protectedAt reads backslashes before punctuation, which begin at i and end at n.
func protectedAt(s string, i, n int) (int, string, Kind) {
	c := s[n]
	switch {
	case c == '&':
		if size, with := EntityAt(s, n); size > 0 { // on a page that shows the command
			return n - i + size, with, Shell
		}
	case punctuation[c]:
	case c == '-' && i > 0 && ascii.IsBase64(s[i-1]) && n+1 < len(s) && ascii.IsBase64(s[n+1]):
	case c == '.' && protectedHost(s, i, n):
	default:
		return 0, "", copied
	}
	return n - i + 1, s[n : n+1], Shell
}

// protectedHost reports whether a dot stands in a host whose URL protects its other
// signs as well, as bots of Telegram have to.
func protectedHost(s string, i, n int) bool {
	const near = 400
	if !strings.HasPrefix(s[n:], ".file") && !strings.HasPrefix(s[n:], ".com/") && !strings.HasPrefix(s[n:], ".io/") {
		return false
	}
	return strings.Contains(s[i:min(len(s), i+near)], `\=`)
}

// caretAt reads what cmd protects: ^& and, where a command was copied for it, ^" and
// ^%^3D.
func caretAt(s string, i int) (int, string) {
	if i+1 >= len(s) {
		return 0, ""
	}
	switch c := s[i+1]; {
	case c == '&' && i > 0 && ascii.IsBase64(s[i-1]) && parameterFollows(s[i+2:]),
		c == '"' && (strings.HasPrefix(s[i+2:], "http") || i > 0 && ascii.IsBase64(s[i-1]) && (i+2 == len(s) || ascii.IsBlank(s[i+2]))),
		c == '%' && i+3 < len(s) && (s[i+2] == '^' && ascii.IsHex(s[i+3]) || ascii.IsHex(s[i+2]) && ascii.IsHex(s[i+3])):
		return 2, s[i+1 : i+2]
	case ascii.IsHex(c) && i > 1 && s[i-1] == '%' && s[i-2] == '^':
		return 2, s[i+1 : i+2]
	}
	return 0, ""
}

// percentAt reads the sign that a batch file doubles before a protected ampersand:
// %%3D^&signature=….
func percentAt(s string, i int) (int, string) {
	const most = 8 // escapes in a row: a value ends in two
	end := i
	for end < i+most*len("%%3D") && end+1 < len(s) && s[end+1] == '%' && ascii.IsEscape(s, end+1) {
		end += len("%%3D")
	}
	if end > i && strings.HasPrefix(s[end:], "^&") {
		return 2, "%"
	}
	return 0, ""
}

// graveAt reads PowerShell's `& between two parameters, and `" around a name.
func graveAt(s string, i int) (int, string) {
	if graveQuotes(s, i) {
		return 2, `"`
	}
	if i > 0 && i+2 < len(s) && ascii.IsBase64(s[i-1]) && strings.IndexByte("&?", s[i+1]) >= 0 && parameterFollows(s[i+2:]) {
		return 2, s[i+1 : i+2]
	}
	return 0, ""
}

// graveQuotes reports whether a quote is protected that stands at one end of a name, with
// another at its other end: `"expiry`".
func graveQuotes(s string, i int) bool {
	const quote, longest = "`\"", 40
	if !strings.HasPrefix(s[i:], quote) {
		return false
	}
	behind := ascii.After(s, i+len(quote), longest)
	if n := ascii.NameEnd(behind, 0); n > 0 && strings.HasPrefix(behind[n:], quote) {
		return true
	}
	start, _ := ascii.NameAround(s, i, i)
	return start < i && i-start < longest && strings.HasSuffix(s[:start], quote)
}

// besideQuote reads what a shell puts in between two quoted pieces of one word, a variable
// or a command: 'id:'"${ID}"'/a', 'id:'$ID'/a', '{"expiry":'$(date +%s)',"call":…'.
func besideQuote(s string, i int) (int, string) {
	if s[i] == '`' || i == 0 || !ascii.IsName(s[i-1]) && strings.IndexByte(":/=,&?-", s[i-1]) < 0 {
		return 0, ""
	}
	at, closing := i+1, s[i:i+1]
	if at < len(s) && s[at] == '"' && s[i] == '\'' {
		at, closing = at+1, "\"'"
	}
	const longest = 80
	if at+1 < len(s) && (s[at] == '`' || strings.HasPrefix(s[at:], "$(")) {
		return commandBeside(s, i, at, closing)
	}
	if at+1 >= len(s) || s[at] != '$' || s[i] == '"' {
		return 0, ""
	}
	end := strings.Index(s[at:min(len(s), at+longest)], closing)
	if end < 2 || strings.ContainsAny(s[at:at+end], "\n\"") {
		return 0, ""
	}
	name := strings.TrimLeft(s[at+1:at+end], "{")
	size := ascii.NameEnd(name, 0)
	if size == 0 || size < len(name) && strings.IndexByte("}:-%#", name[size]) < 0 {
		return 0, ""
	}
	return at + end + len(closing) - i, "${" + name[:size] + "}"
}

// commandBeside reads a command whose output a shell puts in, at a place behind the quote
// at i: $(date +%s), `date +%s`.
func commandBeside(s string, i, at int, closing string) (int, string) {
	const longest = 120
	end := -1
	if window := s[:min(len(s), at+longest)]; s[at] == '$' {
		end = bracketEnd(window, at+1, len(window))
	} else if n := strings.IndexByte(window[at+1:], '`'); n > 0 {
		end = at + n + 2
	}
	if end < 0 || !strings.HasPrefix(s[end:], closing) || strings.IndexByte(s[at:end], '\n') >= 0 {
		return 0, ""
	}
	return end + len(closing) - i, "${" + strings.Trim(s[at:end], "$`") + "}"
}

// quotedSignAt reads a single sign that was quoted for a shell: H'?'policy=…'&'signature=….
func quotedSignAt(s string, i int) (int, string) {
	if i > 0 && i+3 < len(s) && s[i+2] == s[i] && strings.IndexByte("&?", s[i+1]) >= 0 && ascii.IsBase64(s[i-1]) && parameterFollows(s[i+3:]) {
		return 3, s[i+1 : i+2]
	}
	return 0, ""
}

// parameterFollows reports whether the name of a parameter and its "=" begin s; the
// sign may be protected as well.
func parameterFollows(s string) bool {
	n := ascii.NameEnd(s, 0)
	rest := strings.TrimLeft(s[n:min(len(s), n+3)], "\\^`")
	return n > 0 && ascii.StartsName(s[0]) && strings.HasPrefix(rest, "=")
}

// Dress is how a carrier writes the signs of a URL, so that a repair can write them
// alike.
type Dress struct {
	Prefix string // what stands before a protected sign
	signs  string // those that this URL protects
}

// DressOf looks at the protected signs of a URL, nil where none is.
func DressOf(u *View) *Dress {
	var d Dress
	root := u.Root()
	u.Rewritten(Shell, 0, len(u.Text), func(s report.Span) {
		raw := root[s.Offset:s.End()]
		at := strings.IndexAny(raw, "&?=_%#~:,;+$[]{}-.")
		if at < 0 {
			return
		}
		sign := raw[at : at+1]
		if d.Prefix == "" && raw[0] != '"' && raw[0] != '\'' {
			d.Prefix = raw[:at]
		}
		if !strings.Contains(d.signs, sign) {
			d.signs += sign
		}
	})
	if d.Prefix == "" && d.signs != "" {
		d.Prefix = `\` // quotes and backslashes belong to the same shells
	}
	if d.Prefix == "" {
		return nil
	}
	kept := d // on the heap only where there is one
	return &kept
}

// Put writes a repair's text as the URL around it is written.
func (d *Dress) Put(with string) string {
	if d == nil || !strings.ContainsAny(with, d.signs) {
		return with
	}
	var b strings.Builder
	for i := 0; i < len(with); i++ {
		if strings.IndexByte(d.signs, with[i]) >= 0 && !strings.HasSuffix(with[:i], d.Prefix) {
			b.WriteString(d.Prefix)
		}
		b.WriteByte(with[i])
	}
	return b.String()
}
