// Package evidence finds the times that a text itself shows: when a server answered,
// when a browser asked, when a line of a log was written, when a mail was sent. A link
// that is refused today may have been fine when its line was written; only the time
// beside it can tell.
//
//	if then, ok := evidence.Find(text).Beside(offset); ok {
//		alive := then.At.Unix() < expiry
//	}
//
// A time counts only where its text says what it is the time of, and in which zone:
// "12:00:03" alone, a syslog line without a year, or a mail's "Sent:" without an offset
// is no evidence, and is not found. Nothing here knows whether the clock that wrote a
// time was right; Disagree names two that differ.
//
// Find reads a text once for each label that it knows; its time grows with the text's
// length alone.
//
// Another format of logs is read in log.go and has a row of finders.
package evidence

import (
	"slices"
	"sort"
	"time"

	"policybench/signing/report"
)

// Kind says what a time is the time of.
type Kind uint8

// The kinds, the strongest evidence first.
const (
	Envelope     Kind = iota // t of a Filestack error: the server's clock as it refused
	ResponseDate             // the Date header of an HTTP response: the server's clock
	Request                  // startedDateTime of a HAR entry: the browser's clock as it asked
	LogLine                  // the time at the head of a log's line, or in its time field
	Webhook                  // FS-Timestamp: Filestack's clock as it sent the webhook
	Mail                     // the Date header of a mail: when somebody wrote of it
	kinds        = iota
)

// Sight is one time in a text.
type Sight struct {
	Kind Kind
	At   time.Time
	Span report.Span // the time as it is written
	// Reach is the part of the text that the time speaks for: a log's line or the
	// record in it, the entry of a HAR file, a block of headers, a mail.
	Reach report.Span
	// Status is the first HTTP status in the reach, 0 where none stands there.
	Status int
}

// Sights are the times of one text: for each kind a list in the text's order, whose
// reaches do not overlap.
type Sights [kinds][]Sight

// Find returns the times that a text shows.
func Find(text string) *Sights {
	var sights Sights
	for _, f := range finders {
		f(text, &sights)
	}
	for kind := range sights {
		list := sights[kind]
		sort.SliceStable(list, func(i, j int) bool { return list[i].Span.Offset < list[j].Span.Offset })
		list = slices.CompactFunc(list, func(a, b Sight) bool { return a.Span.Offset == b.Span.Offset })
		sights[kind] = list
		bound(text, Kind(kind), list)
	}
	return &sights
}

// finders are the ways in which texts write down times. Each adds what it finds.
var finders = []func(text string, sights *Sights){
	findEnvelopes, findDates, findStarted, findAccessLog, findLogLines, findLogFields, findTimestamps,
}

// None reports whether the text shows no time.
func (s *Sights) None() bool {
	for kind := range s {
		if len(s[kind]) > 0 {
			return false
		}
	}
	return true
}

// Beside returns the time that speaks for the byte at offset, the strongest kind first.
func (s *Sights) Beside(offset int) (Sight, bool) {
	for kind := range s {
		if found, ok := reaching(s[kind], offset); ok {
			return found, true
		}
	}
	return Sight{}, false
}

// reaching finds the sight of one kind whose reach holds the byte at offset.
func reaching(list []Sight, offset int) (Sight, bool) {
	i := sort.Search(len(list), func(i int) bool { return list[i].Reach.End() > offset })
	if i == len(list) || list[i].Reach.Offset > offset {
		return Sight{}, false
	}
	return list[i], true
}

func (s *Sights) add(kind Kind, when time.Time, start, end int) {
	s[kind] = append(s[kind], Sight{Kind: kind, At: when.UTC(), Span: report.Span{Offset: start, Length: end - start}})
}
