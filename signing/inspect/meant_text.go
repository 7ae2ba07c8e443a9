package inspect

import (
	"sort"
	"strings"
	"unicode/utf8"

	"policybench/signing/inspect/carrier"
	"policybench/signing/report"
)

// Meant is a stretch of a text without what carries it: the escapes of HTML, JSON, mails
// and gateways are undone, and those of a URL that is escaped as a whole. Escapes within
// values stay.
type Meant struct {
	Text string
	view *carrier.View
	base int // where the view's own text begins in the given one
}

// around is how much of the text beside a stretch tells in what it is carried, in bytes.
const around = 512

// mostMeant bounds how much of a stretch is read, in bytes.
const mostMeant = 64 << 10

// MeantBy reads a stretch of a text, as a report's Span names one. A stretch that lies
// outside of the text is empty. It costs time for the stretch, not for the text.
func MeantBy(text string, span report.Span) Meant {
	start := min(max(span.Offset, 0), len(text))
	end := min(len(text), start+min(max(span.Length, 0), mostMeant))
	from := characterStart(text, max(0, start-around))
	v := carrier.Undo(text[from:characterStart(text, min(len(text), end+around))])
	at := func(place int) int {
		return sort.Search(len(v.Text), func(i int) bool { return v.Whole(i, i+1).Offset >= place-from })
	}
	v = v.Cut(at(start), at(end))
	for range 3 {
		head := strings.ToLower(v.Text[:min(len("https%253A//"), len(v.Text))])
		if !strings.HasPrefix(head, "http") || strings.Contains(head, "://") || strings.IndexByte(head, '%') < 0 {
			break
		}
		v = v.Decoded()
	}
	return Meant{Text: v.Text, view: v, base: from}
}

// Place is where a part of what is meant stands in the given text, from its first byte
// there to its last.
func (m Meant) Place(from, to int) report.Span {
	at := m.view.Whole(from, to)
	at.Offset += m.base
	return at
}

func characterStart(text string, at int) int {
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}
