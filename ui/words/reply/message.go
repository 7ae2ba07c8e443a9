package reply

import (
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/finding"
	"policybench/ui/words/listing"
	"policybench/ui/words/reply/table"
	"policybench/ui/words/times"
)

// explain says what a message or another service's text means.
func (w *replier) explain(put func(string), r report.Report, points []point) {
	for _, p := range points {
		if p.finding.Code == report.CodeServerMessage {
			w.message(put, p.finding, w.heardAs(r))
			continue
		}
		put(english.Join(english.Sentence(p.says), " ", ask(p.do)))
	}
	if len(points) == 0 {
		put("There is no request to Filestack in it that we could check.")
	}
}

// message explains a server's message: what it means, why it comes, what to check.
func (w *replier) message(put func(string), f report.Finding, h triage.Heard) {
	args := append(append([]string{}, f.Args...), "", "", "")
	means := replyMessage(args[0])
	put(means.Fact)
	here, likely := w.causes(args[1]), w.causes(unseen(args[2], h.Link))
	if args[0] == "signature-expired" {
		likely = nil // it is the reason
	}
	switch {
	case h.Fit == triage.Contradicts:
		return // which is named below, with what to do
	case h.Says == triage.SaysSignature && w.oneSignature():
		put("That fits what tells the two links apart, see below.")
		return
	case h.Says == triage.SaysNone && h.Fit == triage.Fits && h.Link.Report.Has(report.CodePairBesideTask), len(here) > 0 && w.saysAll(args[1]):
		put("That fits what else we found here.")
		return
	case len(here) > 0:
		put("This is why it comes here: " + english.Ended(strings.Join(here, "; ")))
	case len(likely) == 1:
		put("The usual reason is this: " + english.Ended(likely[0]))
	case len(likely) > 1:
		put("The usual reasons, the likeliest first:")
		put("- " + strings.Join(capitals(likely[:min(len(likely), finding.MostLikely)]), "\n- "))
	}
	if args[0] == "unknown" && h.Fit == triage.Fits && triage.NamesCause(w.quoted(h.Report.Span), h.Link.Cause.Code) {
		put("What it names is what we found, so it most likely comes from that.")
		return
	}
	if args[0] == "unknown" && h.Fit == triage.Fits {
		put("What we found explains a refusal. If it stays when that is mended, please send the reason to Filestack's support, with the link.")
		return
	}
	if h.Says == triage.SaysRefused && h.Link != nil && h.Link.Outcome == triage.Fine {
		put("None of what that comes from can be seen in the policy and signature of your text: they belong together, and their time is not over. The request most likely carried others, so please look at it as it went out.")
		return
	}
	if at := triage.ResetIn(w.Text); args[0] == "rate-limit" && !at.IsZero() {
		means.Hint += ", which in your text is " + times.Date(at, time.UTC)
	}
	if !strings.HasPrefix(means.Hint, "paste") || len(listing.Missing(w.Listing)) == 0 { // that is asked for at the end
		put(strings.Replace(ask(means.Hint), "and paste", "and send us", 1))
	}
}

// withReports is a paste with other reports on it, and its list.
func withReports(paste *redact.Paste, l *listing.Listing, reports []report.Report, opts Options) (*redact.Paste, *listing.Listing) {
	other := paste.With(reports)
	list := listing.New(other, opts.At)
	list.Doubted = l.Doubted
	return other, list
}

// heardAs is the message that a report is about, weighed against the links.
func (w *replier) heardAs(r report.Report) triage.Heard {
	for _, h := range w.Heard() {
		if h.Report.Span == r.Span {
			return h
		}
	}
	return triage.Heard{}
}

// unseen are the causes of a message that cannot be seen in a link: where one was read
// without a fault, those that would show in it are none.
func unseen(codes string, link *triage.Item) string {
	if link != nil && link.Outcome == triage.Fine && link.Report.Genuine == report.Yes && strings.Contains(codes, string(report.CodeSignatureMismatch)) {
		return ""
	}
	if link != nil && codes == string(report.CodePairUnread) {
		return "" // it would show
	}
	if link == nil || link.Outcome < triage.Unchecked || link.Report.Readable != report.Yes || !strings.Contains(codes, string(report.CodeSignatureMismatch)) {
		return codes
	}
	return string(report.CodeSignatureMismatch)
}

func capitals(list []string) []string {
	for i := range list {
		list[i] = english.Sentence(list[i])
	}
	return list
}

