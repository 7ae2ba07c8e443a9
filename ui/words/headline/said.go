package headline

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"policybench/signing/report"
	"policybench/ui/words/english"
	"policybench/ui/words/terms"
	"policybench/ui/words/times"
)

// Said is a headline as sentences: what is wrong, and what is left once that is fixed.
type Said struct {
	Verdict string
	Facts   []string // whole sentences, the first alone says enough
}

// String is the headline on one line.
func (s Said) String() string { return english.Join(s.Verdict, ": ", strings.Join(s.Facts, " ")) }

// Say is the headline of a report in sentences, times in UTC and in a zone.
func Say(r report.Report, at time.Time, zone *time.Location) Said {
	s := Said{Verdict: Of(r, at).Verdict}
	switch {
	case r.Verdict == report.Expired && r.Expiry.OK:
		t := time.Unix(r.Expiry.Unix, 0)
		s.add("Since " + times.InZones(t, zone) + ", " + times.Roughly(t, at) + strings.ReplaceAll(also(r, report.CodeExpired), "; also: ", ". Also: "))
		if nothingElse(r) {
			s.add("Nothing else is wrong with it")
		}
	case r.Verdict == report.Unverified && !hasFault(r):
		s.add("No fault found. The signature is not checked: that needs the app secret")
		s.life(r, at)
	case r.Verdict == report.Valid && !hasFault(r):
		s.add(english.Join("The signature fits", " ", signedWith(r)))
		s.life(r, at)
	default:
		s.add(strings.Replace(headFact(r, at), " (inferred)", "", 1)) // the finding below says it
	}
	s.after(r, at)
	return s
}

// add adds a sentence.
func (s *Said) add(text string) {
	if text == "" {
		return
	}
	first, size := utf8.DecodeRuneInString(text)
	text = string(unicode.ToUpper(first)) + text[size:]
	if !strings.HasSuffix(text, ".") {
		text += "."
	}
	s.Facts = append(s.Facts, text)
}

// life says until when a link works.
func (s *Said) life(r report.Report, at time.Time) {
	if r.Expiry.OK && r.Alive == report.Yes {
		s.add("It works until " + until(r, at))
	}
}

// until is the day until which a link works, and how far away it is.
func until(r report.Report, at time.Time) string {
	t := time.Unix(r.Expiry.Unix, 0).UTC()
	if t.Year() > 9999 {
		return "the year " + t.Format("2006")
	}
	return t.Format("2 Jan 2006 15:04 UTC") + ", " + times.Roughly(t, at)
}

// after says what is left once the first fault is fixed.
func (s *Said) after(r report.Report, at time.Time) {
	refused := "With that fixed it is still refused: "
	switch r.FixedVerdict {
	case "", r.Verdict:
		if r.Verdict == report.Malformed && r.Alive == report.No && r.Expiry.OK && !strings.Contains(strings.Join(s.Facts, " "), "expire") {
			s.add("It has expired as well, on " + dayOf(r))
		}
	case report.Valid:
		s.add("With that fixed it is valid")
	case report.Unverified:
		s.add("With that fixed the signature is still not checked")
	case report.Expired:
		s.add(refused + "it expired on " + dayOf(r))
	case report.Mismatch:
		s.add(refused + "the signature does not fit")
	case report.Denied:
		s.add(refused + "the policy does not allow it")
	default:
		s.add("With that fixed it is " + terms.Verdict(r.FixedVerdict))
	}
}

func dayOf(r report.Report) string {
	if !r.Expiry.OK {
		return "a day that cannot be read"
	}
	return time.Unix(r.Expiry.Unix, 0).UTC().Format("2 Jan 2006")
}

// hasFault reports whether a problem or a warning is there, here or in a pair inside.
func hasFault(r report.Report) bool {
	for _, level := range []report.Level{report.Problem, report.Warning} {
		if _, ok := r.First(level); ok {
			return true
		}
	}
	return false
}

// nothingElse reports whether a link that has expired has no other fault, and nothing
// about it is unknown but whether it is genuine.
func nothingElse(r report.Report) bool {
	for _, f := range r.Findings {
		if f.Code != report.CodeExpired && f.Level != report.Note {
			return false
		}
	}
	return r.Readable == report.Yes && r.Genuine != report.No && r.Allowed == report.Yes && len(r.Inner) == 0
}
