package reply

import (
	"slices"
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/finding"
	"policybench/ui/words/reply/everyday"
	"policybench/ui/words/terms"
)

const (
	madeBefore = "You write that the secret of the account was replaced. Links that were made before that do not work any more, and cannot be brought back."

	askThere = "Could you send us the link exactly as it stands on the page where you see the message (right click on it, then \"Copy link address\")?"
)

// customerNothing answers a message without a link of ours.
func (w *replier) customerNothing(heard []triage.Heard) {
	const thanks = "Thank you for your message. "
	gateway := triage.Gateway(w.Text)
	form := func(f report.Form) *report.Report {
		at := slices.IndexFunc(w.Items, func(it triage.Item) bool { return it.Report.Form == f })
		if at < 0 {
			return nil
		}
		return w.Items[at].Report
	}
	means := "The error you sent us means that "
	own := len(heard) > 0 && heard[0].Report.Span.Length == 0
	if own {
		means = "What you saw means that "
	}
	switch other, name := form(report.FormOtherService), triage.Elsewhere(w.Text); {
	case other == nil && name != "" && (len(heard) == 0 || own):
		w.paragraph(thanks + "The link in it belongs to another service (" + name + "), not to Filestack, so we cannot check it.")
		w.paragraph("Please ask the person or website that gave you the link for a new one.")
	case gateway != "" && (len(heard) == 0 || own):
		w.paragraph(thanks + "The link in it goes through another service (" + words.Value(gateway) + "), which hides where it leads, so we cannot check it as it stands.")
		w.paragraph("Could you open the mail or page that it came with, click on the link, and send us the address that your browser then shows?")
	case len(heard) > 0 && everyday.Help(heard[0].Key) != "":
		w.paragraph(thanks + means + english.Ended(everyday.Message(heard[0])) + " " + everyday.Help(heard[0].Key))
		w.paragraph("If it goes on, could you tell us when it happens and what you do at that moment?")
	case len(heard) > 0 && (everyday.SetUp.Has(heard[0].Key) || everyday.Conversions.Has(heard[0].Key) || everyday.OfSites.Has(heard[0].Key)):
		w.paragraph(thanks + means + english.Ended(everyday.Message(heard[0])))
		w.paragraph("Please forward this message to the person who looks after the site; we can send the technical details.")
	case len(heard) > 0:
		w.paragraph(thanks + means + english.Ended(everyday.Message(heard[0])))
		w.afterMessage(heard[0])
	case other != nil:
		name := ""
		if f := other.Find(report.CodeOtherService); f != nil {
			name, _, _ = strings.Cut(serviceName(f.Args), "\x00")
		}
		w.paragraph(thanks + "The link in it belongs to another service" + name + ", not to Filestack, so we cannot check it.")
		w.paragraph("Please ask the person or website that gave you the link for a new one.")
	case form(report.FormWebhook) != nil:
		w.paragraph(thanks + "It is about a message that Filestack sent to a server, not about a link. Its protection works in another way, and we cannot check it from here.")
		w.paragraph("Please forward this message to the person who looks after that server; we can send the technical details.")
	case triage.HoldsWebToken(w.Text):
		w.paragraph(thanks + "There is no link in it, but a key of another kind, as programs use it to sign in. We cannot check it.")
		w.paragraph("If a link does not work, could you send us that link (right click on it, then \"Copy link address\")?")
	case triage.SawOf(w.Text) == triage.SawSolved:
		w.paragraph(thanks + "Good to hear that it works now. If it happens again, just send us the link and tell us what you see.")
	default:
		w.paragraph(thanks + "We could not find a link in it that we can check.")
		w.paragraph(w.askLink(triage.SawOf(w.Text) == triage.SawNothing))
	}
}

// serviceName is the name of another service in brackets, empty where it is not known.
func serviceName(args []string) string {
	if args = finding.ServiceArgs(args); len(args) > 0 && args[0] != "" {
		return " (" + words.Value(args[0]) + ")"
	}
	return ""
}

// heardOf is the message that says most about a link, and whether there is one.
func (w *replier) heardOf() (triage.Heard, bool) { return w.HeardOf() }

