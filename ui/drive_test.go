package ui

import (
	"testing"

	"policybench/ui/build"
	"policybench/ui/inspect"
	"policybench/ui/page"
	"policybench/ui/profile"
	"policybench/ui/uitest"
)

// newBench drives the workbench with both pages.
func newBench(t testing.TB, s profile.Settings, width, height int) *uitest.Bench {
	t.Helper()
	return uitest.New(t, s, width, height, func(sh *page.Shell) []page.Page {
		return []page.Page{build.New(sh), inspect.New(sh)}
	})
}
