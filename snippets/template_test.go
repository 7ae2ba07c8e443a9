package snippets

import (
	"fmt"
	"strings"
	"testing"

	"policybench/snippets/internal/lang"
)

func TestCutMarks(t *testing.T) {
	for _, test := range []struct{ name, text, marks string }{
		{"a condition", "⟦if a⟧x", "⟦if a⟧"},
		{"two", "⟦if a⟧⟦if !b⟧ x", "⟦if a⟧⟦if !b⟧"},
		{"each", "⟦each⟧x", "⟦each⟧"},
		{"a condition and each", "⟦if a⟧⟦each⟧x", "⟦if a⟧⟦each⟧"},
		{"a value", "⟦js a⟧x", ""},
		{"a condition behind a blank", " ⟦if a⟧x", ""},
		{"a word like it", "⟦iffy⟧", ""},
		{"nothing behind it", "⟦if a⟧", "⟦if a⟧"},
		{"nothing", "", ""},
	} {
		marks, rest := cutMarks(test.text)
		if marks != test.marks || marks+rest != test.text {
			t.Errorf("%s: %q and %q", test.name, marks, rest)
		}
	}
}

// A line is written where its conditions hold, with its values quoted for their place.
func TestFill(t *testing.T) {
	for _, test := range []struct{ name, lines, want string }{
		{"a value", "a = ⟦js name⟧;", `a = "it's";`},
		{"two values", "⟦js name⟧⟦raw other⟧", `"it's"x`},
		{"a value that is not set", "a = ⟦js none⟧;", `a = "";`},
		{"a condition that holds", "⟦if name⟧yes\n⟦if none⟧no", "yes"},
		{"one that does not", "⟦if !name⟧no\n⟦if !none⟧yes", "yes"},
		{"two that hold", "⟦if name⟧⟦if other⟧yes", "yes"},
		{"two, of which one holds", "⟦if name⟧⟦if none⟧no\n⟦if !none⟧⟦if !other⟧no", ""},
		{"each key", "⟦each⟧⟦js key⟧: ⟦raw value⟧,", "\"a\": 1,\n\"b\": 2,"},
		{"each key under a condition", "⟦if none⟧⟦each⟧no\n⟦if name⟧⟦each⟧⟦raw key⟧", "a\nb"},
		{"a key behind them", "⟦each⟧⟦raw key⟧\n[⟦raw key⟧]", "a\nb\n[]"},
		{"lines without marks", "one\n\ntwo", "one\n\ntwo"},
	} {
		d := draft{in: &Input{}, language: lang.JavaScript, Snippet: &Snippet{}, fields: []field{{"a", "1"}, {"b", "2"}}}
		d.set("name", "it's")
		d.set("other", "x")
		tmpl := &template{}
		tmpl.once.Do(func() {
			lex := lang.JavaScript.Lexer()
			for text := range strings.Lines(test.lines + "\n") {
				tmpl.lines = append(tmpl.lines, parseLine(text, lex))
			}
		})
		d.fill(tmpl)
		if got := string(d.text); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
		for _, token := range d.Tokens {
			if token.Role == Value && strings.TrimSpace(test.want[token.Start:token.End]) == "" {
				t.Errorf("%s: a value without a text at %d", test.name, token.Start)
			}
		}
	}
}

// A template that uses another holds its lines, as far in as the mark and under its
// conditions.
func TestTemplateLines(t *testing.T) {
	entries, err := files.ReadDir("templates")
	if err != nil || len(entries) == 0 {
		t.Fatal(err)
	}
	used := 0
	for _, entry := range entries {
		source, _ := files.ReadFile("templates/" + entry.Name())
		lines := templateLines(entry.Name())
		for _, line := range lines {
			if strings.Contains(line, "⟦use ") {
				t.Errorf("%s: %q is left", entry.Name(), line)
			}
			if strings.Count(line, open) != strings.Count(line, shut) || !strings.HasSuffix(line, "\n") && line != lines[len(lines)-1] {
				t.Errorf("%s: a mark or a line is not closed in %q", entry.Name(), line)
			}
		}
		for text := range strings.Lines(string(source)) {
			marks, rest := cutMarks(text)
			indent, name, found := strings.Cut(strings.TrimSpace(strings.ReplaceAll(rest, "⟧", "")), "⟦use ")
			if !found || indent != "" {
				continue
			}
			used++
			whole := strings.Join(lines, "")
			for _, inner := range templateLines(name) {
				if own, text := cutMarks(strings.TrimSpace(inner)); !strings.Contains(whole, marks+own) || !strings.Contains(whole, text) {
					t.Errorf("%s: %q of %s is missing", entry.Name(), inner, name)
				}
			}
		}
	}
	if used == 0 {
		t.Error("no template uses another")
	}
}

// What a template asks for and nobody has is a fault of ours, found when it is read.
func TestTemplateFaults(t *testing.T) {
	for name, f := range map[string]func(){
		"no template nothing.js": func() { templateLines("nothing.js") },
		"no escaper nothing":     func() { parseLine("⟦nothing a⟧", lang.JavaScript.Lexer()) },
	} {
		func() {
			defer func() {
				if got := fmt.Sprint(recover()); got != "snippets: "+name {
					t.Errorf("%s: %s", name, got)
				}
			}()
			f()
		}()
	}
}
