package ticket

import (
	"slices"
	"strings"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words/english"
	"policybench/ui/words/finding"
	"policybench/ui/words/listing"
	"policybench/ui/words/times"
)

// signRight is how links are to be signed, where one thing is wrong with all of them that is
// known; else the text that says it of any.
func (w *ticket) signRight(group []triage.Item, places, otherwise string) string {
	hint := ""
	for _, it := range group {
		h := bareHint(&it.Cause)
		if h == "" || hint != "" && h != hint {
			return otherwise
		}
		hint = h
	}
	if w.Tally.Links > 1 {
		return strings.NewReplacer("{", "", "}", "").Replace(places) + ": " + hint
	}
	return hint
}

// bareHint is what to do about a finding, without what it quotes; empty for a mismatch whose
// cause is not known.
func bareHint(f *report.Finding) string {
	bare := report.Finding{Code: f.Code, Part: f.Part}
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

// lasting is how a new link has to be made where the text shows that one ended while it was in
// use.
func lasting(r *report.Report) string {
	if f := r.Find(report.CodeAnswered); f != nil && len(f.Args) > 0 && f.Args[0] == "ended" {
		return ", made to outlive what holds it (page, mail, cache)"
	}
	return ""
}

// mends is what to do about links that are not refused, and are written otherwise than
// documented; known reports whether more urgent things are.
func (w *ticket) mends(known bool) []string {
	if known || w.otherwise() != nil {
		return nil
	}
	var list []string
	for _, it := range w.Items {
		if it.Outcome != triage.Unchecked && it.Outcome != triage.Fine {
			continue
		}
		if f := mayFail(it.Report); f != nil {
			list = append(list, english.Join(w.prefix(it), ": ", bareHint(f)))
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
	return w.placeOf([]triage.Item{it})
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

// actors are who must act on the links, each once.
func (w *ticket) actors() []string {
	var list []string
	code := len(w.lines()) > 0 || w.mendedLines() != ""
	for _, it := range triage.Worst(w.Items) {
		if it.Outcome > triage.Unsigned || w.Tally.Links > listing.Few {
			continue
		}
		if code && it.Who == triage.Owner {
			it.Who = triage.Developer // who has the code before them
		}
		if who := whoWords(it); who != "" && !slices.Contains(list, who) {
			list = append(list, who)
		}
	}
	return list
}

// onlyForm is the form of all items, empty where they differ.
func (w *ticket) onlyForm() report.Form {
	for i := range w.Items {
		if w.Items[i].Report.Form != w.Items[0].Report.Form {
			return ""
		}
	}
	if len(w.Items) == 0 {
		return ""
	}
	return w.Items[0].Report.Form
}

// special is a step that one thing makes another one for all links of a group: the call that
// is missing, the key that is meant; empty where there is no such thing.
func (w *ticket) special(next triage.Next, group []triage.Item, places string) string {
	f := &group[0].Cause
	for i := range group {
		if o := &group[i].Cause; o.Code != f.Code || len(o.Args) > 0 && len(f.Args) > 0 && o.Args[0] != f.Args[0] {
			return ""
		}
	}
	prefix := ""
	if w.Tally.Links > 1 {
		prefix = places + " "
	}
	switch {
	case next == triage.Permission && f.Code == report.CodeCallDenied && len(f.Args) > 0 && signing.Call(f.Args[0]).Known():
		return prefix + "signed again with " + f.Args[0] + " in the list of calls"
	case next == triage.Tighten && f.Code == report.CodeHandleDiffers:
		return prefix + "signed again for the file that the request asks for"
	case next == triage.Correct && w.Tally.Links == 1 && triage.Sends(group[0].Report):
		return "the request written as it should be"
	case next == triage.Tighten && f.Code == report.CodeKeyMisspelled && len(f.Args) > 1 && f.Args[1] == "call":
		return prefix + "signed again with the key call, in the place of one that Filestack does not know"
	}
	return ""
}

// narrower is what the policy of the only link should be signed again with where it lives for
// decades or lists no calls, and the text tells of no failure; empty elsewhere.
func (w *ticket) narrower() string {
	r := w.wide()
	if r == nil {
		return ""
	}
	var with []string
	for _, part := range [...]struct {
		code report.Code
		with string
	}{{report.CodeExpiresFar, "a nearer expiry"}, {report.CodeNoCall, "a list of the calls that are needed"}, {report.CodeNoHandle, "the handle of the file"}} {
		if r.Has(part.code) {
			with = append(with, part.with)
		}
	}
	return "where less is meant: signed again with " + english.And(with) + "; what is out works until then, or until the app secret is changed"
}

// wide is the only link where it shows no fault, lives for decades or lists no calls, and the
// text tells of no failure; nil elsewhere.
func (w *ticket) wide() *report.Report {
	const words = 20 // bytes beside the link: a link alone asks nothing
	if w.Tally.Links != 1 || len(w.Heard()) > 0 || triage.How(w.Text) == triage.AsksUntil {
		return nil
	}
	for i := range w.Items {
		r := w.Items[i].Report
		if o := w.Items[i].Outcome; o != triage.Unchecked && o != triage.Fine || r.Security.Signature == "" || len(strings.TrimSpace(w.Text)) < r.Span.Length+words {
			continue
		}
		for k := range r.Findings {
			if f := &r.Findings[k]; f.Code == report.CodeExpiresFar && f.Level == report.Warning || f.Code == report.CodeNoCall {
				return r
			}
		}
	}
	return nil
}
