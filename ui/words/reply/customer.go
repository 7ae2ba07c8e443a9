package reply

import (
	"slices"
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/reply/everyday"
	"policybench/ui/words/terms"
)

// A reply to a customer says what happened, why, what to do, and whom else to ask: in
// everyday words, without a link, a command or a name of ours for a part of a link.

// forCustomer writes the reply to somebody who is no developer.
func (w *replier) forCustomer() {
	w.paragraph("Hello,")
	if w.secretShown() {
		w.paragraph("Before anything else: your message holds a secret of your account. Please have it changed now, and do not send it to anybody.")
	}
	switch {
	case w.topicLetter():
	case w.codeAlone() && !w.holdsLink():
		w.paragraph(w.customerProgram())
		w.paragraph(toWriter)
	case w.Tally.Links > 1 && !w.holdsLink():
		w.paragraph("What you sent us is code, and we cannot check a link in it as it stands.")
		w.paragraph(toWriter)
	case w.Tally.Links > 1 && w.unreadable():
		w.paragraph("A part of what you sent us is filled in only when the page is opened, so we cannot check it as it stands.")
		w.paragraph(everyday.Step(triage.SeeRequest))
	case w.Tally.Links > 1 && w.customerTwo():
	case w.Tally.Links > 1:
		w.customerList(w.Tally)
	case w.Tally.Links == 1:
		w.customerLink(w.Items[slices.IndexFunc(w.Items, func(it triage.Item) bool { return it.Outcome != triage.Remark })])
	default:
		w.customerNothing(w.Heard())
	}
	w.b.WriteString("Kind regards\n")
}

func (w *replier) secretShown() bool {
	return slices.ContainsFunc(w.Items, func(it triage.Item) bool { return it.Report.Has(report.CodeSecretExposed) })
}

// holdsLink reports whether there is a link to a file that can be read, and not code alone.
func (w *replier) holdsLink() bool {
	return slices.ContainsFunc(w.Items, func(it triage.Item) bool {
		return it.Outcome != triage.Remark && terms.Thing(it.Report.Form) == "the link" && (it.Outcome < triage.Unchecked || it.Report.Readable != report.Unknown)
	})
}

// unreadable reports whether nothing in a text can be read before a program runs.
func (w *replier) unreadable() bool {
	return !slices.ContainsFunc(w.Items, func(it triage.Item) bool {
		return it.Outcome != triage.Remark && (it.Outcome < triage.Unchecked || it.Report.Readable != report.Unknown)
	})
}

// subject is the only thing of a text, as a sentence begins with it.
func subject(r *report.Report) string {
	thing := terms.Thing(r.Form) == "the link"
	switch {
	case thing && r.Link.Handle != "" && triage.Sends(r):
		return "The request for your file (" + words.Value(r.Link.Handle) + ")"
	case thing && r.Link.Handle != "":
		return "The link to your file (" + words.Value(r.Link.Handle) + ")"
	case thing && !triage.Sends(r):
		return "The link you sent us"
	case thing, r.Form == report.FormRequestBody:
		return "The request you sent us"
	}
	return "The code you sent us"
}

// checkedOf begins what is said of something in which there is no fault.
func checkedOf(r *report.Report, subject string) string {
	if terms.Thing(r.Form) == "the link" && !triage.Sends(r) {
		return "We have checked the link you sent us" + inBrackets(subject)
	}
	return "We have checked " + inSentence(subject)
}

// toWriter hands on what is found in code.
const toWriter = "Please forward this message to the person who wrote the code; we can send the technical details."

// toItsWriter says who mends what is no link.
func toItsWriter(r *report.Report) string {
	if r.Form == report.FormRequestBody {
		return "Please forward this message to the person who made the page or program that sends it; we can send the technical details."
	}
	return toWriter
}

// inSentence is a subject within a sentence.
func inSentence(subject string) string { return strings.ToLower(subject[:1]) + subject[1:] }

