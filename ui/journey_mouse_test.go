//go:build unix

package ui_test

import (
	"strings"
	"testing"

	"policybench/ui/terminaltest"
)

// clickOn clicks on a text of the screen.
func (j *journey) clickOn(text string) {
	j.t.Helper()
	for y, line := range j.Lines() {
		if before, _, found := strings.Cut(line, text); found {
			j.Click(len([]rune(before)), y)
			return
		}
	}
	j.t.Fatalf("no %s on the screen:\n%s", text, j.Screen())
}

func TestJourneyClick(t *testing.T) {
	j := fixed(t, trip{})
	j.clickOn("File")
	j.AwaitText("▌ File")
	j.clickOn("□ pick")
	j.AwaitText("■ pick", "▌ Calls")
	j.clickOn("Filelink")
	j.AwaitText("▌ FILELINK", onSnippet)
	j.clickOn("Inspect")
	j.AwaitText("INSPECT")
	j.clickOn("Build")
	j.AwaitText("BUILD")
}

func TestJourneyWheel(t *testing.T) {
	j := fixed(t, trip{Options: terminaltest.Options{Cols: 80, Rows: 23}})
	j.Send("\x1b")
	j.AwaitText(onSnippet)
	j.Send("1")
	j.AwaitText("import * as filestack")
	row := 0
	for y, line := range j.Lines() {
		if strings.Contains(line, "import * as filestack") {
			row = y
		}
	}
	j.Wheel(20, row, true)
	j.AwaitGone("import * as filestack")
	j.Wheel(20, row, false)
	j.AwaitText("import * as filestack")
}

// ctrl+g gives the mouse back to the terminal's own selection.
func TestJourneyMouseRelease(t *testing.T) {
	j := begin(t, trip{})
	if !j.Modes()[terminaltest.ModeButtons] {
		t.Fatal("the mouse is off at the start")
	}
	j.Send("\a")
	j.Await("release of the mouse", func() bool { return !j.Modes()[terminaltest.ModeButtons] })
	j.AwaitText("mouse off: select freely")
	j.Send("\a")
	j.Await("the mouse", func() bool { return j.Modes()[terminaltest.ModeButtons] })
	j.Send("\x03")
	j.ends(0)

	j = begin(t, trip{args: []string{"--no-mouse"}})
	if j.Modes()[terminaltest.ModeButtons] {
		t.Error("--no-mouse takes the mouse")
	}
}
