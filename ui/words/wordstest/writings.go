package wordstest

import (
	"encoding/base64"
	"fmt"
	"net/url"
	"strings"
)

// Writings are ways in which a value stands in a text.
var Writings = []struct {
	Name  string
	Write func(string) string
}{
	{"as it is", func(s string) string { return s }},
	{"upper case", strings.ToUpper},
	{"percent", func(s string) string { return percent(s) }},
	{"percent twice", func(s string) string { return percent(percent(s)) }},
	{"HTML", func(s string) string { return each(s, "&#%d;") }},
	{"string escapes", func(s string) string { return each(s, `\u%04x`) }},
	{"short escapes", func(s string) string { return each(s, `\x%02x`) }},
	{"split", func(s string) string { return s[:9] + "\" +\n  \"" + s[9:] }},
	{"wrapped", func(s string) string { return s[:20] + "=\r\n> " + s[20:] }},
	{"in small pieces", func(s string) string {
		var b strings.Builder
		for i := 0; i < len(s); i += 4 {
			b.WriteString(s[i:min(i+4, len(s))] + "\n")
		}
		return b.String()
	}},
	{"zero-width between", func(s string) string { return s[:5] + "\u200b" + s[5:15] + "\x1b" + s[15:] }},
	{"base64", func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }},
	{"base64 of JSON", func(s string) string {
		return base64.URLEncoding.EncodeToString([]byte(`[{"name":"security","params":{"signature":"` + s + `"}}]`))
	}},
	{"base64, escaped", func(s string) string { return url.QueryEscape(base64.StdEncoding.EncodeToString([]byte("a" + s))) }},
	{"base64 in pieces", func(s string) string {
		b := base64.StdEncoding.EncodeToString([]byte("ab" + s))
		return b[:30] + "\n" + b[30:]
	}},
}

func percent(s string) string { return each(s, "%%%02x") }

func each(s, format string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		fmt.Fprintf(&b, format, s[i])
	}
	return b.String()
}
