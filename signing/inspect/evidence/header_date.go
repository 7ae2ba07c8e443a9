package evidence

import (
	"strings"
	"time"
)

// findDates finds the header Date: of a response (RFC 9110: always GMT) and of a mail
// (RFC 5322: with an offset), also as HAR files and frameworks write headers down. A
// date behind another header (Expires, Last-Modified) is the time of something else.
func findDates(text string, sights *Sights) {
	each(text, "ate", func(at int) {
		if at == 0 || text[at-1] != 'd' && text[at-1] != 'D' {
			return
		}
		end := at + len("ate")
		if at > 1 && isWord(text[at-2]) || end < len(text) && isWord(text[end]) {
			return
		}
		start := skipHeader(text, end)
		if !strings.ContainsAny(text[end:start], ":=") {
			return // a word of a sentence
		}
		if when, stop, gmt, ok := headerDateAt(text, start); ok {
			kind := Mail
			if gmt {
				kind = ResponseDate
			}
			sights.add(kind, when, start, stop)
		}
	})
}

// skipHeader skips what stands between a header's name and its value: a colon, or in
// JSON {"name":"date","value":"…"} with any escapes.
func skipHeader(text string, at int) int {
	start := skipLabel(text, at)
	if i := strings.Index(text[start:min(len(text), start+near)], "value"); i >= 0 && i <= 8 {
		return skipLabel(text, start+i+len("value"))
	}
	return start
}

// dateLayouts are the forms of RFC 5322 and RFC 9110, without the weekday.
var dateLayouts = []string{
	"02 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 -0700", "02 Jan 2006 15:04 -0700", "2 Jan 2006 15:04 -0700",
	"02 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05 MST",
}

// headerDateAt reads the date of a header at start. gmt says that its zone is written
// as GMT, as HTTP asks for; other letters than GMT and UTC have no sure meaning.
func headerDateAt(text string, start int) (when time.Time, end int, gmt, ok bool) {
	from := start
	if from+5 < len(text) && text[from+3] == ',' && text[from+4] == ' ' {
		from += 5
	}
	for _, layout := range dateLayouts {
		end := from + len(layout)
		if end > len(text) {
			continue
		}
		written := text[from:end]
		if strings.HasSuffix(layout, "MST") && !strings.HasSuffix(written, "GMT") && !strings.HasSuffix(written, "UTC") {
			continue
		}
		if when, err := time.Parse(layout, written); err == nil {
			return when, end, strings.HasSuffix(written, "GMT"), true
		}
	}
	return time.Time{}, 0, false, false
}
