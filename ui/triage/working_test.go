package triage

import (
	"strings"
	"testing"

	"policybench/signing/report"
)

// A link is said to work by the answer on its own line, by the words before it, or as the
// only one of several that does.
func TestSaysItWorks(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		nth        int
		want       bool
	}{
		{"a status", "INFO ok status=200 url=LINK", 1, true},
		{"a server's log", `"GET LINK HTTP/1.1" 200 51`, 1, true},
		{"refused", "ERROR status=403 url=LINK", 1, false},
		{"moved, and refused", "status=200 LINK status=403", 1, false},
		{"on another line", "status=200\nLINK\nstatus=200", 1, false},
		{"called so", "- works: LINK", 1, true},
		{"called otherwise", "does not work: LINK", 1, false},
		{"a question", "does this one work? LINK", 1, false},
		{"the only one", "only the second one opens\na\nLINK", 2, true},
		{"another one", "only the second one opens\nLINK", 1, false},
		{"nothing", "look at LINK", 1, false},
	} {
		span := report.Span{Offset: strings.Index(tt.text, "LINK"), Length: 4}
		if got := SaysItWorks(tt.text, span, tt.nth); got != tt.want {
			t.Errorf("%s: %t", tt.name, got)
		}
	}
	if SaysItWorks("LINK", report.Span{Offset: 2, Length: 9}, 1) {
		t.Error("a link that is not in the text")
	}
}
