package inspecttest

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"strings"
)

// carriers are what a text goes through on its way to a reader. They compose: any may
// be put into any other.
var carriers = []struct {
	name string
	put  func(string) string
}{
	{"HTML escapes", html.EscapeString},
	{"JSON string", func(s string) string {
		b, _ := json.Marshal(s) // a string always is JSON
		return `{"text":` + string(b) + `}`
	}},
	{"slashes escaped", func(s string) string { return strings.ReplaceAll(s, "/", `\/`) }},
	{"u escapes", func(s string) string { return strings.NewReplacer("&", `\u0026`, "=", `\u003d`).Replace(s) }},
	{"percent", url.QueryEscape},
	{"in a link checker's URL", func(s string) string {
		return "https://eur01.safelinks.protection.outlook.com/?url=" + url.QueryEscape(s) + "&data=05%7C01%7C&reserved=0"
	}},
	{"base64", func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }},
	{"base64 lines", func(s string) string { return broken(base64.StdEncoding.EncodeToString([]byte(s)), 76, "\r\n") }},
	{"quoted-printable", quotedPrintable},
	{"quoted mail", func(s string) string { return "> " + strings.ReplaceAll(s, "\n", "\n> ") }},
	{"wrapped", func(s string) string { return broken(s, 76, "\n") }},
	{"wrapped and quoted", func(s string) string { return broken(s, 70, "\n> ") }},
	{"blanks", func(s string) string { return broken(s, 97, " ") }},
	{"colours", func(s string) string { return "\x1b[1;31m" + broken(s, 211, "\x1b[0m\x1b[K") + "\x1b[0m" }},
	{"a shell", func(s string) string {
		return strings.NewReplacer("&", `\&`, "?", `\?`, "=", `\=`).Replace(s)
	}},
	{"cmd", func(s string) string { return strings.NewReplacer("&", "^&", `"`, `^"`).Replace(s) }},
	{"literals", func(s string) string { return `"` + broken(s, 60, "\" +\n    \"") + `"` }},
	{"Python literals", func(s string) string { return "(f'" + broken(s, 60, "'\n f'") + "')" }},
	{"Markdown", func(s string) string { return "[link](" + s + ")" }},
	{"code fence", func(s string) string { return "```\n" + s + "\n```\n" }},
	{"curly quotes", func(s string) string { return strings.ReplaceAll(s, `"`, "”") }},
	{"invisible", func(s string) string { return broken(s, 101, "\u200b") }},
	{"attribute", func(s string) string { return `<a href="` + s + `">` + s + `</a>` }},
	{"table", func(s string) string { return "| " + s + " | x |\n" }},
	{"shortened", func(s string) string { return s[:len(s)*3/4] + "…" }}, // may cut a character
	{"stray bytes", func(s string) string { return broken(s, 307, "\x9f\xf0\x9f") }},
}

// broken is a text with something put in at every so many bytes.
func broken(s string, every int, with string) string {
	var b strings.Builder
	for len(s) > every {
		b.WriteString(s[:every])
		b.WriteString(with)
		s = s[every:]
	}
	return b.String() + s
}

func quotedPrintable(s string) string {
	var b strings.Builder
	column := 0
	for i := range len(s) {
		c := s[i]
		if c == '\n' {
			column = 0
			b.WriteByte(c)
			continue
		}
		if column > 72 {
			b.WriteString("=\n")
			column = 0
		}
		if c == '=' || c < ' ' || c > '~' {
			fmt.Fprintf(&b, "=%02X", c)
			column += 3
			continue
		}
		b.WriteByte(c)
		column++
	}
	return b.String()
}
