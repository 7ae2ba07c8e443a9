package everyday

import (
	"policybench/ui/triage"
	"policybench/ui/words/reply/table"
)

// messages are what messages mean to somebody who is no developer: behind "The message
// you saw means that …".
var messages = []entry[string, string]{
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

var meanings = [...]string{
	triage.SaysRefused:   "the request was refused; it does not say why",
	triage.SaysExpired:   "the time for which the link was made is over",
	triage.SaysSignature: "the link was not made in the right way, or was changed after it was made",
	triage.SaysNone:      "the link was used without its protection, which it needs",
	triage.SaysElse:      "something went wrong that has nothing to do with a link's protection",
}

// SetUp are the messages that say that a website's program is not written or set up right.
const SetUp table.Keys = "invalid-application parameters-invalid key-required key-not-set source-needs-key no-fpfile source-invalid library-needs-secret " +
	"library-needs-pair node-only picker-params policy-option policy-exception rails-hash security-params pair-incomplete remove-needs-pair s3-parts webhook-mismatch"

// OfSites are the messages that only those can look into who run the website.
const OfSites table.Keys = "cors csp s3-signature invalid-app-policy invalid-policy"

// Conversions are the messages about files that cannot become what was asked for.
const Conversions table.Keys = "unsupported-conversion unsupported-format output-limit"

// Message is what a message means, behind "The message you saw means that".
func Message(h triage.Heard) string {
	s, ok := table.Find(messages, h.Key)
	switch {
	case ok:
		return s
	case SetUp.Has(h.Key):
		return "the program behind the website is not set up in the right way"
	case Conversions.Has(h.Key):
		return "the file cannot be changed in the way that was asked for. The link's protection is not at fault"
	}
	return meanings[h.Says]
}

// helps is what helps against messages that no link explains.
var helps = []entry[string, string]{
	{"status-429", "Please try again in a few minutes."},
	{"status-500", "Please try again in a few minutes."},
	{"status-503", "Please try again in a few minutes."},
	{"rate-limit", "Please try again in a few minutes."},
	{"api-connection", "Please try again, and in another network if you can."},
}

// Help is what helps against a message, empty where nothing is known to.
func Help(key string) string {
	text, _ := table.Find(helps, key)
	return text
}
