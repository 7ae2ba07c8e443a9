package inspect

import (
	"slices"
	"strconv"
	"strings"

	"policybench/signing/report"
	"policybench/ui/inspect/again"
	"policybench/ui/inspect/judged"
	"policybench/ui/inspect/values"
	"policybench/ui/triage"
	"policybench/ui/words/headline"
	"policybench/ui/words/plain"
)

// chosen is the report that is chosen, of those there are.
type chosen struct{ state }

// shownReport is the report on screen with what can be pointed at in it.
type shownReport struct {
	judged.Listed
	ok       bool // false where nothing was found
	findings []report.Finding
	asides   int // how many of the last of them are folded
	values   []values.Value
	pair     *again.Pair // made by signing again, kept until another report is shown

	panes linkPanes
	marks []report.Span // the highlighted place
	thing report.Span   // the report's own place
}

// noReport is shown where nothing was found: an empty report, so that nobody has to
// ask whether there is one.
func noReport() shownReport {
	return shownReport{Listed: judged.Listed{Report: &report.Report{}, Raw: &report.Report{}}}
}

// choose brings a report to the screen. The selected finding stays where the same
// report is judged anew.
func (p *chosen) choose(i int) {
	p.reveal, p.follow = true, true
	was := p.shown
	p.shown = noReport()
	if i = max(min(i, len(p.judged.List)-1), 0); len(p.judged.List) == 0 {
		p.report, p.finding, p.focus = 0, 0, 0
		return
	}
	same := i == p.report && was.ok
	p.report = i
	r := p.judged.List[i]
	findings, asides := triage.Asides(together(r.Findings))
	if p.notes {
		asides = 0
	}
	p.shown = shownReport{Listed: r, ok: true, findings: findings, asides: asides}
	if same {
		p.shown.pair = was.pair
	}
	p.shown.panes = p.panesOf(r, p.shown.findings, was.panes.reply)
	p.shown.values = p.valuesOf()
	p.keepPlace(was, same)
	p.point()
}

// together makes one of findings that say the same, with the places of all.
func together(findings []report.Finding) []report.Finding {
	var list []report.Finding
	for _, f := range findings {
		same := slices.IndexFunc(list, func(other report.Finding) bool {
			return other.Code == f.Code && other.Level == f.Level && other.Part == f.Part && slices.Equal(other.Args, f.Args)
		})
		if same < 0 {
			list = append(list, f)
			continue
		}
		list[same].Spans = append(slices.Clone(list[same].Spans), f.Spans...)
	}
	return list
}

// keepPlace moves finding and focus to where they were, as far as that is still
// there.
func (p *chosen) keepPlace(was shownReport, same bool) {
	onValue := p.focus - was.items()
	finding := 0
	if same && p.finding < len(was.findings) {
		code := was.findings[p.finding].Code
		if at := slices.IndexFunc(p.shown.findings, func(f report.Finding) bool { return f.Code == code }); at >= 0 {
			finding = at
		}
	}
	p.finding, p.focus = finding, finding
	if same && onValue >= 0 && len(was.findings) > 0 {
		p.focus = min(p.shown.items()+onValue, p.items()-1)
	}
}

// heads is how many findings are listed; items counts the row of the others as well.
func (s *shownReport) heads() int { return len(s.findings) - s.asides }

func (s *shownReport) items() int { return s.heads() + min(s.asides, 1) }

// items is how many findings and values can have the focus.
func (p *state) items() int { return p.shown.items() + len(p.shown.values) }

// turnNotes lists what is only worth knowing, or folds it.
func (p *chosen) turnNotes() {
	p.notes = !p.notes
	p.choose(p.report)
	p.moveTo(min(p.focus, p.items()-1))
}

// moveTo puts the focus on a finding or a value.
func (p *chosen) moveTo(item int) {
	if p.items() == 0 {
		return
	}
	p.focus = (item + p.items()) % p.items()
	p.taken = takenValue
	if p.focus < p.shown.heads() {
		p.finding = p.focus
		p.point()
	}
	p.reveal, p.follow = true, true
}

// focusedValue is the value that has the focus, if one has.
func (p *state) focusedValue() (values.Value, bool) {
	if i := p.focus - p.shown.items(); i >= 0 && i < len(p.shown.values) {
		return p.shown.values[i], true
	}
	return values.Value{}, false
}

// selected is the finding that the text highlights.
func (p *state) selected() (report.Finding, bool) {
	if p.finding < len(p.shown.findings) {
		return p.aged(p.shown.findings[p.finding]), true
	}
	return report.Finding{}, false
}

// aged is a finding about time as of now: it was judged a while ago.
func (p *state) aged(f report.Finding) report.Finding {
	switch f.Code {
	case report.CodeExpired, report.CodeExpiresSoon, report.CodeExpiresFar:
	default:
		return f
	}
	if len(f.Args) < 2 {
		return f
	}
	unix, err := strconv.ParseInt(f.Args[0], 10, 64)
	if err != nil {
		return f
	}
	away := unix - p.at().Unix()
	if f.Code == report.CodeExpired {
		away = -away
	}
	f.Args = append([]string{f.Args[0], strconv.FormatInt(max(away, 0), 10)}, f.Args[2:]...)
	return f
}

// head is the headline of the report, or what a text without one is.
func (p *chosen) head() headline.Said {
	if fault := p.judged.Fault; fault != nil {
		return headline.Said{Verdict: fault.Fact(), Facts: []string{fault.Hint()}}
	}
	if !p.shown.ok {
		n := plain.Nothing()
		return headline.Said{Verdict: n.Fact, Facts: []string{n.Hint}}
	}
	s := headline.Say(*p.agedReport(), p.at(), p.Zone)
	for i := range s.Facts {
		s.Facts[i] = p.Glyphs.Text(s.Facts[i])
	}
	return s
}

// agedReport is the report with its findings as of now.
func (p *chosen) agedReport() *report.Report {
	r := *p.shown.Report
	r.Findings = make([]report.Finding, len(p.shown.findings))
	for i, f := range p.shown.findings {
		r.Findings[i] = p.aged(f)
	}
	return &r
}

// valuesOf lists what the shown report holds, but for what the link beside it says part by
// part.
func (p *chosen) valuesOf() []values.Value {
	list := values.Of(values.Source{
		Report: p.shown.Report, Paste: p.judged.Paste, At: p.at(), Zone: p.Zone, Key: p.secret(), Glyphs: p.Glyphs, Made: p.shown.pair,
	})
	if sideBySide(p.width, p.height) && p.takenApart() {
		list = slices.DeleteFunc(list, func(v values.Value) bool { return v.Part == values.Asks })
	}
	return list
}

// refit lists the values anew for another layout.
func (p *chosen) refit() {
	if !p.shown.ok {
		return
	}
	p.shown.values = p.valuesOf()
	p.focus = max(min(p.focus, p.items()-1), 0)
}

// point finds the place of the selected finding in the pasted text.
func (p *chosen) point() {
	p.shown.marks, p.shown.thing = nil, report.Span{}
	if !p.shown.ok {
		return
	}
	p.shown.thing = p.shown.Span
	f, ok := p.selected()
	if !ok {
		return
	}
	if !strings.HasPrefix(f.Part, "policy.") {
		p.shown.marks = f.Spans
		return
	}
	for _, s := range f.Spans {
		if place, ok := p.judged.Encoded(p.shown.Raw, s); ok {
			p.shown.marks = append(p.shown.marks, place)
		}
	}
}
