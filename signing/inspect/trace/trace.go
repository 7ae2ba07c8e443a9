// Package trace says quickly where in a long text something of Filestack's may stand: a
// log of a gigabyte holds little of it, and reading all the rest as closely would take ten
// times as long.
//
//	for _, part := range trace.Parts(text, around) {
//		reports := inspect.Inspect(text[part.Offset:part.End()], options)
//	}
//
// A trace is a word that stands in or beside everything that inspect reports, also where
// it was put into base64. One proves nothing: a privacy policy leaves it, too. Where there
// is none, there is nothing to read. What is known here only by its shape is not found: an
// API key or an app secret far from any word that names it.
//
// A search costs about half a nanosecond a byte, whatever the number of words.
package trace

import (
	"encoding/base64"
	"slices"
	"strings"
	"sync"

	"policybench/signing/inspect/ascii"
	"policybench/signing/link"
	"policybench/signing/report"
)

// words are the traces: what speaks of Filestack, which names hosts and libraries, too,
// and the following. The first letter is left out where it may be a capital.
var words = append(link.Spellings[:],
	"data-fp-", "FileLink", "Filelink",
	// the names of what a request carries
	"olicy", "OLICY", "ignature", "IGNATURE", "ecurity", "ECURITY", "expiry", "EXPIRY", "/b64/", "apikey", "apiKey", "api_key", "API_KEY",
	"ecret", "ECRET", "x-amz-", "X-Amz-", "x-goog-", "X-Goog-", "OSSAccess", "&sig=", "?sig=",
	// messages of servers that hold none of the above: see package message
	"credentials", "nvalid App", "Parameters are in", "Not authorized to make", "External sources", "Api connection", "Unsupported conv", "Unsupported inp",
	"Output size", "error saving your", "invalid params", "Invalid URL", "Api key not", "FpFile", "fpfile", "been secured by", "Status Code",
	// nodes of Filestack's, which stand in each error's envelope
	`"CLR-`, `"UPL-`, `"API-`, `"FPA-`,
)

// encoded are the words that are looked for in base64 as well.
var encoded = []string{"ilestack", "ilepicker", "olicy", "ignature", "ecurity", "expiry"}

const (
	shortest = 5 // of a pattern, in bytes: so far a search may step at a time
	hashed   = 1 << 12
)

// index are the words as they are searched, made when first asked for: with, by the hash
// of the pair of bytes that ends their first shortest, which of them it may be; and by
// every such hash how far to step.
type index struct {
	patterns []string
	endings  [hashed][]uint16
	steps    [hashed]uint8
}

var prepared = sync.OnceValue(prepare)

func prepare() *index {
	x := &index{patterns: slices.Clone(words)}
	for _, w := range encoded {
		x.patterns = append(x.patterns, alignments(w)...)
	}
	// What was encoded twice.
	for _, once := range alignments("expiry") {
		x.patterns = append(x.patterns, alignments(once)...)
	}
	for i := range x.steps {
		x.steps[i] = shortest - 1
	}
	for n, p := range x.patterns {
		for at := range shortest - 1 {
			h := hash(p[at], p[at+1])
			x.steps[h] = min(x.steps[h], uint8(shortest-2-at))
		}
		h := hash(p[shortest-2], p[shortest-1])
		x.endings[h] = append(x.endings[h], uint16(n))
	}
	return x
}

// alignments are what stands in base64 for a word at each of three places, without the
// characters that share their bits with what stands around it.
func alignments(word string) []string {
	var list []string
	for shift := range 3 {
		text := base64.RawStdEncoding.EncodeToString(append(make([]byte, shift), word...))
		from, to := (8*shift+5)/6, (8*(shift+len(word)))/6
		if to-from >= shortest {
			list = append(list, text[from:to])
		}
	}
	return list
}

func hash(a, b byte) int { return (int(a)<<5 ^ int(b)) & (hashed - 1) }

// Next is the first place at or behind from where a trace stands, -1 without one.
func Next(text string, from int) int {
	x := prepared()
	for at := from + shortest - 2; at+1 < len(text); {
		h := hash(text[at], text[at+1])
		if step := int(x.steps[h]); step > 0 {
			at += step
			continue
		}
		start := at - (shortest - 2)
		for _, n := range x.endings[h] {
			if strings.HasPrefix(text[start:], x.patterns[n]) {
				return start
			}
		}
		at++
	}
	return -1
}

// Parts are the parts of a text that are worth reading: those with a trace, and so many
// bytes on either side of one, to the beginnings of lines where these are near. They are
// in order and do not touch.
func Parts(text string, around int) []report.Span {
	var parts []report.Span
	for at := Next(text, 0); at >= 0; at = Next(text, at+1) {
		last := len(parts) - 1
		from, to := lineFrom(text, max(0, at-around)), lineTo(text, min(len(text), at+around))
		if last >= 0 && from <= parts[last].End() {
			parts[last].Length = max(to, parts[last].End()) - parts[last].Offset
			continue
		}
		parts = append(parts, report.Span{Offset: from, Length: to - from})
	}
	return parts
}

// farthest is how far a line's beginning or end may be, in bytes.
const farthest = 4 << 10

// lineFrom is where the line of a place begins, or the character at the place.
func lineFrom(text string, at int) int {
	low := max(0, at-farthest)
	if i := ascii.LastIndexByte(text[low:at], '\n'); i >= 0 {
		return low + i + 1
	}
	return ascii.RuneStart(text, at)
}

// lineTo is where the line of a place ends, or the character at the place begins.
func lineTo(text string, at int) int {
	if i := strings.IndexByte(text[at:min(len(text), at+farthest)], '\n'); i >= 0 {
		return at + i + 1
	}
	return ascii.RuneStart(text, at)
}
