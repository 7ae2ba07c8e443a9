package evidence

import (
	"strconv"
	"strings"
	"time"
)

// Unix seconds between these are taken for a time: 2001 to 2100. A number with three
// digits more is the same in milliseconds.
const earliest, latest = 1_000_000_000, 4_102_444_800

// near is how far a label may stand from what it labels, in bytes: the longest escaped
// spelling of `"startedDateTime": "` fits well.
const near = 48

// each calls found with the offset of every place where word stands, case as written.
func each(text, word string, found func(at int)) {
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return
		}
		found(from + i)
		from += i + len(word)
	}
}

// findEnvelopes finds t of {"error":"…","c":"…","i":"…","t":1508161246}, escaped or not.
// The key is one letter, so it counts only where the error's own key stands before it.
func findEnvelopes(text string, sights *Sights) {
	if !strings.Contains(text, "error") {
		return
	}
	const before = 400 // a message, an id of 36 characters and a node's name
	each(text, "t", func(at int) {
		if at == 0 || !isQuote(text, at-1) || !strings.ContainsAny(text[at+1:min(at+3, len(text))], `"\&'`) {
			return
		}
		if !strings.Contains(text[max(0, at-before):at], "error") {
			return
		}
		start := skipLabel(text, at+1)
		if when, end, ok := unixAt(text, start); ok {
			sights.add(Envelope, when, start, end)
		}
	})
}

// isQuote says whether the byte at i ends a quotation mark: " or ' or that of &quot;.
func isQuote(text string, i int) bool {
	return text[i] == '"' || text[i] == '\'' || text[i] == ';' && strings.HasSuffix(text[:i+1], "&quot;")
}

// skipLabel skips what may stand between a key and its value: closing and opening
// quotes, in any escape, the colon and spaces.
func skipLabel(text string, at int) int {
	limit := min(len(text), at+near)
	for at < limit {
		switch c := text[at]; {
		case c == '"', c == '\'', c == '\\', c == ':', c == ' ', c == '\t', c == '=':
			at++
		case strings.HasPrefix(text[at:], "&quot;"):
			at += len("&quot;")
		case strings.HasPrefix(text[at:], "&#34;"):
			at += len("&#34;")
		case strings.HasPrefix(text[at:], "u0022"):
			at += len("u0022")
		default:
			return at
		}
	}
	return at
}

// findStarted finds startedDateTime, as HAR files write it.
func findStarted(text string, sights *Sights) {
	each(text, "startedDateTime", func(at int) {
		start := skipLabel(text, at+len("startedDateTime"))
		if when, end, ok := isoAt(text, start); ok {
			sights.add(Request, when, start, end)
		}
	})
}

// findTimestamps finds the header FS-Timestamp, also among the headers of JSON.
func findTimestamps(text string, sights *Sights) {
	for _, name := range []string{"FS-Timestamp", "fs-timestamp", "Fs-Timestamp"} {
		each(text, name, func(at int) {
			start := skipLabel(text, at+len(name))
			if when, end, ok := unixAt(text, start); ok {
				sights.add(Webhook, when, start, end)
			}
		})
	}
}

// unixAt reads Unix seconds, or milliseconds, at start.
func unixAt(text string, start int) (time.Time, int, bool) {
	end := start
	for end < len(text) && end-start <= 13 && text[end] >= '0' && text[end] <= '9' {
		end++
	}
	n, err := strconv.ParseInt(text[start:end], 10, 64)
	switch {
	case err != nil:
		return time.Time{}, 0, false
	case end-start == 13 && n/1000 >= earliest && n/1000 < latest:
		return time.UnixMilli(n), end, true
	case end-start == 10 && n >= earliest && n < latest:
		return time.Unix(n, 0), end, true
	}
	return time.Time{}, 0, false
}

// isoAt reads a time of RFC 3339 at start: with seconds and a zone, in which the colon
// may be left out; a space may stand for the T.
func isoAt(text string, start int) (time.Time, int, bool) {
	const seconds = len("2026-11-26T12:00:03")
	if start+seconds >= len(text) || text[start+4] != '-' || text[start+13] != ':' {
		return time.Time{}, 0, false
	}
	end := start + seconds
	if text[end] == '.' || text[end] == ',' {
		for end++; end < len(text) && text[end] >= '0' && text[end] <= '9'; end++ {
		}
	}
	zone := end
	if zone < len(text) && text[zone] == ' ' && zone+1 < len(text) && (text[zone+1] == '+' || text[zone+1] == '-') {
		zone++
	}
	switch {
	case zone < len(text) && text[zone] == 'Z':
		when, err := time.Parse("2006-01-02 15:04:05", strings.Replace(text[start:start+seconds], "T", " ", 1))
		return when, zone + 1, err == nil
	case zone < len(text) && (text[zone] == '+' || text[zone] == '-'):
		for _, layout := range []string{"-07:00", "-0700"} {
			if stop := zone + len(layout); stop <= len(text) {
				local := strings.Replace(text[start:start+seconds], "T", " ", 1)
				if when, err := time.Parse("2006-01-02 15:04:05"+layout, local+text[zone:stop]); err == nil {
					return when, stop, true
				}
			}
		}
	}
	return time.Time{}, 0, false
}
