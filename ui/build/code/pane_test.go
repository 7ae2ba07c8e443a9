package code

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"policybench/ui/inspect/panetest"
	"policybench/ui/kit"
)

func TestPanes(t *testing.T) {
	script := facts("const url =\n  \""+url()+"\"\n"+strings.Repeat("// more\n", 12), "js")
	script.Notes = []kit.Piece{{As: kit.Bad, Text: "✗ this policy has no convert: the transformation will be refused"}}
	script.Focus, script.Top = true, 3
	stale := facts(url(), "url")
	stale.Stale, stale.Works = true, kit.Piece{As: kit.Bad, Text: "✗ the last good one, until Expiry is fixed"}
	none := facts("", "js")
	none.Why, none.Works = "blank until Expiry is fixed", kit.Piece{}
	low := facts(url(), "url")
	low.Airy, low.Variant = false, 1
	for name, f := range map[string]Facts{"url": facts(url(), "url"), "script": script, "stale": stale, "none": none, "low": low} {
		draw := func(pen kit.Pen, width, height int) kit.Drawing { return Draw(pen, f, width, height) }
		panetest.Golden(t, "code-"+name, 14, draw, 90, 56)
		panetest.Golden(t, "code-"+name+"-low", 5, draw, 56)
	}
	panetest.Roles(t, "code", 90, 14, func(pen kit.Pen, width, height int) kit.Drawing { return Draw(pen, script, width, height) })
}

// A click goes to a tab, a variant, the next of either, or the other way.
func TestPlaces(t *testing.T) {
	f := facts(url(), "url")
	f.Tabs[1].Title = "File link"
	d := Draw(pen, f, 120, 14)
	kinds := map[int]int{}
	for _, p := range d.Places {
		kinds[p.Do.Kind]++
		text := ansi.Cut(d.Rows[p.Y], p.X, p.X+p.Width)
		switch p.Do.Kind {
		case PickTab:
			if !strings.HasPrefix(strings.ToLower(ansi.Strip(text)), strings.ToLower(f.Tabs[p.Do.N].Title)) {
				t.Errorf("tab %d is at %q", p.Do.N, text)
			}
		case PickVariant:
			if !strings.Contains(ansi.Strip(text), f.Variants[p.Do.N].Name) {
				t.Errorf("variant %d is at %q", p.Do.N, text)
			}
		case TurnVariant:
			if want := map[int]string{-1: "‹", 1: "›"}[p.Do.N]; ansi.Strip(text) != want {
				t.Errorf("turning by %d is at %q", p.Do.N, text)
			}
		case TurnWay:
			if !strings.Contains(ansi.Strip(text), f.WayKey) || !strings.Contains(ansi.Strip(text), "library") {
				t.Errorf("the way is turned at %q", text)
			}
		}
	}
	if kinds[PickTab] != 4 || kinds[PickVariant] != 3 || kinds[TurnVariant] != 2 || kinds[TurnWay] != 1 || kinds[NextTab] != 0 {
		t.Errorf("%v", kinds)
	}
	narrow := Draw(pen, f, 24, 14)
	if got, ok := narrow.Places.At(3, 0); !ok || got.Kind != NextTab || !strings.Contains(ansi.Strip(narrow.Rows[0]), "CONVERSION 3/4") {
		t.Errorf("in few columns: %+v in %q", got, ansi.Strip(narrow.Rows[0]))
	}
}

// The open tab alone says that the policy denies it.
func TestDeniedTab(t *testing.T) {
	f := facts(url(), "url")
	for open, want := range map[int]bool{0: true, 1: false} {
		f.Tab = open
		row := ansi.Strip(Draw(pen, f, 120, 14).Rows[0])
		if strings.Contains(row, pen.Glyphs.No) != want || !strings.Contains(row, strings.ToUpper(f.Tabs[open].Title)) {
			t.Errorf("tab %d: %q", open, row)
		}
	}
}

// A window keeps to the text, and says how much is above and below.
func TestWindow(t *testing.T) {
	f := facts(strings.TrimSuffix(strings.Repeat("line\n", 30), "\n"), "js")
	for _, tt := range []struct {
		top, want int
		says      string
	}{
		{0, 0, "↓ "}, {5, 5, "↑ 5 ↓ "}, {99, -1, "↑ "}, {-4, 0, "↓ "},
	} {
		f.Top = tt.top
		seen := See(pen, f, 90, 14)
		if tt.want < 0 {
			tt.want = seen.Total - seen.Room
		}
		if seen.Total != 30 || seen.Top != tt.want || seen.Room < 5 {
			t.Errorf("from %d: %+v", tt.top, seen)
		}
		rows := Draw(pen, f, 90, 14).Rows
		if last := strings.TrimSpace(ansi.Strip(rows[13])); !strings.HasPrefix(last, tt.says) || !strings.Contains(last, "more lines: pgup pgdn") || !strings.HasSuffix(last, "in 1 hour") {
			t.Errorf("from %d: %q", tt.top, last)
		}
	}
	f.Text = "one\ntwo"
	if seen := See(pen, f, 90, 14); seen.Total != 2 || seen.Room != 2 || seen.Top != 0 {
		t.Errorf("all of it: %+v", seen)
	}
}

// The first line that begins with some characters is found, as it is drawn.
func TestFind(t *testing.T) {
	f := facts("const a\nlet b\nlet c", "js")
	for begin, want := range map[string]int{"let": 1, "let c": 2, "const": 0, "var": 0} {
		if got := Find(pen, f, 90, begin); got != want {
			t.Errorf("%q is in line %d, want %d", begin, got, want)
		}
	}
}

// Below the text stands until when it works and how much is copied, unless it is stale.
func TestFoot(t *testing.T) {
	f := facts("ab\né", "js")
	text := func() string { return ansi.Strip(strings.Join(Draw(pen, f, 90, 14).Rows, "\n")) }
	if got := text(); !strings.Contains(got, "works until 09:22 CET, in 1 hour") || !strings.Contains(got, "4 characters, all copied") {
		t.Errorf("drawn\n%s", got)
	}
	f.Stale = true
	if got := text(); strings.Contains(got, "copied") {
		t.Errorf("stale:\n%s", got)
	}
	f.Stale, f.Works = false, kit.Piece{}
	if got := text(); strings.Contains(got, "works until") {
		t.Errorf("without a word on how long:\n%s", got)
	}
}
