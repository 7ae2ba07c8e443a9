package listing

import (
	"slices"
	"strings"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/triage"
)

// Uploading are reports with what a refused upload says of the only policy beside it: that
// is the one it went with, and it needs the call pick. The code that holds a policy does
// not tell by itself what it is for. It reports whether that says anything.
func Uploading(l *Listing, reports []report.Report) ([]report.Report, bool) {
	at := -1
	for i := range reports {
		switch r := &reports[i]; {
		case r.Verdict == report.None:
		case at >= 0:
			return nil, false
		default:
			at = i
		}
	}
	if at < 0 || !uploadRefused(l) {
		return nil, false
	}
	r := reports[at]
	if len(r.Link.Needs) > 0 || r.Policy.JSON == "" || r.Verdict != report.Unverified && r.Verdict != report.Valid {
		return nil, false
	}
	picks := slices.IndexFunc(r.Allows, func(p report.Permission) bool { return p.Call == signing.Pick })
	if picks < 0 || r.Allows[picks].Allowed != report.No || r.Allows[picks].Why != report.CodeCallDenied {
		return nil, false
	}
	r.Link.Needs, r.Allowed, r.Verdict = []signing.Call{signing.Pick}, report.No, report.Denied
	r.Findings = append([]report.Finding{{
		Level: report.Problem, Code: report.CodeCallDenied, Basis: report.Inferred, Part: "policy.call", Args: []string{string(signing.Pick), listedCalls(&r)},
	}}, r.Findings...)
	list := slices.Clone(reports)
	list[at] = r
	return list, true
}

// uploadRefused reports whether a text shows that an upload was refused: by the answer that
// the hosts for uploads and the picker alone give, or by the address of one and a refusal.
func uploadRefused(l *Listing) bool {
	there := strings.Contains(l.Text, "upload.filestackapi.com") || strings.Contains(l.Text, "/multipart/start")
	return slices.ContainsFunc(l.Heard(), func(h triage.Heard) bool {
		return h.Key == "invalid-app-policy" || h.Key == "invalid-policy" || there && h.Says == triage.SaysRefused
	})
}

// listedCalls are the calls of a policy as a finding has them.
func listedCalls(r *report.Report) string {
	var calls []string
	for _, p := range r.Allows {
		if p.Why != report.CodeCallDenied {
			calls = append(calls, string(p.Call))
		}
	}
	return strings.Join(calls, ", ")
}
