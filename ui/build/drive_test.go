package build

import (
	"testing"

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
