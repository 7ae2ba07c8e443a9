package reply

import (
	"slices"
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/finding"
	"policybench/ui/words/terms"
)

// layMessages are what messages mean to somebody who is no developer: behind "The message
// you saw means that …".
var layMessages = []entry[string, string]{
	{"signature-expired", "the time for which the link was made is over"},
	{"signature-not-valid", "the link was not made in the right way, or was changed after it was made"},
	{"not-base64", "a part of the link was damaged on its way"},
	{"status-404", "the file is not there, or not any more"},
	{"status-429", "there were too many requests in a short time. The link is not at fault"},
	{"status-503", "the service was too busy at that moment. The link is not at fault"},
	{"status-500", "something went wrong inside the service while it answered. That alone does not speak against the link"},
	{"status-413", "the file is larger than may be sent there. The link's protection is not at fault"},
	{"rate-limit", "there were too many requests in a short time. The link is not at fault"},
	{"api-connection", "your computer could not reach the service. The link is not at fault"},
	{"source-timeout", "a file could not be fetched from where it lies. The link is not at fault"},
	{"cors", "the browser did not show the page the answer, so the reason cannot be seen in it"},
	{"csp", "the website itself does not let the page load the file. The link is not at fault"},
	{"saving-failed", "the file could not be saved; it does not say why"},
	{"s3-signature", "the storage behind the service refused a part of an upload. The link is not at fault"},
}

var laySays = [...]string{
	triage.SaysRefused:   "the request was refused; it does not say why",
	triage.SaysExpired:   "the time for which the link was made is over",
	triage.SaysSignature: "the link was not made in the right way, or was changed after it was made",
	triage.SaysNone:      "the link was used without its protection, which it needs",
	triage.SaysElse:      "something went wrong that has nothing to do with a link's protection",
}

// setUp are the messages that say that a website's program is not written or set up right.
const setUp keys = "invalid-application parameters-invalid key-required key-not-set source-needs-key no-fpfile source-invalid library-needs-secret " +
	"library-needs-pair node-only picker-params policy-option policy-exception rails-hash security-params pair-incomplete remove-needs-pair s3-parts webhook-mismatch"

// ofSites are the messages that only those can look into who run the website.
const ofSites keys = "cors csp s3-signature invalid-app-policy invalid-policy"

// conversions are the messages about files that cannot become what was asked for.
const conversions keys = "unsupported-conversion unsupported-format output-limit"

func layMessage(h triage.Heard) string {
	s, ok := find(layMessages, h.Key)
	switch {
	case ok:
		return s
	case setUp.has(h.Key):
		return "the program behind the website is not set up in the right way"
	case conversions.has(h.Key):
		return "the file cannot be changed in the way that was asked for. The link's protection is not at fault"
	}
	return laySays[h.Says]
}

// helps is what helps against messages that no link explains.
var helps = []entry[string, string]{
	{"status-429", "Please try again in a few minutes."},
	{"status-500", "Please try again in a few minutes."},
	{"status-503", "Please try again in a few minutes."},
	{"rate-limit", "Please try again in a few minutes."},
	{"api-connection", "Please try again, and in another network if you can."},
}

// help is what helps against a message, empty where nothing is known to.
func help(key string) string {
	text, _ := find(helps, key)
	return text
}

