package chain

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"policybench/signing/report"
	"policybench/ui/kit"
	"policybench/ui/uitest"
	"policybench/ui/words"
)

var pen = kit.Pen{Theme: kit.PlainTheme(), Glyphs: words.GlyphsFor(false)}

// sample are facts of a policy of two calls.
func sample() Facts {
	f := Facts{Margin: 2, Allows: []report.Permission{
		{Call: "read", Allowed: report.Yes}, {Call: "pick", Allowed: report.No}, {Call: "writeUrl", Allowed: report.Unknown},
	}}
	f.Values[JSON] = `{"expiry":1893456000,"call":["read","convert"],"handle":"KW9EJhYtS6y48Whm2S6D"}`
	f.Values[Policy] = strings.Repeat("eyJleHBp", 12) + "fQ=="
	f.Values[Signature] = strings.Repeat("0123456789abcdef", 4)
	return f
}

func drawn(f Facts, width, height int) []string {
	var rows []string
	for _, row := range Draw(pen, f, width, height).Rows {
		rows = append(rows, strings.TrimRight(ansi.Strip(row), " "))
	}
	return rows
}

// Whatever the size, there are exactly so many rows, each exactly as wide.
func TestDrawFits(t *testing.T) {
	stale, none, warned := sample(), Facts{Margin: 2, Why: "blank until Expiry is fixed"}, sample()
	stale.Stale, stale.Why = true, "the last good one, until Expiry is fixed"
	warned.Warnings = []kit.Piece{{As: kit.Bad, Text: "✗ " + strings.Repeat("long ", 60)}, {As: kit.Quiet, Text: "another"}}
	wide := sample()
	wide.Values[JSON] = `{"expiry":1,"path":"` + strings.Repeat("世界", 80) + `"}`
	for name, f := range map[string]Facts{"sample": sample(), "stale": stale, "none": none, "warned": warned, "wide": wide} {
		for _, folded := range []bool{true, false} {
			f.Folded = folded
			for width := 0; width < 130; width += 3 {
				for height := range 12 {
					uitest.Sized(t, name, Draw(pen, f, width, height).Rows, width, height)
				}
			}
		}
	}
}

// Every part keeps its row, whatever stands in it.
func TestPartsKeepTheirRows(t *testing.T) {
	whole := drawn(sample(), 74, WholeHeight)
	want := []string{"json", "", "", "policy", "", "signature", "allows", ""}
	none := Facts{Margin: 2, Why: strings.Repeat("why ", 50)}
	for _, rows := range [][]string{whole, drawn(none, 74, WholeHeight)} {
		for y, label := range want {
			if got, _, _ := strings.Cut(strings.TrimSpace(rows[y][:min(len(rows[y]), 12)]), " "); got != label {
				t.Errorf("row %d begins with %q, want %q:\n%s", y, got, label, strings.Join(rows, "\n"))
			}
		}
	}
	if !strings.HasSuffix(whole[0], `"call":["read","convert"],`) || !strings.HasSuffix(whole[3], "  100") || !strings.Contains(whole[5], "…") {
		t.Errorf("drawn\n%s", strings.Join(whole, "\n"))
	}
}

func TestMembersIn(t *testing.T) {
	for _, tt := range []struct {
		text  string
		width int
		want  []string
	}{
		{`{"a":1,"b":[1,2],"c":"x,y"}`, 80, []string{`{"a":1,"b":[1,2],"c":"x,y"}`}},
		{`{"a":1,"b":[1,2],"c":"x,y"}`, 17, []string{`{"a":1,"b":[1,2],`, `"c":"x,y"}`}},
		{`{"a":1,"b":[1,2],"c":"x,y"}`, 10, []string{`{"a":1,`, `"b":[1,2],`, `"c":"x,y"}`}},
		{`{"a":"\",x","b":1}`, 12, []string{`{"a":"\",x",`, `"b":1}`}},
		{`{"a":{"b":1,"c":2},"d":3}`, 19, []string{`{"a":{"b":1,"c":2},`, `"d":3}`}},
		{`{"a":1}`, 3, nil},
		{`{"abcdef":1,"b":2}`, 8, nil},
	} {
		var got []string
		for _, l := range membersIn(tt.text, tt.width) {
			got = append(got, tt.text[l.from:l.to])
		}
		if tt.want == nil {
			if len(got) < 3 {
				t.Errorf("%s in %d: %q", tt.text, tt.width, got)
			}
			continue
		}
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%s in %d: %q, want %q", tt.text, tt.width, got, tt.want)
		}
	}
}

// What is not the current result says so, and has no other color.
func TestStaleIsDim(t *testing.T) {
	f := sample()
	f.Stale, f.Why = true, "the last good one, until Expiry is fixed"
	colors := kit.DarkTheme(false)
	rows := strings.Join(Draw(kit.Pen{Theme: colors, Glyphs: pen.Glyphs}, f, 74, WholeHeight).Rows, "\n")
	if !strings.Contains(rows, "the last good one, until Expiry is fixed") {
		t.Errorf("drawn\n%s", ansi.Strip(rows))
	}
	shown := func(stale bool) string {
		f.Stale = stale
		row := Draw(kit.Pen{Theme: colors, Glyphs: pen.Glyphs}, f, 74, WholeHeight).Rows[3]
		return row[:strings.Index(row, "eyJ")]
	}
	if shown(true) == shown(false) {
		t.Error("a policy that is not the current one looks as one that is")
	}
}
