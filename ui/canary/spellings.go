package canary

import (
	"encoding/base32"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"html"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf16"
)

// Spelling is a way to write a value that a reader can undo.
type Spelling struct {
	Name  string
	Write func(string) string
}

func characters(format string) func(string) string {
	return func(s string) string {
		var b strings.Builder
		for i := range len(s) {
			fmt.Fprintf(&b, format, s[i])
		}
		return b.String()
	}
}

// every puts something between pieces of n characters.
func every(n int, between string) func(string) string {
	return func(s string) string {
		var b strings.Builder
		for i := 0; i < len(s); i += n {
			if i > 0 {
				b.WriteString(between)
			}
			b.WriteString(s[i:min(i+n, len(s))])
		}
		return b.String()
	}
}

// list writes every character by itself, between a head and a tail.
func list(head, format, between, tail string) func(string) string {
	return func(s string) string {
		codes := make([]string, len(s))
		for i := range len(s) {
			codes[i] = fmt.Sprintf(format, s[i])
		}
		return head + strings.Join(codes, between) + tail
	}
}

func base64In(shift int, encoding *base64.Encoding) func(string) string {
	return func(s string) string { return encoding.EncodeToString([]byte("{\"a\":1"[:shift] + s + "\"}")) }
}

func then(f ...func(string) string) func(string) string {
	return func(s string) string {
		for _, g := range f {
			s = g(s)
		}
		return s
	}
}

func quoted(s string) string { return strconv.Quote(s) }

// wide is a text in UTF-16, the lower byte of each unit first.
func wide(s string) string {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune(s)) {
		b.Write(binary.LittleEndian.AppendUint16(nil, unit))
	}
	return b.String()
}

// moved writes letters and digits as those of another look, which begin elsewhere.
func moved(capitals, smalls, digits rune) func(string) string {
	return func(s string) string {
		return strings.Map(func(r rune) rune {
			switch {
			case r >= 'A' && r <= 'Z':
				return r - 'A' + capitals
			case r >= 'a' && r <= 'z':
				return r - 'a' + smalls
			case r >= '0' && r <= '9':
				return r - '0' + digits
			}
			return r
		}, s)
	}
}

// hexText is the hex of a text's bytes.
func hexText(s string) string { return hex.EncodeToString([]byte(s)) }

