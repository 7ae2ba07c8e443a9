package ui

import (
	"testing"

	"policybench/ui/page"
	"policybench/ui/profile"
	"policybench/ui/uitest"
)

// newBench drives the workbench with both pages.
func newBench(t testing.TB, s profile.Settings, width, height int) *uitest.Bench {
	t.Helper()
	return uitest.New(t, s, width, height, func(sh *page.Shell) []page.Page {
		return []page.Page{newBuild(sh), newInspectPage(sh)}
	})
}

// form is the page Build.
func form(b *uitest.Bench) *build { return b.Pages[page.BuildPage].(*build) }
