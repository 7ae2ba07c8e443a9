package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/signing"
	"policybench/ui/draft"
	"policybench/ui/page"
)

func TestMouse(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.clickOn("Handle")
	if form(b).focus != fieldStop(draft.Handle) {
		t.Errorf("the click focused %v", form(b).focus)
	}
	b.clickOn("stat")
	if !form(b).draft.Ticked[signing.Stat] || form(b).focus != fieldStop(draft.Calls) {
		t.Error("the click did not tick stat")
	}
	b.clickOn("Viewer")
	b.shows("VIEWER")
	b.clickOn("iframe")
	if got := form(b).tabs.shown.Variant; got != "iframe" {
		t.Errorf("the click shows %q", got)
	}
	b.clickOn("signature ")
	if form(b).focus != stopSignature {
		t.Errorf("the click focused %v", form(b).focus)
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
