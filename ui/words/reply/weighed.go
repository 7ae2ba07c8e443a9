package reply

import (
	"fmt"
	"slices"
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/finding"
	"policybench/ui/words/listing"
)

// saidByOthers are the indexes of reports on messages that another one says better.
func (w *replier) saidByOthers() map[int]bool {
	heard := w.Heard()
	silent := map[int]bool{}
	webhook := false
	for i := range w.reports {
		webhook = webhook || w.reports[i].Form == report.FormWebhook
	}
	for i := range w.reports {
		if w.reports[i].Form != report.FormMessage {
			silent[i] = webhook && w.developer && w.reports[i].Verdict == report.Unsigned // of its body
			continue
		}
		silent[i] = true
		for _, h := range heard {
			if h.Report.Span == w.reports[i].Span {
				silent[i] = w.fits(h)
			}
		}
	}
	return silent
}

// fits reports whether a message says of the only link what is said of it anyway.
func (w *replier) fits(h triage.Heard) bool {
	return h.Fit == triage.Fits && w.Tally.Links == 1
}

// fitting says of the messages that are left out that they fit, and explains what was
// seen that is about no policy and signature.
func (w *replier) fitting() {
	for _, h := range w.Heard() {
		if means, ok := finding.Messages[h.Key]; ok && strings.HasPrefix(h.Key, "status-") && h.Report.Span.Length == 0 && h.Link != nil && h.Link.Outcome >= triage.Unsigned {
			w.paragraph("What you saw means that " + english.Ended(means.Fact) + " " + ask(means.Hint))
			return
		}
		if h.Key == "api-connection" && h.Report.Span.Length == 0 && h.Fit == triage.Beside && h.Link.Outcome >= triage.Unsigned {
			w.paragraph("What you saw means that no answer came: that is not the policy. Please try again, and in another network if you can.")
			return
		}
		if h.Fit == triage.Settles && h.Says == triage.SaysSignature && h.Report.Span.Length == 0 {
			w.paragraph("What you saw means that the signature does not fit: it was made with another app secret, or over another text than the policy.")
			return
		}
		if s := w.otherwise(); s != "" && h.Report.Span.Length == 0 {
			w.paragraph(s)
			return
		}
		if w.fits(h) && h.Link.Outcome == triage.Unsigned {
			w.paragraph("That goes with the refusal that you saw: security is most likely switched on for the app.")
			return
		}
		if w.fits(h) && h.Report.Span.Length > 0 && (h.Says != triage.SaysRefused || h.Key == "invalid-app-policy" || h.Key == "invalid-policy") {
			w.paragraph(`That fits the error message "` + w.quoted(h.Report.Span) + `".`)
			return
		}
	}
}

// quoted is a message as it stands in the text, from the beginning of its first word.
func (w *replier) quoted(s report.Span) string {
	for s.Offset > 0 && s.Offset <= len(w.Text) {
		if c := w.Text[s.Offset-1] | 0x20; c < 'a' || c > 'z' {
			break
		}
		s.Offset, s.Length = s.Offset-1, s.Length+1
	}
	return words.Value(w.paste.Part(s))
}

// contradictions names what of the text does not fit together.
func (w *replier) contradictions() {
	if w.Doubted {
		which, their := "it", "it belongs"
		if w.Tally.Links > 1 {
			which, their = "one of the links", "the links belong"
		}
		w.paragraph("You write that " + which + " works, and the app secret that we tried fits no signature here, so that secret is most likely another app's. Could you tell us the API key of the app that " + their + " to?")
	}
	for _, s := range listing.Contradictions(w.Listing) {
		w.paragraph("This does not fit together: " + english.Ended(s.Fact) + " " + english.Sentence(s.Hint))
	}
}

// rotated says what it means for what was signed that the secret was replaced, where the
// text says so and a signature does not fit, or is said not to. It reports whether it did.
func (w *replier) rotated() bool {
	if !w.outdated() {
		return false
	}
	w.paragraph("You write that the app secret was replaced: Filestack refuses whatever was signed with the old one since then. It cannot be made valid again, so please sign those policies again with the new secret.")
	return true
}

