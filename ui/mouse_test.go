package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/signing"
	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/page"
)

func TestMouse(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.clickOn("Handle")
	if b.form().focus != fieldStop(draft.Handle) {
		t.Errorf("the click focused %v", b.form().focus)
	}
	b.clickOn("stat")
	if !b.form().draft.Ticked[signing.Stat] || b.form().focus != fieldStop(draft.Calls) {
		t.Error("the click did not tick stat")
	}
	b.clickOn("Viewer")
	b.shows("VIEWER")
	b.clickOn("iframe")
	if got := b.form().tabs.shown.Variant; got != "iframe" {
		t.Errorf("the click shows %q", got)
	}
	b.clickOn("signature ")
	if b.form().focus != stopSignature {
		t.Errorf("the click focused %v", b.form().focus)
	}
	b.clickOn("Inspect")
	if b.Current != page.InspectPage {
		t.Error("the click did not open Inspect")
	}
	b.clickOn("Build")
	b.press("ctrl+g")
	if b.View().MouseMode != tea.MouseModeNone {
		t.Error("ctrl+g did not release the mouse")
	}
}

// clickOn clicks where a text first stands on the screen.
func (b *bench) clickOn(text string) {
	b.t.Helper()
	for y, line := range strings.Split(b.screen(), "\n") {
		if x := strings.Index(line, text); x >= 0 {
			b.send(tea.MouseClickMsg{X: kit.Cells(line[:x]), Y: y, Button: tea.MouseLeft})
			return
		}
	}
	b.t.Fatalf("no %q to click:\n%s", text, b.screen())
}

func TestWheelScrollsTheSnippet(t *testing.T) {
	b := newBench(t, sampleSettings(), 80, 23)
	b.press("esc", "1", "down") // the whole page is long
	first := b.screen()
	b.send(tea.MouseWheelMsg{X: 10, Y: 18, Button: tea.MouseWheelDown})
	if b.screen() == first {
		t.Error("the wheel did not scroll")
	}
	b.send(tea.MouseWheelMsg{X: 10, Y: 18, Button: tea.MouseWheelUp})
	if b.screen() != first {
		t.Error("the wheel did not scroll back")
	}
}
