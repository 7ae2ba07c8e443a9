package carrier

import (
	"sort"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/report"
)

// View is a text with carriers undone, which scanners read; every place in it
// leads back to the text it was made from. Views stack: a URL joined from wrapped
// lines stands on the text without its HTML escapes, which stands on the paste.
type View struct {
	Text   string
	parent *View // nil: offsets are the pasted text's
	base   int   // without runs: where text begins in the parent
	runs   []run // ordered by at; empty where text is a plain cut of the parent
}

// run is a stretch of a view that came from one stretch of its parent.
type run struct {
	at   int  // where it begins in the view
	from int  // where it begins in the parent
	wide int  // its length there where it was rewritten; 0: copied byte for byte
	kind Kind // of what was rewritten
}

// Kind names what a text was wrapped in.
type Kind uint8

// The kinds that somebody asks for. The rest are only told apart.
const (
	copied    Kind = iota
	Entity         // HTML: &amp;
	Escape         // a string literal or JSON: \/ \u0026
	literal        // a value split over string literals
	template       // a variable set between literals, shown as ${name}
	printable      // quoted-printable mail
	Invisible      // zero-width characters, dropped
	Typeset        // curly quotes and hard blanks, made plain
	Lookalike      // ？ for ?
	colour         // what colours a terminal, dropped
	Shell          // a shell, LaTeX, Markdown: \&
	Percent        // %3D
	Wrapped        // a line break inside a value
	base64ed
	gateway // a mail gateway's encoding: -3D, *
	folded  // lines of a calendar
	logged  // %25 of a log
)

// Cut makes a view of a part of v; what lies outside v is no part of it.
//
//go:noinline
func (v *View) Cut(from, to int) *View {
	from, to = v.clip(from, to)
	return &View{Text: v.Text[from:to], parent: v, base: from}
}

// clip moves a place into v: no caller can make a view or a span that lies outside.
func (v *View) clip(from, to int) (int, int) {
	from = min(max(from, 0), len(v.Text))
	return from, min(max(to, from), len(v.Text))
}

// Spans are the places in the pasted text that v.text[from:to] came from. They lie
// within the text and part no character of it.
func (v *View) Spans(from, to int) []report.Span {
	from, to = v.clip(from, to)
	if place, ok := v.copied(from, to); ok {
		return []report.Span{place}
	}
	return v.appendSpans(nil, from, to)
}

func (v *View) appendSpans(list []report.Span, from, to int) []report.Span {
	if len(v.runs) == 0 {
		return v.up(list, v.base+from, v.base+to)
	}
	for i := v.runAt(from); i < len(v.runs); i++ {
		r := v.runs[i]
		end := len(v.Text)
		if i+1 < len(v.runs) {
			end = v.runs[i+1].at
		}
		if r.at >= to && !(from == to && r.at == from) {
			break
		}
		if r.wide > 0 {
			if end > from || r.at == from {
				list = v.up(list, r.from, r.from+r.wide)
			}
			continue
		}
		a, b := max(from, r.at), min(to, end)
		if b > a || from == to {
			list = v.up(list, r.from+a-r.at, r.from+max(a, b)-r.at)
		}
		if from == to {
			break
		}
	}
	return list
}

// up hands a place of the parent on, merging what touches.
func (v *View) up(list []report.Span, from, to int) []report.Span {
	if v.parent != nil {
		return v.parent.appendSpans(list, from, to)
	}
	from, to = ascii.RuneStart(v.Text, from), ascii.RuneEnd(v.Text, to)
	if n := len(list); n > 0 && list[n-1].End() >= from && list[n-1].Offset <= from {
		list[n-1].Length = max(list[n-1].Length, to-list[n-1].Offset)
		return list
	}
	return append(list, report.Span{Offset: from, Length: to - from})
}

// runAt is the index of the run that holds offset at.
func (v *View) runAt(at int) int {
	i := sort.Search(len(v.runs), func(i int) bool { return v.runs[i].at > at })
	return max(0, i-1)
}

// Whole is the one span from the first to the last place of v.text[from:to].
func (v *View) Whole(from, to int) report.Span {
	from, to = v.clip(from, to)
	if place, ok := v.copied(from, to); ok {
		return place
	}
	spans := v.Spans(from, to)
	if len(spans) == 0 {
		return report.Span{}
	}
	first, last := spans[0], spans[len(spans)-1]
	return report.Span{Offset: first.Offset, Length: max(0, last.End()-first.Offset)}
}

// copied is the one place of v.text[from:to] in the pasted text; ok is false where
// v, or a view below it, has rewritten anything.
func (v *View) copied(from, to int) (place report.Span, ok bool) {
	root := v
	for ; v != nil; root, v = v, v.parent {
		if len(v.runs) > 0 {
			return report.Span{}, false
		}
		from, to = v.base+from, v.base+to
	}
	from, to = ascii.RuneStart(root.Text, from), ascii.RuneEnd(root.Text, to)
	return report.Span{Offset: from, Length: to - from}, true
}

// Root is the pasted text.
func (v *View) Root() string {
	for v.parent != nil {
		v = v.parent
	}
	return v.Text
}

// Raw is what stands in the pasted text for v.text[from:to], pieces joined.
func (v *View) Raw(from, to int) string { return v.RawAt(v.Spans(from, to)) }

// RawAt is what stands in the pasted text at the given places, joined.
func (v *View) RawAt(spans []report.Span) string {
	text := v.Root()
	if len(spans) == 1 {
		return text[spans[0].Offset:spans[0].End()]
	}
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(text[s.Offset:s.End()])
	}
	return b.String()
}

// Rewritten calls f for every rewritten run of a kind that touches [from, to), in
// v and in the views below it, with its places in the pasted text.
func (v *View) Rewritten(kind Kind, from, to int, f func(report.Span)) {
	first := v.runAt(from)
	for first > 0 && v.runs[first-1].at == from { // what was dropped before the byte at from
		first--
	}
	for i := first; i < len(v.runs) && v.runs[i].at < to; i++ {
		r := v.runs[i]
		if r.wide > 0 && r.kind == kind && r.at >= from {
			for _, s := range v.up(nil, r.from, r.from+r.wide) {
				f(s)
			}
		}
	}
	if v.parent == nil {
		return
	}
	a, b := v.inParent(from), v.inParent(to)
	v.parent.Rewritten(kind, a, b, f)
}

// inParent maps one offset.
func (v *View) inParent(at int) int {
	if len(v.runs) == 0 {
		return v.base + at
	}
	r := v.runs[v.runAt(at)]
	if r.wide > 0 {
		if at > r.at {
			return r.from + r.wide
		}
		return r.from
	}
	return r.from + at - r.at
}

// Rewrote reports whether the byte at at stands for an escape of the kind.
func (v *View) Rewrote(kind Kind, at int) bool {
	for ; v != nil; v = v.parent {
		if len(v.runs) > 0 {
			r := v.runs[v.runAt(at)]
			if r.wide > 0 && r.kind == kind {
				return true
			}
		}
		if v.parent == nil {
			return false
		}
		at = v.inParent(at)
	}
	return false
}

// Base64 are the places in the pasted text where it was in base64.
func (v *View) Base64() []report.Span {
	var list []report.Span
	for ; v.parent != nil; v = v.parent {
		for _, r := range v.runs {
			if r.kind == base64ed {
				list = v.up(list, r.from, r.from+r.wide)
			}
		}
	}
	return list
}
