package fixed

import (
	"strings"
	"testing"

	"policybench/signing/report"
	"policybench/ui/redact"
)

// What two texts share at both ends is whole characters, and counted once.
func TestShared(t *testing.T) {
	for _, tt := range []struct {
		a, b       string
		head, tail int
	}{
		{"abc", "abc", 3, 0}, {"abc", "aXc", 1, 1}, {"", "abc", 0, 0}, {"aa", "aaa", 2, 0}, {"aba", "a", 1, 0}, {"xé", "xè", 1, 0}, {"éx", "\u01a9x", 0, 1}, {"aéb", "aèb", 1, 1}, {"ab", "cd", 0, 0},
	} {
		if head, tail := shared(tt.a, tt.b); head != tt.head || tail != tt.tail {
			t.Errorf("%q, %q: %d and %d", tt.a, tt.b, head, tail)
		}
	}
}

// A change has its line around it, or so much of a long one, cut between characters.
func TestAround(t *testing.T) {
	long := strings.Repeat("é", context)
	for _, tt := range []struct{ name, before, changed, after, from, to string }{
		{"a line", "one\ntwo ", "X", " three\nfour", "two ", " three"},
		{"with its line end", "one\r\ntwo ", "X", " three\r\nfour", "two ", " three"},
		{"the first and last", "a ", "X", " b", "a ", " b"},
		{"at a line's end", "one\n", "X", "\nfour", "", ""},
		{"a long line", "y" + long, "X", long + "y", strings.Repeat("é", context/2), strings.Repeat("é", context/2)},
	} {
		text := tt.before + tt.changed + tt.after
		from, to := around(text, len(tt.before), len(tt.before)+len(tt.changed))
		if got := text[from:to]; got != tt.from+tt.changed+tt.to {
			t.Errorf("%s: %q", tt.name, got)
		}
	}
}

// Edits on one line are one change; on two, or far apart, each is its own.
func TestNear(t *testing.T) {
	at := func(from, to int) report.Edit { return report.Edit{Span: span(from, to)} }
	text := "ab\ncd" + strings.Repeat("x", 2*line)
	for _, tt := range []struct {
		name string
		a, b report.Edit
		want bool
	}{
		{"one line", at(3, 4), at(4, 5), true}, {"two", at(0, 1), at(3, 4), false}, {"as far as a line", at(3, 4), at(4+line, 5+line), true}, {"farther", at(3, 4), at(5+line, 6+line), false},
		{"out of order", at(4, 5), at(3, 4), false}, {"behind the text", at(len(text)+5, len(text)+6), at(len(text)+9, len(text)+10), true},
	} {
		if got := near(text, tt.a, tt.b); got != tt.want {
			t.Errorf("%s: %t", tt.name, got)
		}
	}
}

// Of edits that overlap the first counts, and of equal ones one.
func TestInOrder(t *testing.T) {
	edit := func(from, to int, with string) report.Edit { return report.Edit{Span: span(from, to), With: with} }
	given := []report.Edit{edit(5, 6, "c"), edit(0, 3, "a"), edit(2, 4, "b"), edit(5, 6, "c"), edit(3, 3, "d")}
	got := ""
	for _, e := range inOrder(given) {
		got += e.With
	}
	if got != "adc" || given[0].With != "c" {
		t.Errorf("%q of %v", got, given)
	}
}

// A line that goes on says so at that end; what is too long on a side is cut.
func TestCuts(t *testing.T) {
	for _, tt := range []struct {
		before, after string
		left, right   bool
	}{
		{"", "", false, false}, {"a", "b", false, false}, {"\n", "\n", false, false}, {strings.Repeat("a", context+1), "", true, false}, {"", strings.Repeat("a", context+1), false, true}, {"", "b\r\n", false, false},
	} {
		text := tt.before + "X" + tt.after
		changes := Read(redact.New().Paste(text, nil), []report.Edit{{Span: report.Span{Offset: len(tt.before), Length: 1}}})
		if len(changes) != 1 || changes[0].CutLeft != tt.left || changes[0].CutRight != tt.right {
			t.Errorf("%.9q %.9q: %+v", tt.before, tt.after, changes)
		}
	}
	pieces := changed(nil, strings.Repeat("é", longest))
	if len(pieces) != 1 || len(pieces[0].Text) != longest+len("…") || !strings.HasSuffix(pieces[0].Text, "é…") {
		t.Errorf("%d pieces of %d bytes", len(pieces), len(pieces[0].Text))
	}
}