const (
	madeBefore = "You write that the secret of the account was replaced. Links that were made before that do not work any more, and cannot be brought back."

	askLink  = "Could you send us the whole link (right click on it, then \"Copy link address\"), and tell us when it last worked?"
	askThree = "Could you send us the whole link (right click on it, then \"Copy link address\"), what the page or program says, and when it last worked?"
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
		w.paragraph("Please ask the person or website that gave you the link.")
	case gateway != "" && (len(heard) == 0 || own):
		w.paragraph(thanks + "The link in it goes through another service (" + words.Value(gateway) + "), which hides where it leads, so we cannot check it as it stands.")
		w.paragraph("Could you open the mail or page that it came with, click on the link, and send us the address that your browser then shows?")
	case len(heard) > 0 && help(heard[0].Key) != "":
		w.paragraph(thanks + means + english.Ended(layMessage(heard[0])) + " " + help(heard[0].Key))
		w.paragraph("If it goes on, could you tell us when it happens and what you do at that moment?")
	case len(heard) > 0 && (setUp.has(heard[0].Key) || conversions.has(heard[0].Key) || ofSites.has(heard[0].Key)):
		w.paragraph(thanks + means + english.Ended(layMessage(heard[0])))
		w.paragraph("Please forward this message to the person who looks after the site; we can send the technical details.")
	case len(heard) > 0:
		w.paragraph(thanks + means + english.Ended(layMessage(heard[0])))
		w.paragraph("To find out more we need the link that it came for. " + askLink)
	case other != nil:
		name := ""
		if f := other.Find(report.CodeOtherService); f != nil {
			name, _, _ = strings.Cut(serviceName(f.Args), "\x00")
		}
		w.paragraph(thanks + "The link in it belongs to another service" + name + ", not to Filestack, so we cannot check it.")
		w.paragraph("Please ask the person or website that gave you the link.")
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
		if triage.SawOf(w.Text) != triage.SawNothing {
			w.paragraph(askLink)
			return
		}
		w.paragraph(askThree)
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
func (w *replier) heardOf() (triage.Heard, bool) {
	heard := w.Heard()
	if len(heard) == 0 {
		return triage.Heard{}, false
	}
	return slices.MinFunc(heard, func(a, b triage.Heard) int { return order(a) - order(b) }), true
}

// order puts first what contradicts a link or settles it.
func order(h triage.Heard) int {
	return slices.Index([]triage.Fit{triage.Contradicts, triage.Settles, triage.Fits, triage.Beside, triage.NoLink}, h.Fit)
}

// customerSound answers about a link in which no fault was found.
func (w *replier) customerSound(it triage.Item, link string) {
	checked := "We have checked the link you sent us" + inBrackets(link)
	again := forward("It has to be made again.")
	if terms.Thing(it.Report.Form) != "the link" {
		checked = "We have checked " + inSentence(link)
		again = toItsWriter(it.Report)
	}
	h, ok := w.heardOf()
	saw, says := w.sighting()
	switch {
	case it.Report.Readable == report.Unknown:
		w.paragraph("A part of what you sent us is filled in only when the page is opened, so we cannot check it as it stands.")
		w.paragraph(step(triage.SeeRequest))
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
		w.paragraph(inOnePiece + " If it does not open then, tell us what you see.")
	case ok && h.Fit == triage.Settles && h.Says == triage.SaysSignature:
		w.paragraph(checked + ". It is complete and has not expired, but the message you saw means that " + english.Ended(layMessage(h)))
		w.paragraph(again)
	case odd(it.Report):
		w.paragraph(checked + ". It is complete and has not expired, but a part of it is not written as the documentation asks, which may be why it does not work.")
		w.paragraph(forward("It should be made again as documented."))
	case w.limit(it.Report) != "":
		w.paragraph(checked + ". It is complete and has not expired. It permits only files of " + w.limit(it.Report) + ", and others are refused.")
		w.paragraph(forward("For such files it has to be made again, with another limit."))
	case ok && h.Fit == triage.Settles:
		w.paragraph(checked + ". It is complete and has not expired, but the message you saw means that " + english.Ended(layMessage(h)))
		w.paragraph(forward("Only whoever made the link can check whether it was made in the right way."))
	case ok && h.Says == triage.SaysRefused:
		w.paragraph(checked + " and found no fault in it, but it was refused, as you write, and a refusal alone does not tell why.")
		w.paragraph("Could you send us the full text that you see there, and tell us when it was?")
	case ok:
		w.paragraph(english.Join(checked+" and found no fault in it. The message you saw means that "+english.Ended(layMessage(h)), " ", help(h.Key)))
		w.paragraph(afterElse(h))
	case w.excess(it.Report) != "":
		w.paragraph(checked + ". It is complete and has not expired. " + w.excess(it.Report))
		w.paragraph(forward("It should be made again without that."))
	case !ok && it.Report.Has(report.CodeProxied):
		w.paragraph(checked + " and found no fault in it. In your message it goes through another service, such as a mail filter, which may stop it or change it on its way.")
		w.paragraph("Could you tell us whether it opens without that service: on another computer, or from another mail account? If it does, please ask those who look after your mail to let it through.")
	case it.Report.Has(report.CodeSignatureUppercase):
		w.paragraph(checked + ". It is complete and has not expired, but a part of it is written in capitals where small letters are asked for. If it does not work, that is the likely reason.")
		w.paragraph(forward("Then it has to be made again, with small letters."))
	case triage.AsksWhetherSound(w.Text) && it.Report.Expiry.OK:
		w.paragraph(checked + " and found no fault in it." + w.madeUntil(it.Report))
		w.paragraph("Until then, everybody who has the link can use it. If somebody cannot, tell us what they see.")
	default:
		w.paragraph(checked + " and found no fault in it." + w.madeUntil(it.Report))
		w.paragraph("If it does not work for you, could you tell us what you see when you open it, and when it last worked?")
	}
}
