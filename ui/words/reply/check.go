package reply

import (
	"encoding/base64"
	"fmt"
	"slices"
	"strings"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/patch"
)

// checks is the index of the report whose signature one can check at home, -1 without one,
// and where the signature is not what is in question.
func (w *replier) checks() int {
	if w.elsewhere() || len(w.faults()) > 0 {
		return -1
	}
	return slices.IndexFunc(w.reports, func(r report.Report) bool {
		policy := signable(r) // it may be not for everybody to see
		return policy != "" && !unsent(r) && !w.outsideOf(&r).passes && !w.works(r) && r.Genuine != report.Yes && r.Alive != report.No && r.Verdict != report.Denied && !r.Has(report.CodePairUnread) && !w.refusedBesideTask(&r) && !strings.Contains(policy, "…")
	})
}

// works reports whether the text says of a link that it works: then its signature is not
// what is in question.
func (w *replier) works(r report.Report) bool {
	nth := 0
	for _, it := range w.Items {
		if it.Outcome != triage.Remark && it.Report.Span.Offset <= r.Span.Offset {
			nth++
		}
	}
	return r.Verdict == report.Unverified && triage.SaysItWorks(w.Text, r.Span, nth)
}

// unsent reports whether the signature is not the one that was made: what comes after that
// is for the whole one.
func unsent(r report.Report) bool {
	next := triage.One(&r).Next
	return next == triage.AsText || next == triage.WholeLink
}

// check says how to compute the signature at home. The secret stays in the
// environment: an argument would show in the list of processes. The policy is
// quoted for the shell, since it may hold anything.
func (w *replier) check() {
	at := w.checks()
	if at < 0 {
		return
	}
	r := w.reports[at]
	s := "Please do not send us your app secret. "
	if r.Security.Signature == "" {
		s += "To sign the policy, put the secret into the environment variable FILESTACK_APP_SECRET and run this, which prints its signature:"
	} else {
		s += "To check the signature yourself, put the secret into the environment variable FILESTACK_APP_SECRET and run this, " +
			"which prints the signature that belongs to " + w.whosePolicy(r) + yours(r) + ":"
	}
	w.paragraph(s)
	w.paragraph(fmt.Sprintf("    python3 -c 'import hmac, os, sys; print(hmac.new(os.environb[b\"FILESTACK_APP_SECRET\"], sys.argv[1].encode(), \"sha256\").hexdigest())' %s",
		shellQuote(words.Visible(signable(r)))))
	if r.Alive == report.No || signAgain(w.points(r)) {
		w.paragraph("For a new policy, put its text in place of the one at the end.")
	}
}

// whosePolicy names a policy, of several by its link.
func (w *replier) whosePolicy(r report.Report) string {
	if w.Tally.Links > 1 {
		return "the policy of " + w.name(r)
	}
	return "this policy"
}

// yours names the signature that the customer has, as far as one can compare it.
func yours(r report.Report) string {
	s := strings.ToLower(r.Security.Signature)
	if len(s) != signing.SignatureLength || strings.Trim(s, "0123456789abcdef") != "" {
		return ""
	}
	return " (yours begins with " + s[:8] + ")"
}

// signable is the policy as it was most likely signed, or should be: encoded, and
// with the padding that the report misses. It is empty where none of that is known,
// and where there is no use in signing.
func signable(r report.Report) string {
	policy := r.Security.Policy
	if r.Policy.JSON == "" || policy == "" || !r.Expiry.OK || r.Security.Signature == "" && r.Alive != report.Yes {
		return ""
	}
	for _, f := range r.Findings {
		switch f.Code {
		case report.CodeJSONNotEncoded, report.CodeDoubleBase64:
			return base64.URLEncoding.EncodeToString([]byte(r.Policy.JSON))
		case report.CodePaddingMissing:
			policy += strings.Repeat("=", -len(policy)&3)
		case report.CodePolicyTruncated, report.CodePolicyNotBase64, report.CodePolicyNotJSON, report.CodePolicyNotObject, report.CodeSecurityObject:
			return ""
		}
	}
	if strings.HasPrefix(strings.TrimSpace(policy), "{") {
		return base64.URLEncoding.EncodeToString([]byte(r.Policy.JSON))
	}
	return policy
}

func shellQuote(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }

// program is something wrong in code that signs.
type program struct {
	code        report.Code
	cause, says string
}

