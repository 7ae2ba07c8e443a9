package reply

import (
	"policybench/ui/triage"
	"policybench/ui/words/english"
)

// topical are the letters on what no link answers: what it is, and the one question that
// helps whoever has to answer it. They say nothing of what is done about it: that is for
// whoever sends the letter to know.
var topical = map[triage.Topic][2]string{
	triage.Misuse: {
		"Thank you for telling us. Your message is about what a file or page holds, not about whether a link works, so we have not checked any link for you. It has to go to the people who deal with misuse.",
		"Could you tell us where you came across it, and when? Please do not open it again, and do not pass it on.",
	},
	triage.Privacy: {
		"Thank you for your message. It is about your data, not about whether a link works, so it has to go to the people who are responsible for data protection.",
		"Could you tell us which website or account it is about, and whether you mean certain files or all of your data?",
	},
	triage.Payment: {
		"Thank you for your message. It is about prices or payment, not about a link, so it has to go to the people who look after contracts and invoices.",
		"Could you tell us the name of the account that it is about?",
	},
	triage.SigningIn: {
		"Thank you for your message. It is about signing in to an account, not about a link to a file.",
		"Could you tell us what you see when you sign in? Please send us no password and no code.",
	},
	triage.Outage: {
		"Thank you for your message. Whether the service has a problem at the moment cannot be seen from your message, so we cannot confirm it or rule it out here.",
		"Could you tell us since when it happens (with your time zone), what you see, and the address of one file or page where it happens?",
	},
	triage.Uploading: {
		"Thank you for your message. It is about sending files, and your message alone does not tell why that fails.",
		"Could you tell us on which page or in which app it happens, what it says there, and when it last worked? If somebody made that page or app for you, please forward this message to them.",
	},
	triage.HowTo: {
		"Thank you for your message. You ask how something is done, and there is no link in your message that fails.",
		"Could you tell us what you would like to reach in the end, and on which page or in which app?",
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
	says, ok := topical[t]
	saw := triage.SawOf(w.Text)
	switch {
	case !ok || saw == triage.SawSolved:
		return false
	case t == triage.Uploading && w.developer:
		return false // there the request tells
	case t == triage.Uploading || t == triage.HowTo || t == triage.Outage:
		if saw > triage.SawNothing && t == triage.HowTo || triage.Gateway(w.Text) != "" || triage.Elsewhere(w.Text) != "" || triage.HoldsWebToken(w.Text) {
			return false
		}
		if means := w.sawMeans(); means != "" {
			says[0] = "Thank you for your message. " + means
		}
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
	return "What you saw means that " + english.Ended(layMessage(heard[0]))
}
