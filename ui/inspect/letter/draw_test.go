package letter

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"policybench/signing/report"
	"policybench/ui/inspect/panetest"
	"policybench/ui/kit"
)

// Sentences end a line between words, code wherever the line ends, as far in as it began.
func TestBroken(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		width      int
		want       []string
	}{
		{"nothing", "", 9, nil},
		{"no room", "text", 0, nil},
		{"it fits", "one two", 7, []string{"one two"}},
		{"between words", "one two", 6, []string{"one", "two"}},
		{"a longer word", "abcdefgh", 5, []string{"abcde", "fgh"}},
		{"lines stay", "a\n\nb", 9, []string{"a", "", "b"}},
		{"but empty ones at the end", "a\n\n\n", 9, []string{"a"}},
		{"code that fits", "    curl x", 10, []string{"    curl x"}},
		{"code", "    curl xyz", 8, []string{"    curl", "     xyz"}},
		{"three blanks are no code", "   curl xyz", 8, []string{"   curl", "xyz"}},
		{"a tab is four blanks", "\tabcdef", 8, []string{"    abcd", "    ef"}},
		{"wide characters", "日本語", 4, []string{"日本", "語"}},
		{"what is obeyed", "a\x1bb", 9, []string{`a\x1bb`}},
	} {
		got := broken(tt.text, tt.width)
		if len(got) != len(tt.want) || strings.Join(got, "|") != strings.Join(tt.want, "|") {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// A preview has no room for empty lines, an open text has them.
func TestLines(t *testing.T) {
	f := Facts{Text: "one\n\ntwo\n\nthree\n"}
	if n := Lines(panetest.Pen(), f, 40); n != 3 || Shows(f, 9) != 8 || Shows(f, 0) != 0 {
		t.Errorf("a preview: %d lines, %d shown", n, Shows(f, 9))
	}
	f.Open = true
	if n := Lines(panetest.Pen(), f, 40); n != 5 || Shows(f, 9) != 6 || Shows(f, 2) != 0 {
		t.Errorf("open: %d lines, %d shown", n, Shows(f, 9))
	}
	if n := Lines(panetest.ASCII(), Facts{Text: strings.Repeat("€", 10)}, 42); n != 3 {
		t.Errorf("in ASCII: %d lines", n) // each is <U+20AC>
	}
}

// Each tab is clicked where its name stands; the current one stands in capitals.
func TestTabs(t *testing.T) {
	for tab := range tabs {
		f := Facts{Tab: tab, Text: "text", Open: true, Pick: 7}
		d := Draw(panetest.Pen(), f, 73, 6)
		if len(d.Places) != int(tabs) {
			t.Fatalf("%d places", len(d.Places))
		}
		for n, p := range d.Places {
			want := Tab(n).String()
			if Tab(n) == tab {
				want = strings.ToUpper(want)
			}
			if got := ansi.Strip(ansi.Cut(d.Rows[p.Y], p.X, p.X+p.Width)); got != want || p.Do != (kit.Target{Kind: 7, N: n}) {
				t.Errorf("%s: %+v at %q, want %q", tab, p, got, want)
			}
		}
		f.Open = false
		d = Draw(panetest.Pen(), f, 73, 6)
		if title := ansi.Strip(d.Rows[0]); len(d.Places) != 0 || !strings.HasPrefix(title, " "+tab.title()+" ") || !strings.Contains(title, "r opens") {
			t.Errorf("%s: %q with %d places", tab, title, len(d.Places))
		}
	}
	if narrow := Draw(panetest.Pen(), Facts{Open: true}, 12, 6); len(narrow.Places) != 1 {
		t.Errorf("of names that are cut away %d are clicked", len(narrow.Places)-1)
	}
}

// What is above and below is said, and no more.
func TestMore(t *testing.T) {
	text := strings.TrimSuffix(strings.Repeat("line\n", 10), "\n")
	for _, tt := range []struct {
		name        string
		open        bool
		top, height int
		has, lacks  []string
	}{
		{"a preview", false, 0, 6, []string{"… 6 lines more"}, []string{"↑", "↓"}},
		{"all of it", false, 0, 11, nil, []string{"more", "↑", "↓"}},
		{"open", true, 0, 8, []string{"↓", "5 lines more, 49 characters"}, []string{"↑", "…"}},
		{"in the middle", true, 3, 8, []string{"↑", "↓", "2 lines more"}, nil},
		{"one line more", true, 4, 8, []string{"↑", "↓", "1 line more, 49"}, nil},
		{"at the end", true, 5, 8, []string{"↑", "49 characters"}, []string{"↓", "more"}},
		{"beyond it", true, 99, 8, []string{"↑", "49 characters"}, []string{"↓", "more"}},
		{"open, all of it", true, 0, 13, []string{"49 characters"}, []string{"↑", "↓", "more"}},
	} {
		f := Facts{Text: text, Open: tt.open, Top: tt.top}
		all := ansi.Strip(strings.Join(Draw(panetest.Pen(), f, 60, tt.height).Rows, "\n"))
		for _, want := range tt.has {
			if !strings.Contains(all, want) {
				t.Errorf("%s: no %q in\n%s", tt.name, want, all)
			}
		}
		for _, not := range tt.lacks {
			if strings.Contains(all, not) {
				t.Errorf("%s: %q in\n%s", tt.name, not, all)
			}
		}
	}
	f := Facts{Text: "Hello", Open: true, Language: "German"}
	if all := ansi.Strip(strings.Join(Draw(panetest.Pen(), f, 73, 9).Rows, "\n")); !strings.Contains(all, "5 characters, the message seems to be in German") {
		t.Error(all)
	}
}

// Values of some length are colored once each, of the first links alone.
func TestValuesOf(t *testing.T) {
	r := report.Report{}
	r.Security.Policy, r.Security.Signature, r.Link.Handle = "eyJleHBpcnk", "9bb689d6", "short"
	paste := panetest.Paste("")
	paste.Reports = []report.Report{r, r}
	got := ValuesOf(paste)
	want := []kit.Value{{Text: "eyJleHBpcnk", As: kit.Policy}, {Text: "9bb689d6", As: kit.Signature}}
	if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("%+v", got)
	}
	paste.Reports = make([]report.Report, mostValues+5)
	for i := range paste.Reports {
		paste.Reports[i].Link.Handle = strings.Repeat(string(rune('a'+i)), 20)
	}
	if got := ValuesOf(paste); len(got) != mostValues || got[0].As != kit.Handle {
		t.Errorf("%d values", len(got))
	}
}