// replyMessage is a message's meaning as a whole sentence, and what to do.
func replyMessage(key string) words.Sentence {
	if s, ok := table.Find(messageLetters, key); ok {
		return s
	}
	s := finding.Messages[key]
	return words.Sentence{Fact: "The error message means that " + english.Ended(s.Fact), Hint: s.Hint}
}

// causes are the codes of a message as clauses, none twice.
func (w *replier) causes(codes string) []string {
	var list []string
	for code := range strings.FieldsSeq(codes) {
		f := report.Finding{Code: report.Code(code)}
		if f.Code == report.CodeUnsigned {
			continue // says no more than the message
		}
		says := strings.Replace(w.letterOf(f, report.Report{Form: report.FormRequestBody}).says, "most likely ", "", 1)
		if !strings.Contains(strings.Join(list, "\n"), says) {
			list = append(list, says)
		}
	}
	return list
}

// saysAll reports whether the reply says all these codes about what else it found.
func (w *replier) saysAll(codes string) bool {
	for code := range strings.FieldsSeq(codes) {
		said := false
		for _, r := range w.reports {
			for _, f := range told(r) {
				said = said || f.Code == report.Code(code)
			}
		}
		if !said {
			return false
		}
	}
	return true
}

// messageLetters are the meanings that need other words for a customer than
// messages has.
var messageLetters = []entry[string, words.Sentence]{
	{"credentials-not-provided", words.Sentence{Fact: "The error message means that no policy and signature reached the server.", Hint: "look whether both are in the request as it was sent, under the names policy and signature"}},
	{"signature-expired", words.Sentence{Fact: "The error message means that the policy had expired when it was used.", Hint: "sign a new policy each time the page is loaded, and check the clock of the machine that signs"}},
	{"invalid-app-policy", words.Sentence{Fact: "The error message means that the upload server refused the policy and signature.", Hint: "check that the policy is still valid, lists the call pick, and is signed with this app's secret"}},
	{"invalid-policy", words.Sentence{Fact: "The error message means that the picker's server refused the policy and signature, or got none.", Hint: "check that both reach the picker, and that the policy is still valid and lists the call pick"}},
	{"rate-limit", words.Sentence{Fact: "There were too many requests in a short time, and Filestack's rate limit answered some of them. Policy and signature are not at fault: a signature may be used again until its policy expires.", Hint: "send fewer requests at a time, and try again after the time in Filestack-Reset"}},
	{"policy-required", words.Sentence{Fact: "The error message means that the request needs a policy and signature, and has none.", Hint: "add both"}},
	{"invalid-application", words.Sentence{Fact: "The error message means that the server does not know which app asks: the API key is missing or wrong, whatever the status says.", Hint: "add key= with your API key, besides policy and signature"}},
	{"security-params", words.Sentence{Fact: "The error message means that the policy or its signature was refused, by the server or by filestack-js itself.", Hint: "check the keys of the policy and their types"}},
	{"picker-params", words.Sentence{Fact: "The error message means that filestack-js does not take one of the options that were given to the picker.", Hint: "check their names and values; policy and signature belong to init, as its option security"}},
	{"pair-needed", words.Sentence{Fact: "The error message means that the request needs a policy and signature.", Hint: "add both, and check whether security is meant to be on for this app"}},
	{"not-authorized", words.Sentence{Fact: "The error message means that the policy does not allow this request.", Hint: "check the expiry, the calls and the handle in the policy"}},
	{"pair-incomplete", words.Sentence{Fact: "The error message means that filestack-js was given a policy without a signature, or a signature without a policy.", Hint: "pass both: {security: {policy, signature}}"}},
	{"remove-needs-pair", words.Sentence{Fact: "The error message means that filestack-js deletes files only with a policy and signature.", Hint: "pass both, with a policy that lists the call remove"}},
	{"library-needs-pair", words.Sentence{Fact: "The error message means that the library wants a policy and signature for this before it asks the server.", Hint: "pass both"}},
	{"policy-option", words.Sentence{Fact: "The error message means that the PHP library refused a key of the policy.", Hint: "use no other keys than expiry, call, handle, url, maxSize, minSize, path and container"}},
	{"policy-exception", words.Sentence{Fact: "The error message means that the server refused the policy and signature, which the Java library reports so.", Hint: `check the expiry and the list of calls in the policy: the library's own policies write "calls" for "call"`}},
	{"webhook", words.Sentence{Fact: "These are the headers of a webhook. It is signed in another way and with a secret of its own, so we did not check it.", Hint: "compute the HMAC-SHA256 over its timestamp, a dot and the raw body, with the webhook's secret"}},
	{"", words.Sentence{Fact: "The message is about Filestack's security.", Hint: "send us the URL that it came for"}},
}
