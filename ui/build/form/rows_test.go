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

// rowOf is the row of a drawing that begins with a label.
func rowOf(d kit.Drawing, label string) string {
	for _, row := range d.Rows {
		if text := strings.TrimLeft(ansi.Strip(row), " ▌"); strings.HasPrefix(text, label) {
			return strings.TrimRight(text, " ")
		}
	}
	return ""
}

// What is made of a value stands behind it where it fits, else below it in a form with
// room or at the field that has the focus, else nowhere.
func TestMeaning(t *testing.T) {
	for _, tt := range []struct {
		name   string
		width  int
		airy   bool
		focus  At
		beside bool
		below  bool
	}{
		{"behind it", 60, true, At(draft.File), true, false},
		{"below it", 40, true, At(draft.File), false, true},
		{"low", 40, false, At(draft.File), false, false},
		{"low, with the focus", 40, false, At(draft.CNAME), false, true},
	} {
		f := facts(tt.focus, tt.airy)
		f.Editor.Load("files.example")
		f.Fields[draft.CNAME].Text, f.Fields[draft.CNAME].Meaning = "files.example", "your own host, no other"
		d := Draw(pen, f, tt.width, 40)
		beside := strings.Contains(rowOf(d, draft.CNAME.String()), "your own host")
		all := strings.Contains(text(d), "your own host")
		if beside != tt.beside || (all && !beside) != tt.below {
			t.Errorf("%s: behind %t, in all %t\n%s", tt.name, beside, all, text(d))
		}
	}
}

// A field shows its text, what hides it, its placeholder, or the editor's.
func TestValue(t *testing.T) {
	f := facts(At(draft.Transform), true)
	f.Editor.Load("typed")
	f.Fields[draft.Transform].Text = "kept"
	f.Fields[draft.APIKey].Hidden = " an app secret"
	f.Fields[draft.APIKey].Text = "never shown"
	d := Draw(pen, f, 60, 40)
	for field, want := range map[draft.Field]string{
		draft.Recipe: "Show one file", draft.File: "ajTW5xm2Sd6v22yrtKmQ", draft.CNAME: "Filestack's hosts", draft.Transform: "typed", draft.APIKey: "••••• an app secret",
	} {
		if row := rowOf(d, field.String()); !strings.HasSuffix(strings.TrimRight(row, " ▌"), want) {
			t.Errorf("%s: %q, want %q", field, row, want)
		}
	}
	if all := text(d); strings.Contains(all, "never shown") || strings.Contains(all, "kept") {
		t.Error(all)
	}
	if roleOf(draft.File) != kit.Handle || roleOf(draft.CNAME) != kit.Normal || roleOf(draft.Path) != kit.Normal {
		t.Error("a handle alone has the role of one")
	}
}

// A secret is never more than its mask, its length and where it is from; a field with the
// focus shows where one types.
func TestSecretRow(t *testing.T) {
	for _, tt := range []struct {
		name   string
		secret Secret
		focus  At
		want   string
	}{
		{"none yet", Secret{}, At(draft.File), "none yet"},
		{"none yet, typing", Secret{}, At(draft.AppSecret), ""},
		{"typed", Secret{Length: 26, From: "typed"}, At(draft.File), "••••• 26 characters, typed"},
		{"one character", Secret{Length: 1, From: "typed"}, At(draft.AppSecret), "••••• 1 character, typed"},
		{"all of it selected", Secret{Length: 9, From: "typed", Selected: true}, At(draft.AppSecret), "••••• 9 characters, typed"},
	} {
		f := facts(tt.focus, true)
		f.Secret = tt.secret
		d := Draw(pen, f, 60, 40)
		row := strings.TrimSpace(strings.TrimPrefix(rowOf(d, draft.AppSecret.String()), draft.AppSecret.String()))
		if row != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, row, tt.want)
		}
		dark := kit.Pen{Theme: kit.DarkTheme(false), Glyphs: pen.Glyphs}
		pointed, _, _ := strings.Cut(dark.Row(9).Put(kit.Pointed, "•••••").String(), " ")
		selected := strings.Contains(strings.Join(Draw(dark, f, 60, 40).Rows, "\n"), pointed)
		if selected != (tt.secret.Selected && tt.focus == At(draft.AppSecret)) {
			t.Errorf("%s: selected %t", tt.name, selected)
		}
	}
}

// In ever fewer columns an expiry says less of when it is, the number of seconds last; in
// a low form it stands behind the value.
func TestTimesByRoom(t *testing.T) {
	f := facts(At(draft.File), true)
	for width, want := range map[int][]string{
		60: {f.Times.Date, f.Times.UTC, "1 hour from now, 1795767720"},
		45: {f.Times.Date, f.Times.UTC, "1 hour from now, 1795767720"},
		42: {f.Times.Short, "in 1 hour, 1795767720"},
		36: {f.Times.Short, "1795767720"},
		32: {"1795767720"},
	} {
		if all := text(Draw(pen, f, width, 40)); !containsAll(all, want) {
			t.Errorf("%d columns: %q in\n%s", width, want, all)
		}
	}
	f.Airy = false
	for width, want := range map[int]string{
		100: "Fri 27 Nov 09:22 CET, in 1 hour, 1795767720", 60: "Fri 27 Nov 09:22 CET, in 1 hour", 46: "in 1 hour", 28: "1h",
	} {
		if row := rowOf(Draw(pen, f, width, 14), draft.Expiry.String()); !strings.HasSuffix(row, want) {
			t.Errorf("%d columns: %q, want %q", width, row, want)
		}
	}
	f.Times.OK = false
	if row := rowOf(Draw(pen, f, 100, 14), draft.Expiry.String()); !strings.HasSuffix(row, "1h") {
		t.Errorf("nothing is said of it: %q", row)
	}
	f.Fields[draft.Expiry].Said = []Said{{draft.Error, "no time"}, {draft.Note, "a note"}}
	if row := rowOf(Draw(pen, f, 100, 14), draft.Expiry.String()); !strings.HasSuffix(row, "✗ no time") {
		t.Errorf("refused: %q", row)
	}
}