// outdated reports whether a text says that the secret was replaced, and a signature in it
// does not fit, or is said not to.
func (w *replier) outdated() bool {
	if !triage.SaysRotated(w.Text) {
		return false
	}
	misfit := slices.ContainsFunc(w.reports, func(r report.Report) bool { return r.Verdict == report.Mismatch && r.Cause == "" })
	return misfit || slices.ContainsFunc(w.Heard(), func(h triage.Heard) bool {
		return h.Says == triage.SaysSignature && h.Fit == triage.Settles
	})
}

// asks says what to send next, where something is missing to find the cause.
func (w *replier) asks() {
	list := listing.Missing(w.Listing)
	if len(list) == 0 {
		return
	}
	if len(list) == 1 {
		w.paragraph(english.Join("To find the cause, could you send us "+list[0]+"?", " ", w.keepSecret()))
		return
	}
	asked := "To find the cause, could you send us:"
	if m := listing.OpenIn(w.Listing); m.Sound && !m.Heard && !m.Status {
		asked = "If it fails all the same, could you send us:"
	}
	w.paragraph(asked)
	for i, s := range list {
		fmt.Fprintf(&w.b, "%d. %s\n", i+1, s)
	}
	w.b.WriteByte('\n')
	if s := w.keepSecret(); s != "" {
		w.paragraph(s)
	}
}

// keepSecret asks not to send the app secret, where the letter does not do so yet.
func (w *replier) keepSecret() string {
	if strings.Contains(w.b.String(), "do not send us your app secret") {
		return ""
	}
	return "Please leave your app secret out of it."
}

// developerNothing answers a text in which nothing of Filestack's was found.
func (w *replier) developerNothing() {
	const thanks = "Thank you for your message. "
	if g := triage.Gateway(w.Text); g != "" {
		w.paragraph(thanks + "The link in it goes through another service (" + words.Value(g) + "), whose token hides where it leads, so we could not check it.")
		w.paragraph("Could you open the mail or page that it came with, and send us the address that the link leads to?")
		return
	}
	if name := triage.Elsewhere(w.Text); name != "" {
		w.paragraph(thanks + "The link in it belongs to another service (" + name + "), not to Filestack, so we cannot check it.")
		w.paragraph("Please ask whoever gave you the link. If a Filestack link is meant, please send us that one.")
		return
	}
	if triage.SawOf(w.Text) == triage.SawSolved {
		w.paragraph(thanks + "Good to hear that it works now. If it happens again, please send us the request and its answer.")
		return
	}
	if triage.HoldsWebToken(w.Text) {
		w.paragraph(thanks + "What stands in it is a JSON Web Token. Filestack reads none: its signature is the HMAC-SHA256 of an encoded policy, in hex digits, and is sent beside that policy.")
		w.paragraph("If a request fails, please send us that request as it goes out, without your app secret.")
		return
	}
	means := ""
	if heard := w.Heard(); len(heard) > 0 && strings.HasPrefix(heard[0].Key, "status-") {
		means = "What you saw means that " + english.Ended(finding.Messages[heard[0].Key].Fact) + " "
	}
	w.paragraph(thanks + means + "There is no Filestack link or policy in it that we could check. Could you send us:")
	needs := []string{listing.NeedRequest + ", or the lines of code around it", listing.NeedMessage, listing.NeedTime}
	if triage.SawOf(w.Text) != triage.SawNothing { // that was said
		needs = slices.Delete(needs, 1, 2)
	}
	for i, s := range needs {
		fmt.Fprintf(&w.b, "%d. %s\n", i+1, s)
	}
	w.b.WriteByte('\n')
	w.paragraph("Please leave your app secret out of it.")
}

// contradicted answers a message that says of a link what does not hold.
func (w *replier) contradicted(it triage.Item, says triage.Says, checked string) {
	switch says {
	case triage.SaysExpired:
		w.paragraph(checked + ". It works until " + w.moment(it.Report.Expiry.Unix) + ", but the message you saw says that it has expired. " +
			"The two do not fit together: the page may still use an older link, or the clock of a computer is wrong.")
	case triage.SaysSignature:
		w.paragraph(checked + " and it was made in the right way, but the message you saw says that it was not. The message must be about another link.")
	default:
		w.paragraph(checked + " and it has its protection, but the message you saw says that this did not arrive. It may have been lost on the way, or the message is about another link.")
	}
	w.paragraph(askThere)
}
