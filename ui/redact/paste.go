package redact

import (
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"policybench/signing"
	"policybench/signing/report"
)

// Paste is a pasted text with the reports on it, as they may be shown. All places are
// those in the text as it was pasted.
type Paste struct {
	// Reports are the reports with their data masked: what is worded from them holds
	// no secret. Spans, offsets and lengths are as they were.
	Reports []report.Report

	raw      []report.Report
	text     string
	redactor Redactor
	cuts     []cut             // in the text
	withheld withheld          // of the text, for the values of reports
	parts    bool              // what may not be shown is looked for in each part by itself
	known    map[string]string // while reports are copied: many hold the same texts
}

// Paste masks the data of reports on a text: the secrets that the redactor knows, and
// those that the text itself shows.
func (r Redactor) Paste(text string, reports []report.Report) *Paste {
	p := r.pasteOf(text, reports)
	p.copied()
	return p
}

// Listed is Paste where only what a list of links has room for is shown of reports: they
// are brief, unless the text hides something. Then what else they hold tells of what.
func (r Redactor) Listed(text string, reports []report.Report) *Paste {
	p := r.pasteOf(text, reports)
	if len(p.cuts) == 0 {
		p.raw = slices.Clone(reports)
		for i := range p.raw {
			p.raw[i] = p.raw[i].Brief()
		}
	}
	p.copied()
	return p
}

func (r Redactor) pasteOf(text string, reports []report.Report) *Paste {
	undone := r.begun.take(text)
	r.begun = nil // its layers are needed no longer
	p := &Paste{raw: reports, text: text, redactor: r.and(exposed(text, undone, reports))}
	p.cuts = p.redactor.in(undone.layers)
	return p
}

// Reports masks the data of reports in place, where no text they are on is shown: only what
// the redactor knows. See [Redactor.Concerns].
func (r Redactor) Reports(list []report.Report) {
	if r.needles == nil {
		return
	}
	p := &Paste{redactor: r, known: map[string]string{}}
	for i := range list {
		p.report(&list[i])
	}
}

// copied copies the reports without what may not be shown.
func (p *Paste) copied() {
	if p.redactor.needles != nil && !p.parts {
		p.withheld = withheldOf(p.text, p.cuts, p.redactor.needles())
	}
	p.known = map[string]string{}
	p.Reports = p.reports(p.raw)
	p.known = nil // from now on the paste only reads: it is used off the thread that draws
}

// Redactor masks what the paste was masked for: the known secrets and those it shows.
func (p *Paste) Redactor() Redactor { return p.redactor }

// Unmasked is the text as it was pasted, for counting places and for signing alone.
func (p *Paste) Unmasked() string { return p.text }

// Len is the length of the text as it was pasted, in bytes.
func (p *Paste) Len() int { return len(p.text) }

// Places are where secrets stand in the text, in order.
func (p *Paste) Places() []Place { return placesOf(p.cuts) }

// Part is a part of the text, as much of it as there is, without secrets.
func (p *Paste) Part(s report.Span) string {
	from := max(0, min(s.Offset, len(p.text)))
	to := max(from, min(s.End(), len(p.text)))
	return replace(p.text[from:to], p.cutsIn(from, to))
}

// cutsIn are the cuts in a part of the text, counted from where it starts.
func (p *Paste) cutsIn(from, to int) []cut {
	cuts := p.cuts
	if p.parts {
		cuts = p.cutsNear(from, to)
	}
	return inside(cuts, from, to)
}

// inside are what of cuts lies in a part of their text, counted from where it starts.
func inside(cuts []cut, from, to int) []cut {
	first := sort.Search(len(cuts), func(i int) bool { return cuts[i].to > from })
	var list []cut
	for _, c := range cuts[first:] {
		if c.from >= to {
			break
		}
		list = append(list, cut{max(c.from, from) - from, min(c.to, to) - from, c.with})
	}
	return list
}

// cutsNear are the cuts in a part of the text, looked for there and a little around it.
func (p *Paste) cutsNear(from, to int) []cut {
	const margin = 8 << 10 // more than a key block
	low, high := max(0, from-margin), min(len(p.text), to+margin)
	cuts := p.redactor.cuts(p.text[low:high])
	for i := range cuts {
		cuts[i].from += low
		cuts[i].to += low
	}
	return cuts
}

