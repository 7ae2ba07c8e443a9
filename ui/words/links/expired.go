package links

import (
	"slices"
	"time"

	"policybench/ui/triage"
	"policybench/ui/words/english"
)

// ExpiredOn says when links expired: "21, 8 and 3 Nov 2026, each 12:00 UTC".
func ExpiredOn(group []triage.Item) string {
	var days []string
	month, clock := "", ""
	same := true
	for _, it := range group {
		t := time.Unix(it.Report.Expiry.Unix, 0).UTC()
		m, c := t.Format("Jan 2006"), t.Format("15:04 UTC")
		same = same && (month == "" || m == month) && (clock == "" || c == clock)
		month, clock = m, c
		days = append(days, t.Format("2"))
	}
	switch {
	case len(group) == 1:
		return time.Unix(group[0].Report.Expiry.Unix, 0).UTC().Format("2 Jan 2006 15:04 UTC")
	case same && len(slices.Compact(slices.Clone(days))) == 1:
		return days[0] + " " + month + ", " + clock
	case same && len(days) <= 10:
		return english.And(days) + " " + month + ", each " + clock
	}
	first, last := group[0].Report.Expiry.Unix, group[0].Report.Expiry.Unix
	for _, it := range group {
		first, last = min(first, it.Report.Expiry.Unix), max(last, it.Report.Expiry.Unix)
	}
	day := func(unix int64) string { return time.Unix(unix, 0).UTC().Format("2 Jan 2006") }
	if day(first) == day(last) {
		return day(first)
	}
	return "between " + day(first) + " and " + day(last)
}
