package snippets

import (
	"embed"
	"strings"
	"sync"

	"policybench/snippets/internal/lang"
)

// A template is a file of the language it makes, with marks in white brackets,
// which occur in no such language:
//
//	⟦js name⟧   the value of that name, quoted for its place (see lang.Language)
//	⟦if name⟧   at the start of a line: the line is left out where name is empty
//	⟦if !name⟧  the opposite; of several, all must hold
//	⟦each⟧      at the start of a line: once for each of the policy's keys, with
//	            the values "key" and "value"
//	⟦use file⟧  alone on a line: the lines of another template, as far in as it is
//
// Roles for syntax color are found in the template's own text, once, when it is
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
	when  []condition
	each  bool
	parts []part
}

// condition holds where the value of a name is given, or is not.
type condition struct {
	name string
	not  bool
}

// part is a piece of the template's text with its role, or a value.
type part struct {
	text   string
	role   Role
	escape lang.Escaper // nil for text
	name   string
}

const open, shut = "⟦", "⟧"

// load reads the template in a language; a test renders them all.
func (t *template) load(in *lang.Language) {
	lex := in.Lexer()
	for _, text := range templateLines(t.file) {
		t.size += len(text)
		t.lines = append(t.lines, parseLine(text, lex))
	}
}

// templateLines are the lines of a file with those that it uses.
func templateLines(file string) []string {
	source, err := files.ReadFile("templates/" + file)
	if err != nil {
		panic("snippets: no template " + file)
	}
	var lines []string
	for text := range strings.Lines(strings.TrimRight(string(source), "\n")) {
		marks, rest := cutMarks(text)
		indent, used, found := strings.Cut(rest, open+"use ")
		if !found {
			lines = append(lines, text)
			continue
		}
		used, _, _ = strings.Cut(used, shut)
		for _, inner := range templateLines(used) {
			own, rest := cutMarks(strings.TrimRight(inner, "\n"))
			if rest != "" {
				rest = indent + rest
			}
			lines = append(lines, marks+own+rest+"\n")
		}
	}
	return lines
}

// cutMarks parts a line from the conditions that it begins with.
func cutMarks(text string) (marks, rest string) {
	at := 0
	for strings.HasPrefix(text[at:], open+"if ") || strings.HasPrefix(text[at:], open+"each"+shut) {
		at += strings.Index(text[at:], shut) + len(shut)
	}
	return text[:at], text[at:]
}

func parseLine(text string, lex *lang.Lexer) line {
	var l line
	marks, text := cutMarks(text)
	for mark := range strings.SplitSeq(strings.TrimSuffix(marks, shut), shut) {
		if mark = strings.TrimPrefix(mark, open); mark == "each" {
			l.each = true
		} else if name, found := strings.CutPrefix(mark, "if "); found {
			name, not := strings.CutPrefix(name, "!")
			l.when = append(l.when, condition{name, not})
		}
	}
	for text != "" {
		before, rest, found := strings.Cut(text, open)
		for _, piece := range lex.Split(before) {
			l.parts = append(l.parts, part{text: piece.Text, role: piece.Role})
		}
		if !found {
			break
		}
		mark, after, _ := strings.Cut(rest, shut)
		how, name, _ := strings.Cut(mark, " ")
		escape := lang.EscaperFor(how)
		if escape == nil {
			panic("snippets: no escaper " + how)
		}
		l.parts = append(l.parts, part{escape: escape, name: name})
		text = after
	}
	lex.EndLine()
	return l
}

// draft is a snippet while it is written.
type draft struct {
	*Snippet
	in       *Input
	language *lang.Language
	text     []byte
	values   []named
	fields   []field // what ⟦each⟧ goes over
}

type named struct{ name, value string }

// field is a key of the policy with its value as a literal of the language.
type field struct{ key, value string }

// It is copied nowhere, which would be 12 KB of the program.
//
//go:noinline
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
	t.once.Do(func() { t.load(d.language) })
	d.text = make([]byte, 0, t.size+2*len(d.in.Security.Policy)+512)
	d.Tokens = make([]Token, 0, 32)
	for i := range t.lines {
		l := &t.lines[i]
		if !d.holds(l.when) {
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

func (d *draft) holds(when []condition) bool {
	for _, c := range when {
		if (d.get(c.name) == "") != c.not {
			return false
		}
	}
	return true
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
