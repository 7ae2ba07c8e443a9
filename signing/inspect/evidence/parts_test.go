package evidence

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"policybench/signing/report"
)

// readTime is a time as somebody wrote it; rest stands behind it. An empty want is for
// what is no time.
type readTime struct{ name, written, rest, want string }

func readTimes(t *testing.T, read func(text string, start int) (time.Time, int, bool), rows []readTime) {
	t.Helper()
	for _, r := range rows {
		when, end, ok := read("at "+r.written+r.rest, len("at "))
		if ok != (r.want != "") {
			t.Errorf("%s: %q is read as %v, %v", r.name, r.written+r.rest, when, ok)
			continue
		}
		if ok && (when.UTC().Format(time.RFC3339Nano) != r.want || end != len("at "+r.written)) {
			t.Errorf("%s: %s to %d, want %s to %d", r.name, when.UTC().Format(time.RFC3339Nano), end, r.want, len("at "+r.written))
		}
	}
}

func TestUnixAt(t *testing.T) {
	readTimes(t, unixAt, []readTime{
		{"seconds", "1795694403", "}", "2026-11-26T12:00:03Z"},
		{"milliseconds", "1795694403511", "}", "2026-11-26T12:00:03.511Z"},
		{"to the end", "1795694403", "", "2026-11-26T12:00:03Z"},
		{"the first second", "1000000000", " ", "2001-09-09T01:46:40Z"},
		{"the second before", "999999999", " ", ""},
		{"ten digits before it", "0999999999", " ", ""},
		{"the last second", "4102444799", " ", "2099-12-31T23:59:59Z"},
		{"the second behind", "4102444800", " ", ""},
		{"the first millisecond", "1000000000000", " ", "2001-09-09T01:46:40Z"},
		{"the millisecond before", "0999999999999", " ", ""},
		{"the last millisecond", "4102444799999", " ", "2099-12-31T23:59:59.999Z"},
		{"the millisecond behind", "4102444800000", " ", ""},
		{"eleven digits", "17956944035", " ", ""},
		{"twelve digits", "179569440351", " ", ""},
		{"fourteen digits", "17956944035110", " ", ""},
		{"a fraction", "1795694403", ".5", "2026-11-26T12:00:03Z"},
		{"a word", "soon", "", ""},
		{"nothing", "", "", ""},
	})
}

func TestISOAt(t *testing.T) {
	const when = "2026-11-26T12:00:03Z"
	readTimes(t, isoAt, []readTime{
		{"in UTC", "2026-11-26T12:00:03Z", " x", when},
		{"to the end", "2026-11-26T12:00:03Z", "", when},
		{"a blank for the T", "2026-11-26 12:00:03Z", "", when},
		{"an offset", "2026-11-26T13:00:03+01:00", "", when},
		{"an offset without its colon", "2026-11-26T13:00:03+0100", "", when},
		{"an offset to the west", "2026-11-26T04:00:03-08:00", "", when},
		{"an offset behind a blank", "2026-11-26 13:00:03 +0100", "", when},
		{"an offset to the west behind a blank", "2026-11-26 04:00:03 -0800", "", when},
		{"a fraction", "2026-11-26T12:00:03.511Z", "", when},
		{"a fraction behind a comma", "2026-11-26T12:00:03,511Z", "", when},
		{"a fraction without digits", "2026-11-26T12:00:03.Z", "", when},
		{"no zone", "2026-11-26T12:00:03", " x", ""},
		{"no zone, to the end", "2026-11-26T12:00:03", "", ""},
		{"a fraction to the end", "2026-11-26T12:00:03.511", "", ""},
		{"a zone of letters", "2026-11-26T12:00:03 CET", "", ""},
		{"a zone, cut", "2026-11-26T12:00:03+01", "", ""},
		{"a sign alone", "2026-11-26T12:00:03+", "", ""},
		{"a blank alone", "2026-11-26T12:00:03 ", "", ""},
		{"no day of the year", "2026-02-30T12:00:03Z", "", ""},
		{"no hour", "2026-11-26T25:00:03Z", "", ""},
		{"other signs", "2026/11/26T12:00:03Z", "", ""},
		{"no colons", "2026-11-26T12.00.03Z", "", ""},
		{"no seconds", "2026-11-26T12:00Z", "", ""},
		{"nothing", "", "", ""},
	})
}

