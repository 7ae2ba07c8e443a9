package fix_test

import (
	"strings"
	"testing"
	"time"

	"policybench/signing/inspect"
	"policybench/signing/report"
)

// The fixes of one report stand beside each other in the order of the text, whatever the
// order of its findings: they can be made one after the other.
func TestFixesOfAReportAreInOrder(t *testing.T) {
	const pair = "eyJleHBpcnkiOjE3NjQ1MzYwMjR9,signature:9bb689d6aacfe575876a3d8a3a2b1b5e4c6ab1a2a2b5c3f19af8457cf7162112"
	link := "https://cdn.filestackcontent.com/security=policy:" + pair + "/rotate=deg:90/ajTW5xm2Sd6v22yrtKmQ"
	for _, text := range []string{
		strings.Replace(link, "policy:", "policy: 👩\u200d👩\u200d👧\u200d👦", 1), // within a part that is taken out
		strings.Replace(strings.Replace(link, "policy:", "policy: ", 1), "ajTW5x", "ajT\u200bW5x", 1),
		strings.Replace(strings.Replace(link, "ajTW5x", "ajT W5x", 1), ",signature", "\u200b,signature", 1),
		"> " + strings.Replace(link, pair[:9], pair[:9]+"\n> ", 1) + "\u200b",
		"<a href=\"" + strings.Replace(link, "/rotate", "&#47;ro\u200btate", 1) + "\">",
	} {
		for _, r := range inspect.Inspect(text, inspect.Options{At: time.Unix(1795000000, 0)}) {
			report.Each([]report.Report{r}, func(r report.Report) {
				at := 0
				for _, f := range r.Fixes {
					if f.Span.Offset < at || f.Span.Length < 0 || f.Span.End() > len(text) {
						t.Errorf("%q: fixes %v", text, r.Fixes)
						return
					}
					at = f.Span.End()
				}
			})
		}
	}
}
