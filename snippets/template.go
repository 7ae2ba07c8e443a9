package snippets

import (
	"embed"
	"strings"
	"sync"
)

// A template is a file of the language it makes, with marks in white brackets,
// which occur in no such language:
//
//	⟦js name⟧   the value of that name, escaped for its place (see escapers)
//	⟦if name⟧   at the start of a line: the line is left out where name is empty
//	⟦if !name⟧  the opposite
//	⟦each⟧      at the start of a line: once for each of the policy's keys, with
//	            the values "key" and "value"
//
// Roles for syntax colour are found in the template's own text, once, when it is
// first used; a value has the role Value.
//
//go:embed templates
var files embed.FS

type template struct {
	file  string
	once  sync.Once
	lines []line
	size  int // of the file, to guess the text's
}

type line struct {
	name  string // of the condition, empty for none
	not   bool
	each  bool
	parts []part
}

// part is a piece of the template's text with its role, or a value.
type part struct {
	text   string
	role   Role
	escape escaper // nil for text
	name   string
}

const open, shut = "⟦", "⟧"

func (t *template) load() {
	source, err := files.ReadFile("templates/" + t.file)
	if err != nil {
		panic("snippets: no template " + t.file) // a test renders them all
	}
	t.size = len(source)
	lex := lexerFor(t.file)
	for text := range strings.Lines(strings.TrimRight(string(source), "\n")) {
		t.lines = append(t.lines, parseLine(text, lex))
	}
}

func parseLine(text string, lex *lexer) line {
	var l line
	for strings.HasPrefix(text, open+"if ") || strings.HasPrefix(text, open+"each") {
		mark, rest, _ := strings.Cut(text[len(open):], shut)
		text = rest
		if mark == "each" {
			l.each = true
			continue
		}
		l.name = strings.TrimPrefix(mark, "if ")
		if strings.HasPrefix(l.name, "!") {
			l.name, l.not = l.name[1:], true
		}
	}
	for text != "" {
		before, rest, found := strings.Cut(text, open)
		l.parts = lex.split(l.parts, before)
		if !found {
			break
		}
		mark, after, _ := strings.Cut(rest, shut)
		how, name, _ := strings.Cut(mark, " ")
		escape, known := escapers[how]
		if !known {
			panic("snippets: no escaper " + how)
		}
		l.parts = append(l.parts, part{escape: escape, name: name})
		text = after
	}
	lex.endLine()
	return l
}

// draft is a snippet while it is written.
type draft struct {
	*Snippet
	in     *Input
	text   []byte
	values []named
	fields []field // what ⟦each⟧ goes over
}

type named struct{ name, value string }

// field is a key of the policy with its value as a literal of the language.
type field struct{ key, value string }

func (d *draft) set(name, value string) { d.values = append(d.values, named{name, value}) }

func (d *draft) get(name string) string {
	for i := range d.values {
		if d.values[i].name == name {
			return d.values[i].value
		}
	}
	return ""
}

// fill writes the template with the values set.
func (d *draft) fill(t *template) {
	t.once.Do(t.load)
	d.text = make([]byte, 0, t.size+2*len(d.in.Security.Policy)+512)
	d.Tokens = make([]Token, 0, 32)
	for i := range t.lines {
		l := &t.lines[i]
		if l.name != "" && (d.get(l.name) == "") != l.not {
			continue
		}
		if !l.each {
			d.line(l)
			continue
		}
		n := len(d.values)
		for _, f := range d.fields {
			d.values = append(d.values[:n], named{"key", f.key}, named{"value", f.value})
			d.line(l)
		}
		d.values = d.values[:n]
	}
	if n := len(d.text); n > 0 && d.text[n-1] == '\n' {
		d.text = d.text[:n-1]
	}
}

func (d *draft) line(l *line) {
	for i := range l.parts {
		p := &l.parts[i]
		start := len(d.text)
		if p.escape == nil {
			d.text = append(d.text, p.text...)
			d.token(start, p.role)
			continue
		}
		d.text = p.escape(d.text, d.get(p.name))
		if p.name == "url" {
			d.markURL(start, StringLit)
		} else {
			d.token(start, Value)
		}
	}
}

// token gives the text from start on a role.
func (d *draft) token(start int, role Role) {
	if role != Plain && len(d.text) > start {
		d.Tokens = append(d.Tokens, Token{start, len(d.text), role})
	}
}
