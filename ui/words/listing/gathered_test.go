package listing

import (
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/ui/words/wordstest"
)

// What is held of any number of links stays bounded.
func TestGatheredHoldsLittle(t *testing.T) {
	one := inspect.Inspect(strings.TrimSpace(wordstest.LogOf(3)), inspect.Options{At: wordstest.MailAt})
	g := &Gathered{}
	for i := range 3*mostRanked + 5 {
		g.Add(&one[i%3], i+1)
	}
	if len(g.reports)+len(g.others) > mostRanked || len(g.reports) != len(g.numbers) {
		t.Errorf("%d reports and %d places are held", len(g.reports), len(g.others))
	}
}
