package pasted

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"policybench/ui/redact"
)

var rowTexts = []string{
	"", "\n", "one", "one\ntwo\n", "a\r\nb\r\n", strings.Repeat("x", 300), "tab\there",
	"esc \x1b[31m red", "bidi \u202e over", "zero\u200bwidth", "e\u0301 and \u0301\u0301\u0301\u0301\u0301\u0301", "日本語 wide", "bad \xff\xfe utf-8", "\r alone",
	"secret Z3IYZSH2UJA7VN3QYFVSVCF7PI here",
}

// rowsOf breaks a text to its end.
func rowsOf(text string, width int) *Rows {
	t := &Rows{}
	t.Use(text, redact.New().Paste(text, nil).Places(), width, false, false)
	for !t.done {
		t.grow()
	}
	return t
}

// checkRows states what holds for every text and width: the rows follow each other
// without a gap, nothing but line ends lies between them, and what is shown of each
// fits, unless it is a single piece that is wider by itself.
func checkRows(t *testing.T, text string, width int) {
	t.Helper()
	rows := rowsOf(text, width)
	at := 0
	for i, row := range rows.rows {
		if row.end < row.start || row.start < at {
			t.Fatalf("row %d of %q is %v after %d", i, text, row, at)
		}
		if between := text[at:row.start]; between != "" && between != "\n" && between != "\r\n" {
			t.Fatalf("%q lies before row %d of %q", between, i, text)
		}
		used, pieces := 0, 0
		for pos := row.start; pos < row.end; pieces++ {
			size, wide := rows.cluster(pos)
			if size <= 0 {
				t.Fatalf("nothing at %d of %q", pos, text)
			}
			if shown := rows.show(pos, pos+size); ansi.Strip(shown) != shown {
				t.Fatalf("%q is obeyed", shown)
			}
			used += wide
			pos += size
		}
		if used > max(width, 1) && pieces > 1 {
			t.Fatalf("row %d of %q has %d cells of %d", i, text, used, width)
		}
		if got := rows.of(row.start); rows.rows[got].start > row.start {
			t.Fatalf("%d is in row %d of %q", row.start, got, text)
		}
		at = row.end
	}
	if rest := text[at:]; rest != "" && rest != "\n" && rest != "\r\n" {
		t.Fatalf("%q is left of %q", rest, text)
	}
}

func TestTextRows(t *testing.T) {
	for _, text := range rowTexts {
		for _, width := range []int{0, 1, 2, 7, 26, 27, 40, 1000} {
			checkRows(t, text, width)
		}
	}
}

func FuzzTextRows(f *testing.F) {
	for _, text := range rowTexts {
		f.Add(text, 20)
	}
	f.Fuzz(func(t *testing.T, text string, width int) {
		if width > 300 || len(text) > 5000 {
			return
		}
		checkRows(t, text, width)
	})
}

// TestRowsAreFoundAsNeeded holds that showing the start of a long text breaks no
// more of it.
func TestRowsAreFoundAsNeeded(t *testing.T) {
	rows := Rows{}
	rows.Use(strings.Repeat("0123456789", 100_000), nil, 50, false, false)
	rows.has(30)
	if len(rows.rows) > 32 {
		t.Errorf("%d rows were found for 30", len(rows.rows))
	}
	if got := rows.of(500_000); got != 10_000 {
		t.Errorf("the middle is row %d", got)
	}
}

func TestMaskedRows(t *testing.T) {
	rows := rowsOf(rowTexts[len(rowTexts)-1], 80)
	if got := rows.show(7, 33); got != "‹app secret, 26 characters›" {
		t.Errorf("shown as %q", got)
	}
	if _, ok := rows.secretAt(6); ok {
		t.Error("the blank before it is no secret")
	}
}
