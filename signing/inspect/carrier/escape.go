package carrier

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// Undo undoes, over a whole text, what a carrier did to every value in it: base64
// parts of mails, quoted-printable, folded lines, HTML and string-literal escapes, values split
// over literals, Secrets of Kubernetes, a log's escapes, a mail gateway's encoding.
// Percent escapes and wrapped lines mean something only inside a value and are left
// for its reader.
func Undo(text string) *View {
	v := undoMailParts(&View{Text: text})
	if isQuotedPrintable(text) {
		v = undoPrintable(v)
	}
	return undoGateways(undoLogs(undoSecrets(undoEscapes(undoFolds(v)))))
}

// UndoBase64 is what stands in base64 at v.text[from:to], its own carriers undone; every
// place in it leads to the whole of the base64.
func UndoBase64(v *View, from, to int, plain string) *View {
	return undoEscapes(&View{Text: plain, parent: v, runs: []run{{0, from, to - from, base64ed}}})
}

// special marks the bytes at which undoEscapes has to look twice.
var special = ascii.SetOf("&\\\"'`^%\x1b\xc2\xe2\xef")

func undoEscapes(v *View) *View {
	w := Rewriter{src: v}
	s := v.Text
	var joined joining
	for i := special.Next(s, 0); i < len(s); i = special.Next(s, i+1) {
		size, with, kind := 0, "", copied
		switch s[i] {
		case '&':
			size, with = EntityAt(s, i)
			kind = Entity
		case '\\', '^', escapeByte:
			size, with, kind = markAt(s, i)
		case '"', '\'', '`':
			if e, ok := joined.at(s, i); ok {
				size, with, kind = e.to-i, e.with, template
			} else {
				size, with, kind = quoteAt(s, i)
			}
		case '%':
			size, with = percentAt(s, i)
			kind = Shell
		default:
			size, with = invisibleAt(s, i)
			switch {
			case size == 0:
				size, with = lookalikeAt(s, i)
				kind = Lookalike
			case with == "":
				kind = Invisible
			default:
				kind = Typeset
			}
		}
		if isInvisible(with) {
			with, kind = "", Invisible
		}
		if size > 0 {
			w.Replace(i, i+size, with, kind)
			i += size - 1
		}
	}
	return w.Done()
}

// markAt reads a sign that escapes or colours what follows.
func markAt(s string, i int) (int, string, Kind) {
	if size := colourAt(s, i); size > 0 {
		return size, "", colour
	}
	switch s[i] {
	case '\\':
		return backslashAt(s, i)
	case '^':
		size, with := caretAt(s, i)
		return size, with, Shell
	}
	return 0, "", copied
}

// quoteAt reads a quote that ends a piece of a value, or that a shell needs.
func quoteAt(s string, i int) (int, string, Kind) {
	if size, with, kind := literalJoin(s, i); size > 0 {
		return size, with, kind
	}
	if size, with := besideQuote(s, i); size > 0 {
		return size, with, template
	}
	if s[i] == '`' {
		size, with := graveAt(s, i)
		return size, with, Shell
	}
	size, with := quotedSignAt(s, i)
	return size, with, Shell
}

// backslashAt reads an escape of JSON or of a string literal, escaped any number
// of times.
func backslashAt(s string, i int) (int, string, Kind) {
	n := i
	for n < len(s) && s[n] == '\\' && n-i < 32 {
		n++
	}
	if n >= len(s) {
		return 0, "", copied
	}
	size := n - i + 1
	switch c := s[n]; c {
	case '"', '\'', '/', '`':
		return size, string(c), Escape
	case 'n', 'r':
		return size, "\n", Escape
	case 't':
		return size, " ", Escape
	case 'u', 'x':
		digits := 4
		if c == 'x' {
			digits = 2
		}
		if r, ok := hexEscape(s[n+1:], digits); ok {
			size += digits
			if r == '&' { // the sign of an entity, on a page that stands in a string
				if more, with := oneEntity(s[i+size:]); more > 0 {
					return size + more, with, Escape
				}
			}
			return size, string(rune(r)), Escape
		}
	case '(':
		if name, length := swiftName(s[n:]); name != "" {
			return n - i + length, "${" + name + "}", template
		}
	case '\n', '\r':
		return lineContinued(s, i, n)
	default:
		return protectedAt(s, i, n)
	}
	return 0, "", copied
}

func hexEscape(s string, digits int) (int, bool) {
	if len(s) < digits {
		return 0, false
	}
	n := 0
	for k := 0; k < digits; k++ {
		if !ascii.IsHex(s[k]) {
			return 0, false
		}
		n = n<<4 | int(ascii.Unhex(s[k]))
	}
	return n, n >= ' ' && n <= '~' || n > 0x7f && isInvisible(string(rune(n)))
}

// swiftName reads \(name) from its parenthesis on.
func swiftName(s string) (string, int) {
	end := strings.IndexByte(s[:min(len(s), 80)], ')')
	if end < 2 || strings.ContainsAny(s[1:end], "\n\"' ") {
		return "", 0
	}
	return s[1:end], end + 1
}

// lineContinued joins a literal that goes on in the next line; a shell command that
// does so keeps its blank.
func lineContinued(s string, i, n int) (int, string, Kind) {
	if i == 0 || ascii.IsBlank(s[i-1]) || s[i-1] == '\\' || n-i > 1 {
		return 0, "", copied // two are LaTeX's line end
	}
	end := n
	for end < len(s) && ascii.IsBlank(s[end]) && end-n < 200 {
		end++
	}
	if end < len(s) && s[end] == '-' {
		return 0, "", copied // the next flag of a shell command
	}
	return end - i, "", literal
}

// invisibleAt drops zero-width characters, and turns a hard blank and curly quotes
// into plain ones.
func invisibleAt(s string, i int) (int, string) {
	if i+2 > len(s) {
		return 0, ""
	}
	switch s[i : i+2] {
	case "\u00a0":
		return 2, " "
	case "\u00ad":
		return 2, ""
	}
	if i+3 > len(s) {
		return 0, ""
	}
	switch s[i : i+3] {
	case "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e",
		"\u2061", "\u2062", "\u2063", "\u2064", "\u2066", "\u2067", "\u2068", "\u2069":
		return 3, ""
	case "\u2028", "\u2029":
		return 3, "\n"
	case "\u202f", "\u2009":
		return 3, " "
	case "\u201c", "\u201d", "\u201e":
		return 3, `"`
	case "\u2018", "\u2019":
		return 3, "'"
	}
	return 0, ""
}
