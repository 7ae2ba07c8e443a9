package onelink_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"policybench/ui/inspect/fixed"
	"policybench/ui/inspect/letter"
	"policybench/ui/inspect/onelink"
	"policybench/ui/inspect/panetest"
	"policybench/ui/inspect/parts"
	"policybench/ui/kit"
	"policybench/ui/words/reply"
)

const (
	policy    = "eyJleHBpcnkiOjE3NjQ1MzYwMjR9"
	signature = "9bb689d6aacfe575876a3d8a3a2b1b5e4c6ab1a2a2b5c3f19af8457cf7162112"
	file      = "ajTW5xm2Sd6v22yrtKmQ"
	broken    = "https://cdn.filestackcontent.com/security=policy: " + policy + ",signature:" + signature + "/rotate=deg:90/" + file
)

// The places of each pane.
const (
	pickPart = iota + 1
	pickChange
	pickTab
)

func facts(t *testing.T, text string) onelink.Facts {
	t.Helper()
	paste := panetest.Paste(text)
	r := panetest.One(t, paste)
	f := onelink.Facts{
		Title: "The link, part by part", Where: "line 2 of 3, z all", Keys: "f link, F whole text",
		Parts:  parts.Facts{Parts: parts.Read(paste, r, r.Findings), Pick: pickPart},
		Fixed:  fixed.Facts{Changes: fixed.Read(paste, r.Fixes), Verdict: r.FixedVerdict, Pick: pickChange},
		Letter: letter.Facts{Pick: pickTab, Tab: letter.Fits(paste)},
	}
	f.Letter.Text = letter.Write(paste, f.Letter.Tab, reply.Options{At: panetest.At, Zone: time.UTC})
	return f
}

func TestPane(t *testing.T) {
	f := facts(t, broken)
	for _, size := range []struct{ width, height int }{{73, 26}, {54, 18}, {78, 12}, {38, 9}} {
		panetest.Golden(t, fmt.Sprintf("onelink-%d", size.width), size.height, func(pen kit.Pen, width, height int) kit.Drawing {
			return onelink.Draw(pen, f, width, height)
		}, size.width)
	}
}

// At every height the parts come first, a change that shows is whole, and a reply that
// shows can be read.
func TestRooms(t *testing.T) {
	f := facts(t, broken)
	for height := 1; height < 60; height++ {
		r := onelink.RoomsFor(panetest.Pen(), f, 73, height)
		if r.Parts+r.Fixed+r.Letter > height || r.Parts < min(height, 4) {
			t.Errorf("%d rows: %+v", height, r)
		}
		all := ansi.Strip(strings.Join(onelink.Draw(panetest.Pen(), f, 73, height).Rows, "\n"))
		if minus, plus := strings.Contains(all, "\n   - "), strings.Contains(all, "\n   + "); minus != plus {
			t.Errorf("%d rows: half a change in\n%s", height, all)
		}
		if height >= 30 && (!strings.Contains(all, "Reply, for a customer") || !strings.Contains(all, "Fixed")) {
			t.Errorf("%d rows:\n%s", height, all)
		}
	}
}

// Each place is where its own pane drew it.
func TestPlaces(t *testing.T) {
	f := facts(t, broken)
	d := onelink.Draw(panetest.Pen(), f, 73, 26)
	found := map[int]bool{}
	for _, p := range d.Places {
		row := []rune(ansi.Strip(d.Rows[p.Y]))
		text := strings.TrimSpace(string(row[p.X:min(p.X+p.Width, len(row))]))
		found[p.Do.Kind] = true
		switch p.Do.Kind {
		case pickPart:
			head, _, _ := strings.Cut(text, "…")
			head, _, _ = strings.Cut(head, "  ")
			if !strings.HasPrefix(f.Parts.Parts[p.Do.N].Copy, head) {
				t.Errorf("%q is at the place of %q", text, f.Parts.Parts[p.Do.N].Copy)
			}
		case pickChange:
			if !strings.HasPrefix(text, "-") && !strings.HasPrefix(text, "+") {
				t.Errorf("%q is at the place of a change", text)
			}
		}
	}
	if !found[pickPart] || !found[pickChange] {
		t.Errorf("%v", d.Places)
	}
}

func TestPaneFits(t *testing.T) {
	for _, text := range []string{broken, strings.Replace(broken, "policy: ", "policy:", 1), "filestack.init('x', {security: {policy: '" + policy + "', signature: '" + signature + "'}})"} {
		f := facts(t, text)
		panetest.Sizes(t, func(pen kit.Pen, width, height int) kit.Drawing { return onelink.Draw(pen, f, width, height) })
	}
	panetest.Sizes(t, func(pen kit.Pen, width, height int) kit.Drawing {
		return onelink.Draw(pen, onelink.Facts{}, width, height)
	})
}
