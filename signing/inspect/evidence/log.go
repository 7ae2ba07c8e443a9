package evidence

import (
	"strings"
	"time"
)

// findAccessLog finds [26/Nov/2026:12:00:03 +0000], as Apache, nginx and S3 write it.
func findAccessLog(text string, sights *Sights) {
	const layout = "02/Jan/2006:15:04:05 -0700"
	each(text, "[", func(at int) {
		end := at + 1 + len(layout)
		if end >= len(text) || text[end] != ']' || text[at+3] != '/' {
			return
		}
		if when, err := time.Parse(layout, text[at+1:end]); err == nil {
			sights.add(LogLine, when, at+1, end)
		}
	})
}

// findLogFields finds the time field of a log that writes JSON or key=value.
func findLogFields(text string, sights *Sights) {
	for _, name := range []string{"timestamp", "time", "ts", "eventTime", "@t"} {
		each(text, name, func(at int) {
			end := at + len(name)
			if at > 0 && isWord(text[at-1]) || end < len(text) && isWord(text[end]) {
				return
			}
			start := skipLabel(text, end)
			if !strings.ContainsAny(text[end:start], ":=") {
				return // a word of a sentence
			}
			if when, stop, ok := isoAt(text, start); ok {
				sights.add(LogLine, when, start, stop)
			} else if when, stop, ok := unixAt(text, start); ok {
				sights.add(LogLine, when, start, stop)
			}
		})
	}
}

func isWord(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_' || c == '-'
}

// findLogLines finds an ISO time with its zone at the head of a line, behind at most a
// word such as a level, a host, or the kind of a load balancer's entry. CloudFront's
// two columns, date and time in UTC, count where the file says so (#Fields: date time).
func findLogLines(text string, sights *Sights) {
	columns := strings.Contains(text, "#Fields: date time") || strings.Contains(text, "#Fields: date\ttime")
	for start := 0; start < len(text); {
		end := start + strings.IndexByte(text[start:], '\n')
		if end < start {
			end = len(text)
		}
		if at, ok := yearNearHead(text[start:end]); ok {
			at += start
			if when, stop, ok := isoAt(text, at); ok {
				sights.add(LogLine, when, at, stop)
			} else if columns {
				columnTime(text, at, end, sights)
			}
		}
		start = end + 1
	}
}

// yearNearHead finds where a year and a dash stand within a line's first bytes.
func yearNearHead(line string) (int, bool) {
	head := line[:min(len(line), near)]
	for _, century := range []string{"20", "19"} {
		for from := 0; ; {
			i := strings.Index(head[from:], century)
			if i < 0 {
				break
			}
			i += from
			if (i == 0 || !isWord(head[i-1])) && i+4 < len(head) && head[i+4] == '-' {
				return i, true
			}
			from = i + 1
		}
	}
	return 0, false
}

// columnTime reads a date and a time in two columns that a file's head declares as UTC.
func columnTime(text string, at, end int, sights *Sights) {
	const layout = "2006-01-02\t15:04:05"
	if end-at < len(layout) {
		return
	}
	written := text[at : at+len(layout)]
	when, err := time.Parse(layout, strings.Replace(written, " ", "\t", 1))
	if err != nil {
		return
	}
	sights.add(LogLine, when, at, at+len(layout))
}
