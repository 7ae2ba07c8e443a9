package inspect

import (
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/canary"
	"policybench/ui/uitest"
)

// breaks is an engine with a bug.
func breaks(text string, _ inspect.Options) []report.Report {
	_ = text[len(text)+1:]
	return nil
}

// A text that the engine breaks at is kept, and the program says so and goes on.
func TestInspectSurvives(t *testing.T) {
	for name, text := range map[string]string{
		"short": "fetch('x?policy=eyJleHBpcnkiOjE3NjQ1MzYwMjR9&signature=9bb6')",
		"long":  strings.Repeat("a line of a page\n", 4000),
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, uitest.SampleSettings(), 120, 36)
			page := inspected(b)
			page.read = breaks
			b.Pasted(text)
			b.Shows("this text could not be read", "please report ui/inspect/guard_test.go:", "bytes")
			for _, key := range []string{"f", "r", "t", "y", "o", "j", "b", "s", "a", "esc"} {
				b.Press(key)
			}
			page.read = inspect.Inspect
			b.Press("f3")
			b.Pasted(example)
			b.Shows("MALFORMED")
			if page.undo == nil || *page.undo != text {
				t.Error("the text was lost")
			}
		})
	}
}

// A bug that the text of the paste is the panic of tells nothing of it.
func TestFaultHoldsNothing(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	inspected(b).read = func(text string, _ inspect.Options) []report.Report { panic(text) }
	b.Pasted("a secret of a customer's " + canary.Secret + "\nand more")
	b.Press("y")
	for _, leak := range canary.Search("the screen", []byte(b.Screen()), canary.Secret) {
		t.Error(leak)
	}
}