// programs are what is wrong in code that signs, by the finding that says so, and how it is
// done. The cause is one of the finding's values, where there are several.
var programs = [...]program{
	{report.CodeSignatureMismatch, "json-signed", "It signs the JSON of the policy, while Filestack compares the signature with one over the encoded policy, the text that is sent as policy. Please encode the JSON in base64url first, and sign that text."},
	{report.CodeSignatureLength, "", "It signs with another hash than SHA-256. Please use HMAC-SHA256."},
	{report.CodeSignatureMismatch, "plain-sha256", "It hashes the text without HMAC. Please use HMAC-SHA256, with the app secret as its key."},
	{report.CodeSignatureMismatch, "policy-newline", "It signs a line break behind the policy, which is not sent with it. Please sign the policy alone (printf %s in place of echo, strip or chomp)."},
	{report.CodeSignatureMismatch, "policy-line-wrapped", "It signs the encoded policy with line breaks in it, which are taken out before it is sent. Please encode it without them (urlsafe_encode64 in Ruby, urlsafe_b64encode in Python), and sign exactly the text that is sent."},
	{report.CodeSignatureMismatch, "swapped", "It signs the app secret, with the policy as the key. Please give the app secret as the key, and the encoded policy as the message."},
	{report.CodeSignatureNotHex, "", "It writes the signature in base64, while Filestack expects 64 hex digits. Please write it in hex."},
}

// told reports whether it is what a finding says.
func (p *program) told(f *report.Finding) bool {
	return f.Code == p.code && f.Level == report.Problem && (p.cause == "" || slices.Contains(f.Args, p.cause))
}

// ofProgram reports whether a finding is about the code that signs, whose signature nobody
// has seen.
func ofProgram(r *report.Report, f *report.Finding) bool {
	for i := range programs {
		if r.Security.Signature == "" && programs[i].told(f) {
			return true
		}
	}
	return false
}

// program says what can be seen in the code that signs; it reports whether there is
// anything.
func (w *replier) program() bool {
	var says []string
	for _, p := range w.faults() {
		says = append(says, p.says)
	}
	switch len(says) {
	case 0:
		return false
	case 1:
		w.paragraph("In your code we saw this: " + strings.ToLower(says[0][:1]) + says[0][1:])
	default:
		w.paragraph("In your code we saw this:")
		for _, s := range says {
			w.b.WriteString("- " + s + "\n")
		}
		w.b.WriteByte('\n')
	}
	return true
}

// codeAlone reports whether a fault of code that signs is all that is known to be wrong, and
// what the code makes cannot be seen.
func (w *replier) codeAlone() bool {
	if len(w.faults()) == 0 {
		return false
	}
	return !slices.ContainsFunc(w.reports, func(r report.Report) bool {
		if r.Verdict == report.None {
			return r.Has(report.CodeSecretExposed)
		}
		return r.Readable == report.Yes && r.Security.Signature != "" ||
			slices.ContainsFunc(w.points(r), func(p point) bool {
				return p.finding.Level != report.Note && !ofProgram(&r, &p.finding)
			})
	})
}

// foundWithCode writes what was found, and what can be seen in code that signs: that first,
// with its lines, where it is all. It reports whether anything can be.
func (w *replier) foundWithCode() bool {
	if !w.codeAlone() {
		w.found()
		return w.program()
	}
	w.program()
	edits := w.edits()
	w.change(patch.Of(w.paste, edits, 0))
	if len(edits) > 0 && w.unmended(edits) {
		w.paragraph("What else is said above has to be changed as well.")
	}
	w.paragraph("Policy and signature are made when the code runs, so we could not check those themselves.")
	all := w.reports
	w.reports = slices.DeleteFunc(slices.Clone(all), func(r report.Report) bool { return r.Verdict != report.None })
	w.found()
	w.reports = all
	return true
}

// unmended reports whether edits leave a fault of code that signs.
func (w *replier) unmended(edits []report.Edit) bool {
	for _, p := range w.faults() {
		if !slices.ContainsFunc(edits, func(e report.Edit) bool { return e.What == p.code }) {
			return true
		}
	}
	return false
}

// customerProgram says to somebody who is no developer what becomes of the links that code
// with faults makes.
func (w *replier) customerProgram() string {
	why := "since one step in it is not done as it has to be."
	if len(w.faults()) > 1 {
		why = "since some steps in it are not done as they have to be."
	}
	return "The links that this code makes are refused, " + why
}

// faults are what is wrong in the code that signs.
func (w *replier) faults() []*program {
	var list []*program
	findings := w.onCode()
	for i := range programs {
		if slices.ContainsFunc(findings, func(f report.Finding) bool { return programs[i].told(&f) }) {
			list = append(list, &programs[i])
		}
	}
	return list
}

// onCode are the findings where nobody has seen a signature.
func (w *replier) onCode() []report.Finding {
	var list []report.Finding
	for i := range w.reports {
		if w.reports[i].Security.Signature == "" {
			list = append(list, w.reports[i].Findings...)
		}
	}
	return list
}