// Text masks other data about the paste: a fixed text, the piece that a fix puts in.
func (p *Paste) Text(data string) string {
	if p.redactor.needles == nil || len(data) < shortestText {
		return data
	}
	if out, known := p.known[data]; known {
		return out
	}
	out := p.redactor.value(data)
	if p.known != nil && (len(data) > shortKnown || len(p.known) < mostKnown) {
		p.known[data] = out
	}
	return out
}

// Values up to shortKnown bytes are looked at as quickly as they are kept, which is done for
// the first ones: what many reports hold is among these.
const shortKnown, mostKnown = 64, 256

// value masks a value that may have been read out of escapes, and is shown with its
// control characters escaped again: what it looks like then counts as well.
func (r Redactor) value(data string) string {
	masked := r.Text(data)
	if masked != data || strings.IndexFunc(data, unicode.IsControl) < 0 {
		return masked
	}
	shown := strconv.Quote(data)
	if cuts := r.cuts(shown); len(cuts) > 0 {
		return cuts[0].with
	}
	return data
}

// reports returns copies whose data is masked.
func (p *Paste) reports(list []report.Report) []report.Report {
	if p.redactor.needles == nil {
		return list
	}
	out := slices.Clone(list)
	for i := range out {
		p.report(&out[i])
	}
	return out
}

func (p *Paste) report(r *report.Report) {
	taken := p.taken(r)
	text := func(data string) string { return taken.value(p.Text(data)) }
	texts := func(list []string) []string { return mapped(p.texts(list), taken.value) }
	r.Link = report.Link{
		Host: text(r.Link.Host), APIKey: text(r.Link.APIKey), Handle: text(r.Link.Handle), Handles: texts(r.Link.Handles),
		Source: text(r.Link.Source), Tasks: texts(r.Link.Tasks), Method: p.Text(r.Link.Method), Needs: r.Link.Needs,
	}
	r.Security = signing.Security{Policy: text(r.Security.Policy), Signature: text(r.Security.Signature)}
	r.Policy = report.Policy{JSON: p.Text(r.Policy.JSON), Fields: slices.Clone(r.Policy.Fields)}
	for i := range r.Policy.Fields {
		f := &r.Policy.Fields[i]
		f.Name, f.Raw = p.Text(f.Name), p.Text(f.Raw)
	}
	r.Expiry.Source = p.Text(r.Expiry.Source)
	r.Fixed, r.SignedAs = p.Text(r.Fixed), p.Text(r.SignedAs)
	r.Findings, r.Fixes = slices.Clone(r.Findings), p.edits(r.Fixes)
	for i := range r.Findings {
		r.Findings[i].Fix = p.edits(r.Findings[i].Fix)
		if r.Findings[i].Code != report.CodeSignatureMismatch { // which names the secrets, as we call them
			r.Findings[i].Args = mapped(p.texts(r.Findings[i].Args), taken.argument)
		}
	}
	r.Inner = p.reports(r.Inner)
}

func (p *Paste) edits(list []report.Edit) []report.Edit {
	out := slices.Clone(list)
	for i := range out {
		out[i].With = p.Text(out[i].With)
	}
	return out
}

func (p *Paste) texts(list []string) []string {
	out := slices.Clone(list)
	for i := range out {
		out[i] = p.Text(out[i])
	}
	if len(list) > 1 && p.redactor.needles != nil {
		p.spread(list, out)
	}
	return out
}

// mapped puts what f makes of each text in its place.
func mapped(list []string, f func(string) string) []string {
	for i := range list {
		list[i] = f(list[i])
	}
	return list
}

// spread masks what the texts of a list hold together: a path is shown as one.
func (p *Paste) spread(list, out []string) {
	const between = "/"
	cuts := p.redactor.cuts(strings.Join(list, between))
	from := 0
	for i, text := range list {
		to := from + len(text)
		for _, c := range cuts {
			if c.from < to && c.to > from && (c.from < from || c.to > to) {
				out[i] = c.with
			}
		}
		from = to + len(between)
	}
}