func TestHeaderDateAt(t *testing.T) {
	read := func(wantGMT bool) func(string, int) (time.Time, int, bool) {
		return func(text string, start int) (time.Time, int, bool) {
			when, end, gmt, ok := headerDateAt(text, start)
			if ok && gmt != wantGMT {
				t.Errorf("%q: GMT %v", text, gmt)
			}
			return when, end, ok
		}
	}
	const when = "2026-11-26T12:00:03Z"
	readTimes(t, read(true), []readTime{
		{"of HTTP", "Thu, 26 Nov 2026 12:00:03 GMT", "\r\n", when}, {"without its weekday", "26 Nov 2026 12:00:03 GMT", "", when}, {"one digit", "6 Nov 2026 12:00:03 GMT", "", "2026-11-06T12:00:03Z"},
		{"any weekday", "Mon, 26 Nov 2026 12:00:03 GMT", "", when},
		{"a weekday and no comma", "Thu 26 Nov 2026 12:00:03 GMT", "", ""}, {"a weekday and no blank", "Thu,26 Nov 2026 12:00:03 GMT", "", ""}, {"a weekday alone", "Thu, ", "", ""},
		{"no day of the year", "31 Feb 2026 12:00:03 GMT", "", ""}, {"cut", "26 Nov 2026 12:00:03 GM", "", ""}, {"nothing", "", "", ""},
	})
	readTimes(t, read(false), []readTime{
		{"of a mail", "Thu, 26 Nov 2026 13:00:03 +0100", "\n", when}, {"without seconds", "26 Nov 2026 13:00 +0100", "", "2026-11-26T12:00:00Z"}, {"one digit, no seconds", "6 Nov 2026 13:00 +0100", "", "2026-11-06T12:00:00Z"},
		{"in UTC", "26 Nov 2026 12:00:03 UTC", "", when}, {"another zone of letters", "26 Nov 2026 12:00:03 EST", "", ""}, {"without a zone", "26 Nov 2026 12:00:03", "", ""},
	})
}

func TestSkipLabel(t *testing.T) {
	for _, c := range []struct{ name, skipped, rest string }{
		{"JSON", `": "`, "1"}, {"escaped JSON", `\": \"`, "1"}, {"HTML", "&quot;:&quot;", "1"}, {"HTML by its number", "&#34;:&#34;", "1"}, {"Unicode", `\u0022:\u0022`, "1"},
		{"a header", ": ", "1"}, {"a field", "=", "1"}, {"a tab", ":\t", "1"}, {"single quotes", "': '", "1"}, {"nothing", "", "1"}, {"a line end", ":", "\n1"}, {"another sign", "", "&amp;"},
		{"not without end", strings.Repeat(" ", near), " 1"},
	} {
		if got := skipLabel(c.skipped+c.rest, 0); got != len(c.skipped) {
			t.Errorf("%s: %d, want %d", c.name, got, len(c.skipped))
		}
	}
}

func TestSkipHeader(t *testing.T) {
	for _, c := range []struct{ name, skipped, rest string }{
		{"a header", ": ", "Thu"}, {"JSON", `","value":"`, "Thu"}, {"escaped JSON", `\",\"value\":\"`, "Thu"}, {"spaced JSON", `", "value": "`, "Thu"},
		{"a value far behind", `": "`, `Thursday value="x"`}, {"nothing", "", "Thu"},
	} {
		if got := skipHeader(c.skipped+c.rest, 0); got != len(c.skipped) {
			t.Errorf("%s: %d, want %d", c.name, got, len(c.skipped))
		}
	}
}

