package kit

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWrapKeepsDatesWhole(t *testing.T) {
	tests := []struct {
		text  string
		width int
		lines []string
	}{
		{"expires on 12 Dec 2099 at 06:00:00 UTC", 37, []string{"expires on 12 Dec 2099 at", "06:00:00 UTC"}},
		{"expires on 12 Dec 2099 at 06:00:00 UTC", 38, []string{"expires on 12 Dec 2099 at 06:00:00 UTC"}},
		{"expires on 12 Dec 2099", 20, []string{"expires on", "12 Dec 2099"}},
		{"expires on 12 Dec 2099", 14, []string{"expires on", "12 Dec 2099"}},
		{"at 06:00:00 +0530, then", 12, []string{"at", "06:00:00", "+0530, then"}},
		{"12 Dec 2099", 5, []string{"12", "Dec", "2099"}},
		{"nothing of a date here", 10, []string{"nothing of", "a date", "here"}},
		{"averylongwordindeed", 5, []string{"avery", "longw", "ordin", "deed"}},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.lines, WrapWords(test.text, test.width, 8)); diff != "" {
			t.Errorf("%q in %d (-want +got):\n%s", test.text, test.width, diff)
		}
	}
}
