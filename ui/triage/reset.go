package triage

import (
	"strconv"
	"time"
)

var reset = &pattern{expression: `(?i)filestack-reset["']?\s*[:=]\s*["']?(\d{10})\b`}

// ResetIn is when Filestack's rate limit begins anew, by the last header in a text that says
// so; zero where none does.
func ResetIn(text string) time.Time {
	const most = 64 << 10
	if len(text) > most {
		return time.Time{}
	}
	found := reset.re().FindAllStringSubmatch(text, -1)
	if len(found) == 0 {
		return time.Time{}
	}
	unix, _ := strconv.ParseInt(found[len(found)-1][1], 10, 64)
	return time.Unix(unix, 0).UTC()
}
