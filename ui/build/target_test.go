package build

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/draft"
	"policybench/ui/uitest"
)

// The file is one field: ticked, the policy opens no other; a handle by its handle, an
// external URL by its url. Nothing limits a policy to what stands behind an alias.
func TestOnlyThisFile(t *testing.T) {
	for _, tt := range []struct{ file, ticked, open string }{
		{"KW9EJhYtS6y48Whm2S6D", `"handle":"KW9EJhYtS6y48Whm2S6D"`, "handle"},
		{"https://a.example/x.png", `"url":"^https://a\\.example/x\\.png$"`, "url"},
	} {
		b := newBench(t, uitest.SampleSettings(), 120, 36)
		b.TabTo("File")
		b.Send(tea.PasteMsg{Content: tt.file})
		b.Press("tab", "space")
		b.Shows("□ only this file")
		b.Hides(`"` + tt.open + `":`)
		b.Press("space")
		b.Shows("■ only this file", "File        "+tt.file)
		if json := built(b).result.JSON; !strings.Contains(json, tt.ticked) {
			t.Errorf("%s: signed %s", tt.file, json)
		}
	}
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.TabTo("File")
	b.Typed("src://alias/x.png")
	b.Press("tab", "space")
	b.Shows("□ only this file", "nothing in a policy limits it")
	b.Hides(`"handle":`, `"url":`)
}

// The pattern that the tick writes is no limit that one typed: nothing unfolds for it.
func TestTickUnfoldsNothing(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.TabTo("File")
	b.Typed("https://a.example/x.png")
	b.Hides("Container")
	goTo(b, draft.URL)
	b.Shows("Container")
}

// A click on the tick ticks.
func TestClickOnTheTick(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.ClickOn("only this file")
	b.Shows("□ only this file", "▌")
}

// What the tick limits is said by what stands in the field: no policy's url limits stored
// files.
func TestTickSaysWhatItLimits(t *testing.T) {
	for file, says := range map[string]string{
		"KW9EJhYtS6y48Whm2S6D":    "the policy's handle opens no other file",
		"https://a.example/x.png": "it does not limit stored files",
		"src://alias/x.png":       "nothing in a policy limits it",
	} {
		b := newBench(t, uitest.SampleSettings(), 120, 36)
		b.TabTo("File")
		b.Typed(file)
		b.Press("tab")
		b.Shows(says)
	}
}
