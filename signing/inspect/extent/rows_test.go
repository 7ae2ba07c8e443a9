package extent

import (
	"testing"

	"policybench/signing/inspect/carrier"
)

const (
	task = "https://cdn.filestackcontent.com/security=policy:" + policy + ",signature:" + signature
	half = "eyJleHBpcnkiOj" // of the policy
)

// ended is what a text begins with, and how much of it the test's reader passes.
type ended struct {
	name, passed, rest string
}

// pass asks a reader of s from at on, where at stands behind before; 0 is for "does
// not pass", as with the readers of this room.
func pass(t *testing.T, before string, end func(s string, at int) int, rows []ended) {
	t.Helper()
	for _, r := range rows {
		want := 0
		if r.passed != "" {
			want = len(before) + len(r.passed)
		}
		if got := end(before+r.passed+r.rest, len(before)); got != want {
			t.Errorf("%s: %q|%q ends at %d, want %d", r.name, before+r.passed, r.rest, got, want)
		}
	}
}

// behind is where a URL ends and what stands behind it.
type behind struct {
	name, soFar, rest string
	want              bool
}

func askBehind(t *testing.T, is func(soFar, rest string) bool, rows []behind) {
	t.Helper()
	for _, r := range rows {
		if got := is(r.soFar, r.rest); got != r.want {
			t.Errorf("%s: %q then %q gives %v", r.name, r.soFar, r.rest, got)
		}
	}
}

func plain(text string) *carrier.View { return carrier.Undo(text) }
