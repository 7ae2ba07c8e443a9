package reply

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
)

// callList finds the list of calls in the JSON of a policy.
var callList = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`("call"\s*:\s*\[[^\]]*")(\s*\])`) })

// edits are the changes to the text that are shown: those that are certain, and where the
// pair of a picker belongs.
func (w *replier) edits() []report.Edit {
	edits := w.paste.Edits()
	for _, e := range w.inTask() {
		edits = report.WithEdit(edits, e)
	}
	unread := func(r report.Report) bool {
		return slices.ContainsFunc(r.Findings, func(f report.Finding) bool {
			return f.Code == report.CodePairUnread && len(f.Args) > 0 && f.Args[0] == "picker"
		})
	}
	if len(edits) > 0 || w.Tally.Links != 1 || !slices.ContainsFunc(w.reports, unread) {
		return edits
	}
	return triage.SecurityMends(w.Text, w.paste.Part)
}

// policyChange shows the policy of the only link as it is and as it should read, where what
// is wrong with it is known to the letter.
func (w *replier) policyChange() {
	if w.Tally.Links != 1 {
		return
	}
	for i := range w.reports {
		after := corrected(&w.reports[i], w.points(w.reports[i]))
		if after == "" {
			after = w.widened(&w.reports[i])
		}
		if after != "" {
			w.paragraph("The policy as it is:")
			w.paragraph("    " + words.Visible(w.reports[i].Policy.JSON))
			w.paragraph("and as it should read:")
			w.paragraph("    " + words.Visible(after))
			return
		}
	}
}

// corrected is the JSON of a policy with everything changed that is said of it, empty where
// nothing is or where one change is not known to the letter.
func corrected(r *report.Report, points []point) string {
	json := r.Policy.JSON
	once := func(old, new string) bool {
		if old == "" || strings.Count(json, old) != 1 {
			return false
		}
		json = strings.Replace(json, old, new, 1)
		return true
	}
	arg := func(f report.Finding, n int) string {
		if n < len(f.Args) {
			return f.Args[n]
		}
		return ""
	}
	changed := false
	for _, p := range points {
		known := true
		switch f := p.finding; {
		case f.Code == report.CodeCallDenied && arg(f, 0) != "":
			list := callList().FindString(json)
			known = once(list, callList().ReplaceAllString(list, `${1},"`+arg(f, 0)+`"${2}`))
		case f.Code == report.CodeHandleDiffers, f.Code == report.CodeKeyMisspelled && arg(f, 2) == "", f.Code == report.CodeCallWrongCase:
			known = once(`"`+arg(f, 0)+`"`, `"`+arg(f, 1)+`"`)
		case f.Code == report.CodeExpiryInMilliseconds:
			known = arg(f, 3) != "over" && once(arg(f, 0), arg(f, 1))
		case f.Code == report.CodeExpired:
			known = once(r.Expiry.Source, "NEW")
			if known {
				continue // what else is said of it shows both
			}
		case p.resign:
			return ""
		default:
			continue
		}
		if !known {
			return ""
		}
		changed = true
	}
	if !changed {
		return ""
	}
	return json
}

// mends reports whether the lines that are shown mend a fault.
func mends(r report.Report, code report.Code) bool {
	return slices.ContainsFunc(r.Fixes, func(p report.Edit) bool { return p.What == code })
}
