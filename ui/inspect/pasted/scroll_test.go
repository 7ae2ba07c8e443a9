package pasted_test

import (
	"strings"
	"testing"

	"policybench/signing/report"
	"policybench/ui/inspect/pasted"
)

// What is to be seen comes into view, with something above it; what is in view moves
// nothing.
func TestShown(t *testing.T) {
	text := strings.TrimSuffix(strings.Repeat("line\n", 40), "\n") // five bytes each
	row := func(n int) int { return 5 * n }
	for _, tt := range []struct {
		name        string
		top, height int
		mark, thing int // rows; -1 for none
		cursor      int // row; -1 for none
		reveal      bool
		want        int
	}{
		{"nothing is to be seen", 7, 9, -1, -1, -1, false, 7},
		{"a mark is not revealed", 7, 9, 30, -1, -1, false, 7},
		{"a mark far below", 0, 9, 30, -1, -1, true, 27},
		{"a mark near the start", 0, 9, 5, -1, -1, true, 0},
		{"a mark on the last row of the start", 0, 9, 8, -1, -1, true, 5},
		{"a mark on the row above that", 0, 9, 7, -1, -1, true, 0},
		{"a mark in view", 20, 9, 24, -1, -1, true, 20},
		{"on the first row of it", 20, 9, 20, -1, -1, true, 20},
		{"on the last row of it", 20, 9, 28, -1, -1, true, 25},
		{"above it", 20, 9, 10, -1, -1, true, 7},
		{"at the end", 0, 9, 39, -1, -1, true, 31},
		{"without a mark the thing", 0, 9, -1, 20, -1, true, 17},
		{"a mark before the thing", 0, 9, 30, 20, -1, true, 27},
		{"beyond the end", 50, 9, -1, -1, -1, false, 31},
		{"a pane higher than the text", 3, 50, -1, -1, -1, false, 0},
		{"a cursor below", 0, 9, -1, -1, 9, false, 1},
		{"a cursor above", 20, 9, -1, -1, 5, false, 5},
		{"a cursor in view", 20, 9, 1, -1, 25, true, 20},
	} {
		f := of(text, 40)
		f.Top = tt.top
		f.Rows.Most(99) // all are known
		if tt.mark >= 0 {
			f.Marks = []report.Span{span(row(tt.mark), row(tt.mark)+2)}
		}
		if tt.thing >= 0 {
			f.Thing = span(row(tt.thing), row(tt.thing)+4)
		}
		if tt.cursor >= 0 {
			f.Cursor = row(tt.cursor) + 1
		}
		if got := f.Shown(tt.height, tt.reveal); got != tt.want {
			t.Errorf("%s: from row %d, want %d", tt.name, got, tt.want)
		}
	}
}

// Up and down keep the column in bytes, end where a shorter row ends, and never come
// between the bytes of a character.
func TestVertical(t *testing.T) {
	const text = "abcdef\nab\naéé\n\nlast"
	for _, tt := range []struct {
		name         string
		at, by, want int
	}{
		{"down to a shorter row", 4, 1, 9},
		{"down, the same column", 1, 1, 8},
		{"down two rows", 1, 2, 11},
		{"into the middle of a character", 2, 2, 11},
		{"to an empty row", 12, 1, 16},
		{"up from it", 16, -1, 10},
		{"up to the first row", 8, -1, 1},
		{"none above the first", 3, -1, 3},
		{"none below the last", 18, 1, 18},
		{"beyond both", 3, 9, 3},
		{"no step", 3, 0, 3},
	} {
		if got := of(text, 40).Rows.Vertical(tt.at, tt.by); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
	if got := (&pasted.Rows{}).Vertical(5, 1); got != 5 {
		t.Errorf("in no rows: %d", got)
	}
}

// The line of a row is that of the text, however many rows its lines take.
func TestLineOf(t *testing.T) {
	rows := of(strings.Repeat("x", 80)+"\nsecond\r\nthird", 40).Rows
	for row, want := range []int{1, 1, 1, 2, 3} {
		if row == 0 {
			rows.Most(9)
		}
		if got, ok := rows.LineOf(row); !ok || got != want {
			t.Errorf("row %d is of line %d, %t, want %d", row, got, ok, want)
		}
	}
	if _, ok := rows.LineOf(5); ok {
		t.Error("a row behind the last has a line")
	}
}

// Rows are counted no further than is asked, and made anew for another text or width.
func TestUse(t *testing.T) {
	rows := &pasted.Rows{}
	for _, tt := range []struct {
		text   string
		width  int
		cursor bool
		most   int
		want   int
	}{
		{"a\nb\nc", 9, false, 2, 2}, {"a\nb\nc", 9, false, 9, 3}, {"a\nb\nc\n", 9, false, 9, 3}, {"a\nb\nc\n", 9, true, 9, 4},
		{"abcdef", 3, false, 9, 2}, {"abcdef", 2, false, 9, 3}, {"abcdef", 0, false, 9, 6}, {"", 9, false, 9, 1},
	} {
		rows.Use(tt.text, nil, tt.width, false, tt.cursor)
		if got := rows.Most(tt.most); got != tt.want {
			t.Errorf("%q in %d cells: %d of %d rows, want %d", tt.text, tt.width, got, tt.most, tt.want)
		}
	}
}
