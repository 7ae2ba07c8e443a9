// Package panetest holds what the tests of Inspect's panes share: pastes, pens, goldens
// of drawings at several widths, and the property that each drawing is a pane of exactly
// its size in which no pasted text is obeyed.
package panetest

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/kit"
	"policybench/ui/redact"
	"policybench/ui/uitest"
	"policybench/ui/words"
)

// At is the time that counts as now.
var At = time.Date(2026, 11, 27, 7, 22, 0, 0, time.UTC)

// Secret signs what the tests paste.
const Secret = "KANARIENVOGEL234567ABCDEFG"

// Paste is a pasted text, judged without a secret.
func Paste(text string) *redact.Paste {
	return redact.New(signing.NewSecret(Secret)).Paste(text, inspect.Inspect(text, inspect.Options{At: At}))
}

// Verified is a pasted text, judged with the secret.
func Verified(text string) *redact.Paste {
	secret := signing.NewSecret(Secret)
	keys := []inspect.Key{{Name: "the test", Secret: secret}}
	return redact.New(secret).Paste(text, inspect.Inspect(text, inspect.Options{At: At, Keys: keys}))
}

// One is the first report on a text.
func One(t testing.TB, paste *redact.Paste) *report.Report {
	t.Helper()
	if len(paste.Reports) == 0 {
		t.Fatalf("nothing is found in %q", paste.Unmasked())
	}
	return &paste.Reports[0]
}

// Pen draws without color, as under NO_COLOR.
func Pen() kit.Pen { return kit.Pen{Theme: kit.PlainTheme(), Glyphs: words.Unicode} }

// ASCII draws for a terminal without UTF-8.
func ASCII() kit.Pen { return kit.Pen{Theme: kit.PlainTheme(), Glyphs: words.ASCII, Plain: true} }

// Widths are those of the panes at 120, 100, 80 and 40 columns.
var Widths = []int{73, 54, 78, 38}

// Draw draws a pane.
type Draw func(pen kit.Pen, width, height int) kit.Drawing

// Golden compares a pane at the usual widths, or at others, with its file.
func Golden(t *testing.T, name string, height int, draw Draw, widths ...int) {
	t.Helper()
	if len(widths) == 0 {
		widths = Widths
	}
	var b strings.Builder
	for _, width := range widths {
		d := draw(Pen(), width, height)
		Exact(t, d, width, height)
		fmt.Fprintf(&b, "── %d\n%s", width, strings.TrimRight(uitest.Trimmed(ansi.Strip(strings.Join(d.Rows, "\n"))), "\n")+"\n")
	}
	uitest.Golden(t, "../panes/"+name+".txt", b.String())
}

// odd are widths at which something may go wrong: the smallest, and those around where
// layouts change.
var odd = []int{0, 1, 2, 3, 4, 5, 7, 9, 12, 17, 24, 36, 38, 39, 45, 46, 47, 54, 55, 73, 78, 79, 119, 130}

// Sizes draws a pane at many widths and heights: each drawing is exactly its size.
func Sizes(t *testing.T, draw Draw) {
	t.Helper()
	for _, pen := range []kit.Pen{Pen(), ASCII(), {Theme: kit.DarkTheme(false), Glyphs: words.Unicode}} {
		if pen.Plain {
			ascii(t, draw(pen, 79, 24))
		}
		for _, width := range odd {
			for _, height := range []int{0, 1, 2, 5, 14} {
				Exact(t, draw(pen, width, height), width, height)
			}
		}
		draw(pen, -1, -1)
		Exact(t, draw(pen, 500, 60), 500, 60)
	}
}

// ascii reports what a terminal without UTF-8 cannot show.
func ascii(t *testing.T, d kit.Drawing) {
	t.Helper()
	for y, row := range d.Rows {
		if i := strings.IndexFunc(row, func(r rune) bool { return r > 0x7e }); i >= 0 {
			t.Errorf("row %d is no ASCII: %q", y, row[i:])
		}
	}
}

// Exact reports a drawing that is not exactly its size, that holds what a terminal would
// obey, or whose places lie outside of it.
func Exact(t *testing.T, d kit.Drawing, width, height int) {
	t.Helper()
	if width < 1 || height < 1 {
		if len(d.Rows) > max(height, 0) {
			t.Fatalf("%dx%d: %d rows", width, height, len(d.Rows))
		}
		return
	}
	uitest.Sized(t, t.Name(), d.Rows, width, height)
	for y, row := range d.Rows {
		if text := ansi.Strip(row); words.Visible(text) != text || strings.ContainsRune(text, '\x1b') {
			t.Fatalf("%dx%d: row %d is obeyed: %q", width, height, y, text)
		}
	}
	for _, p := range d.Places {
		if p.X < 0 || p.Y < 0 || p.Width < 1 || p.X+p.Width > width || p.Y >= height {
			t.Fatalf("%dx%d: %+v lies outside", width, height, p)
		}
	}
}

// Hostile are texts that a terminal would obey, hide or draw over other lines.
var Hostile = []string{
	"\x1b[2J\x1b]0;owned\x07", "\x00\x01\x7f", "\u202eevil\u2066", "\u200b\ufeff\u2060", "\xff\xfe\xc0", "a\u0301\u0302\u0303\u0304\u0305\u0306",
	"\t\t\r\n\r", "日本語テスト", "👩‍👩‍👧‍👦🇩🇪", strings.Repeat("\u0300", 40), "\u2028\u2029\u00a0\u3164",
}
