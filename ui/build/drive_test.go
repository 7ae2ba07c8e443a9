package build

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/draft"
	"policybench/ui/inspect"
	"policybench/ui/page"
	"policybench/ui/profile"
	"policybench/ui/uitest"
)

// newBench drives the workbench with both pages.
func newBench(t testing.TB, s profile.Settings, width, height int) *uitest.Bench {
	t.Helper()
	return uitest.New(t, s, width, height, func(sh *page.Shell) []page.Page {
		return []page.Page{New(sh), inspect.New(sh)}
	})
}

// built is the page.
func built(b *uitest.Bench) *Page { return b.Pages[page.BuildPage].(*Page) }

// goTo tabs to a field; those below More limits are unfolded first.
func goTo(b *uitest.Bench, f draft.Field) {
	b.T.Helper()
	if f >= draft.Path && !strings.Contains(b.Screen(), "Path  ") {
		b.TabTo("More limits")
		b.Press("enter")
	}
	b.TabTo(f.String())
}

// enter pastes a text into a field, in the place of what stands there.
func enter(b *uitest.Bench, f draft.Field, text string) {
	b.T.Helper()
	goTo(b, f)
	b.Press("ctrl+u")
	if text != "" {
		b.Send(tea.PasteMsg{Content: text})
	}
}
