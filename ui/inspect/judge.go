package inspect

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/inspect"
	"policybench/ui/inspect/judged"
	"policybench/ui/inspect/list"
	"policybench/ui/inspect/pasted"
	"policybench/ui/page"
)

// quickText is the longest text that is judged at once, in bytes; of a longer one
// the beginning is, while the whole is read in the background.
const quickText = 16 << 10

// firstFrame is how long the background waits, so that the beginning is on screen
// before a long text takes a processor.
const firstFrame = 20 * time.Millisecond

// judging is how what is chosen comes about: a text is judged anew with each change.
type judging struct{ chosen }

// at is the time judged as now.
//
//go:noinline
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
	judged.Judgement
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
	if p.judged.Text != p.text {
		p.judgeBeginning()
	}
	p.working = true
	job, read, text, options, own, keyed := p.job, p.read, p.text, p.options(), p.secrets(), p.keyed()
	return tea.Tick(firstFrame, func(time.Time) tea.Msg {
		j := judged.Of(read, text, options, own)
		j.Keyed = keyed
		return judgedMsg{job, j}
	})
}

// judgeNow judges the text at once. While one types, the cause of a mismatch can
// wait.
func (p *judging) judgeNow(typing bool) {
	p.working = false
	options := p.options()
	options.NoCause = typing
	j := judged.Of(p.read, p.text, options, p.secrets())
	j.Keyed = p.keyed()
	p.show(j)
}

// judgeBeginning judges as many whole lines as can be judged at once.
func (p *judging) judgeBeginning() {
	options := p.options()
	options.NoCause = true
	j := judged.Of(p.read, beginning(p.text), options, p.secrets())
	j.Whole, j.Keyed = false, p.keyed()
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
		p.show(msg.Judgement)
	}
}

// show takes a judgement and keeps to the report and finding that were looked at.
func (p *judging) show(j judged.Judgement) {
	p.judged = j
	p.rows = pasted.Rows{}
	at := p.report
	if p.fresh && !p.list.Moved() {
		p.list, p.whole = list.New(j.Links), j.Tally.Links < 2
		p.fresh = !j.Whole || p.pipe.on
		if k, ok := p.list.Selected(); ok {
			at = k.At
		}
	} else {
		p.list = p.list.With(j.Links)
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
	return p.asOf.IsZero() && p.judged.Next != 0 && p.Now.Unix() >= p.judged.Next
}

// tick lets time pass. Only where it changes a verdict is anything judged anew.
func (p *judging) tick() tea.Cmd {
	if p.text == "" || p.working || !p.passed() {
		return nil
	}
	return p.judge()
}
