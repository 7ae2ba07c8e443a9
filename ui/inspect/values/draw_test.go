package values

import (
	"strings"
	"testing"
	"time"

	"policybench/ui/inspect/panetest"
	"policybench/ui/inspect/paper"
)

// A long value takes two lines at most, one on a small page, its middle left out; what it
// means stands below it, or behind it on a small page where both fit.
func TestValueLines(t *testing.T) {
	short, long := strings.Repeat("ab", 5), strings.Repeat("ab", 100)
	for _, tt := range []struct {
		name    string
		v       Value
		compact bool
		want    []string // how the lines end
	}{
		{"short", Value{label: "host", Text: short}, false, []string{short}},
		{"with a note", Value{label: "host", Text: short, notes: []string{"note"}}, false, []string{short, "note"}},
		{"notes join", Value{label: "host", Text: short, notes: []string{"one", "two"}}, false, []string{short, "one · two"}},
		{"compact", Value{label: "host", Text: short, notes: []string{"one", "two"}}, true, []string{short + " · one · two"}},
		{"compact, no room beside it", Value{label: "host", Text: short, notes: []string{strings.Repeat("n", 30)}}, true, []string{short, strings.Repeat("n", 30)}},
		{"long", Value{label: "host", Text: long}, false, []string{"ab", "ab"}},
		{"long, compact", Value{label: "host", Text: long}, true, []string{"ab"}},
		{"no value", Value{label: "call", Text: "none: all but exif", Plain: true}, false, []string{"none: all but exif"}},
		{"as it was written", Value{label: "path", raw: `"\/a"`, Text: "/a"}, false, []string{`"\/a"`}},
	} {
		text := panetest.Text(panetest.Pen(), 54, tt.compact, func(s *paper.Paper) { (&writer{s, Facts{Focus: -1}}).valueLines(0, tt.v) })
		rows := strings.Split(text, "\n")
		if len(rows) != len(tt.want) || !strings.HasPrefix(rows[0], "   "+tt.v.label) {
			t.Errorf("%s: %q", tt.name, rows)
			continue
		}
		for i, want := range tt.want {
			if !strings.HasSuffix(rows[i], want) || i > 0 && !strings.HasPrefix(rows[i], strings.Repeat(" ", 3+valueLabel)) {
				t.Errorf("%s: %q, want %q", tt.name, rows[i], want)
			}
		}
		if cut := strings.Contains(text, "…"); cut != (tt.v.Text == long) {
			t.Errorf("%s: cut %t", tt.name, cut)
		}
	}
}

// An expiry is read in UTC, in the zone of here where that is another, and from now on.
func TestTimes(t *testing.T) {
	now := time.Unix(1795000000, 0)
	for _, tt := range []struct {
		zone *time.Location
		want int
	}{{time.UTC, 2}, {time.FixedZone("CET", 3600), 3}, {time.FixedZone("GMT", 0), 2}} {
		list := Times(1795003600, now, tt.zone)
		if len(list) != tt.want || !strings.Contains(list[0], "UTC") || !strings.Contains(list[len(list)-1], "in 1 h") {
			t.Errorf("%s: %q", tt.zone, list)
		}
		if tt.want == 3 && (!strings.Contains(list[1], "CET") || list[1] == list[0]) {
			t.Errorf("%s: %q", tt.zone, list)
		}
	}
}
