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
	if triage.SaysSlowClock(w.Text) {
		return "the clock of the machine that signs set right (the text says that one was wrong), then "
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
	return ""
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
		if o := &group[i].Cause; o.Code != f.Code || len(o.Args) == 0 || o.Args[0] != f.Args[0] {
			return ""
		}
	}
	prefix := ""
	if w.Tally.Links > 1 {
		prefix = places + " "
	}
	switch {
	case next == triage.Permission && f.Code == report.CodeCallDenied && signing.Call(f.Args[0]).Known():
		return prefix + "signed again with " + f.Args[0] + " in the list of calls"
	case next == triage.Tighten && f.Code == report.CodeKeyMisspelled && len(f.Args) > 1 && f.Args[1] == "call":
		return prefix + "signed again with the key call, in the place of one that Filestack does not know"
	}
	return ""
}
