package inspect

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/uitest"
)

// A key that lacks what it acts on says what is missing.
func TestKeysSayWhatIsMissing(t *testing.T) {
	const first = "paste a text first"
	tests := []struct{ text, key, says string }{
		{"", "f", first}, {"", "r", first}, {"", "t", first}, {"", "s", first}, {"", "a", first},
		{"", "b", first}, {"", "n", first}, {"", "j", first}, {"", "u", "nothing to undo"},
		{"", "y", "nothing to take: " + first},
		{"nothing of theirs", "y", "nothing to take: nothing was found in this text"},
		{"nothing of theirs", "w", "nothing to take: nothing was found in this text"},
		{"nothing of theirs", "f", "nothing was found in this text"},
		{"nothing of theirs", "s", "nothing was found in this text"},
		{"nothing of theirs", "b", "nothing was found in this text"},
		{"nothing of theirs", "a", "nothing was found in this text"},
	}
	tests = append(tests, []struct{ text, key, says string }{
		{uitest.Link(t, uitest.OwnApp, uitest.Alive), "f", "there is nothing to fix"},
		{uitest.Link(t, uitest.OwnApp, uitest.Alive), "=", "there is one link"},
		{strings.ReplaceAll(uitest.Link(t, uitest.OwnApp, uitest.Alive), "policy=ey", "policy=__"), "s", "there is no policy here"},
	}...)
	for _, test := range tests {
		b := newBench(t, uitest.OwnerSettings(), 120, 36)
		b.Press("f3")
		if test.text != "" {
			b.Pasted(test.text)
		}
		b.Hides(test.says)
		b.Press(test.key)
		b.Shows(test.says)
	}
}

// The last line offers a key only where it does something.
func TestFooterOffersWhatWorks(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 200, 36)
	b.Press("f3")
	b.Hides("r reply", "f copy fixed", "b to Build", "t ticket")
	b.Pasted("Invalid Application")
	b.Hides("f copy fixed", "b to Build", "s sign again")
	b.Pasted(uitest.Link(t, uitest.OwnApp, uitest.Alive))
	b.Shows("b to Build", "r reply", "t ticket")
	b.Hides("f copy fixed", "= compare")
}

// A line end is a text while one edits.
func TestLineEndPastedIntoTheEdit(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 80, 23)
	b.Pasted("a")
	b.Press("e")
	b.Send(tea.PasteMsg{Content: "\n"})
	if got := inspected(b).text; got != "\na" && got != "a\n" {
		t.Errorf("edited to %q", got)
	}
}
