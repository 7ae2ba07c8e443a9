package syntax

import (
	"strings"
	"testing"
)

// around finds the statement around the place marked «…» in a text.
func around(text string) (st Statement, code string) {
	from, to := strings.Index(text, "«"), strings.Index(text, "»")
	code = strings.NewReplacer("«", "", "»", "").Replace(text)
	return StatementAround(code, from, to-len("«")), code
}

func TestStatementAround(t *testing.T) {
	for _, c := range []struct {
		name, text, want string
		opens            string // the brackets around the place, innermost first
	}{
		{"an assignment", "a = 1;\nconst url = '«x»';\nb();", "const url = 'x'", ""},
		{"a call over lines", "f();\nget(\n  'a',\n  '«x»',\n)\nnext()", "get(\n  'a',\n  'x',\n)", "("},
		{"an object in a call", "fetch(url, { headers: { p: '«x»' } })", "fetch(url, { headers: { p: 'x' } })", "{{("},
		{"the body of a function is none", "function f() {\n  go('«x»')\n}", "go('x')", "("},
		{"line ends alone", "a = 'q'\nb = '«x»'\nc = 'r'", "b = 'x'", ""},
		{"an operator goes on", "a = 'q' +\n  '«x»'\nc", "a = 'q' +\n  'x'", ""},
		{"a dot goes on", "client\n  .get('«x»')\nc", "client\n  .get('x')", "("},
		{"an empty line ends prose", "text\n\nsee «x» here\n\nmore", "see x here", ""},
		{"a bracket in quotes", "a(')', '«x»', '(')", "a(')', 'x', '(')", "("},
		{"the whole text", "«x»", "x", ""},
	} {
		st, code := around(c.text)
		if got := strings.TrimSpace(st.Text(code)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		opens := ""
		for _, b := range st.Opens {
			opens += string(b.Kind)
		}
		if opens != c.opens {
			t.Errorf("%s: opens %q, want %q", c.name, opens, c.opens)
		}
	}
}

func TestIndexStart(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a key", "params['|policy'] = x", "params"},
		{"a key in double quotes", `params["|policy"] = x`, "params"},
		{"a key of no name", "['|policy'", ""},
		{"a key without quotes", "params[|policy] = x", "params["},
		{"an argument", "f('|policy')", "f('"},
		{"an element behind another", "[a, '|policy']", "[a, '"},
		{"a quote alone", "'|policy'", "'"},
		{"the start", "|policy", ""},
	} {
		before, after, _ := strings.Cut(c.text, "|")
		if got := IndexStart(before+after, len(before)); before[:got] != c.want {
			t.Errorf("%s: at %d, behind %q", c.name, got, before[:got])
		}
	}
}

func TestStatementName(t *testing.T) {
	for _, c := range []struct {
		text, name string
		called     bool
	}{
		{"const url = '«x»'", "url", false},
		{"private final String url = \"«x»\"", "url", false},
		{"u, err := '«x»'", "u", false},
		{"const url: string = '«x»'", "url", false},
		{"params.append('«x»')", "params", true},
		{"$q->set('«x»')", "q", true},
		{"$ curl '«x»'", "", false},
		{"a == '«x»'", "", false},
		{"get('«x»')", "", false},
	} {
		st, code := around(c.text)
		if name, called := st.Name(code); name != c.name || called != c.called {
			t.Errorf("%s: %q, called %v", c.text, name, called)
		}
	}
}

func TestStatementPlaces(t *testing.T) {
	st, code := around("f(a, { b: '«x»' }, c)")
	if !st.Holds(0, len(code)) || st.Holds(0, len(code)+1) {
		t.Errorf("%v of %d", st, len(code))
	}
	for place, want := range map[string]int{"b:": 0, "c)": 1, "f(": 2} {
		if got := st.Level(strings.Index(code, place)); got != want {
			t.Errorf("%s stands at level %d, want %d", place, got, want)
		}
	}
	other := Statement{From: st.To, To: st.To + 3}
	if st.Meets(&other) || !st.Meets(&st) {
		t.Error("a statement meets itself, and not the next")
	}
}

// Whatever the text, a statement lies within it, around its place, and no farther than
// one looks.
func FuzzStatementAround(f *testing.F) {
	f.Add("f(a, { b: 'x' }, c)", 9, 10)
	f.Add("}\n;({[\"'`)]}", 3, 4)
	f.Fuzz(func(t *testing.T, s string, from, to int) {
		if from < 0 || to < from || to > len(s) {
			return
		}
		st := StatementAround(s, from, to)
		if st.From < 0 || st.To > len(s) || st.From > from || from-st.From > Reach+1 || st.To-to > Reach+1 {
			t.Fatalf("%v around %d:%d of %d", st, from, to, len(s))
		}
		st.Name(s)
	})
}
