package fixed

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"policybench/signing/report"
	"policybench/ui/kit"
	"policybench/ui/words"
	"policybench/ui/words/terms"
)

// The columns of the signs and of the text behind them.
const (
	margin = 3
	text   = 5
)

type writer struct {
	kit.Pen
	width  int
	rows   []string
	places kit.Places
}

// after says what the changes do not fix; empty where they leave nothing to say.
func after(v report.Verdict) string {
	switch v {
	case "", report.None, report.Unsigned:
		return ""
	case report.Unverified:
		return "with that fixed: no fault found, signature not checked"
	case report.Valid:
		return "with that fixed: valid"
	}
	return "still refused: " + terms.Verdict(v)
}

// more says how many changes are not shown.
func more(n int) string { return words.Count(n, "more change") }

// say writes a line about the changes.
func (w *writer) say(line string) {
	w.rows = append(w.rows, w.Row(w.width).To(min(text, w.width/8)).Put(kit.Quiet, line).String())
}

// change writes a line before and one after, from the same place on.
func (w *writer) change(c Change) {
	at := min(text, w.width/8)
	room := w.width - at - 1
	skip := w.skipped(c, room)
	w.side(w.Glyphs.Removed, kit.Bad, c.Before, c, skip, at, room)
	w.side(w.Glyphs.Added, kit.Good, c.After, c, skip, at, room)
}

// skipped is how many bytes of what stands before a change are left out, so that the
// change shows: from a joint of the URL on, if one is near.
func (w *writer) skipped(c Change, room int) int {
	if len(c.Before) == 0 || len(c.After) == 0 || c.Before[0].As != Same {
		return 0
	}
	lead := c.Before[0].Text
	keep := max(room/3, 4)
	if kit.Cells(lead) <= keep {
		return 0
	}
	from := len(lead) - len(ansi.TruncateLeft(lead, max(kit.Cells(lead)-keep, 0), ""))
	if joint := strings.IndexAny(lead[from:], "/?&"); joint >= 0 && joint < len(lead)-from-1 {
		return from + joint
	}
	return from
}

// side writes one side of a change, cut where the row ends.
func (w *writer) side(sign string, as kit.Role, pieces []Piece, c Change, skip, at, room int) {
	r := w.Row(w.width).To(min(margin, max(at-2, 0))).Put(as, sign).To(at)
	if skip > 0 || c.CutLeft {
		r.Put(kit.Quiet, w.Glyphs.Ellipsis)
	}
	end := at + room
	for i, p := range pieces {
		if i == 0 && p.As == Same {
			p.Text = p.Text[min(skip, len(p.Text)):]
		} else if p.As == Same && i < len(pieces)-1 {
			p.Text = w.Elide(p.Text, max(room/4, 9)) // so that the next change shows as well
		}
		w.piece(r, as, p, end)
	}
	if c.CutRight {
		w.piece(r, kit.Quiet, Piece{Same, w.Glyphs.Ellipsis}, end)
	}
	w.rows = append(w.rows, r.String())
}

// piece writes a piece up to a column; what does not fit is cut, and said.
func (w *writer) piece(r *kit.Row, as kit.Role, p Piece, end int) {
	role, said := kit.Quiet, p.Text
	switch p.As {
	case Changed:
		role = as
	case Unseen:
		role, said = kit.Shown, named(w.Pen, said)
	}
	said = w.Glyphs.Foreign(said)
	left := end - r.Used
	if left <= 0 {
		return
	}
	if kit.Cells(said) > left {
		said = ansi.Truncate(said, left, w.Glyphs.Ellipsis)
		if kit.Cells(said) > left {
			return
		}
	}
	r.Put(role, said)
}

// named is what stands for a character that cannot be seen.
func named(pen kit.Pen, name string) string {
	if pen.Plain {
		name = plain.Replace(name)
	}
	return "[" + name + "]"
}

var plain = strings.NewReplacer("␣", "space", "⏎", "line break", "⇥", "tab", "×", "x")
