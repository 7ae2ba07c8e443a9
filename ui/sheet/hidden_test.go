package sheet

import (
	"testing"

	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/table"
)

// A stretch that is hidden leaves each cell that it reaches into, quoted or not.
func TestHiddenStretches(t *testing.T) {
	place := func(from, to int) redact.Place {
		return redact.Place{Span: report.Span{Offset: from, Length: to - from}, Shown: "‹x›"}
	}
	for _, tt := range []struct {
		name, body string
		hidden     []redact.Place
		want       string
	}{
		{"none", "ab,cd", nil, "ab,cd"},
		{"a cell", "ab,cd", []redact.Place{place(0, 2)}, `‹x›,cd`},
		{"a part of one", "abc,d", []redact.Place{place(1, 2)}, `a‹x›c,d`},
		{"over a comma", "ab,cd", []redact.Place{place(1, 4)}, `a‹x›,‹x›d`},
		{"two in a cell", "abcde,f", []redact.Place{place(1, 2), place(3, 4)}, `a‹x›c‹x›e,f`},
		{"within quotes", `"a""b",c`, []redact.Place{place(1, 2)}, `"‹x›""b",c`},
		{"the quotes alone", `"ab",c`, []redact.Place{place(0, 1)}, `"ab",c`},
		{"behind the row", "ab,cd", []redact.Place{place(9, 12)}, "ab,cd"},
		{"between two", "ab,cd", []redact.Place{place(2, 3)}, "ab,cd"},
	} {
		s := New(',')
		s.text = text{dialect: table.Dialect{Comma: ','}, hidden: tt.hidden}
		if got := s.withoutSecrets(tt.body); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// Of a secret as much is noted as stands in the stretch at hand, by its place in the row.
func TestHide(t *testing.T) {
	for _, tt := range []struct {
		name           string
		pending        string
		offset, length int
		from, to       int
		want           []int // offset and length in the row
	}{
		{"all of it", "", 5, 3, 0, 20, []int{5, 3}},
		{"behind what is pending", "abc", 5, 3, 4, 20, []int{4, 3}},
		{"its beginning", "", 5, 10, 0, 8, []int{5, 3}},
		{"its end", "abc", 5, 10, 8, 20, []int{3, 7}},
		{"none of it", "", 5, 3, 8, 20, nil},
		{"before it", "", 5, 3, 0, 5, nil},
	} {
		s := New(',')
		s.pending.WriteString(tt.pending)
		s.hide(redact.Place{Span: report.Span{Offset: tt.offset, Length: tt.length}, Shown: "‹x›"}, tt.from, tt.to)
		var got []int
		for _, p := range s.hidden {
			got = append(got, p.Offset, p.Length)
		}
		if len(got) != len(tt.want) || len(got) > 0 && (got[0] != tt.want[0] || got[1] != tt.want[1]) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}
