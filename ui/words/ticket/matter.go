package ticket

import (
	"strconv"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/finding"
	"policybench/ui/words/listing"
	"policybench/ui/words/times"
)

// matter is what a text comes down to: a title, empty where the links make it, and the
// steps, each with who takes it.
type matter struct {
	title string
	steps []string
}

// ofCase words what a text comes down to.
func (w *ticket) ofCase() matter {
	c := w.theCase
	switch c.Matter {
	case listing.OfMessage:
		return w.ofMessage(c.Heard)
	case listing.OfSplit:
		return matter{"a line break cuts the link; in one piece it shows no fault" + w.until(), []string{"customer: the link in one piece, its lines joined" + w.linesOf(c.Worst)}}
	case listing.OfSignature:
		return matter{"the server says that the signature is not valid" + w.sound(), []string{"customer's developer: the app secret compared with this app's current one, and the policy that is signed with the one that is sent"}}
	case listing.OfRotated:
		return matter{"the app secret was replaced: what was signed with the old one is refused", []string{"customer's developer: signed again with the new secret"}}
	case listing.OfContradiction:
		return matter{title: "the message does not fit the link" + w.sound()}
	case listing.OfRefusal:
		return matter{"refused, and it is not said why" + w.sound(), nil}
	case listing.OfSight:
		return w.ofSight(c.Saw)
	case listing.OfSound:
		return w.ofSound()
	}
	return w.ofNoLink(c)
}

// sound says behind another title that the links show no fault.
func (w *ticket) sound() string {
	switch {
	case w.Tally.Links == 0, w.theCase.Worst.Report.Readable == report.Unknown:
		return ""
	case w.Tally.Unsigned > 0:
		return "; " + english.Either(w.Tally.Links, "the link has", "links have") + " no policy and signature"
	case w.Tally.Links == 1:
		return "; no fault found in the link"
	}
	return "; no fault found in the " + english.Few(w.Tally.Links) + " links"
}

// until says until when the only link works.
func (w *ticket) until() string {
	r := w.theCase.Worst.Report
	if w.Tally.Links != 1 || !r.Expiry.OK || r.Alive != report.Yes {
		return ""
	}
	return ", expires " + times.Distance(r.Expiry.Unix, r.AsOf(w.At))
}

// ofMessage is a message that is about no fault of a link.
func (w *ticket) ofMessage(h triage.Heard) matter {
	means := finding.Messages[h.Key]
	if h.Key == "" {
		means = words.Sentence{Fact: sawWords[h.Says]}
	}
	var m matter
	if m.title = shortly[h.Key]; m.title == "" {
		m.title = means.Fact
	}
	m.title += w.sound()
	who := whoOf(h.Key)
	step := means.Hint
	switch h.Key {
	case "rate-limit", "status-429":
		step = "send fewer requests at a time, and wait when 429 comes back; the same pair may be used until its expiry"
		if reset := triage.ResetIn(w.Text); !reset.IsZero() {
			step += "; the limit ends at " + times.Date(reset, time.UTC) + " (Filestack-Reset)"
		}
	case "status-413":
		if server := triage.Answerer(w.Text); server != "" {
			m.title = "413, what was sent is larger than the server (" + server + ") takes: not policy or signature" + w.sound()
			who, step = "whoever runs that server", "raise the limit of what may be sent ("+limits(server)+"), and look at which address answers: the page's own server or Filestack's"
		}
	case "api-connection":
		step = "try it in another network; where it fails, whoever runs that network, for what stands between (proxy, firewall, ad blocker, DNS)"
	case "status-404":
		who, step = "link's owner", "see whether the file was deleted, and compare the handle; if it is gone, a new upload and a new link"
	}
	if large := w.tooLarge(); large != nil {
		who, step = string(triage.Developer), large.Hint
		m.title = large.Fact
	}
	if !strings.HasPrefix(step, "paste") && step != "" {
		m.steps = append(m.steps, who+": "+step)
	}
	return m
}

// shortly are what messages mean, as a title.
var shortly = map[string]string{
	"unknown":        "Filestack refused the request; its reason is quoted below",
	"rate-limit":     "rate limit, too many requests in a short time: not policy or signature",
	"status-429":     "429, too many requests in a short time: not policy or signature",
	"status-404":     "404, the file is not there: not policy or signature",
	"status-413":     "413, what was sent is larger than the server takes: not the signature",
	"api-connection": "no answer came, so the network or a name is at fault: not policy or signature",
	"status-500":     "500, the server failed while it answered: that alone does not speak against policy or signature",
	"status-503":     "503, the server is overloaded or limits the rate: not policy or signature",
}