func containsAll(text string, list []string) bool {
	for _, want := range list {
		if !strings.Contains(text, want) {
			return false
		}
	}
	return true
}

// Offers stand a row each with how they were read where there are two such, else behind
// each other below what is wrong; the one that the arrows stand on is marked.
func TestOffers(t *testing.T) {
	for _, tt := range []struct {
		name   string
		offers []Offer
		rows   []string
	}{
		{"two readings", []Offer{{"2027-04-03", "day first"}, {"2027-03-04", "month first"}}, []string{"✗ 1 2027-04-03  day first", "2 2027-03-04  month first"}},
		{"two without a word", []Offer{{"6h", ""}, {"6d", ""}}, []string{"✗ 6 what?", "1 6h   2 6d"}},
		{"three", []Offer{{"6h", ""}, {"6d", ""}, {"6pm", ""}}, []string{"✗ 6 what?", "1 6h   2 6d   3 6pm"}},
		{"one", []Offer{{"2027-12-31", ""}}, []string{"✗ 6 what?", "1 2027-12-31"}},
	} {
		f := unclear(true)
		f.Fields[draft.Expiry].Said, f.Fields[draft.Expiry].Offers = []Said{{draft.Error, "6 what?"}}, tt.offers
		lines := strings.Split(text(Draw(pen, f, 60, 40)), "\n")
		at := 0
		for at < len(lines) && !strings.Contains(lines[at], draft.Expiry.String()) {
			at++
		}
		for i, want := range tt.rows {
			if got := strings.TrimSpace(lines[at+1+i]); got != want {
				t.Errorf("%s: %q, want %q", tt.name, got, want)
			}
		}
	}
}

// Ticked calls are named in a low form, all ten have boxes where they have the focus.
func TestFoldedCalls(t *testing.T) {
	f := facts(At(draft.File), false)
	for want, ticked := range map[string]map[signing.Call]bool{
		"none": nil, "read": {signing.Read: true}, "pick read exif": {signing.Exif: true, signing.Read: true, signing.Pick: true}, "store": {signing.Store: true, signing.Read: false},
	} {
		f.Ticked = ticked
		if row := rowOf(Draw(pen, f, 79, 14), draft.Calls.String()); strings.TrimSpace(strings.TrimPrefix(row, draft.Calls.String())) != want {
			t.Errorf("%q, want %q", row, want)
		}
	}
	f.Focus, f.Ticked = At(draft.Calls), map[signing.Call]bool{signing.Read: true}
	all := text(Draw(pen, f, 79, 20))
	if strings.Count(all, "■")-strings.Count(rowOf(Draw(pen, f, 79, 20), draft.File.String()), "■") != 1 || strings.Count(all, "□") != 9 {
		t.Error(all)
	}
}

func TestLook(t *testing.T) {
	for level, want := range map[draft.Level]string{draft.Error: "✗", draft.Warning: "!", draft.Note: "·"} {
		as, glyph := Look(pen, level)
		if glyph != want || (as == kit.Bad) != (level == draft.Error) || (as == kit.Caution) != (level == draft.Warning) {
			t.Errorf("%d: %s %s", level, as, glyph)
		}
	}
}

// More limits says that there are none, or unfolds to a row for each.
func TestLimits(t *testing.T) {
	f := facts(Limits, true)
	folded := Draw(pen, f, 60, 60)
	f.Unfolded = true
	open := Draw(pen, f, 60, 60)
	if row := rowOf(folded, "More limits"); !strings.HasSuffix(row, "none ›") || rowOf(folded, draft.Path.String()) != "" {
		t.Errorf("folded: %q", row)
	}
	for field := draft.Path; field <= draft.MaxSize; field++ {
		if rowOf(open, field.String()) == "" {
			t.Errorf("no %s in\n%s", field, text(open))
		}
	}
	if row := rowOf(open, "More limits"); strings.Contains(row, "none") || !strings.HasSuffix(row, pen.Glyphs.Fold) {
		t.Errorf("open: %q", row)
	}
}

// A terminal without UTF-8 is sent none.
func TestASCII(t *testing.T) {
	for _, airy := range []bool{true, false} {
		d := Draw(panetest.ASCII(), facts(At(draft.Expiry), airy), 79, 40)
		if i := strings.IndexFunc(text(d), func(r rune) bool { return r > 0x7e }); i >= 0 {
			t.Errorf("%q", text(d)[i:])
		}
	}
}
