package inspect

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/report"
	"policybench/ui/inspect/fixed"
	"policybench/ui/inspect/judged"
	"policybench/ui/inspect/letter"
	"policybench/ui/inspect/onelink"
	"policybench/ui/inspect/parts"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/redact"
	"policybench/ui/words"
	"policybench/ui/words/reply"
	"policybench/ui/words/terms"
)

// linkPanes are what the panes about the shown link show, derived once for each change.
type linkPanes struct {
	parts   []parts.Part
	changes []fixed.Change
	where   string // "line 2 of 3"
	reply   preview
}

// preview is the reply to a paste.
type preview struct {
	of   *redact.Paste // it is written once for a paste
	tab  letter.Tab
	text string
	// values are colored wherever they stand in it.
	values []kit.Value
}

// mostPreviewed is up to how many links a reply is written without being asked for.
const mostPreviewed = 12

// panesOf derives the panes of a report. While one types they do not show.
func (p *chosen) panesOf(r judged.Listed, findings []report.Finding, was preview) linkPanes {
	if p.editor.open || r.Verdict == report.None {
		return linkPanes{}
	}
	return linkPanes{
		parts:   parts.Read(p.judged.Paste, r.Report, findings),
		changes: fixed.Read(p.judged.Paste, r.Fixes),
		where:   p.judged.LineOf(r.Span.Offset),
		reply:   p.previewed(was),
	}
}

// previewed writes the reply that fits the paste, where it was not written yet.
func (p *chosen) previewed(was preview) preview {
	if was.of == p.judged.Paste {
		return was
	}
	now := preview{of: p.judged.Paste}
	if len(p.judged.List) <= mostPreviewed {
		now.tab = letter.Fits(now.of)
		now.text, now.values = letter.Write(now.of, now.tab, p.replyOptions()), letter.ValuesOf(now.of)
	}
	return now
}

// replyOptions say how replies and tickets are written.
func (p *chosen) replyOptions() reply.Options {
	return reply.Options{At: p.at(), Glyphs: p.Glyphs, Zone: p.Zone}
}

// takenApart reports whether the link is shown part by part, and not the pasted text.
func (p *state) takenApart() bool {
	return p.shown.ok && !p.wholePaste && !p.editor.open && len(p.shown.panes.parts) > 0
}

// linkFacts are what the panes show now.
func (p *sight) linkFacts() onelink.Facts {
	panes := &p.shown.panes
	return onelink.Facts{
		Title:  p.partsTitle(),
		Where:  strings.TrimPrefix(panes.where+", z all", ", "),
		Keys:   "f link, F whole text",
		Parts:  parts.Facts{Parts: panes.parts, Selected: p.finding, Pick: pickPart},
		Fixed:  fixed.Facts{Changes: panes.changes, Verdict: p.shown.FixedVerdict, Pick: pickFixed},
		Letter: letter.Facts{Tab: panes.reply.tab, Text: panes.reply.text, Values: panes.reply.values, Pick: pickTab},
	}
}

// partsTitle says what is taken apart.
func (p *sight) partsTitle() string {
	switch p.shown.Form {
	case report.FormDelivery, report.FormFileAPI, report.FormStoreAPI, report.FormSecurityTask:
		return "The link, part by part"
	}
	form := terms.Form(p.shown.Form)
	return strings.ToUpper(form[:1]) + form[1:] + ", part by part"
}

// copyPart copies a part whole, however it is shortened on the screen.
func (p *deeds) copyPart(i int) tea.Cmd {
	if i < 0 || i >= len(p.shown.panes.parts) {
		return nil
	}
	part := &p.shown.panes.parts[i]
	return page.CopyThis(page.Subject{Name: part.Name(), Text: words.VisibleCode(part.Copy), File: "policybench-" + fileWord(part.Name()) + ".txt"})
}

// linkPanes draws them into so many lines.
func (w *writer) linkPanes(height int) {
	d := onelink.Draw(w.Pen, w.linkFacts(), w.Width-1, height)
	w.Adopt(d.Places, 1, len(w.Rows))
	for _, row := range d.Rows { // a column to the right: the page's bars stand in the second
		w.Rows = append(w.Rows, " "+row)
	}
}

// panesRows is how many lines the panes want where they stand below the rest.
func (w *writer) panesRows() int {
	f := w.linkFacts()
	return parts.Rows(w.Pen, f.Parts, w.Width-1) + fixed.Rows(f.Fixed)
}

// turnPaste shows the pasted text whole, or the link part by part again. In the list it
// opens the link with its text: esc leads back.
func (p *chosen) turnPaste() {
	if p.listing() {
		p.whole, p.wholePaste = true, false
	}
	p.wholePaste = !p.wholePaste
	p.refit()
	p.reveal = true
}
