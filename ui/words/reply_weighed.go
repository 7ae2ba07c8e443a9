package words

import (
	"fmt"
	"regexp"
	"strings"
	"sync"

	"policybench/signing/compare"
	"policybench/signing/report"
	"policybench/ui/triage"
)

// saidByOthers are the indexes of reports on messages that another one says better.
func (w *replier) saidByOthers() map[int]bool {
	heard := triage.Hear(w.items)
	silent := map[int]bool{}
	for i := range w.reports {
		if w.reports[i].Form != report.FormMessage {
			continue
		}
		silent[i] = true
		for _, h := range heard {
			if h.Report.Span == w.reports[i].Span {
				silent[i] = false
			}
		}
	}
	return silent
}

// contradictions names what of the text does not fit together.
func (w *replier) contradictions() {
	for _, s := range contradictions(w.listing) {
		w.paragraph("This does not fit together: " + ended(s.Fact) + " " + sentenceCase(s.Hint))
	}
}

// contradictions are what does not fit together in a text: the fact, and what would settle it.
func contradictions(l *listing) []Sentence {
	var list []Sentence
	for _, h := range triage.Hear(l.items) {
		if h.Fit != triage.Contradicts {
			continue
		}
		r := h.Link.Report
		switch h.Says {
		case triage.SaysExpired:
			list = append(list, Sentence{
				"the message says that the signature has expired, and the policy of the link expires only on " + unixDate(r.Expiry.Unix),
				"the message is about another link, or a clock is wrong: compare the link in the page with this one, and the time of the message with UTC",
			})
		case triage.SaysSignature:
			list = append(list, Sentence{
				"the message says that the signature is not valid, and the signature of the link fits its policy",
				"the message is about another request, or the link was changed on its way: compare the request as it went out with this one",
			})
		default:
			list = append(list, Sentence{
				"the message says that no policy and signature arrived, and the link has both",
				"they were lost on the way, or the message is about another request: look at the request as it went out",
			})
		}
	}
	if l.tally.Links > fewLinks {
		return list // nobody writes of each when it worked
	}
	for _, it := range l.items {
		if it.Outcome == triage.Refused && triage.ClaimOf(l.text, it.Report, l.at) == triage.WorkedDead {
			list = append(list, Sentence{
				"the text says that the link worked lately, and its policy expired on " + unixDate(it.Report.Expiry.Unix),
				"a cache may have answered, or it was another link",
			})
			break
		}
	}
	return list
}

// compared says what tells a link that is refused from one that works, where the text
// says that there are two such.
func (w *replier) compared() {
	switch s := comparedHere(w.listing); {
	case s.Fact == "":
	case strings.HasPrefix(s.Fact, "nothing"):
		w.paragraph("We compared both: " + ended(s.Fact) + " " + ask(strings.Replace(s.Hint, "ask for", "send us", 1)))
	default:
		w.paragraph("Compared with the link that works: " + ended(s.Fact))
	}
}

// comparedHere lays the working link of a text beside the other one.
func comparedHere(l *listing) Sentence {
	works, refused := triage.Compared(l.text, l.items)
	if works == nil {
		return Sentence{}
	}
	r := compare.Of(*works.Report, *refused.Report)
	if r.Explains == "" && refused.Outcome == triage.Refused {
		return Sentence{} // what is wrong with it stands there
	}
	h := ComparedHeadOf(r, *works.Report, *refused.Report)
	fact := strings.NewReplacer(". A's policy", ". The policy of the working one", "; A ", "; the working one ").Replace(h.Fact)
	return Sentence{Fact: fact, Hint: h.Hint}
}

// asks says what to send next, where something is missing to find the cause.
func (w *replier) asks() {
	list := missing(w.listing)
	if len(list) == 0 {
		return
	}
	if len(list) == 1 {
		w.paragraph(join("To find the cause, could you send us "+list[0]+"?", " ", w.keepSecret()))
		return
	}
	asked := "To find the cause, could you send us:"
	if m := openIn(w.listing); m.sound && !m.heard && !m.status {
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

const (
	needRequest = "the whole link or request as it goes out (in the browser's network tab: Copy as cURL)"
	needAnswer  = "the text of the answer, not its status alone"
	needMessage = "the error message, with its status and text"
	needCode    = "the lines of code that make the policy and sign it"
	needTime    = "when it last worked"
)

// signs finds code that signs.
var signs = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)hmac|sha-?256|\bdigest\(`) })

// missing is what has to be asked for to find the cause, the most telling first. What
// stands in the text already is not asked for.
func missing(l *listing) []string {
	m := openIn(l)
	var list []string
	add := func(is bool, what string) {
		if is {
			list = append(list, what)
		}
	}
	add(m.unmade || m.contradicted || !m.link && (m.status || m.policy), needRequest)
	add(m.status, needAnswer)
	quiet := m.sound && !m.heard && !m.refused && !m.status
	add(quiet, needMessage)
	add((m.mismatch || m.unmade || m.settled) && !signs().MatchString(l.text), needCode)
	add(!m.link && m.policy || quiet, needTime)
	return list
}

// open is what a text leaves open.
type open struct {
	link     bool // there is one
	refused  bool // one is refused, or works otherwise than meant
	sound    bool // one shows no fault, and is not checked
	mismatch bool // a signature does not fit, and nobody knows why
	unmade   bool // a value comes when code runs

	heard        bool // there is a message
	status       bool // there is an answer, and only its status
	policy       bool // which is about policy and signature
	settled      bool // and says what was open of a link
	contradicted bool // or what the link is not
}

func openIn(l *listing) open {
	var m open
	for _, it := range l.items {
		r := it.Report
		if it.Outcome == triage.Remark {
			continue
		}
		m.link = true
		m.refused = m.refused || it.Outcome <= triage.WorksBut
		m.unmade = m.unmade || r.Has(report.CodeRunTimeValue)
		m.sound = m.sound || it.Outcome == triage.Unchecked && r.Readable == report.Yes && r.Security.Signature != ""
		m.status = m.status || hasAnswer(r) && it.Outcome == triage.Unchecked
		m.mismatch = m.mismatch || r.Verdict == report.Mismatch && r.Cause == ""
	}
	for _, h := range triage.Hear(l.items) {
		m.heard = true
		m.status = m.status || h.Key == "status-401" || h.Key == "status-403"
		m.policy = m.policy || h.Says != triage.SaysElse
		m.settled = m.settled || h.Fit == triage.Settles
		m.contradicted = m.contradicted || h.Fit == triage.Contradicts
	}
	return m
}

// developerNothing answers a text in which nothing of Filestack's was found.
func (w *replier) developerNothing() {
	const thanks = "thank you for your message. "
	if g := triage.Gateway(w.text); g != "" {
		w.paragraph(thanks + "The link in it goes through another service (" + Value(g) + "), whose token hides where it leads, so we could not check it.")
		w.paragraph("Could you open the mail or page that it came with, and send us the address that the link leads to?")
		return
	}
	w.paragraph(thanks + "There is no Filestack link or policy in it that we could check. Could you send us:")
	fmt.Fprintf(&w.b, "1. %s, or the lines of code around it\n2. %s\n3. %s\n\n", needRequest, needMessage, needTime)
	w.paragraph("Please leave your app secret out of it.")
}
