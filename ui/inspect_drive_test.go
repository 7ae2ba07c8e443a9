package ui

import "policybench/ui/page"

// inspected is the page Inspect.
func inspected(b *bench) *inspectScreen { return b.Pages[page.InspectPage].(*inspectScreen) }

// taken is what the last key asked the root to copy.
func took(b *bench, key string) page.Subject {
	b.t.Helper()
	cmd := inspected(b).key(keyMsg(b.t, key))
	got := messages[page.Copy](cmd)
	if len(got) != 1 {
		b.t.Fatalf("%s copies %d texts", key, len(got))
	}
	return got[0].Subject
}
