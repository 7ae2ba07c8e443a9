package ask

import (
	"strings"

	"policybench/ui/inspect/paper"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// Facts are what the prompt shows.
type Facts struct {
	*Prompt
	Signer  string   // whose secret signs, safe to show
	Preview *Preview // of what would be signed; nil where nothing is
}

// Preview is what would be signed, before it is.
type Preview struct {
	Times   []string // until when, in several ways
	Odd     string   // why what was typed is no time
	JSON    string   // safe to show
	Fixable bool     // there is a choice between fixed and as it was
}

type writer struct {
	*paper.Paper
	Facts
}

// Write shows the prompt, nothing where none is open.
func Write(s *paper.Paper, f Facts) {
	w := &writer{s, f}
	if !w.Open() {
		return
	}
	label, hint := "judge as of", "a date, a time, Unix seconds, 2h ago; empty: now"
	switch w.Asks {
	case Secret:
		label, hint = "app secret", forSecret(w.Width-w.Margin-1)
	case Filter:
		label, hint = "filter", ""
	case Expiry:
		label, hint = "new expiry", "enter signs with "+w.Signer
	}
	r := w.Row(w.Width).To(max(w.Margin-2, 0)).Put(kit.Accent, w.Glyphs.Bar).To(w.Margin).Put(kit.Accent, label+"  ")
	if n := w.Prompt.Secret.Length(); w.Masked() {
		r.Put(kit.Normal, strings.Repeat(w.Glyphs.Bullet, min(n, 5))).Put(kit.Block, " ").Put(kit.Quiet, "  "+words.Count(n, "character"))
	} else {
		w.Field.Put(r, max(w.Width-r.Used-1, 4))
	}
	w.Add(r)
	w.preview()
	as := kit.Quiet
	if w.Refused != "" {
		as, hint = kit.Bad, w.Refused
	}
	if hint != "" {
		w.Wrapped(as, w.Ascii(hint), w.Margin, 2)
	}
}

// forSecret says in one line, where there is room for one, what the secret is asked for.
func forSecret(width int) string {
	for _, text := range []string{
		"to sign again: the app secret of whoever sent this, kept in memory for this paste alone",
		"to sign again: the sender's app secret, in memory for this paste alone",
	} {
		if kit.Cells(text) <= width {
			return text
		}
	}
	return "to sign again: the sender's, kept for this paste alone"
}

// preview shows what would be signed.
func (w *writer) preview() {
	v := w.Preview
	if v == nil {
		return
	}
	for _, line := range kit.Joined(v.Times, " "+w.Glyphs.Dot+" ", w.Width-w.Margin-1) {
		w.Add(w.Begin().Put(kit.Normal, line))
	}
	if v.Odd != "" {
		w.Wrapped(kit.Quiet, w.Ascii(v.Odd), w.Margin, 2)
	}
	r := w.Begin().Put(kit.Quiet, "signs ")
	shown := w.Elide(v.JSON, max(w.Width-r.Used-1, 8))
	for _, line := range kit.BreakRuns(shown, kit.JsonRuns(shown), max(w.Width-r.Used-1, 8))[:1] {
		for _, piece := range line {
			r.Put(piece.As, piece.Text)
		}
	}
	w.Add(r)
	if v.Fixable {
		note := "nothing but a new expiry; tab: fixed"
		if w.Fixes {
			note = "fixed; tab: nothing but a new expiry"
		}
		w.Wrapped(kit.Quiet, note, w.Margin, 2)
	}
}