// customerLink is about the only link of a text.
func (w *replier) customerLink(it triage.Item) {
	link := subject(it.Report)
	if w.Doubted && it.Outcome > triage.WorksBut {
		w.paragraph("You write that the link" + inBrackets(link) + " works at times, and we could not confirm that it was made in the right way. We may have looked at the wrong account.")
		w.paragraph("Could you tell us which account it belongs to?")
		return
	}
	switch it.Outcome {
	case triage.Unchecked, triage.Fine:
		if !w.customerLimit(it, link) {
			w.customerSound(it, link)
		}
		return
	case triage.Unsigned:
		w.customerBare(it, link)
		return
	}
	if also := w.otherwise(); also != "" {
		defer w.paragraph(also)
	}
	says := w.layOfOnly(it)
	dead := it.Report.Alive == report.No && it.Report.Expiry.OK
	switch {
	case dead && (it.Result == triage.Result(report.Malformed) || it.Result == triage.Result(report.Mismatch)):
		enough := "Correcting that alone is not enough; a new link is needed."
		if strings.Contains(says.Reason, "space") {
			enough = "Removing the space is not enough; a new link is needed."
		}
		w.paragraph(link + " does not work for two reasons: it expired on " + longDay(it.Report.Expiry.Unix) + ", and " + says.Reason + ". " + enough)
		w.paragraph("Please ask the person or website that gave you the link for a new one. If the link is on your own website, please forward this message to the person who looks after the site.")
	case it.Cause.Code == report.CodeExpired && terms.Thing(it.Report.Form) != "the link":
		w.paragraph("The permission in " + inSentence(link) + " ended on " + w.moment(it.Report.Expiry.Unix) + ". Such permissions are made for a limited time, and the time of this one is over." + w.claimed(it))
		w.paragraph("It has to be made again. " + toItsWriter(it.Report))
	case it.Cause.Code == report.CodeExpired:
		w.paragraph(w.stopped(it, w.claimed(it)))
		if w.clock(it) != "" {
			w.paragraph("Please forward this message to the person who looks after that server; we can send the technical details.")
			return
		}
		w.paragraph(everyday.Step(triage.NewLink))
	case it.Cause.Code == report.CodeSignatureMismatch && w.outdated():
		w.paragraph(link + " was not made with the secret that the account has now. " + madeBefore)
		w.paragraph(everyday.Forward("It has to be made again."))
	default:
		w.paragraph(link + " " + english.Join(says.Happened+".", " ", says.Why) + w.nothingElse(it))
		if terms.Thing(it.Report.Form) != "the link" {
			w.paragraph(english.Join(everyday.InCode(it), " ", toItsWriter(it.Report)))
			return
		}
		w.paragraph(everyday.Next(it))
	}
}

// customerBare is about a link without policy and signature.
func (w *replier) customerBare(it triage.Item, link string) {
	h, ok := w.heardOf()
	switch {
	case w.shortened(it):
		w.paragraph(link + " is not whole in your message, as you write, so we could not check it.")
		w.paragraph(w.askLink(w.sightless()))
	case ok && h.Fit == triage.Fits:
		means := "it was refused"
		if h.Says == triage.SaysNone {
			means = "the message you saw says that it is refused without"
		}
		w.paragraph(link + " has no protection of its own, and " + means + ". " + w.switchedOn())
		if triage.AsksSwitch(w.Text) {
			w.paragraph(switching("this link works", "it"))
		}
		w.paragraph(everyday.Forward("It has to be made again, with its protection."))
	case ok && h.Says == triage.SaysElse:
		w.paragraph(english.Join("We have checked the link you sent us"+inBrackets(link)+". The message you saw means that "+english.Ended(everyday.Message(h)), " ", everyday.Help(h.Key)))
		w.paragraph("The link itself has no protection, which is no fault as long as protection is switched off for the whole account.")
		w.paragraph(afterElse(h))
	default:
		w.paragraph(link + " has no protection of its own. It works only as long as protection is switched off for the whole account, and whoever has it can use it then.")
		w.paragraph(everyday.Forward("If it has stopped working, it has to be made again with protection."))
	}
}

// layOfOnly finds the words for the only link of a text, with what stands in it.
func (w *replier) layOfOnly(it triage.Item) everyday.Lay {
	says := everyday.Of(it)
	if it.Cause.Code == report.CodeHTMLEscaped && len(it.Cause.Spans) > 0 && w.paste.Len() > 0 {
		says.Happened = strings.Replace(says.Happened, "&amp;", words.Value(w.paste.Part(it.Cause.Spans[0])), 1)
	}
	return says
}

// inBrackets is what tells a link, behind other words for it.
func inBrackets(link string) string {
	return strings.TrimPrefix(strings.TrimPrefix(link, "The link you sent us"), "The link to your file")
}

// afterElse is what to do where a message is about something else than the link.
func afterElse(h triage.Heard) string {
	if everyday.Help(h.Key) != "" {
		return "If it goes on, could you tell us when it happens?"
	}
	if everyday.SetUp.Has(h.Key) || everyday.OfSites.Has(h.Key) {
		return "Please forward this message to the person who looks after the site; we can send the technical details."
	}
	return everyday.Forward("The person who put the file there can find out more.")
}

// otherwise says what a message means that is about something else than what is wrong
// with the link.
func (w *replier) otherwise() string {
	h, ok := w.heardOf()
	if !ok || h.Says != triage.SaysElse || h.Fit != triage.Beside || h.Link.Outcome > triage.WorksBut {
		return ""
	}
	return "The message you saw is about something else: " + english.Ended(everyday.Message(h)) + " So correcting the link alone may not be enough."
}

// nothingElse says that all else is in order, where it is known to be.
func (w *replier) nothingElse(it triage.Item) string {
	r := it.Report
	for _, f := range r.Findings {
		if f.Level != report.Note && f.Code != it.Cause.Code {
			return ""
		}
	}
	if r.Readable != report.Yes || r.Allowed != report.Yes || len(r.Inner) > 0 {
		return ""
	}
	if triage.Sends(r) {
		return " We found nothing else wrong with it."
	}
	return " We found nothing else wrong with the link."
}
