package page

import tea "charm.land/bubbletea/v2"

// Batch is the framework's: all at once, in no order. Copied to each place that batches, it
// would be 15 KB of the program.
//
//go:noinline
func Batch(cmds ...tea.Cmd) tea.Cmd { return tea.Batch(cmds...) }