func TestIsQuote(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"quotes", `a"`, true}, {"single quotes", "a'", true}, {"HTML", "a&quot;", true}, {"a semicolon", "a;", false}, {"another entity", "a&amp;", false}, {"quot and no ampersand", "quot;", false}, {"a letter", "a", false},
	} {
		if got := isQuote(c.text, len(c.text)-1); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// The letters that may stand in a word, and what stands around one.
func TestIsWord(t *testing.T) {
	for c := range 256 {
		want := strings.IndexByte("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-", byte(c)) >= 0
		if isWord(byte(c)) != want {
			t.Errorf("%q: %v", rune(c), !want)
		}
	}
}

func TestYearNearHead(t *testing.T) {
	for _, c := range []struct {
		name, line string
		want       int
	}{
		{"at the head", "2026-11-26", 0}, {"behind a word", "INFO 2026-11-26", 5}, {"of the last century", "1999-11-26", 0}, {"behind a number", "20 2026-11-26", 3}, {"in a bracket", "[2026-11-26", 1},
		{"no dash", "2026/11/26", -1}, {"in a word", "v2026-11-26", -1}, {"of another century", "2126-11-26", -1}, {"cut", "2026", -1}, {"nothing", "", -1},
		{"far behind", strings.Repeat("x ", near/2) + "2026-11-26", -1}, {"near enough", strings.Repeat("x", near-6) + " 2026-11-26", near - 5},
	} {
		at, ok := yearNearHead(c.line)
		if ok != (c.want >= 0) || ok && at != c.want {
			t.Errorf("%s: %d, %v, want %d", c.name, at, ok, c.want)
		}
	}
}

func TestStatusIn(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"a response", "HTTP/1.1 403 Forbidden", 403}, {"of HTTP/2", "HTTP/2 200", 200}, {"a log's", `"GET / HTTP/1.1" 404 12`, 404}, {"a field", "status=500", 500}, {"JSON", `{"status":403}`, 403}, {"a browser's", "Status Code: 403 Forbidden", 403},
		{"the first of two", "status=200 status=403", 200}, {"the first in the text, whatever its mark", "status=200 HTTP/1.1 403", 200}, {"the first that has one", "status=ok status=403", 0},
		{"the lowest", "status=100", 100}, {"the highest", "status=599", 599}, {"lower", "status=099", 0}, {"higher", "status=600", 0}, {"four digits", "status=2000", 0}, {"two digits", "status=20", 0}, {"letters", "status=4o3", 0}, {"signs between digits", "status=4:3", 0},
		{"no mark", "403", 0}, {"nothing", "", 0},
	} {
		if got := statusIn(c.text); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

// A block is parted among its times without a gap.
func TestShareOut(t *testing.T) {
	at := func(places ...int) (list []Sight) {
		for _, p := range places {
			list = append(list, Sight{Span: report.Span{Offset: p, Length: 5}})
		}
		return list
	}
	for _, c := range []struct {
		name     string
		sights   []Sight
		trailing bool
		want     string
	}{
		{"one", at(20), false, "10-60"}, {"one at the end", at(20), true, "10-60"},
		{"two", at(20, 40), false, "10-40 40-60"}, {"two that end their records", at(20, 40), true, "10-25 25-60"},
		{"three", at(20, 30, 40), false, "10-30 30-40 40-60"}, {"three that end their records", at(20, 30, 40), true, "10-25 25-35 35-60"}, {"none", nil, false, ""},
	} {
		shareOut(c.sights, report.Span{Offset: 10, Length: 50}, c.trailing)
		var got []string
		for _, s := range c.sights {
			got = append(got, fmt.Sprintf("%d-%d", s.Reach.Offset, s.Reach.End()))
		}
		if text := strings.Join(got, " "); text != c.want {
			t.Errorf("%s: %s, want %s", c.name, text, c.want)
		}
	}
}

func TestBlocks(t *testing.T) {
	for _, c := range []struct {
		name, text string
		line, stop int // where the first line, and the first paragraph, end
	}{
		{"a line", "ab", 2, 2}, {"two lines", "ab\ncd", 2, 5}, {"two paragraphs", "ab\n\ncd", 2, 3}, {"an empty line of Windows", "ab\n\r\ncd", 2, 3}, {"an empty line of a mail", "ab\n> \ncd", 2, 3}, {"an empty line of curl", "ab\n<\ncd", 2, 3},
		{"an empty line first", "\nab", 0, 3}, {"nothing", "", 0, 0},
	} {
		if got, _ := lineEnd(c.text, 0); got != c.line {
			t.Errorf("%s: the line ends at %d", c.name, got)
		}
		if got, _ := paragraphEnd(c.text, 0); got != c.stop {
			t.Errorf("%s: the paragraph ends at %d", c.name, got)
		}
	}
}

func TestNone(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       bool
	}{{"a webhook's", "FS-Timestamp: 1795694403", false}, {"a mail's", "Date: 26 Nov 2026 12:00 +0000", false}, {"no time", "see " + link, true}, {"nothing", "", true}} {
		sights := Find(c.text)
		if got := sights.None(); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
		if _, ok := sights.Beside(0); ok == c.want {
			t.Errorf("%s: a time stands beside it: %v", c.name, ok)
		}
	}
}