// customerSound answers about a link in which no fault was found.
func (w *replier) customerSound(it triage.Item, link string) {
	checked := checkedOf(it.Report, link)
	again := everyday.Forward("It has to be made again.")
	if terms.Thing(it.Report.Form) != "the link" {
		again = toItsWriter(it.Report)
	}
	h, ok := w.heardOf()
	saw, says := w.sighting()
	switch {
	case it.Report.Readable == report.Unknown:
		w.paragraph("A part of what you sent us is filled in only when the page is opened, so we cannot check it as it stands.")
		w.paragraph(everyday.Step(triage.SeeRequest))
	case saw != triage.SawNothing:
		until := ""
		if saw == triage.AsksUntil || saw == triage.AsksShared || saw == triage.SawSolved {
			until = w.madeUntil(it.Report)
		}
		w.paragraph(english.Join(checked+" and found no fault in it."+until, " ", says[0]))
		w.paragraph(says[1])
	case ok && h.Fit == triage.Contradicts:
		w.contradicted(it, h.Says, checked)
	case w.outdated():
		w.paragraph(checked + ". It is complete and has not expired. " + madeBefore)
		w.paragraph(again)
	case it.Report.Has(report.CodeLineBreak): // which may be why it was refused
		w.paragraph(checked + ". In your message it is broken over several lines, and then only its beginning opens. Put together it shows no fault." + w.madeUntil(it.Report))
		w.paragraph(everyday.InOnePiece + " If it does not open then, tell us what you see.")
	case ok && h.Fit == triage.Settles && h.Says == triage.SaysSignature:
		w.paragraph(checked + ". It is complete and has not expired, but the message you saw means that " + english.Ended(everyday.Message(h)))
		w.paragraph(again)
	case odd(it.Report):
		says, next := everyday.Odd(it.Report)
		w.paragraph(checked + ". It is complete and has not expired, but " + says + ", which may be why it does not work.")
		if terms.Thing(it.Report.Form) != "the link" {
			w.paragraph(english.Join(next, " ", toItsWriter(it.Report)))
			return
		}
		w.paragraph(everyday.Forward(next))
	case w.limit(it.Report) != "":
		w.paragraph(checked + ". It is complete and has not expired. It permits only files of " + w.limit(it.Report) + ", and others are refused.")
		w.paragraph(everyday.Forward("For such files it has to be made again, with another limit."))
	case ok && h.Fit == triage.Settles:
		w.paragraph(checked + ". It is complete and has not expired, but the message you saw means that " + english.Ended(everyday.Message(h)))
		w.paragraph(everyday.Forward("Only whoever made the link can check whether it was made in the right way."))
	case ok && h.Says == triage.SaysRefused:
		w.paragraph(checked + " and found no fault in it, but it was refused, as you write, and a refusal alone does not tell why.")
		w.paragraph(w.askMore())
	case ok:
		w.paragraph(english.Join(checked+" and found no fault in it. The message you saw means that "+english.Ended(everyday.Message(h)), " ", everyday.Help(h.Key)))
		w.paragraph(afterElse(h))
	case w.excess(it.Report) != "":
		w.paragraph(checked + ". It is complete and has not expired. " + w.excess(it.Report))
		w.paragraph(everyday.Forward("It should be made again without that."))
	case !ok && it.Report.Has(report.CodeProxied):
		w.paragraph(checked + " and found no fault in it. In your message it goes through another service, such as a mail filter, which may stop it or change it on its way.")
		w.paragraph("Could you tell us whether it opens without that service: on another computer, or from another mail account? If it does, please ask those who look after your mail to let it through.")
	case it.Report.Has(report.CodeSignatureUppercase):
		w.paragraph(checked + ". It is complete and has not expired, but a part of it is written in capitals where small letters are asked for. If it does not work, that is the likely reason.")
		w.paragraph(everyday.Forward("Then it has to be made again, with small letters."))
	case triage.AsksWhetherSound(w.Text) && it.Report.Expiry.OK:
		w.paragraph(checked + " and found no fault in it." + w.madeUntil(it.Report))
		w.paragraph("Until then, everybody who has the link can use it. If somebody cannot, tell us what they see.")
	case triage.AsksOtherwise(w.Text):
		w.paragraph(checked + " and found no fault in it." + w.madeUntil(it.Report))
		w.paragraph("What you ask cannot be seen in the link, so it has to be answered by somebody who knows the account that it belongs to. If the link does not work for you, tell us what you see when you open it.")
	default:
		w.paragraph(checked + " and found no fault in it." + w.madeUntil(it.Report))
		w.paragraph(w.askSeen())
	}
}
