package evidence

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// found writes the times down that a text holds: kind, time and what is written there.
func found(text string) string {
	var list []string
	for _, kind := range Find(text) {
		for _, s := range kind {
			list = append(list, fmt.Sprint(s.Kind, " ", s.At.Format("15:04:05"), " ", text[s.Span.Offset:s.Span.End()]))
		}
	}
	return strings.Join(list, ", ")
}

// Each time is read where its label stands before it, and where the label goes on or
// something else stands between, it is not.
func TestFindLabels(t *testing.T) {
	far := strings.Repeat("x ", near) // from the head of its line
	const log, iso = "26/Nov/2026:12:00:03 +0000", "2026-11-26T12:00:03Z"
	for _, c := range []struct{ name, text, want string }{
		{"an access log", "[" + log + "] ", "3 12:00:03 " + log}, {"to the end", "[" + log + "]", "3 12:00:03 " + log}, {"without its end", "[" + log + " ", ""}, {"with other signs", "[26-Nov/2026:12:00:03 +0000]", ""}, {"cut", "[" + log[:25], ""},
		{"a field", "ts=" + iso, "3 12:00:03 " + iso}, {"an event's", "eventTime: " + iso, "3 12:00:03 " + iso}, {"a sign's", `"@t":"` + iso, "3 12:00:03 " + iso}, {"a short one in a longer", far + "its=" + iso, ""}, {"one that goes on", far + "ts_a=" + iso, ""}, {"at the end", "ts", ""}, {"without a sign", far + "a ts " + iso, ""},
		{"a field at the head of a line, once", `timestamp=` + iso + "\n", "3 12:00:03 " + iso},
		{"a line and its field", iso + " ts=" + iso, "3 12:00:03 " + iso + ", 3 12:00:03 " + iso},
		{"columns with a tab", "#Fields: date\ttime\n2026-11-26\t12:00:03", "3 12:00:03 2026-11-26\t12:00:03"}, {"columns with a blank", "#Fields: date time\n2026-11-26 12:00:03", "3 12:00:03 2026-11-26 12:00:03"}, {"columns that nobody declares", "2026-11-26 12:00:03", ""}, {"columns, cut", "#Fields: date time\n2026-11-26 12:00:0", ""}, {"columns of a day that is none", "#Fields: date time\n2026-02-30 12:00:03", ""},
		{"an envelope at its farthest", `{"error":"` + strings.Repeat("x", 400-len(`error":"","`)) + `","t":1795694403}`, "0 12:00:03 1795694403"}, {"an envelope too far", `{"error":"` + strings.Repeat("x", 401-len(`error":"","`)) + `","t":1795694403}`, ""}, {"a key of more letters", `{"error":"","to":1795694403}`, ""}, {"a letter without quotes", `{"error":"",t:1795694403}`, ""}, {"a letter at the start", `t":1795694403 error`, ""}, {"a key of another word", `error "t, 1795694403`, ""},
		{"a date", "Date: Thu, 26 Nov 2026 12:00:03 GMT", "1 12:00:03 Thu, 26 Nov 2026 12:00:03 GMT"}, {"in small letters", "date=26 Nov 2026 12:00:03 GMT", "1 12:00:03 26 Nov 2026 12:00:03 GMT"}, {"of a longer word", "Update: 26 Nov 2026 12:00:03 GMT", ""}, {"of a word behind it", "Dates: 26 Nov 2026 12:00:03 GMT", ""}, {"of another word", "Rate: 26 Nov 2026 12:00:03 GMT", ""}, {"without its first letter", "ate: 26 Nov 2026 12:00:03 GMT", ""}, {"at the end of a text", "Date", ""},
		{"a webhook's in capitals and not", "FS-Timestamp: 1795694403\nfs-timestamp: 1795694404\nFs-Timestamp: 1795694405", "4 12:00:03 1795694403, 4 12:00:04 1795694404, 4 12:00:05 1795694405"},
		{"in the order of the text", "ts=2026-11-26T12:00:05Z\n" + iso + " x", "3 12:00:05 2026-11-26T12:00:05Z, 3 12:00:03 " + iso},
	} {
		if got := found(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Two clocks disagree from more than half a minute on, in either direction.
func TestTolerance(t *testing.T) {
	server := time.Unix(1795694403, 0).UTC()
	for seconds, want := range map[int]bool{0: false, 30: false, -30: false, 31: true, -31: true} {
		other := server.Add(time.Duration(seconds) * time.Second)
		for name, text := range map[string]string{
			"a log's line": "ts=" + other.Format(time.RFC3339) + ` {"error":"X","t":1795694403} ` + link,
			"a browser's":  `{"startedDateTime":"` + other.Format(time.RFC3339) + `","a":{"error":"X","t":1795694403},"url":"` + link,
		} {
			a, b, ok := Find(text).Disagree(strings.Index(text, link))
			if ok != want || ok && (!a.At.Equal(server) || !b.At.Equal(other) || a.Kind != Envelope) {
				t.Errorf("%s, %d seconds apart: %v and %v, %v", name, seconds, a.At, b.At, ok)
			}
		}
	}
}
