package inspect_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/signing/inspect/inspecttest"
	"policybench/signing/inspect/trace"
	"policybench/signing/report"
)

// Whatever is reported of any text leaves a trace in it, but for what has a shape alone.
func TestEverythingFoundLeavesATrace(t *testing.T) {
	for i, text := range frozenInputs(t) {
		reports := inspect.Inspect(text, inspect.Options{NoCause: true})
		if len(reports) > 0 && trace.Next(text, 0) < 0 {
			t.Errorf("text %d: %s without a trace in %.300q", i+1, reports[0].Form, text)
		}
	}
	m := inspecttest.New(11)
	for range 2000 {
		c := m.Case()
		if len(inspect.Inspect(c.Text, inspect.Options{NoCause: true})) > 0 && trace.Next(c.Text, 0) < 0 {
			t.Errorf("no trace in %.300q", c.Text)
		}
	}
}

// The parts of a long text hold what is found in all of it, at the same places.
func TestPartsHoldWhatIsFound(t *testing.T) {
	const around = 2 << 10
	r := rand.New(rand.NewPCG(3, 4))
	link := "https://cdn.filestackcontent.com/%020d?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&signature=b1012e59def0c3da523506c39d4037e9f1fa514889d4b6bd022689e30e75dc72"
	for range 50 {
		var b strings.Builder
		for i := range 20 {
			for range r.IntN(200) {
				fmt.Fprintf(&b, "10.0.0.%d GET /static/%d/é.html 200 %s\n", i, r.IntN(1e6), strings.Repeat("x", r.IntN(90)))
			}
			fmt.Fprintf(&b, link+"\n", i)
		}
		text := b.String()
		var got []report.Span
		end := 0
		for _, p := range trace.Parts(text, around) {
			if p.Offset < end || p.End() > len(text) {
				t.Fatalf("part %v behind %d of %d", p, end, len(text))
			}
			end = p.End()
			for _, r := range inspect.Inspect(text[p.Offset:p.End()], inspect.Options{NoCause: true}) {
				got = append(got, r.Shifted(p.Offset).Span)
			}
		}
		reports := inspect.Inspect(text, inspect.Options{NoCause: true})
		if len(got) != len(reports) {
			t.Fatalf("%d of %d found", len(got), len(reports))
		}
		for i, r := range reports {
			if r.Span != got[i] {
				t.Fatalf("report %d: %v, want %v", i, got[i], r.Span)
			}
		}
	}
}
