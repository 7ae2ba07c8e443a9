package ticket

import (
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words/english"
	"policybench/ui/words/finding"
	"policybench/ui/words/listing"
	"policybench/ui/words/times"
)

// bareHint is what to do about a finding, without what it quotes; empty for a mismatch whose
// cause is not known.
func bareHint(f *report.Finding) string {
	bare := finding.Unquoted(*f)
	if f.Code == report.CodeSignatureMismatch {
		if len(f.Args) < 2 || f.Args[1] == "" {
			return ""
		}
		bare.Args = []string{"", f.Args[1]}
	}
	return finding.Say(bare).Hint
}

// clockFirst is what is to be done before a new link is made, empty where nothing is.
func (w *ticket) clockFirst(r *report.Report) string {
	if _, behind := triage.SlowClock(r); behind > 0 {
		return "the clock of the machine that signs set right (" + times.Duration(behind) + " behind the server), then "
	}
	if triage.IsSpan(r.Expiry.Unix) {
		return "the expiry reckoned from the time of signing, then "
	}
	if triage.SaysSlowClock(w.Text) {
		return "the clock of the machine that signs set right (the text says that one was wrong), then "
	}
	return ""
}

// mends is what to do about links that are not refused, and are written otherwise than
// documented; known reports whether more urgent things are.
func (w *ticket) mends(known bool) []string {
	if known || w.theCase.Matter == listing.OfMessage {
		return nil
	}
	var list []string
	for _, it := range w.Items {
		if it.Outcome != triage.Unchecked && it.Outcome != triage.Fine {
			continue
		}
		if f := mayFail(it.Report); f != nil {
			list = append(list, "customer's developer: "+english.Join(w.prefix(it), ": ", bareHint(f)))
		}
	}
	if s := w.narrower(); s != "" && len(list) == 0 {
		return []string{s}
	}
	const few = 2
	return list[:min(len(list), few)]
}

// mayFail is the first thing in a report that may make a request fail, nil without one.
func mayFail(r *report.Report) *report.Finding {
	for i := range r.Findings {
		if f := &r.Findings[i]; triage.MayFail(f) {
			return f
		}
	}
	return nil
}

// prefix is where a link stands, empty where it is the only one.
func (w *ticket) prefix(it triage.Item) string {
	if w.Tally.Links < 2 {
		return ""
	}
	return w.placeOf(it)
}

// likely is what most likely explains that one of two links fails, without what is quoted;
// empty where nothing does.
func (w *ticket) likely() string {
	if !strings.HasPrefix(listing.Compared(w.Listing).Fact, "most likely") {
		return ""
	}
	for i := range w.Items {
		if f := mayFail(w.Items[i].Report); f != nil {
			return "1 of 2 links fails, most likely since " + gist(*f)
		}
	}
	return "1 of 2 links fails, most likely since both have one signature and different policies"
}
