package listing

import (
	"regexp"
	"strings"
	"sync"

	"policybench/signing/report"
	"policybench/ui/triage"
)

const (
	NeedRequest = "the whole link or request as it goes out (in the browser's network tab: Copy as cURL)"
	NeedAnswer  = "the text of the answer, not its status alone"
	NeedMessage = "the error message, with its status and text"
	NeedCode    = "the lines of code that make the policy and sign it"
	NeedTime    = "when it last worked"
)

// signs finds code that signs.
var signs = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)hmac|sha-?256|\bdigest\(`) })

// Missing is what has to be asked for to find the cause, the most telling first. What
// stands in the text already is not asked for.
func Missing(l *Listing) []string {
	m := OpenIn(l)
	var list []string
	add := func(is bool, what string) {
		if is {
			list = append(list, what)
		}
	}
	add(m.Unmade && !m.Refused || m.Contradicted || !m.Link && (m.Status || m.Policy), NeedRequest)
	add(m.Status, NeedAnswer)
	quiet := m.Sound && !m.Heard && !m.Refused && !m.Status && !triage.SaysAllWorks(l.Text)
	add(quiet, NeedMessage)
	add((m.Mismatch || m.Unmade && !m.Refused || m.Settled) && !signs().MatchString(l.Text), NeedCode)
	add(!m.Link && m.Policy || quiet, NeedTime)
	return list
}

// Open is what a text leaves open.
type Open struct {
	Link     bool // there is one
	Refused  bool // one is refused, or works otherwise than meant
	Sound    bool // one shows no fault, and is not checked
	Mismatch bool // a signature does not fit, and nobody knows why
	Unmade   bool // a value comes when code runs

	Heard        bool // there is a message
	Status       bool // there is an answer, and only its status
	Policy       bool // which is about policy and signature
	Settled      bool // and says what was open of a link
	Contradicted bool // or what the link is not
}

// OpenIn finds what a text leaves open.
func OpenIn(l *Listing) Open {
	var m Open
	fits := false // a signature does
	for _, it := range l.Items {
		r := it.Report
		if it.Outcome == triage.Remark {
			continue
		}
		m.Link = true
		m.Refused = m.Refused || it.Outcome <= triage.WorksBut
		m.Unmade = m.Unmade || r.Has(report.CodeRunTimeValue)
		m.Sound = m.Sound || it.Outcome == triage.Unchecked && r.Readable == report.Yes && r.Security.Signature != ""
		m.Status = m.Status || Answered(r) && it.Outcome == triage.Unchecked
		fits = fits || r.Verdict == report.Valid
		m.Mismatch = m.Mismatch || r.Verdict == report.Mismatch && r.Cause == ""
	}
	m.Mismatch = m.Mismatch && !fits // else the same code most likely made both
	elsewhere := true                // all that is heard is about no policy and signature
	for _, h := range l.Heard() {
		elsewhere = elsewhere && h.Says == triage.SaysElse
		m.Heard = true
		bare := h.Key == "status-401" || h.Key == "status-403" || h.Key == "" && h.Says == triage.SaysRefused
		m.Status = m.Status || bare && h.Fit != triage.Fits
		if h.Report.Span.Length > 0 && !strings.HasPrefix(h.Key, "status-") {
			m.Status = false // its text is there
		}
		m.Policy = m.Policy || h.Says != triage.SaysElse
		m.Settled = m.Settled || h.Fit == triage.Settles
		m.Contradicted = m.Contradicted || h.Fit == triage.Contradicts
	}
	m.Unmade = m.Unmade && !(m.Heard && elsewhere)
	return m
}
