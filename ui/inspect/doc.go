package inspect

import (
	"strings"

	"policybench/ui/inspect/ask"
	"policybench/ui/inspect/findings"
	"policybench/ui/inspect/head"
	"policybench/ui/inspect/values"
	"policybench/ui/kit"
	"policybench/ui/words"
	"policybench/ui/words/times"
)

// document is what is said about a report: the list of reports, findings, policy,
// request. Where the text stands below it, also what the policy allows.
func (w *writer) document(width, margin int, compact bool) *writer {
	d := w.writer(width-1, margin, compact)
	if !w.shown.ok {
		return d
	}
	facts := w.valueFacts()
	values.Write(d.Paper, facts, values.Signed, "Signed again", "with "+w.Glyphs.Text(w.secret().Name))
	findings.Write(d.Paper, w.findingFacts())
	values.Write(d.Paper, facts, values.Says, "Policy", "")
	if w.takenApart() && !compact && len(w.shown.Allows) > 0 {
		d.Gap()
		values.Allows(d.Paper, w.shown.Allows)
	}
	values.Write(d.Paper, facts, values.Whole, "To copy whole", "")
	values.Write(d.Paper, facts, values.Asks, "What it asks for", "")
	if compact {
		values.Allows(d.Paper, w.shown.Allows)
	}
	if d.Last < d.First {
		d.Last = d.First
	}
	return d
}

func (p *sight) valueFacts() values.Facts {
	return values.Facts{List: p.shown.values, From: p.shown.items(), Focus: p.focus, Pick: pickValue}
}

func (p *sight) findingFacts() findings.Facts {
	return findings.Facts{
		Report: p.shown.Report, List: p.agedReport().Findings, Asides: p.shown.asides, Focus: p.focus, Selected: p.finding,
		Numbered: p.takenApart() && !p.small(), Small: p.small(), Pick: pickFinding, Notes: pickNotes,
	}
}

// headline writes the verdict, why, and the four answers.
func (w *writer) headline() {
	f := head.Facts{Found: w.shown.ok, Report: w.agedReport(), Said: w.head(), At: w.at(), Small: w.small()}
	f.Note, f.As = w.aside()
	head.Write(w.Paper, f)
}

// asked shows what is asked for below the verdict.
func (w *writer) asked() {
	ask.Write(w.Paper, ask.Facts{Prompt: &w.prompt, Signer: w.Glyphs.Text(w.secret().Name), Preview: w.preview()})
}

// aside says at the right of the answers what goes on, or which of several links this is;
// where the header has no room for it, as of when it is judged.
func (p *sight) aside() (note string, as kit.Role) {
	at, of := p.list.Place()
	switch busy := p.busy(); {
	case busy != "":
		return busy, kit.Accent
	case !p.asOf.IsZero() && p.width < kit.WideWidth:
		return "as of " + times.Date(p.asOf, p.Zone), kit.Caution
	case p.shown.Inside:
		return "inside its URL", kit.Quiet
	case of > 1 && !p.listing():
		return "link " + words.Comma(at) + " of " + words.Comma(of), kit.Quiet
	}
	return "", kit.Quiet
}

// busy says what goes on in the background, and what time is judged as now.
func (p *state) busy() string {
	switch {
	case p.pipe.on:
		size, _, _ := strings.Cut(words.Bytes(int64(p.pipe.read)), ",")
		return "reading" + p.Glyphs.Ellipsis + " " + size
	case p.working:
		return "reading on" + p.Glyphs.Ellipsis
	}
	return ""
}
