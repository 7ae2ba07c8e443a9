package table

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// A cell stands where it begins, with its quotes; only whole quotes are taken off.
func TestCells(t *testing.T) {
	for _, test := range []struct{ name, body, cells, values string }{
		{"two", "a,b", "[{0 a} {2 b}]", "[a b]"},
		{"one", "a", "[{0 a}]", "[a]"},
		{"nothing", "", "[{0 }]", "[]"},
		{"empty ones", ",,", "[{0 } {1 } {2 }]", "[  ]"},
		{"in quotes", `"a,b",c`, `[{0 "a,b"} {6 c}]`, "[a,b c]"},
		{"quotes in quotes", `"a""b"`, `[{0 "a""b"}]`, `[a"b]`},
		{"quotes within a cell", `a"b,c"`, `[{0 a"b} {4 c"}]`, `[a"b c"]`},
		{"a quote alone", `",a`, `[{0 ",a}]`, `[",a]`},
		{"quotes that are not closed", `"a,b`, `[{0 "a,b}]`, `["a,b]`},
		{"text behind the quotes", `"a"b,c`, `[{0 "a"b} {5 c}]`, `["a"b c]`},
		{"quotes without a text", `"",a`, `[{0 ""} {3 a}]`, "[ a]"},
		{"behind a mark", "\ufeffa,b", "[{3 a} {5 b}]", "[a b]"},
		{"a mark in the second cell", "a,\ufeffb", "[{0 a} {2 \ufeffb}]", "[a \ufeffb]"},
		{"another separator", "a;b,c", "[{0 a;b} {4 c}]", "[a;b c]"},
	} {
		d := Dialect{Comma: ','}
		if got := fmt.Sprint(d.Cells(test.body)); got != test.cells {
			t.Errorf("%s: %s, want %s", test.name, got, test.cells)
		}
		if got := fmt.Sprint(d.Names(Row{Body: test.body})); got != test.values {
			t.Errorf("%s: %s, want %s", test.name, got, test.values)
		}
	}
}

func TestNewRow(t *testing.T) {
	for _, test := range []struct {
		name, text, body, end string
		blank                 bool
	}{
		{"a line end", "a,b\n", "a,b", "\n", false},
		{"of Windows", "a,b\r\n", "a,b", "\r\n", false},
		{"none", "a,b", "a,b", "", false},
		{"a carriage return at the text's end", "a,b\r", "a,b\r", "", false},
		{"two line ends", "a\n\n", "a\n", "\n", false},
		{"nothing but a line end", "\r\n", "", "\r\n", true},
		{"a blank", " \n", " ", "\n", false},
		{"nothing", "", "", "", true},
	} {
		if got := NewRow(7, test.text); got != (Row{7, test.body, test.end}) || got.Blank() != test.blank {
			t.Errorf("%s: %v, blank %v", test.name, got, got.Blank())
		}
	}
}

// A spreadsheet runs what begins with one of its signs, unless it is a number.
func TestIsFormula(t *testing.T) {
	for _, test := range []struct {
		name, value string
		want        bool
	}{
		{"a sum", "=1+1", true},
		{"an equals sign and a number", "=1", true},
		{"a function", "@SUM(1)", true},
		{"a sign and a word", "+cmd", true},
		{"a difference and a word", "-cmd", true},
		{"behind a tab", "\tcmd", true},
		{"behind a carriage return", "\rcmd", true},
		{"a sum of numbers", "+1+2", true},
		{"a number", "-5.20", false},
		{"a telephone's", "+49 (0)30/1234-5", false},
		{"a tab and a number", "\t5", false},
		{"a number with commas", "-1,000", false},
		{"a sign alone", "-", false},
		{"a word", "a=1", false},
		{"behind a blank", " =1", false},
		{"nothing", "", false},
	} {
		if got := IsFormula(test.value); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
		quoted := Dialect{Comma: ','}.Quote(test.value)
		if n := len(test.value); test.want != (strings.TrimPrefix(quoted, `"`)[:min(1, len(quoted))] == "'") && n > 0 {
			t.Errorf("%s is written as %s", test.name, quoted)
		}
	}
}

// What is written is read again; a formula is so with a quote before it.
func TestQuote(t *testing.T) {
	for _, test := range []struct{ name, value, want string }{
		{"a word", "a", "a"},
		{"the separator", "a;b", `"a;b"`},
		{"another's separator", "a,b", "a,b"},
		{"a quote", `a"b`, `"a""b"`},
		{"a line end", "a\nb", "\"a\nb\""},
		{"a carriage return", "a\rb", "\"a\rb\""},
		{"a formula", "=a;b", `"'=a;b"`},
		{"a blank", " a ", " a "},
		{"nothing", "", ""},
	} {
		d := Dialect{Comma: ';'}
		got := d.Quote(test.value)
		if got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
		rows := d.Rows(d.Line([]string{test.value, "x"}))
		if len(rows) != 1 || rows[0].End != "\n" {
			t.Fatalf("%s is %d rows", test.name, len(rows))
		}
		if cells := d.Names(rows[0]); !slices.Equal(cells, []string{strings.Replace(test.value, "=", "'=", 1), "x"}) {
			t.Errorf("%s is read as %q", test.name, cells)
		}
	}
	if got := (Dialect{Comma: ';'}).Line(nil); got != "\n" {
		t.Errorf("a row of nothing is %q", got)
	}
}

func TestGuardCounts(t *testing.T) {
	for body, want := range map[string]int{"=a,+b,c": 2, `"=a",x`: 1, "a,b": 0, "-1,a=b": 0, "": 0} {
		if _, got := (Dialect{Comma: ','}).Guard(body); got != want {
			t.Errorf("%s: %d formulas, want %d", body, got, want)
		}
	}
}
