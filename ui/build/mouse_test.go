package build

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/signing"
	"policybench/ui/draft"
	"policybench/ui/page"
	"policybench/ui/uitest"
)

func TestMouse(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.ClickOn("File")
	if built(b).focus != fieldStop(draft.File) {
		t.Errorf("the click focused %v", built(b).focus)
	}
	b.ClickOn("stat")
	if !built(b).draft.Ticked[signing.Stat] || built(b).focus != fieldStop(draft.Calls) {
		t.Error("the click did not tick stat")
	}
	b.ClickOn("Viewer")
	b.Shows("VIEWER")
	b.ClickOn("iframe")
	if got := built(b).tabs.shown.Variant; got != "iframe" {
		t.Errorf("the click shows %q", got)
	}
	b.ClickOn("signature ")
	if built(b).focus != stopSignature {
		t.Errorf("the click focused %v", built(b).focus)
	}
	b.ClickOn("Inspect")
	if b.Current != page.InspectPage {
		t.Error("the click did not open Inspect")
	}
	b.ClickOn("Build")
	b.Press("ctrl+g")
	if b.View().MouseMode != tea.MouseModeNone {
		t.Error("ctrl+g did not release the mouse")
	}
}

func TestWheelScrollsTheSnippet(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 80, 23)
	b.Press("esc", "1", "down") // the whole page is long
	first := b.Screen()
	b.Send(tea.MouseWheelMsg{X: 10, Y: 18, Button: tea.MouseWheelDown})
	if b.Screen() == first {
		t.Error("the wheel did not scroll")
	}
	b.Send(tea.MouseWheelMsg{X: 10, Y: 18, Button: tea.MouseWheelUp})
	if b.Screen() != first {
		t.Error("the wheel did not scroll back")
	}
}

// The marks around what one chooses from can be clicked.
func TestClickOnTheMarks(t *testing.T) {
	for _, size := range []struct{ width, height int }{{120, 36}, {80, 23}} {
		b := newBench(t, uitest.SampleSettings(), size.width, size.height)
		b.ClickOn("› Show and transform")
		b.Shows("Show one file", "▌ Recipe")
		b.ClickOn("‹› Show one file")
		b.Shows("Show and transform one file")
		next, previous := "›  external", "‹ external"
		if size.width < 100 {
			next = "› 1/4"
		}
		b.ClickOn(next)
		b.Shows("‹ external ›")
		b.ClickOn(previous)
		b.Shows("‹ handle ›")
	}
}

// A drag over a shortened value or the code copies it whole.
func TestDragCopiesWhole(t *testing.T) {
	for _, c := range []struct {
		name, over string
		want       func(*Page) string
	}{
		{"the policy", "policy  ", func(p *Page) string { return p.result.Encoded }},
		{"the signature", "signature  ", func(p *Page) string { return p.result.Security.Signature }},
		{"the code", "/security=policy:", func(p *Page) string { return p.tabs.shown.Text }},
		{"a field is typed in", "Expiry", func(*Page) string { return "" }},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newBench(t, uitest.CopyingSettings(), 120, 36)
			b.ClickOn(c.over)
			b.Send(tea.MouseReleaseMsg{X: 100, Y: 9, Button: tea.MouseLeft})
			text := ""
			for _, copied := range uitest.Copies(b) {
				text = copied.Text
			}
			if want := c.want(built(b)); text != want {
				t.Errorf("copies %q, want %q", text, want)
			}
		})
	}
}
