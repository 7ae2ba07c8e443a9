package reply

import (
	"slices"
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/reply/everyday"
)

// topical are the letters on what no link answers: what it is, and the one question that
// helps whoever has to answer it. They say nothing of what is done about it: that is for
// whoever sends the letter to know.
var topical = [...][2]string{
	triage.Misuse: {
		"Thank you for telling us. Your message is about what a file or page holds, not about whether a link works, so we have not checked any link for you. It has to go to the people who deal with misuse.",
		"Could you tell us where you came across it, and when? Please do not open it again, and do not pass it on.",
	},
	triage.Privacy: {
		"Thank you for your message. It is about your data, not about whether a link works, so it has to go to the people who are responsible for data protection.",
		"Could you tell us which website or account it is about, and whether you mean certain files or all of your data?",
	},
	triage.Payment: {
		"Thank you for your message. It is about prices, payment or the limits of an account, not about a link, so it has to go to the people who look after contracts and invoices.",
		"Could you tell us the name of the account that it is about?",
	},
	triage.SigningIn: {
		"Thank you for your message. It is about signing in to an account, not about a link to a file.",
		"Could you tell us what you see when you sign in? Please send us no password and no code.",
	},
	triage.Deleted: {
		"Thank you for your message. Whether a file that was deleted or replaced can be brought back cannot be seen from here, so please do not change anything else until that is answered.",
		"Could you tell us which file it is, when it was deleted or replaced, and in which account?",
	},
	triage.Outage: {
		"Thank you for your message. Whether the service has a problem at the moment cannot be seen from your message, so we cannot confirm it or rule it out here.",
		"Could you tell us since when it happens (with your time zone), what you see, and the address of one file or page where it happens?",
	},
	triage.Uploading: {
		"Thank you for your message. It is about sending files, and your message alone does not tell why that fails.",
		"Could you tell us on which page or in which app it happens, what it says there, and when it last worked? If somebody made that page or app for you, please forward this message to them.",
	},
	triage.Switching: {
		"Thank you for your message. You ask about switching security on or off. While it is on, files are opened and sent only with links that have protection, which your website has to make; all others are refused. While it is off, links work without. So those who look after your website should say whether it is ready for that.",
		"Please forward this message to the person who looks after the site; we can send the technical details. If something does not work there, could you tell us on which page, and what it says?",
	},
	triage.HowTo: {
		"Thank you for your message. You ask how something is done, and there is no link in your message that fails.",
		"Could you tell us what you would like to reach in the end, and on which page or in which app?",
	},
	triage.Asking: {
		"Thank you for your message. There is no link in it, so there was nothing for us to check.",
		"If your question is about a link, please send us the whole link (right click on it, then \"Copy link address\"). If it is about an account, it has to go to the people who look after accounts. Please send us no app secret and no password.",
	},
}

// topic is what a text is about besides or instead of a link.
func (w *replier) topic() triage.Topic {
	alone := w.Tally.Links == 0
	t := triage.TopicOf(w.Text, alone)
	if t == triage.NoTopic || !alone || len(w.Items) == 0 {
		return t
	}
	if t == triage.Misuse || t == triage.Privacy {
		return t
	}
	return triage.NoTopic // a message of a server says more
}

// topicLetter answers what no link does; it reports whether it wrote anything.
func (w *replier) topicLetter() bool {
	t := w.topic()
	says := topical[t]
	saw := triage.SawOf(w.Text)
	if t == triage.Deleted && w.Tally.Links > 0 {
		says[1] = "Could you tell us when it was deleted or replaced, and in which account?"
	}
	switch {
	case t == triage.NoTopic || saw == triage.SawSolved:
		return false
	case t == triage.Uploading && w.developer:
		return false // there the request tells
	case t == triage.Deleted && w.Tally.Links == 0 && triage.Elsewhere(w.Text) != "":
		return false // that is another service's to bring back
	case t >= triage.Outage:
		if saw > triage.SawNothing && t >= triage.HowTo || triage.Gateway(w.Text) != "" || triage.Elsewhere(w.Text) != "" || triage.HoldsWebToken(w.Text) {
			return false
		}
		if means := w.sawMeans(); means != "" {
			says[0] = "Thank you for your message. " + means
			says[1] = strings.NewReplacer(", what it says there, and", ", and", ", what you see, and", ", and").Replace(says[1])
		}
		if t == triage.Switching && triage.SpeaksOfUploads(w.Text) && triage.Complains(w.Text) {
			says[1] = strings.Replace(says[1], "If something does not work there,", "Your message alone does not tell why something was not sent;", 1)
		}
	}
	if w.dated() {
		says[1] = strings.NewReplacer(", what it says there, and "+lastWorked, ", and what it says there", ", and "+lastWorked, "", "since when it happens (with your time zone), ", "").Replace(says[1])
	}
	if t == triage.Switching && triage.SaysTurnedOn(w.Text) {
		says[0] = strings.Replace(says[0], "While it is off, links work without. So those who look after your website should say whether it is ready for that.",
			"It can be switched off again until your website makes such links: while it is off, links work without protection, for everybody who knows them.", 1)
	}
	w.paragraph(says[0])
	w.paragraph(says[1])
	return true
}

