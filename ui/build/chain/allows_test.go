package chain

import (
	"fmt"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/inspect/panetest"
	"policybench/ui/kit"
)

// answers are permissions: the first calls are granted, the next unknown, the rest refused.
func answers(yes, unknown int) []report.Permission {
	var list []report.Permission
	for i, call := range signing.Calls() {
		p := report.Permission{Call: call, Allowed: report.No, Why: report.CodeCallDenied}
		switch {
		case i < yes:
			p = report.Permission{Call: call, Allowed: report.Yes}
		case i < yes+unknown:
			p = report.Permission{Call: call}
		}
		list = append(list, p)
	}
	return list
}

func TestChains(t *testing.T) {
	warned, expired, stale, none := sample(), sample(), sample(), Facts{Margin: 2, Why: "blank until Expiry is fixed"}
	warned.Warnings = []kit.Piece{{As: kit.Bad, Text: "✗ expires in the past: every request is refused"}, {As: kit.Caution, Text: "! no handle: the policy opens every file"}}
	warned.Focus = Policy
	expired.Expired, expired.Allows = true, answers(3, 1)
	stale.Stale, stale.Why = true, "the last good one, until Expiry is fixed"
	for name, f := range map[string]Facts{"warned": warned, "expired": expired, "stale": stale, "none": none} {
		draw := func(pen kit.Pen, width, height int) kit.Drawing { return Draw(pen, f, width, height) }
		panetest.Golden(t, "chain-"+name, 12, draw, 100, 60)
		panetest.Golden(t, "chain-"+name+"-folded", 6, draw, 100, 60)
		panetest.Golden(t, "chain-"+name+"-row", 1, draw, 60)
	}
	panetest.Roles(t, "chain", 100, 12, func(pen kit.Pen, width, height int) kit.Drawing { return Draw(pen, warned, width, height) })
}

// In few columns names become numbers, first of what is refused, and no call is lost.
func TestAllowsByRoom(t *testing.T) {
	for yes := range 11 {
		for unknown := range 11 - yes {
			f := sample()
			f.Allows = answers(yes, unknown)
			for width := 40; width < 160; width += 7 {
				rows := drawn(f, width, FoldedHeight+1)[3:]
				text := strings.Join(rows, " ")
				for i, one := range f.Allows {
					group := map[report.Answer]int{report.Yes: yes, report.No: 10 - yes - unknown, report.Unknown: unknown}[one.Allowed]
					noun := map[bool]string{true: "calls", false: "others"}[yes == 0 || one.Allowed == report.Yes]
					counted := fmt.Sprintf("%d %s", group, noun)
					if yes == 10 && strings.Contains(text, "every call") {
						continue
					}
					if !strings.Contains(text, string(one.Call)) && !strings.Contains(text, counted) {
						t.Fatalf("%d granted, %d unknown, %d columns: no %s (%d) in\n%s", yes, unknown, width, one.Call, i, text)
					}
				}
			}
		}
	}
}

// What is refused alone says why; several do not.
func TestReasons(t *testing.T) {
	one := sample()
	one.Allows = []report.Permission{{Call: signing.Read, Allowed: report.Yes}, {Call: signing.Exif, Allowed: report.No, Why: report.CodeNoCall}}
	if text := strings.Join(drawn(one, 100, 12), "\n"); !strings.Contains(text, "must be listed by name") {
		t.Errorf("drawn\n%s", text)
	}
	one.Allows = append(one.Allows, report.Permission{Call: signing.Write, Allowed: report.No, Why: report.CodeCallDenied})
	if text := strings.Join(drawn(one, 100, FoldedHeight+1), "\n"); strings.Contains(text, "must be listed") || !strings.Contains(text, "exif write") {
		t.Errorf("drawn\n%s", text)
	}
}

// Of warnings as many show as there are rows, and how many are left.
func TestWarningsByRoom(t *testing.T) {
	f := sample()
	for i := range 4 {
		f.Warnings = append(f.Warnings, kit.Piece{As: kit.Caution, Text: fmt.Sprintf("warning %d", i)})
	}
	for height, want := range map[int]string{WholeHeight: "warning 0, and 3 more", WholeHeight + 1: "warning 1, and 2 more", WholeHeight + 3: "warning 3"} {
		rows := drawn(f, 80, height)
		if last := strings.TrimSpace(rows[height-1]); last != want {
			t.Errorf("%d rows end with %q, want %q", height, last, want)
		}
	}
}

// Each value is clicked on each of its rows, and the one with the focus has the bar.
func TestPlaces(t *testing.T) {
	f := sample()
	for part := JSON; part < parts; part++ {
		f.Focus = part
		for _, height := range []int{WholeHeight, FoldedHeight} {
			d := Draw(pen, f, 74, height)
			seen := map[int]int{}
			for _, p := range d.Places {
				seen[p.Do.N]++
				if bar := strings.Contains(d.Rows[p.Y], pen.Glyphs.Bar); bar && p.Do.N != int(part) {
					t.Errorf("%s has the focus, and part %d the bar", part.Label(), p.Do.N)
				}
			}
			if len(seen) != 3 || seen[int(Policy)] != 1 || seen[int(JSON)] != 1+height/WholeHeight {
				t.Errorf("%d rows: %v", height, seen)
			}
		}
		row := strings.Join(drawn(f, 74, 1), "")
		if shown := f.Focus.Label(); !strings.Contains(row, shown) {
			t.Errorf("one row shows %q, want %s", row, shown)
		}
	}
}