// The strongest kind speaks first, and each for its own reach alone.
func TestBesideByStrength(t *testing.T) {
	text := "FS-Timestamp: 1795694403 " + `{"error":"X","t":1795694000} ` + link
	got, ok := Find(text).Beside(strings.Index(text, link))
	if !ok || got.Kind != Envelope || got.At.Unix() != 1795694000 {
		t.Errorf("%+v, %v", got, ok)
	}
	two := "ts=1795694403 " + link + "\n\nts=1795690803"
	sights := Find(two)
	for at := range two {
		s, ok := sights.Beside(at)
		if in := two[at] != '\n' && at != strings.Index(two, "\n\n"); ok != in && in {
			t.Errorf("no time stands beside %d: %+v", at, s)
		}
	}
	if _, ok := sights.Beside(len(two)); ok {
		t.Error("a time stands beside what is behind the text")
	}
}

// Of several answers the last that worked and the first that was refused count, in
// whichever order they stand.
func TestCourseOrder(t *testing.T) {
	line := func(at, status string) string {
		return "[26/Nov/2026:" + at + ` +0000] "GET ` + link + ` HTTP/1.1" ` + status + "\n"
	}
	for _, c := range []struct{ name, text, worked, refused string }{
		{"in order", line("10:00:00", "200") + line("11:00:00", "200") + line("12:00:00", "403") + line("13:00:00", "403"), "11:00:00", "12:00:00"},
		{"the other way round", line("13:00:00", "403") + line("12:00:00", "403") + line("11:00:00", "200") + line("10:00:00", "200"), "11:00:00", "12:00:00"},
		{"redirected", line("10:00:00", "399"), "10:00:00", "-"}, {"not authorized", line("10:00:00", "401"), "-", "10:00:00"}, {"informed", line("10:00:00", "199"), "-", "-"}, {"another refusal", line("10:00:00", "400"), "-", "-"},
	} {
		var offsets []int
		each(c.text, link, func(at int) { offsets = append(offsets, at) })
		course := Find(c.text).Course(append(offsets, len(c.text)))
		for _, half := range []struct {
			got  *Sight
			want string
		}{{course.Worked, c.worked}, {course.Refused, c.refused}} {
			got := "-"
			if half.got != nil {
				got = half.got.At.Format(time.TimeOnly)
			}
			if got != half.want {
				t.Errorf("%s: %s, want %s", c.name, got, half.want)
			}
		}
	}
}
