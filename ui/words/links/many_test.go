package links

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/wordstest"
)

func TestCountLines(t *testing.T) {
	for _, tt := range []struct {
		name  string
		items []string
		want  []string
	}{
		{"one link", []string{"expired"}, nil},
		{"one link and a message", []string{"expired", "a message"}, nil},
		{"nothing", nil, nil},
		{"each kind", []string{"expired", "expired", "cut off", "denied", "milliseconds", "unsigned", "unverified", "valid", "a message"}, []string{
			"[no] 4 of 8 links are refused: 2 expired, 1 malformed, 1 denied",
			"[!!] 1 works far too long: its expiry is in milliseconds",
			"- 1 has no policy and signature: refused once security is on",
			"[??] 1 without a fault found; its signature is not checked, that needs the app secret",
			"[ok] 1 is valid: the signature fits",
		}},
		{"all refused", []string{"expired", "cut off"}, []string{"[no] both links are refused: 1 malformed, 1 expired"}},
		{"one refused", []string{"expired", "valid"}, []string{"[no] 1 of 2 links is refused: 1 expired", "[ok] 1 is valid: the signature fits"}},
		{"two kinds of excess", []string{"milliseconds", "misspelled"}, []string{"[!!] both links work otherwise than meant: 1 too long, 1 too open"}},
		{"no fault", []string{"unverified", "unverified"}, []string{"[??] both links without a fault found; signatures not checked, that needs the app secret"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := Lines(triage.Count(wordstest.Items(tt.items...)), words.ASCII)
			for i, line := range got {
				got[i] = strings.Join(strings.Fields(line), " ")
			}
			want := append([]string(nil), tt.want...)
			for i, line := range want { // the glyphs are another test's
				_, text, _ := strings.Cut(line, " ")
				_, have, _ := strings.Cut(got[min(i, max(len(got)-1, 0))], " ")
				want[i], got[min(i, len(got)-1)] = text, have
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
