package form

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"policybench/signing"
	"policybench/ui/draft"
	"policybench/ui/inspect/panetest"
	"policybench/ui/kit"
)

// unclear is a form whose expiry has two readings.
func unclear(airy bool) Facts {
	f := facts(At(draft.Expiry), airy)
	f.Times = Times{}
	f.Fields[draft.Expiry].Text = "03/04/27"
	f.Fields[draft.Expiry].Said = []Said{{draft.Error, "this can be read in two ways"}}
	f.Fields[draft.Expiry].Offers = []Offer{{"2027-04-03", "day first"}, {"2027-03-04", "month first"}}
	return f
}

func TestForms(t *testing.T) {
	calls, limits, over := facts(At(draft.Calls), true), facts(Limits, true), facts(At(draft.AppSecret), true)
	calls.Call = 3
	limits.Unfolded = true
	limits.Fields[draft.MaxSize].Text, limits.Fields[draft.MaxSize].Meaning = "1 MB", "1,048,576 bytes"
	over.Times.Over = true
	over.Fields[draft.File].Said = []Said{{draft.Error, "no handle has so many characters"}, {draft.Note, "20 are usual"}}
	for name, f := range map[string]Facts{"calls": calls, "limits": limits, "over": over, "unclear": unclear(true)} {
		draw := func(pen kit.Pen, width, height int) kit.Drawing { return Draw(pen, f, width, height) }
		panetest.Golden(t, "form-"+name, 30, draw, 46)
	}
	for name, f := range map[string]Facts{"calls": calls, "limits": limits, "over": over, "unclear": unclear(false)} {
		f.Airy = false
		draw := func(pen kit.Pen, width, height int) kit.Drawing { return Draw(pen, f, width, height) }
		panetest.Golden(t, "form-"+name+"-low", 14, draw, 79, 46)
		panetest.Golden(t, "form-"+name+"-lowest", 5, draw, 79)
	}
	panetest.Roles(t, "form", 46, 26, func(pen kit.Pen, width, height int) kit.Drawing { return Draw(pen, unclear(true), width, height) })
}

// Each call is ticked where its name stands, each offer taken at its text, and each field
// entered at its label.
func TestPlaces(t *testing.T) {
	for _, airy := range []bool{true, false} {
		for _, width := range []int{46, 60, 79, 100} {
			d := Draw(pen, unclear(airy), width, 30)
			ticks, offers, fields := map[int]bool{}, map[int]bool{}, map[int]bool{}
			for _, p := range d.Places {
				text := ansi.Strip(ansi.Cut(d.Rows[p.Y], p.X, p.X+p.Width))
				switch p.Do.Kind {
				case TickCall:
					if name := string(signing.Calls()[p.Do.N]); !strings.HasSuffix(text, " "+name) {
						t.Errorf("%d columns: %s is ticked at %q", width, name, text)
					}
					ticks[p.Do.N] = true
				case TakeOffer:
					if want := []string{"2027-04-03", "2027-03-04"}[p.Do.N]; !strings.Contains(text, want) {
						t.Errorf("%d columns: %s is taken at %q", width, want, text)
					}
					offers[p.Do.N] = true
				case Focus:
					fields[p.Do.N] = true
				}
			}
			if want := map[bool]int{true: len(signing.Calls())}[airy]; len(ticks) != want || // in a low pane those ticked have a row
				len(offers) != 2 || !fields[int(draft.Expiry)] || !fields[int(draft.AppSecret)] || !fields[int(Limits)] {
				t.Errorf("%d columns: ticks %v, offers %v, fields %v", width, ticks, offers, fields)
			}
		}
	}
}

// The calls stand in as many columns as fit, and none of them touches the next.
func TestColumns(t *testing.T) {
	before := 0
	for width := 10; width < 140; width++ {
		columns := Columns(pen, width)
		if columns < max(before, 1) || columns > 5 {
			t.Errorf("%d columns of cells: %d of calls, before %d", width, columns, before)
		}
		before = columns
		g := gridFor(pen, width-2-valueAt)
		if g.columns != columns || g.rows()*columns < len(allCalls) || (g.rows()-1)*columns >= len(allCalls) {
			t.Errorf("%d: %+v of %d rows", width, g, g.rows())
		}
		for i, call := range allCalls {
			if c := i % columns; columns > 1 && c+1 < columns && i+1 < len(allCalls) && g.widths[c] < kit.Cells(pen.Glyphs.Checked)+1+len(call)+1 {
				t.Errorf("%d: %s touches what follows", width, call)
			}
		}
	}
	if before != 5 {
		t.Errorf("%d columns in a wide form", before)
	}
}

// Length and source of a secret are said as far as there is room, the source first.
func TestSecretWords(t *testing.T) {
	s := Secret{Length: 26, From: "FILESTACK_APP_SECRET"}
	for _, tt := range []struct {
		width int
		rows  bool
		want  secretWords
	}{
		{60, true, secretWords{true, "26 characters, FILESTACK_APP_SECRET", ""}},
		{41, true, secretWords{true, "26 characters, FILESTACK_APP_SECRET", ""}},
		{40, true, secretWords{true, "26 characters", "FILESTACK_APP_SECRET"}},
		{40, false, secretWords{true, "26 chars, FILESTACK_APP_SECRET", ""}},
		{35, false, secretWords{true, "FILESTACK_APP_SECRET", ""}},
		{25, false, secretWords{false, "FILESTACK_APP_SECRET", ""}},
		{10, true, secretWords{false, "FILESTACK_APP_SECRET", ""}},
	} {
		if got := s.in(tt.width, tt.rows); got != tt.want {
			t.Errorf("%d cells, rows %t: %+v", tt.width, tt.rows, got)
		}
	}
}

// What is wrong is said of the field with the focus first, of each no more than twice.
func TestSaid(t *testing.T) {
	f := facts(At(draft.Handle), true)
	for _, id := range []draft.Field{draft.File, draft.CNAME} {
		f.Fields[id].Said = []Said{{draft.Error, "one"}, {draft.Note, "two"}, {draft.Note, "three"}}
	}
	w := writer{Pen: pen, Facts: f, width: 60}
	for focus, first := range map[draft.Field]draft.Field{draft.File: draft.File, draft.CNAME: draft.CNAME} {
		w.Facts.Focus = At(focus)
		rows := w.said(9)
		if len(rows) != 4 || !strings.Contains(rows[0], first.String()+": one") || !strings.Contains(rows[1], first.String()+": two") {
			t.Errorf("%s has the focus: %q", focus, rows)
		}
	}
	if rows := w.said(3); len(rows) != 3 {
		t.Errorf("in three rows: %q", rows)
	}
	if rows := w.said(-1); len(rows) != 0 {
		t.Errorf("in none: %q", rows)
	}
}
