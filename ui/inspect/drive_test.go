package inspect

import (
	"policybench/ui/action"
	"policybench/ui/page"
	"policybench/ui/uitest"
)

// inspected is the page Inspect.
func inspected(b *uitest.Bench) *Page { return b.Pages[page.InspectPage].(*Page) }

// taken is what the last key asked the root to copy.
func took(b *uitest.Bench, key string) page.Subject {
	b.T.Helper()
	act := action.Find(inspected(b).Actions(), action.StrokeOf(uitest.KeyMsg(b.T, key)), false)
	if act == nil {
		b.T.Fatalf("%s does nothing", key)
	}
	cmd := act.Run()
	if key == "r" || key == "t" { // what it opens is copied by enter
		cmd = inspected(b).copyLetter()
	}
	got := uitest.Messages[page.Copy](cmd)
	if len(got) != 1 {
		b.T.Fatalf("%s copies %d texts", key, len(got))
	}
	return got[0].Subject
}
