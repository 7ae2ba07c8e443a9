package inspect

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/guard"
	"policybench/ui/inspect/list"
	"policybench/ui/inspect/pasted"
	"policybench/ui/page"
	"policybench/ui/redact"
)

// quickText is the longest text that is judged at once, in bytes; of a longer one
// the beginning is, while the whole is read in the background.
const quickText = 16 << 10

// firstFrame is how long the background waits, so that the beginning is on screen
// before a long text takes a processor.
const firstFrame = 20 * time.Millisecond

// judging is how what is chosen comes about: a text is judged anew with each change.
type judging struct{ chosen }

// judgement is all that follows from a text, the app secret and the time.
type judgement struct {
	text    string // what was judged: the paste, or its beginning
	whole   bool
	reports []report.Report
	list    []listed
	paste   *redact.Paste
	places  []redact.Place // of the secrets in the text
	at      time.Time
	next    int64 // when a verdict may change, in Unix seconds; 0 for never
	keyed   int   // which secret was used
	fixes   bool  // a certain repair is there
	many
	lines int
	fault *guard.Fault // the text could not be read, and nothing is known of it
}

// listed is a report in the order in which one goes through them: a pair inside
// another's URL follows it. What is shown of it holds no secret; what is signed again or
// loaded is taken from raw.
type listed struct {
	*report.Report
	raw    *report.Report
	inside bool
}

// reading is what finds the reports on a text.
type reading func(string, inspect.Options) []report.Report

// judgeText judges a text. It is called off the thread that draws as well. Should it
// not be able to, the judgement says so and the text is kept.
func judgeText(read reading, text string, options inspect.Options, own []signing.Secret) judgement {
	j := judgement{text: text, whole: true, at: options.At}
	fault := guard.Try(len(text), func() {
		j.reports = read(text, options)
		j.mask(own)
		j.collect(j.paste.Reports, j.reports, false)
		j.many = manyOf(&j)
	})
	if fault == nil {
		return j
	}
	j = judgement{text: text, whole: true, at: options.At, fault: fault}
	if guard.Try(len(text), func() { j.mask(own) }) != nil {
		j.text, j.paste, j.places = "", redact.New().Paste("", nil), nil // not a byte is shown unmasked
	}
	return j
}

// mask finds what of the text may not be shown.
func (j *judgement) mask(own []signing.Secret) {
	j.paste = redact.New(own...).Paste(j.text, j.reports)
	j.places = j.paste.Places()
}

// collect lists reports and those inside them, and notes when time will change one.
func (j *judgement) collect(shown, raw []report.Report, inside bool) {
	for i := range shown {
		r := &shown[i]
		j.list = append(j.list, listed{r, &raw[i], inside})
		j.fixes = j.fixes || len(r.Fixes) > 0
		if r.Expiry.OK {
			for _, change := range []int64{r.Expiry.Unix - report.SoonSeconds, r.Expiry.Unix} {
				if change > j.at.Unix() && (j.next == 0 || change < j.next) {
					j.next = change
				}
			}
		}
		j.collect(r.Inner, raw[i].Inner, true)
	}
}

// at is the time judged as now.
func (p *state) at() time.Time {
	if !p.asOf.IsZero() {
		return p.asOf
	}
	return p.Now
}

func (p *state) options() inspect.Options {
	options := inspect.Options{At: p.at()}
	if !p.secret().Secret.IsZero() {
		options.Keys = []inspect.Key{p.secret()}
	}
	return options
}

// judgedMsg brings a judgement made in the background.
type judgedMsg struct {
	job int
	judgement
}

// For implements page.Addressed.
func (judgedMsg) For() page.ID { return page.InspectPage }

// judge judges the text anew: a short one at once, a long one in the background,
// its beginning first where nothing of it was judged yet.
func (p *judging) judge() tea.Cmd {
	p.job++
	if len(p.text) <= quickText {
		p.judgeNow(false)
		return nil
	}
	if p.judged.text != p.text {
		p.judgeBeginning()
	}
	p.working = true
	job, read, text, options, own, keyed := p.job, p.read, p.text, p.options(), p.secrets(), p.keyed()
	return tea.Tick(firstFrame, func(time.Time) tea.Msg {
		j := judgeText(read, text, options, own)
		j.keyed = keyed
		return judgedMsg{job, j}
	})
}

// judgeNow judges the text at once. While one types, the cause of a mismatch can
// wait.
func (p *judging) judgeNow(typing bool) {
	p.working = false
	options := p.options()
	options.NoCause = typing
	j := judgeText(p.read, p.text, options, p.secrets())
	j.keyed = p.keyed()
	p.show(j)
}

// judgeBeginning judges as many whole lines as can be judged at once.
func (p *judging) judgeBeginning() {
	options := p.options()
	options.NoCause = true
	j := judgeText(p.read, beginning(p.text), options, p.secrets())
	j.whole, j.keyed = false, p.keyed()
	p.show(j)
}

// beginning is the start of a long text, to the end of a line if there is one.
func beginning(text string) string {
	start := text[:min(quickText, len(text))]
	for i := len(start); i > quickText/2 && i < len(text); i-- {
		if start[i-1] == '\n' {
			return start[:i]
		}
	}
	return start
}

func (p *judging) accept(msg judgedMsg) {
	if msg.job == p.job {
		p.working = false
		p.show(msg.judgement)
	}
}

// show takes a judgement and keeps to the report and finding that were looked at.
func (p *judging) show(j judgement) {
	p.judged = j
	p.judged.lines = countLines(j.text)
	p.rows = pasted.Rows{}
	at := p.report
	if p.fresh && !p.list.Moved() {
		p.list, p.whole = list.New(j.links), j.tally.Links < 2
		p.fresh = !j.whole || p.pipe.on
		if k, ok := p.list.Selected(); ok {
			at = k.At
		}
	} else {
		p.list = p.list.With(j.links)
	}
	if at != p.report {
		p.report = at
		p.shown = noReport()
	}
	p.choose(at)
	p.keepLetter()
}

// passed reports whether the clock has gone past a change.
func (p *state) passed() bool {
	return p.asOf.IsZero() && p.judged.next != 0 && p.Now.Unix() >= p.judged.next
}

// tick lets time pass. Only where it changes a verdict is anything judged anew.
func (p *judging) tick() tea.Cmd {
	if p.text == "" || p.working || !p.passed() {
		return nil
	}
	return p.judge()
}

// countLines is the number of lines of a text.
func countLines(text string) int {
	if text == "" {
		return 0
	}
	return strings.Count(strings.TrimSuffix(text, "\n"), "\n") + 1
}
