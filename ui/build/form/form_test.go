package form

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"policybench/signing"
	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/words"
)

var pen = kit.Pen{Theme: kit.PlainTheme(), Glyphs: words.GlyphsFor(false)}

func facts(focus At, airy bool) Facts {
	editor := kit.NewTextField(100)
	editor.Load("1h")
	f := Facts{
		Focus: focus, Editor: &editor, Recipe: "Show one file", Airy: airy, Abroad: true,
		Times: Times{OK: true, Date: "Fri 27 Nov 2026 09:22:00 CET", UTC: "Fri 27 Nov 2026 08:22:00 UTC",
			Short: "Fri 27 Nov 09:22 CET", Relative: "1 hour from now", Ahead: "in 1 hour", Unix: "1795767720"},
		Secret: Secret{Length: 26, From: "FILESTACK_APP_SECRET"}, Only: Tick{On: true, Can: true},
		Ticked: map[signing.Call]bool{signing.Read: true},
	}
	f.Fields[draft.File].Text = "ajTW5xm2Sd6v22yrtKmQ"
	f.Fields[draft.Expiry].Text = "1h"
	f.Fields[draft.CNAME].Placeholder = "Filestack's hosts"
	return f
}

func text(d kit.Drawing) string { return ansi.Strip(strings.Join(d.Rows, "\n")) }

// Whatever the size and the focus, there are exactly so many rows, each exactly as wide,
// and the place that has the focus is in view.
func TestDrawFits(t *testing.T) {
	odd := facts(0, true)
	for i := range odd.Fields {
		odd.Fields[i].Said = []Said{{draft.Error, strings.Repeat("wrong ", 20)}, {draft.Note, "a note"}, {draft.Note, "another"}}
		odd.Fields[i].Text = strings.Repeat("世", 100)
		odd.Fields[i].Meaning = "1,048,576 bytes"
	}
	odd.Times, odd.Unfolded = Times{}, true
	odd.Fields[draft.Expiry].Offers = []Offer{{"2027-04-03", "day first"}, {"2027-03-04", "month first"}}
	for _, airy := range []bool{true, false} {
		for focus := range Limits + 2 {
			for _, f := range []Facts{facts(focus, airy), odd} {
				f.Focus, f.Airy = focus, airy
				for width := 0; width < 125; width += 13 {
					for height := 0; height < 34; height += 3 {
						d := Draw(pen, f, width, height)
						if len(d.Rows) != height {
							t.Fatalf("%dx%d: %d rows", width, height, len(d.Rows))
						}
						for _, row := range d.Rows {
							if got := ansi.StringWidth(row); got != max(width, 1) && width > 0 {
								t.Fatalf("%dx%d: a row of %d: %q", width, height, got, row)
							}
						}
						shown := focus <= Limits && (f.Unfolded || focus < At(draft.Path) || focus > At(draft.MaxSize)) && focus != At(draft.Handle)
						if width > 30 && height > 3 && shown && !strings.Contains(text(d), "▌") {
							t.Fatalf("%dx%d, focus %d is out of view:\n%s", width, height, focus, text(d))
						}
					}
				}
			}
		}
	}
}

// What an expiry means stands below it, or behind it in a low pane, and the two readings
// of an unclear one in the same place.
func TestExpiryKeepsItsRows(t *testing.T) {
	for _, airy := range []bool{true, false} {
		width := 79
		if airy {
			width = 46
		}
		good := facts(At(draft.Expiry), airy)
		unclear := facts(At(draft.Expiry), airy)
		unclear.Times = Times{}
		unclear.Fields[draft.Expiry].Said = []Said{{draft.Error, "this can be read in two ways"}}
		unclear.Fields[draft.Expiry].Offers = []Offer{{"2027-04-03", "day first"}, {"2027-03-04", "month first"}}
		half := facts(At(draft.Expiry), airy)
		half.Times = Times{}
		half.Fields[draft.Expiry].Said = []Said{{draft.Error, "no time"}}
		row := -1
		for name, f := range map[string]Facts{"in 1 hour": good, "2027-03-04  month first": unclear, "✗ no time": half} {
			if name == "in 1 hour" && airy {
				name = "1 hour from now, 1795767720"
			}
			got := text(Draw(pen, f, width, 30))
			if !strings.Contains(got, name) {
				t.Errorf("the form lacks %q:\n%s", name, got)
			}
			before, _, _ := strings.Cut(got, "Calls")
			if calls := strings.Count(before, "\n"); row >= 0 && calls != row {
				t.Errorf("%s moves Calls from row %d to %d", name, row, calls)
			} else {
				row = calls
			}
		}
	}
}

// The secret is a mask of one length, whatever its own.
func TestSecretIsMasked(t *testing.T) {
	for _, length := range []int{1, 26, 4000} {
		f := facts(At(draft.AppSecret), true)
		f.Secret.Length = length
		if got := text(Draw(pen, f, 46, 30)); !strings.Contains(got, "••••• "+words.Count(length, "character")) || strings.Contains(got, "••••••") {
			t.Errorf("%d characters:\n%s", length, got)
		}
	}
}
