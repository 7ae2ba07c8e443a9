package form

import (
	"strings"

	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// maskWidth is the number of bullets, whatever the length of what they hide.
const maskWidth = 5

func (w *writer) mask(r *kit.Row, as kit.Role) {
	r.Put(as, strings.Repeat(w.Glyphs.Bullet, maskWidth))
}

// secret says how long the secret is and where it is from. The cursor stands in the gap
// before that, so that nothing moves with the focus. It returns what is said below.
func (w *writer) secret(r *kit.Row) (below string) {
	s := w.Secret
	focused := w.Facts.Focus == At(draft.AppSecret)
	gap, mask := kit.Normal, kit.Normal
	if focused {
		gap = kit.Block
	}
	if focused && s.Selected {
		mask = kit.Pointed
	}
	switch {
	case s.Length == 0 && !focused:
		r.Put(kit.Caution, "none yet")
	case s.Length == 0:
		r.Put(gap, " ")
	default:
		said := s.in(r.Width-r.Used, w.Airy || focused)
		if said.masked {
			w.mask(r, mask)
			r.Put(gap, " ")
		}
		r.Put(kit.Quiet, said.beside)
		return said.below
	}
	return ""
}

// secretWords are what is said of a secret: behind its mask, or in the mask's place, and
// below.
type secretWords struct {
	masked        bool
	beside, below string
}

// in says length and source in so many cells. The source is said whole, below where there
// are rows for it; the length gives way to it.
func (s Secret) in(width int, rows bool) secretWords {
	room := width - maskWidth - 1
	count := words.Count(s.Length, "character")
	short := words.Comma(s.Length) + " chars, " + s.From
	switch {
	case kit.Cells(count+", "+s.From) <= room:
		return secretWords{true, count + ", " + s.From, ""}
	case rows && kit.Cells(count) <= room:
		return secretWords{true, count, s.From}
	case kit.Cells(short) <= room:
		return secretWords{true, short, ""}
	}
	return secretWords{kit.Cells(s.From) <= room, s.From, ""}
}