// sawMeans says what the message means that somebody saw who sent no link.
func (w *replier) sawMeans() string {
	heard := w.Heard()
	if len(heard) == 0 {
		return ""
	}
	return "What you saw means that " + english.Ended(everyday.Message(heard[0]))
}

// sightings are what it tells how somebody sees a link in which there is no fault, and the
// question that helps then.
var sightings = [...][2]string{
	triage.SawOneDevice: {
		"You write that it works on one device or in one browser, so the reason most likely lies with the other one, and not with the link.",
		"Could you try another app or a private window there, and tell us what you see?",
	},
	triage.SawSometimes: {
		"You write that it works at times, so the link itself is most likely not the reason.",
		"Could you tell us at what times it failed (with your time zone), and what you saw then?",
	},
	triage.SawOtherwise: {
		"What the file holds, and how or how fast it is shown, cannot be seen in the link.",
		"Could you tell us what you expected to see, and what you see instead?",
	},
	triage.AsksUntil:  {"", "If that is too short, it has to be made again, for a longer time."},
	triage.AsksShared: {"Until its time is over, everybody who has the link can use it, as often as they like.", "If it should stop sooner, it has to be made again, with an earlier date."},
	triage.SawBlank: {
		"An empty page or picture does not tell the reason by itself.",
		"Could you open the link in another browser or on another device, and tell us whether it is the same there?",
	},
	triage.SawLogin: {
		"Such a link needs no password. What asks for one is another page, or the file itself when it is opened; then only those who made the file know it.",
		"Could you tell us where it asks: on a web page (then please send us its address), or in the program that opens the file?",
	},
	triage.SawCertificate: {
		"Such a warning is about the certificate of the website that the link goes through, or about what stands between your computer and it, and not about the link.",
		"Could you tell us whether the warning comes on another device and in another network as well?",
	},
	triage.SawSolved: {"Good to hear that it works now.", "If it happens again, just tell us what you see then."},
}

// sighting is what is written of the only link of a text, where that shows no fault and no
// message says more.
func (w *replier) sighting() (saw triage.Saw, says [2]string) {
	at := slices.IndexFunc(w.Items, func(it triage.Item) bool { return it.Outcome != triage.Remark })
	if w.Tally.Links != 1 || at < 0 || w.Items[at].Outcome < triage.Unchecked || w.Items[at].Report.Readable != report.Yes || w.Items[at].Report.Has(report.CodeLineBreak) || w.excess(w.Items[at].Report) != "" {
		return triage.SawNothing, says
	}
	if odd(w.Items[at].Report) {
		return triage.SawNothing, says
	}
	if saw = w.Sight(&w.Items[at]); saw == triage.SawNothing {
		return saw, says
	}
	if saw == triage.AsksShared && w.developer {
		return saw, [2]string{
			"Whoever has the link can use its policy and signature any number of times, until the expiry: there are no links that work only once.",
			"For less, sign a short expiry each time that the link is asked for, on your server.",
		}
	}
	if host := w.Items[at].Report.Link.Host; saw == triage.SawCertificate && w.Items[at].Report.Has(report.CodeCustomHost) {
		return saw, [2]string{
			"Such a warning is about the certificate of " + words.Value(host) + ", the website that the link goes through, and not about the link.",
			"Please forward this message to the person who set up that address; we can send the technical details.",
		}
	}
	return saw, sightings[saw]
}

// ownName is what the text calls one of several links, empty where it does not, or calls
// another one so too.
func (w *replier) ownName(r report.Report) string {
	if w.Tally.Links < 2 || w.Rows != nil && w.Place == nil {
		return ""
	}
	own, count := "", map[string]int{}
	for _, it := range w.Items {
		if it.Outcome == triage.Remark {
			continue
		}
		_, name := w.Where(it)
		count[name]++
		if it.Report.Span == r.Span {
			own = name
		}
	}
	if own == "" || count[own] > 1 {
		return ""
	}
	return words.Visible(own)
}

// named tells one link of several from the others.
func named(l report.Link) string {
	switch {
	case l.Handle != "":
		return " for " + words.Value(l.Handle)
	case l.Source != "":
		return " for " + words.Value(l.Source)
	}
	return ""
}
