package build

import (
	"slices"
	"strings"
	"testing"
	"time"

	"policybench/ui/draft"
	"policybench/ui/uitest"
)

// faulty are texts that each field has something to say about.
var faulty = map[draft.Field][]string{
	draft.APIKey:    {"A B", "Z3IYZSH2UJA7VN3QYFVSVCF7PI", "short", `"quoted"`, "aé"},
	draft.Expiry:    {"", "1z", "1M", "1893456000000", "12", "1960-01-01", "2020-01-01", "soon", "2026-13-40", "99999y"},
	draft.File:      {"a b", "ANdpKX6pWRIevNAWvvOOtz", "short", "a/b", "example.com/a.png", "ftp://a.b/c", "src://bucket", "https://", "https://a.example/a b"},
	draft.Transform: {"=x", `watermark=file:"abc`, "resise=width:2", "security=policy:a,signature:b"},
	draft.CNAME:     {"https://a.b", "localhost", "a..b", "a_b.example.com", "bücher.de", "cdn.example.com", "filestackcontent.com"},
	draft.Path:      {"(", `a\`, "^(?!x).*$", "/uploads/*", "*a", "/uploads/"},
	draft.Container: {"*.example.com", "[z-a]"},
	draft.URL:       {"(?P<x", "http"},
	draft.MinSize:   {"10 megs", "-1", "9PB", "0"},
	draft.MaxSize:   {"1,5", "ten"},
}

// What mends a field can be read whole while the field has the focus, however small
// the screen; on a high one the keys stay below it.
func TestHintsAreWhole(t *testing.T) {
	said := 0
	for f, texts := range faulty {
		for _, text := range texts {
			for _, size := range append(slices.Clone(uitest.Sizes), struct{ Width, Height int }{40, 36}) {
				b := newBench(t, uitest.SampleSettings(), size.Width, size.Height)
				goTo(b, f)
				b.Press("ctrl+u")
				b.Typed(text)
				hint, _, mends := built(b).about()
				if !mends {
					continue
				}
				said++
				lines := strings.Split(b.Screen(), "\n")
				last := len(lines) - 1
				if size.Height <= 24 {
					last++ // the hint may take the place of the keys
				} else if !strings.Contains(lines[last], "f4 all") {
					t.Errorf("%s %q at %dx%d: no keys:\n%s", f, text, size.Width, size.Height, b.Screen())
				}
				shown := strings.Fields(strings.Join(lines[last-3:last], " "))
				if !strings.Contains(strings.Join(shown, " "), strings.Join(strings.Fields(hint), " ")) {
					t.Errorf("%s %q at %dx%d: %q is not whole:\n%s", f, text, size.Width, size.Height, hint, b.Screen())
				}
			}
		}
	}
	if said == 0 {
		t.Fatal("no hints")
	}
}

// The expiry is said in UTC, here, from now and in seconds, at every size that has
// room for it.
func TestExpiryIsSaidInFull(t *testing.T) {
	for _, name := range []string{"UTC", "America/New_York", "Asia/Kathmandu"} {
		zone, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, size := range uitest.Sizes {
			b := newBench(t, uitest.SampleSettings(), size.Width, size.Height)
			b.Zone = zone
			b.Press("backspace", "backspace")
			b.Typed("2h")
			b.Shows("Expiry      2h", "2 hours", "17954756")
			if size.Width > 100 { // elsewhere the zone's own time alone
				b.Shows("23:14", "UTC")
			}
			if name != "UTC" {
				b.Shows(built(b).result.Expiry.In(zone).Format("15:04"))
			}
			calls := row0(b, "Calls")
			b.Press("backspace")
			if now := row0(b, "Calls"); now != calls && size.Width > 40 {
				t.Errorf("%s at %dx%d: an expiry half typed moves Calls from row %d to %d", name, size.Width, size.Height, calls, now)
			}
		}
	}
}

// row0 is the row of the screen with a text, -1 without one.
func row0(b *uitest.Bench, text string) int {
	for y, line := range strings.Split(b.Screen(), "\n") {
		if strings.Contains(line, text) {
			return y
		}
	}
	return -1
}

func TestTypingBehindAnExpiryShowsBothReadings(t *testing.T) {
	for _, size := range uitest.Sizes {
		b := newBench(t, uitest.SampleSettings(), size.Width, size.Height)
		b.Press("end")
		b.Typed("2h")
		b.Shows("Expiry      1h2h", "h stands twice", "1 2h  the last alone", "2 3h  all together")
		if built(b).result.OK {
			t.Error("1h2h was signed")
		}
	}
}

// The line below a long snippet names keys that work where the focus is.
func TestMoreLinesNameKeysThatWork(t *testing.T) {
	for _, size := range []struct{ width, height int }{{120, 36}, {80, 23}, {60, 20}, {40, 12}} {
		b := newBench(t, uitest.SampleSettings(), size.width, size.height)
		b.Press("ctrl+n", "ctrl+n")
		b.Shows("more lines: pgup pgdn")
		first := built(b).tabs.top
		b.Press("pgdown")
		if built(b).tabs.top == first || built(b).draft.Text[draft.Expiry] != "1h" {
			t.Errorf("%v: pgdn in a field scrolled from %d to %d", size, first, built(b).tabs.top)
		}
		b.Press("esc")
	}
}
