package inspect

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/inspect"
	"policybench/ui/action"
	"policybench/ui/input"
	"policybench/ui/inspect/judged"
	"policybench/ui/inspect/list"
	"policybench/ui/kit"
	"policybench/ui/page"
)

// take is a paste: it replaces the text, unless something short is pasted into
// what is being typed.
func (p *deeds) take(text string) tea.Cmd {
	if p.givesSecret() {
		return p.typeSecret(text)
	}
	if !input.ForInspect(text) && p.Typing() != page.NotTyping {
		return p.insert(text)
	}
	if text == "" {
		return nil
	}
	p.pipe.stop()
	return p.replace(lineEnds(text))
}

// lineEnds undoes what terminals do to a paste: they send each line end as the key
// that ends a line. The CRLF of a mail is left.
func lineEnds(text string) string {
	if !strings.Contains(text, "\r") {
		return text
	}
	const mark = "\r\n"
	var b strings.Builder
	for {
		at := strings.IndexByte(text, '\r')
		if at < 0 {
			break
		}
		b.WriteString(text[:at])
		if strings.HasPrefix(text[at:], mark) {
			b.WriteString(mark)
			text = text[at+len(mark):]
			continue
		}
		b.WriteByte('\n')
		text = text[at+1:]
	}
	return b.String() + text
}

// replace puts another text in the place of the present one, which u brings back. What was
// asked of that one, to judge as of another time, does not hold for it.
func (p *judging) replace(text string) tea.Cmd {
	before := p.text
	p.undo = &before
	if p.asOf.IsZero() {
		return p.look(text)
	}
	p.asOf = time.Time{}
	said := p.Say(kit.Caution, "judged as of now again: "+action.Name(action.AsOf, false)+" judges as of another time")
	return page.Batch(p.look(text), said)
}

// look turns to a text as if it had just come.
func (p *judging) look(text string) tea.Cmd {
	p.text = limited(text)
	p.prompt.Close()
	p.forget()
	p.beside = beside{a: judged.None}
	p.editor = editor{}
	p.letter, p.taken = opened{}, takenValue
	p.report, p.focus, p.finding = 0, 0, 0
	p.notes = false
	p.fresh, p.list = true, list.List{}
	p.textTop, p.docTop = 0, 0
	p.shown.pair = nil
	return p.judge()
}

// limited cuts a text one byte above what is read, by which Inspect sees that there
// was more.
func limited(text string) string {
	if len(text) > inspect.MaxText+1 {
		return strings.Clone(text[:inspect.MaxText+1])
	}
	return text
}

// undoPaste brings back what the last paste or edit replaced; once more undoes that.
func (p *judging) undoPaste() tea.Cmd {
	if p.undo == nil {
		return p.Say(kit.Quiet, "nothing to undo")
	}
	now := p.text
	text := *p.undo
	p.undo = &now
	p.pipe.stop()
	if text == "" {
		p.text, p.judged, p.working = "", judged.Judgement{}, false
		p.job++
		p.look("")
		return p.Say(kit.Quiet, "undone: u brings the text back")
	}
	return page.Batch(p.look(text), p.Say(kit.Quiet, "undone: u brings the other text back"))
}

// example is the URL of the documentation's security page: expired since then, and
// with blanks that cut it.
const example = "https://process.filestackapi.com/ANdpKX6pWRIevNAWvvOOtz/security=policy:eyJleHBpcnkiOjE3NjQ1MzYwMjR9, " +
	"signature:9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6/rotate=deg:90/ " +
	"https://www.filestackapi.com/api/file/ajTW5xm2Sd6v22yrtKmQ?policy=eyJleHBpcnkiOjE3NjQ1MzYwMjR9& " +
	"signature=9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6\n"

// showExample judges the documentation's URL.
func (p *judging) showExample() tea.Cmd {
	return p.replace(example)
}
