package carrier

import (
	"encoding/base64"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"policybench/signing/inspect/ascii"
	"policybench/signing/report"
)

// A Secret of Kubernetes holds its values in base64 under data, whatever they are, and
// as they are under stringData:
//
//	kind: Secret
//	data:
//	  FILESTACK_POLICY: ZXlKbGVIQ…
//
// kubectl writes it as YAML or JSON, and puts the JSON that was applied into either.

// undoSecrets puts what the values of Secrets mean in their place, without the escapes that
// stand in them. What is no text stays.
// seen: kubernetes.io/docs/concepts/configuration/secret.
func undoSecrets(v *View) *View {
	s := v.Text
	if !strings.Contains(s, "Secret") || !strings.Contains(s, "data") || !strings.Contains(s, "kind") {
		return v
	}
	places := append(yamlSecrets(s), jsonSecrets(s)...)
	sort.Slice(places, func(i, j int) bool { return places[i].Offset < places[j].Offset })
	w := Rewriter{src: v}
	for _, p := range places {
		if p.Offset < w.copied {
			continue
		}
		if plain, ok := plainText(s[p.Offset:p.End()]); ok {
			w.Replace(p.Offset, p.End(), plain, base64ed)
		}
	}
	if w.copied == 0 {
		return v
	}
	return undoEscapes(w.Done())
}

// plainText is the text that base64 holds, which may stand in several lines.
func plainText(s string) (string, bool) {
	if ascii.HoldsBlank(s) {
		s = strings.Join(strings.Fields(s), "")
	}
	plain, err := base64.StdEncoding.DecodeString(s)
	if err != nil || len(plain) == 0 || !utf8.Valid(plain) {
		return "", false
	}
	text := strings.TrimRight(string(plain), "\r\n") // of the echo that was encoded
	hidden := func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t' }
	return text, text != "" && strings.IndexFunc(text, hidden) < 0
}

// yamlLine is a line of YAML: where its key begins, in the text and in the line.
type yamlLine struct{ key, column, end int }

// yamlLines are those of a text that are neither empty nor a comment. The dash of a list
// begins an item, whose keys stand behind it.
func yamlLines(s string) []yamlLine {
	var list []yamlLine
	for at := 0; at < len(s); {
		end := len(s)
		if i := strings.IndexByte(s[at:], '\n'); i >= 0 {
			end = at + i
		}
		key := at
		for key < end && (s[key] == ' ' || s[key] == '-' && key+1 < end && s[key+1] == ' ') {
			key++
		}
		if text := strings.TrimSpace(s[key:end]); text != "" && text[0] != '#' {
			list = append(list, yamlLine{key, key - at, key + len(text)})
		}
		at = end + 1
	}
	return list
}

// yamlSecrets are the places of the values of Secrets in YAML.
func yamlSecrets(s string) []report.Span {
	if !strings.Contains(s, "kind: Secret") && !strings.Contains(s, `kind: "Secret`) && !strings.Contains(s, "kind: 'Secret") {
		return nil
	}
	var places []report.Span
	lines := yamlLines(s)
	data, secret := -1, false // of the object that is read: the line of its data, and what it is
	column := -1              // of its keys
	flush := func() {
		if data >= 0 && secret {
			places = append(places, yamlValues(s, lines, data)...)
		}
		data, secret = -1, false
	}
	for i, l := range lines {
		text := s[l.key:l.end]
		begins := l.key > 0 && s[l.key-1] == ' ' && strings.HasSuffix(strings.TrimRight(s[:l.key], " "), "-")
		if text == "---" || l.column < column || begins && l.column <= column {
			flush()
			column = -1
		}
		name, value, _ := strings.Cut(text, ":")
		switch value = strings.Trim(strings.TrimSpace(value), `"'`); {
		case name == "kind" && (column < 0 || l.column <= column):
			column, secret = l.column, value == "Secret"
		case name == "apiVersion" && (column < 0 || begins):
			column = l.column
		case name == "data" && value == "" && (column < 0 || l.column == column):
			column, data = l.column, i
		}
	}
	flush()
	return places
}

// yamlValues are the values below the key at lines[i].
func yamlValues(s string, lines []yamlLine, i int) []report.Span {
	var places []report.Span
	column := lines[i].column
	for i++; i < len(lines) && lines[i].column > column; i++ {
		l := lines[i]
		_, value, ok := strings.Cut(s[l.key:l.end], ": ")
		if !ok {
			continue
		}
		value = strings.TrimLeft(value, ` "'`)
		from := l.end - len(value)
		if value = strings.TrimRight(value, `"'`); value != "" && value[0] != '|' && value[0] != '>' {
			places = append(places, report.Span{Offset: from, Length: len(value)})
			continue
		}
		if i+1 < len(lines) && lines[i+1].column > l.column { // a block of lines
			from = lines[i+1].key
			for i+1 < len(lines) && lines[i+1].column > l.column {
				i++
			}
			places = append(places, report.Span{Offset: from, Length: lines[i].end - from})
		}
	}
	return places
}

// jsonSecrets are the places of the values of Secrets in JSON. Braces alone part objects:
// no quote can be trusted where JSON stands in JSON, and its escapes are undone.
func jsonSecrets(s string) []report.Span {
	type object struct {
		from   int
		isData bool
		secret bool
		data   report.Span
	}
	if !strings.Contains(s, `"Secret"`) {
		return nil
	}
	var places []report.Span
	var open []object
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			open = append(open, object{from: i, isData: isBehindKey(s, i, "data")})
		case '}':
			n := len(open) - 1
			if n < 0 {
				continue
			}
			o := open[n]
			if open = open[:n]; o.isData && n > 0 {
				open[n-1].data = report.Span{Offset: o.from, Length: i - o.from}
			}
			if o.secret && o.data.Length > 0 {
				places = append(places, jsonValues(s, o.data)...)
			}
		case 'S':
			if n := len(open); n > 0 && strings.HasPrefix(s[i:], `Secret"`) && s[i-1] == '"' && isBehindKey(s, i-1, "kind") {
				open[n-1].secret = true
			}
		}
	}
	return places
}

// isBehindKey reports whether a quoted key and its colon stand before at.
func isBehindKey(s string, at int, key string) bool {
	const longest = 40 // with blanks
	before := strings.TrimRight(s[max(0, at-longest):at], " \t\r\n")
	before, ok := strings.CutSuffix(before, ":")
	return ok && strings.HasSuffix(strings.TrimRight(before, " "), `"`+key+`"`)
}

// jsonValues are the quoted values of an object up to one that it holds.
func jsonValues(s string, in report.Span) []report.Span {
	var places []report.Span
	if i := strings.IndexByte(s[in.Offset+1:in.End()], '{'); i >= 0 {
		in.Length = i + 1
	}
	for at := in.Offset; ; {
		i := strings.IndexByte(s[at:in.End()], ':')
		if i < 0 {
			return places
		}
		for at += i + 1; at < in.End() && ascii.IsBlank(s[at]); at++ {
		}
		if at >= in.End() || s[at] != '"' {
			continue
		}
		at++
		if i = strings.IndexByte(s[at:in.End()], '"'); i < 0 {
			return places
		}
		places = append(places, report.Span{Offset: at, Length: i})
		at += i
	}
}
