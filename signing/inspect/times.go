package inspect

import (
	"sort"
	"strconv"
	"time"

	"policybench/signing/inspect/evidence"
	"policybench/signing/report"
)

// addTimes says of each request what the times beside it tell: whether an answer stands
// before or behind the expiry, and where two clocks differ. The verdict stays as of the
// time that the caller gave.
func addTimes(text string, reports []report.Report, now int64) {
	if isOneThing(text, reports) {
		return // nothing stands beside it
	}
	if !hasOne(reports, func(r *report.Report) bool { _, ok := signedForOf(r); return ok }) {
		return // no expiry to compare a time with
	}
	sights := evidence.Find(text)
	if sights.None() {
		return
	}
	places := map[signedFor][]int{}
	for i := range reports {
		if key, ok := signedForOf(&reports[i]); ok {
			places[key] = append(places[key], reports[i].Span.Offset)
		}
	}
	courses := make(map[signedFor]evidence.Course, len(places))
	for key, at := range places {
		courses[key] = sights.Course(at)
	}
	for i := range reports {
		r := &reports[i]
		key, ok := signedForOf(r)
		if !ok {
			continue
		}
		at := r.Span.Offset
		if f, ok := answered(sights, courses[key], at, r.Expiry.Unix, now); ok {
			r.Findings = append(r.Findings, f)
		}
		if server, other, ok := sights.Disagree(at); ok {
			r.Findings = append(r.Findings, report.Finding{Level: report.Note, Code: report.CodeClockDiffers, Basis: report.Inferred, Part: "text",
				Spans: []report.Span{server.Span, other.Span},
				Args:  []string{unix(server), unix(other), strconv.FormatInt(int64(server.At.Sub(other.At).Abs().Seconds()), 10)}})
		}
	}
}

// ownTimes finds the time that stands beside a place of a text; none where it is not
// asked for.
func ownTimes(text string, asked bool) func(offset int) (time.Time, bool) {
	if !asked {
		return func(int) (time.Time, bool) { return time.Time{}, false }
	}
	sights := evidence.Find(text)
	return func(offset int) (time.Time, bool) {
		then, ok := sights.Beside(offset)
		return then.At, ok
	}
}

// isOneThing reports whether a text is one request and little more, as most pastes are.
func isOneThing(text string, reports []report.Report) bool {
	const little = 16 // the shortest time that counts is longer
	return len(reports) == 1 && len(text)-reports[0].Span.Length < little
}

// signedFor tells requests for one file with one policy and signature from others.
type signedFor struct{ policy, signature, host, handle string }

func signedForOf(r *report.Report) (signedFor, bool) {
	return signedFor{r.Security.Policy, r.Security.Signature, r.Link.Host, r.Link.Handle}, r.Expiry.OK && r.Span.Length > 0
}

// answered is the finding on what a request's times say of its expiry.
func answered(sights *evidence.Sights, course evidence.Course, at int, expiry, now int64) (report.Finding, bool) {
	f := report.Finding{Level: report.Note, Code: report.CodeAnswered, Basis: report.Inferred, Part: "text"}
	says := ""
	switch course.Says(expiry) {
	case evidence.Ended:
		says = "ended"
	case evidence.RefusedAfter:
		says = "refused-after"
	case evidence.RefusedAhead:
		says = "refused-ahead"
	case evidence.WorkedAfter:
		says = "worked-after"
	default:
		then, ok := sights.Beside(at)
		if !ok || then.At.Unix() >= expiry || now < expiry {
			return f, false // it was as it is now
		}
		f.Spans = []report.Span{then.Span}
		f.Args = []string{"alive-then", unix(then), "", "", "", strconv.FormatInt(expiry, 10)}
		return f, true
	}
	f.Args = []string{says, "", "", "", "", strconv.FormatInt(expiry, 10)}
	for i, s := range []*evidence.Sight{course.Worked, course.Refused} {
		if s != nil {
			f.Args[1+2*i], f.Args[2+2*i] = unix(*s), strconv.Itoa(s.Status)
			f.Spans = append(f.Spans, s.Span)
		}
	}
	sort.SliceStable(f.Spans, func(i, j int) bool { return f.Spans[i].Offset < f.Spans[j].Offset })
	return f, true
}

func unix(s evidence.Sight) string { return strconv.FormatInt(s.At.Unix(), 10) }
