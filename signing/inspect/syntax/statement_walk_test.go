package syntax

import (
	"strings"
	"testing"
)

// A walk passes what stands in quotes and in brackets, on either side of the place.
func TestStatementWalk(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a semicolon in quotes before", `a("b;c", '«x»')`, `a("b;c", 'x')`},
		{"a semicolon in quotes behind", `a('«x»', "b;c")`, `a('x', "b;c")`},
		{"a semicolon in a template before", "a(`b;c`, '«x»')", "a(`b;c`, 'x')"},
		{"a semicolon in a template behind", "a('«x»', `b;c`)", "a('x', `b;c`)"},
		{"a quote alone in the line before", "it's; b\nc = '«x»'", "c = 'x'"},
		{"a quote alone behind", "c = '«x»'; it's", "c = 'x'"},
		{"a semicolon in brackets before", "a(b(c;d), '«x»')", "a(b(c;d), 'x')"},
		{"a semicolon in brackets behind", "a('«x»', b(c;d))", "a('x', b(c;d))"},
		{"a semicolon in a list", "a('«x»', [c;d])", "a('x', [c;d])"},
		{"a semicolon in braces", "a('«x»', {c;d})", "a('x', {c;d})"},
		{"line ends in brackets behind", "a('«x»', b(\nc\n)\n)\nd", "a('x', b(\nc\n)\n)"},
		{"line ends in a list", "a = ['«x»',\n'y'\n]\nd", "a = ['x',\n'y'\n]"},
		{"a bracket that closes before", "a)\nb = '«x»'", "b = 'x'"},
		{"a bracket that closes behind", "b = '«x»'] c", "b = 'x'"},
		{"an empty line in a call before", "a(\n\n  '«x»')", "a(\n\n  'x')"},
		{"an empty line behind", "a = '«x»'\n\nb", "a = 'x'"},
		{"an empty line with blanks behind", "a = '«x»'\n \t\nb", "a = 'x'"},
		{"an object over lines", "f({\n  a: '«x»',\n  b: 1\n})\ng()", "f({\n  a: 'x',\n  b: 1\n})"},
		{"an object that is no argument", "a = {\n  b: '«x»'\n}\nc", "a = {\n  b: 'x'\n}"},
		{"braces behind a name", "a {\n  b = '«x»'\n}", "a {\n  b = 'x'\n}"},
		{"a body behind a class", "class A {\n  b = '«x»'\n}", "b = 'x'"},
		{"without quotes", "a = «x»; b", "a = x"},
		{"a place at a quote", "a = «'x'»; b", "a = 'x'"},
		{"a text over lines", "a = `b\n;«x»` c", "x` c"},
	} {
		st, code := around(c.text)
		if got := strings.TrimSpace(st.Text(code)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	for _, more := range []int{0, 1} {
		st, _ := around(";" + strings.Repeat(" ", Reach-1+more) + "«x»" + strings.Repeat(" ", Reach-1+more) + ";")
		if st.From != 1 || st.To-st.From != 2*Reach-1+2*more {
			t.Errorf("%d beyond its reach: %v", more, st)
		}
	}
}

// What a statement assigns to, in the ways of many languages, and the object whose method
// it calls; a comparison and an argument assign nothing.
func TestStatementNames(t *testing.T) {
	for _, c := range []struct {
		text, name string
		called     bool
	}{
		{"url: string = '«x»'", "url", false},
		{"url , err = '«x»'", "url", false},
		{"url += '«x»'", "url", false},
		{"url :='«x»'", "url", false},
		{"$ url='«x»'", "url", false},
		{"> url = '«x»'", "url", false},
		{"\t\r\nurl = '«x»'", "url", false},
		{"url ='«x»", "url", false},
		{"url == '«x»'", "", false},
		{"url => '«x»'", "", false},
		{"q['policy'] = '«x»'", "q", true},
		{`q["policy"]="«x»"`, "q", true},
		{"q[policy] = '«x»'", "", false},
		{"q['policy'], '«x»'", "", false},
		{"q[] = '«x»'", "", false},
		{"q.set('«x»')", "q", true},
		{"a.q.set('«x»')", "a", true},
		{"$q->set('«x»')", "q", true},
		{".set('«x»')", "", false},
		{"q.set '«x»'", "", false},
		{"q.set{'«x»'}", "", false},
		{"set('«x»')", "", false},
		{"«x»", "", false},
	} {
		st, code := around(c.text)
		if name, called := st.Name(code); name != c.name || called != c.called {
			t.Errorf("%s: %q, called %v; want %q, %v", c.text, name, called, c.name, c.called)
		}
	}
}

// Two statements meet where they share a byte; one holds what lies within it.
func TestMeetsAndHolds(t *testing.T) {
	st := Statement{From: 5, To: 9}
	for _, c := range []struct {
		from, to     int
		meets, holds bool
	}{
		{5, 9, true, true}, {6, 8, true, true}, {4, 9, true, false}, {5, 10, true, false}, {8, 12, true, false}, {2, 6, true, false},
		{9, 12, false, false}, {2, 5, false, false}, {0, 1, false, false}, {20, 21, false, false},
	} {
		o := Statement{From: c.from, To: c.to}
		if st.Meets(&o) != c.meets || o.Meets(&st) != c.meets || st.Holds(c.from, c.to) != c.holds {
			t.Errorf("%d to %d: meets %v, holds %v", c.from, c.to, st.Meets(&o), st.Holds(c.from, c.to))
		}
	}
	st.Opens = []Bracket{{At: 3, end: 8}, {At: 1}}
	for at, want := range map[int]int{4: 0, 7: 0, 8: 1, 3: 1, 2: 1, 1: 2, 0: 2, 99: 1} {
		if got := st.Level(at); got != want {
			t.Errorf("%d stands at level %d, want %d", at, got, want)
		}
	}
}
