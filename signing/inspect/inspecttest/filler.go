package inspecttest

import "strings"

// filler is what a long text consists of besides what is looked for.
type filler struct {
	name  string
	write func(*Maker, *strings.Builder) // one statement, row, line or sentence
}

// fillers write the kinds of text that people paste.
var fillers = []filler{
	{"minified", func(m *Maker, b *strings.Builder) {
		n := m.name
		put(b, pick(m, [][]string{
			{n(), ".", n(), "(\"", n(), "\",{", n(), ":", m.number(), "}),"},
			{"var ", n(), "=", n(), "[", n(), "],", n(), "=function(", n(), "){return ", n(), "(", n(), ")};"},
			{n(), "&&(", n(), "=\"", n(), "\"),"},
			{"if(", n(), "){", n(), "(", n(), ",'", n(), "')}else{", n(), "=[", n(), ",", n(), "]}"},
			{n(), "?", n(), ":`", n(), "${", n(), "}`,"},
			{"(", n(), "=>{", n(), "})(", n(), ");"},
			{"[{", n(), ":\"", n(), "\",", n(), ":{", n(), ":!0}}],"},
			{n(), "=", n(), "+\"", n(), "\"+", n(), ";"},
		}))
	}},
	{"code", func(m *Maker, b *strings.Builder) {
		n := m.name
		put(b, pick(m, [][]string{
			{"  const ", n(), " = ", n(), ".", n(), "('", n(), "', { ", n(), ": ", m.number(), " });\n"},
			{"  // ", n(), " ", n(), " https://example.com/", n(), "\n"},
			{"def ", n(), "(", n(), "):\n    return ", n(), "[\"", n(), "\"]\n"},
			{"  ", n(), ": \"", n(), "\",\n"},
			{"$", n(), " = array('", n(), "' => $", n(), ");\n"},
			{"func ", n(), "(", n(), " string) error {\n\treturn nil\n}\n\n"},
			{"  \"", n(), "\" + ", n(), " +\n"},
		}))
	}},
	{"HTML", func(m *Maker, b *strings.Builder) {
		n := m.name
		put(b, pick(m, [][]string{
			{"<div class=\"", n(), " ", n(), "\" data-", n(), "='", n(), "'>", n(), "</div>"},
			{"<img src=\"https://", n(), ".example.com/", n(), ".png?w=", m.number(), "&amp;h=9\" alt=\"\">"},
			{"<a href=\"/", n(), "?", n(), "=", n(), "\">", n(), "&nbsp;&mdash;", n(), "</a>\n"},
			{"<p>", n(), " ", n(), " <b>", n(), "</b></p>"},
			{"<script>", n(), "({", n(), ":'", n(), "'})</script>"},
		}))
	}},
	{"CSV", func(m *Maker, b *strings.Builder) {
		n := m.name
		put(b, pick(m, [][]string{
			{n(), ",", m.number(), ",\"", n(), ", ", n(), "\",", n(), "\n"},
			{n(), ";", n(), ";;", m.number(), ";"},
			{n(), "\t", n(), "\thttps://example.com/", n(), "\t", m.number(), "\n"},
		}))
	}},
	{"mail", func(m *Maker, b *strings.Builder) {
		n := m.name
		put(b, pick(m, [][]string{
			{"> ", n(), " ", n(), " ", n(), ",\n"},
			{n(), " ", n(), ". Grüße, ", n(), " <", n(), "@example.com>\n\n"},
			{"On Mon, ", n(), " wrote: „", n(), "“ – ", n(), "… "},
			{n(), " 日本語、", n(), "。👍 "},
			{"Content-Type: text/plain; charset=", n(), "=\n"},
			{"It's ", n(), " isn't \"", n(), "\" (", n(), "). "},
		}))
	}},
	{"log", func(m *Maker, b *strings.Builder) {
		n := m.name
		put(b, pick(m, [][]string{
			{"10.0.0.1 - - [26/Nov/2026:12:00:03 +0000] \"GET /", n(), "?", n(), "=", m.number(), " HTTP/1.1\" 200 ", m.number(), "\n"},
			{"2026-11-26T12:00:03Z INFO ", n(), "=", n(), " ", n(), "=\"", n(), "\" "},
			{"{\"level\":\"error\",\"", n(), "\":{\"", n(), "\":[", m.number(), "]}}\n"},
			{"\x1b[31m", n(), "\x1b[0m ", n(), " at ", n(), " (", n(), ".js:", m.number(), ")\n"},
		}))
	}},
	{"words of the trade", func(m *Maker, b *strings.Builder) {
		put(b, []string{pick(m, trade), pick(m, []string{"", " ", "\n", "=", ":", ": ", "\"", "',", "(", ")", "{", "}", "&", ";"})})
	}},
}

// trade are the words that a reader looks for.
var trade = []string{
	"policy", "signature", "security=", "policy=", "&signature=", "filestack", "https://", "//", "cdn.filestackcontent.com/",
	"filestack.init(", "eyJ", "eyJleHBpcnkiOj", "expiry\"", "handle", "key", "data-fp-policy", "<div ", "params", "app:", "Basic YXBwO",
	"?policy=", "%2F%2F", "http", "POST ", "Host: ", "curl -d ", "{", "}", "(", ")", "${", "secret", "9bb689d6aacfe575", "AhTgLagciQByzXpFGRI0Az", "fallback=file:", "/b64/", "aHR0cHM6Ly",
}

func put(b *strings.Builder, pieces []string) {
	for _, p := range pieces {
		b.WriteString(p)
	}
}
