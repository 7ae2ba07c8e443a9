package triage

import (
	"strings"
	"time"
)

// stamped and answered are the time and the status of a line of a log.
var (
	stamped  = &pattern{expression: `\b(20\d\d-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,]\d+)?Z`}
	answered = &pattern{expression: `(?i)(?:->|=>|→|\bstatus(?:[ _-]?code)?["']?\s*[=:]?|\bHTTP/[\d.]+"?|" )\s*([1-5]\d\d)\b`}
)

// LoggedOn is when a line of a log says that it was written, where that is in UTC, and the
// status that it says was answered; the zero time and an empty text where it does not.
func LoggedOn(line string) (at time.Time, status string) {
	const longest = 8 << 10
	if len(line) > longest {
		return at, ""
	}
	if m := stamped.re().FindStringSubmatch(line); m != nil {
		at, _ = time.Parse(time.DateTime, m[1]+" "+m[2])
	}
	rest := line
	if _, behind, ok := strings.Cut(line, "://"); ok { // the status is behind its link
		rest = behind
	}
	if m := answered.re().FindStringSubmatch(rest); m != nil {
		status = m[1]
	}
	return at, status
}
