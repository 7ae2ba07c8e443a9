//go:build !darwin && !dragonfly && !freebsd && !linux && !netbsd && !openbsd

// Package rescue gives the terminal back when the program cannot. Here it does
// nothing.
package rescue

import "os"

// Main reports that this is no second process.
func Main() bool { return false }

// Watch is nothing.
type Watch struct{}

// Start watches nothing.
func Start(*os.File) *Watch { return nil }

// Pause, Resume and Done do nothing.
func (*Watch) Pause()  {}
func (*Watch) Resume() {}
func (*Watch) Done()   {}