// limits is where a server sets how much may be sent.
func limits(server string) string {
	if server == "nginx" || server == "openresty" {
		return "client_max_body_size"
	}
	return "its setting for the size of request bodies"
}

// sawWords say what somebody saw.
var sawWords = [...]string{
	triage.SaysRefused:   "refused, and it is not said why",
	triage.SaysExpired:   "the text says that a link has expired, and holds none",
	triage.SaysSignature: "the text says that a signature is not valid, and holds none",
	triage.SaysNone:      "the text says that no policy and signature arrived",
	triage.SaysElse:      "a message about something else than policy and signature",
}

// whoOf is who can do what a message asks for.
func whoOf(key string) string {
	switch key {
	case "api-connection", "status-500", "status-503":
		return "customer"
	}
	return "customer's developer"
}

// seen are what somebody sees of a link without a fault, and what to ask then.
var seen = [...]words.Sentence{
	triage.SawOneDevice:   {Fact: "it works on one device or in one browser, and not in another", Hint: "ask to try another app or a private window there, and what is seen"},
	triage.SawSometimes:   {Fact: "it works at times", Hint: "ask when it failed (with the time zone), and what was seen then"},
	triage.SawOtherwise:   {Fact: "it opens, and shows something else than is wanted", Hint: "ask what was expected, and what is seen instead"},
	triage.SawBlank:       {Fact: "an empty page or picture is seen", Hint: "ask whether it is the same in another browser or on another device"},
	triage.SawLogin:       {Fact: "something asks for a password, which no such link does", Hint: "ask where it asks: on which page, or in which program"},
	triage.SawCertificate: {Fact: "a website's certificate is not trusted", Hint: "ask whether the warning comes on another device and in another network as well"},
	triage.SawSolved:      {Fact: "it works again", Hint: "nothing to do"},
}

// ofSight is how somebody sees a link without a fault.
func (w *ticket) ofSight(saw triage.Saw) matter {
	switch saw {
	case triage.AsksUntil:
		return matter{"asked is until when the link works" + w.until(), []string{"customer: the answer" + w.answer() + "; link's owner: a new link with a later expiry, if that is too soon"}}
	case triage.AsksShared:
		return matter{"asked is who can open the link: whoever has it, as often as they like" + w.until(), []string{toCustomer(w.allowed()) + "; link's owner: an earlier expiry in a new link, if that is too open"}}
	}
	if int(saw) >= len(seen) {
		return matter{}
	}
	s := seen[saw]
	return matter{s.Fact + w.sound(), []string{s.Hint}}
}

// answer is until when the only link works, as an answer.
func (w *ticket) answer() string {
	r := w.theCase.Worst.Report
	if !r.Expiry.OK || r.Alive != report.Yes {
		return ""
	}
	return ", it is made to work until " + times.Unix(r.Expiry.Unix)
}

// toCustomer is an answer that somebody is to be given.
func toCustomer(answer string) string {
	if answer == "" {
		return "customer: that answer"
	}
	return "customer: the answer, " + answer
}

// ofSound is links without a fault of which nothing is said.
func (w *ticket) ofSound() matter {
	r := w.theCase.Worst.Report
	if w.Tally.Links != 1 || r.Readable != report.Yes {
		return matter{}
	}
	if large := w.tooLarge(); large != nil {
		return matter{large.Fact, []string{"customer's developer: " + large.Hint}}
	}
	if f, found := r.First(report.Warning); found && gist(f) != "" {
		return matter{title: "no fault that surely makes it fail; but " + gist(f) + w.until()}
	}
	if r.Verdict == report.Valid {
		return matter{}
	}
	if w.allowed() != "" && triage.AsksAllowed(w.Text) {
		return matter{"asked is what the link allows: no fault found" + w.until(), []string{toCustomer(w.allowed())}}
	}
	if triage.AsksWhetherSound(w.Text) {
		return matter{"asked is whether the link is in order: no fault found" + w.until(), []string{toCustomer(w.allowed())}}
	}
	if triage.SaysAllWorks(w.Text) {
		return matter{title: "the text says that it works; no fault found in the link" + w.until()}
	}
	return matter{title: "no fault found in the link, the signature is not checked without the app secret" + w.until()}
}

// linesOf are the lines over which a link is broken.
func (w *ticket) linesOf(it *triage.Item) string {
	if w.Place == nil || it.Report.Span.Length == 0 {
		return ""
	}
	from, to := w.Place.Line(it.Report.Span.Offset), w.Place.Line(max(it.Report.Span.Offset, it.Report.Span.End()-1))
	if from == to {
		return ""
	}
	return " (lines " + strconv.Itoa(from) + " to " + strconv.Itoa(to) + ")"
}
