package reply

import (
	"slices"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/words/english"
	"policybench/ui/words/terms"
)

// beyond are the calls that change files in a policy, beside a link that shows one; none
// where that is over or cannot be read.
func beyond(r *report.Report) []signing.Call {
	shows := len(r.Link.Needs) > 0 && !slices.ContainsFunc(r.Link.Needs, func(c signing.Call) bool { return c != signing.Read && c != signing.Convert && c != signing.Stat })
	if !shows || r.Alive != report.Yes || r.Policy.JSON == "" || r.Security.Signature == "" {
		return nil
	}
	var list []signing.Call
	for _, p := range r.Allows {
		if p.Allowed == report.Yes && (p.Call == signing.Write || p.Call == signing.Remove) {
			list = append(list, p.Call)
		}
	}
	return list
}

// excess says that a link permits to change files as well, to whoever has it; empty where
// it does not.
func (w *replier) excess(r *report.Report) string {
	var more []string
	for _, c := range beyond(r) {
		more = append(more, map[signing.Call]string{signing.Write: "replacing files", signing.Remove: "deleting files"}[c])
	}
	if len(more) == 0 {
		return ""
	}
	if r.Genuine != report.Yes {
		return "As it is written, it permits " + english.And(more) + " besides viewing, to everybody who has it, until " + longDay(r.Expiry.Unix) + "."
	}
	return "Besides viewing, it permits " + english.And(more) + ", to everybody who has it, until " + longDay(r.Expiry.Unix) + "."
}

// outlives says that a link which lives far too long is not ended by a new one; empty where
// it does not, and where none is out.
func outlives(r *report.Report) string {
	if !r.Has(report.CodeExpiryInMilliseconds) && !r.Has(report.CodeKeyMisspelled) || r.Link.Host == "" || r.Alive != report.Yes || r.Genuine == report.No || r.Security.Signature == "" {
		return ""
	}
	return "A new link does not end the one that is out already: that works until its own expiry, unless the app secret is changed, which ends all links signed with it, or the file is deleted."
}

// excessCalls says the same to a developer. It reports whether it did.
func (w *replier) excessCalls() bool {
	for i := range w.reports {
		if list := beyond(&w.reports[i]); len(list) > 0 && w.Tally.Links == 1 {
			w.paragraph("The policy also allows " + terms.Calls(list) + ", which showing a file does not need, to whoever has the link. Please list the calls that the link is for, and sign it again.")
			return true
		}
	}
	return false
}