// Spellings are how people, programs and those who hide it write a value.
var Spellings = []Spelling{
	{"as it is", func(s string) string { return s }},
	{"lower case", strings.ToLower},
	{"upper case", strings.ToUpper},
	{"quoted", quoted},
	{"reversed quotes", func(s string) string { return "`" + s + "`" }},
	{"curly quotes", func(s string) string { return "“" + s + "”" }},
	{"guillemets", func(s string) string { return "»" + s + "«" }},
	{"percent, lower", characters("%%%02x")},
	{"percent, upper", characters("%%%02X")},
	{"percent where needed", url.QueryEscape},
	{"percent twice", then(characters("%%%02x"), characters("%%%02x"))},
	{"percent of percent", then(characters("%%%02X"), url.QueryEscape)},
	{"percent u", characters("%%u%04x")},
	{"first half percent", func(s string) string { return characters("%%%02x")(s[:len(s)/2]) + s[len(s)/2:] }},
	{"every third percent", func(s string) string {
		var b strings.Builder
		for i := range len(s) {
			if i%3 == 0 {
				fmt.Fprintf(&b, "%%%02X", s[i])
			} else {
				b.WriteByte(s[i])
			}
		}
		return b.String()
	}},
	{"HTML decimal", characters("&#%d;")},
	{"HTML hex", characters("&#x%x;")},
	{"HTML hex, upper", characters("&#X%X;")},
	{"HTML long", characters("&#%07d;")},
	{"HTML hex long", characters("&#x%06x;")},
	{"HTML without semicolons", characters("&#%d ")},
	{"HTML escaped", html.EscapeString},
	{"HTML escaped twice", then(characters("&#%d;"), html.EscapeString)},
	{"\\u", characters(`\u%04x`)},
	{"\\u upper", characters(`\u%04X`)},
	{"\\u{}", characters(`\u{%x}`)},
	{"\\u{} long", characters(`\u{%06x}`)},
	{"\\U", characters(`\U%08x`)},
	{"\\x", characters(`\x%02x`)},
	{"\\x upper", characters(`\x%02X`)},
	{"\\x{}", characters(`\x{%x}`)},
	{"octal", characters(`\%03o`)},
	{"octal in JSON", then(characters(`\%03o`), quoted)},
	{"\\u in JSON", then(characters(`\u%04x`), quoted)},
	{"JSON", quoted},
	{"JSON twice", then(quoted, quoted)},
	{"JSON thrice", then(quoted, quoted, quoted)},
	{"JSON slashes", func(s string) string { return strings.ReplaceAll(s, "/", `\/`) }},
	{"base64, 0", base64In(0, base64.StdEncoding)},
	{"base64, 1", base64In(1, base64.StdEncoding)},
	{"base64, 2", base64In(2, base64.StdEncoding)},
	{"base64url, 0", base64In(0, base64.URLEncoding)},
	{"base64url, 1", base64In(1, base64.RawURLEncoding)},
	{"base64url, 2", base64In(2, base64.RawURLEncoding)},
	{"base64 alone", func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }},
	{"base64 of lower case", then(strings.ToLower, base64In(1, base64.StdEncoding))},
	{"base64 of upper case", then(strings.ToUpper, base64In(2, base64.StdEncoding))},
	{"base64 in percent", then(base64In(1, base64.StdEncoding), url.QueryEscape)},
	{"base64 percent whole", then(base64In(2, base64.StdEncoding), characters("%%%02x"))},
	{"base64 in pieces of 12", then(base64In(0, base64.StdEncoding), every(12, "\n"))},
	{"base64 in literals", then(base64In(1, base64.StdEncoding), every(12, `" + "`))},
	{"base64 twice", then(base64In(0, base64.StdEncoding), base64In(1, base64.StdEncoding))},
	{"base64 of percent", then(characters("%%%02x"), base64In(0, base64.StdEncoding))},
	{"base64 of \\u", then(characters(`\u%04x`), base64In(0, base64.URLEncoding))},
	{"base64 of hex", then(hexText, base64In(0, base64.StdEncoding))},
	{"reversed", reversed},
	{"base32", func(s string) string { return base32.StdEncoding.EncodeToString([]byte(s)) }},
	{"hex", hexText},
	{"hex upper", then(hexText, strings.ToUpper)},
	{"hex of lower case", then(strings.ToLower, hexText)},
	{"hex with blanks", then(hexText, every(2, " "))},
	{"hex with colons", then(hexText, every(2, ":"))},
	{"hex by four", then(hexText, every(4, " "))},
	{"hex in lines", then(hexText, every(16, "\n"))},
	{"hex of base64", then(base64In(0, base64.StdEncoding), hexText)},
	{"hex of hex", then(hexText, hexText)},
	{"0x codes", list("[", "0x%02x", ", ", "]")},
	{"codes", list("[", "%d", ", ", "]")},
	{"codes close", list("", "%d", ",", "")},
	{"codes by blanks", list("", "%d", " ", "")},
	{"octal codes", list("", "%o", " ", "")},
	{"octal by printf", characters(`\0%03o`)},
	{"octal in braces", characters(`\o{%o}`)},
	{"binary codes", list("", "%08b", " ", "")},
	{"UTF-16 in base64", then(wide, func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) })},
	{"UTF-16 in base64, 1", then(wide, base64In(1, base64.StdEncoding))},
	{"UTF-16 in hex", then(wide, hexText)},
	{"base64 behind a path", then(hexText, func(s string) string { return "a/b/" + base64.StdEncoding.EncodeToString([]byte(s)) })},
	{"JSON four times", then(characters(`\u%04x`), quoted, quoted, quoted, quoted)},
	{"percent seven times", characters("%%25252525252525%02x")},
	{"HTML escaped four times", characters("&amp;amp;amp;amp;#%d;")},
	{"base32 in literals", func(s string) string {
		written := base32.StdEncoding.EncodeToString([]byte("xyz" + s))
		return quoted(written[:len(written)/2]) + " + " + quoted(written[len(written)/2:])
	}},
	{"fromCharCode", list("String.fromCharCode(", "%d", ",", ")")},
	{"chr", list("", "chr(%d)", " . ", "")},
	{"blank inside", every(7, " ")},
	{"blank after each", every(1, " ")},
	{"newline inside", every(9, "\n")},
	{"CRLF inside", every(9, "\r\n")},
	{"newline after each", every(1, "\n")},
	{"quoted mail", every(8, "\n> ")},
	{"soft breaks", every(10, "=\r\n")},
	{"hyphens", every(4, "-")},
	{"dots", every(3, ".")},
	{"colons", every(2, ":")},
	{"commas", every(5, ",")},
	{"JSON list", func(s string) string { return `["` + every(5, `","`)(s) + `"]` }},
	{"zero-width", every(6, "\u200b")},
	{"soft hyphens", every(6, "\u00ad")},
	{"BOM inside", every(6, "\ufeff")},
	{"no-break blanks", every(6, "\u00a0")},
	{"NBSP entities", every(6, "&nbsp;")},
	{"plus", every(9, `" + "`)},
	{"plus by lines", every(9, "\" +\n    \"")},
	{"PHP dots", every(9, `' . '`)},
	{"Python neighbours", every(9, `" "`)},
	{"backslash continued", every(9, "\\\n")},
	{"backslash before each", characters(`\%c`)},
	{"colours", every(6, "\x1b[31m")},
	{"links of a terminal", every(6, "\x1b]8;;http://x\x07")},
	{"long tags", every(4, `</span><span class="token string interpolation" style="color:#b5cea8;font-family:monospace">`)},
	{"comments", every(5, "/**/")},
	{"slashes", every(4, "/")},
	{"wbr", every(6, "<wbr>")},
	{"tags", every(4, "</b><b>")},
	{"quoted-printable", characters("=%02X")},
	{"in names", func(s string) string {
		return `const a = ` + quoted(s[:len(s)/2]) + ";\nconst b = " + quoted(s[len(s)/2:]) + `; sign(a + b)`
	}},
	{"appended", func(s string) string {
		return `s = "` + s[:3] + `"` + "\ns += \"" + s[3:6] + "\"\ns += \"" + s[6:] + `"`
	}},
	{"bold", moved(0x1d400, 0x1d41a, 0x1d7ce)},
	{"bold in JSON", then(moved(0x1d400, 0x1d41a, 0x1d7ce), func(s string) string {
		var b strings.Builder
		for _, unit := range utf16.Encode([]rune(s)) {
			fmt.Fprintf(&b, `\u%04x`, unit)
		}
		return b.String()
	})},
	{"in circles", moved('Ⓐ', 'ⓐ', '0')},
	{"invisible", func(s string) string {
		return strings.Map(func(r rune) rune { return r + 0xe0000 }, s)
	}},
	{"full width", func(s string) string {
		return strings.Map(func(r rune) rune {
			if r >= '!' && r <= '~' {
				return r + 0xfee0
			}
			return r
		}, s)
	}},
}
