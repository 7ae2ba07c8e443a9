// Package ui is the workbench: one Bubble Tea program with the Build and Inspect
// screens.
//
//	ui/root      the program around the pages: keys, overlays, clipboard, signals
//	ui/build     the page that makes a policy and code with it
//	ui/inspect   the page that explains a pasted text
//	ui/page      what the root and its pages ask of each other; which pages there are
//	ui/action    what can be done, and by which keys
//	ui/kit       lines, colours and places to click
//	ui/input     the bytes of the keyboard
//	ui/guard, ui/rescue   what goes on, or gives the terminal back, when we break
//
// What a draft means is decided in ui/draft, what is said in ui/words; ui/redact takes
// out what may not be shown.
package ui

import (
	"policybench/ui/build"
	"policybench/ui/inspect"
	"policybench/ui/page"
	"policybench/ui/profile"
	"policybench/ui/root"
)

// Run opens the workbench and returns the exit code of the process: 0 after a
// quit, 2 where no screen can be opened, 128 and its number after a signal, with the
// terminal restored. The caller has made sure that standard output is a terminal and
// has taken the secret out of the environment.
func Run(s profile.Settings) int {
	sh := page.NewShell(s)
	return root.Run(sh, build.New(sh), inspect.New(sh))
}
