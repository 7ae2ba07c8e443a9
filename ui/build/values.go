package build

import (
	"strings"

	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// value draws what stands in a field: the text, its cursor where it has the focus,
// or what an empty field means.
func (w *formWriter) value(r *kit.Row, f draft.Field, width int) {
	switch {
	case f == draft.AppSecret:
		w.secretValue(r)
	case f == draft.Recipe:
		r.Put(kit.Normal, w.draft.Recipe.Entry().Name)
	case w.hidden.holds(f):
		w.mask(r)
		r.Put(kit.Quiet, secretShape(w.text(f)))
	case w.focus == fieldStop(f):
		w.form.editor.Put(r, width)
	case w.text(f) == "":
		r.Put(kit.Quiet, explainedAs(f).Placeholder)
	default:
		r.Put(kit.Normal, words.Visible(w.text(f)))
	}
	if f == draft.Expiry {
		w.expiryBeside(r)
	}
}

// maskWidth is the number of bullets, whatever the length of what they hide.
const maskWidth = 5

func (w *formWriter) mask(r *kit.Row) {
	for range maskWidth {
		r.Put(kit.Normal, w.Glyphs.Bullet)
	}
}

// secretValue says how long the secret is and where it is from. The cursor stands in
// the gap before that, so that nothing moves with the focus.
func (w *formWriter) secretValue(r *kit.Row) {
	length, from := w.secretOrigin()
	focused := w.focus == fieldStop(draft.AppSecret)
	gap := kit.Normal
	if focused {
		gap = kit.Block
	}
	switch {
	case length == 0 && !focused:
		r.Put(kit.Caution, "none yet")
	case length == 0:
		r.Put(gap, " ")
	default:
		at, width := r.Used, r.Width-r.Used
		said := w.secretOf(length, from, width, w.airy || focused)
		if said.masked && focused && w.secret.selected {
			r.Put(kit.Pointed, strings.Repeat(w.Glyphs.Bullet, maskWidth)).Put(gap, " ")
		} else if said.masked {
			w.mask(r)
			r.Put(gap, " ")
		}
		r.Put(kit.Quiet, said.beside)
		if said.below != "" {
			for _, line := range kit.WrapWords(said.below, width, 2) {
				w.under = append(w.under, under{at, line})
			}
		}
	}
}

// secretWords are what is said of a secret: behind its mask, or in the mask's place,
// and below.
type secretWords struct {
	masked        bool
	beside, below string
}

// secretOf says length and source in so many cells. The source is said whole, below
// where there are lines for it; the length gives way to it.
func (w *formWriter) secretOf(length int, from string, width int, lines bool) secretWords {
	room := width - maskWidth - 1
	count := words.Count(length, "character")
	short := kit.Number(length) + " chars, " + from
	switch {
	case kit.Cells(count+", "+from) <= room:
		return secretWords{true, count + ", " + from, ""}
	case lines && kit.Cells(count) <= room:
		return secretWords{true, count, from}
	case kit.Cells(short) <= room:
		return secretWords{true, short, ""}
	}
	return secretWords{kit.Cells(from) <= room, from, ""}
}

// secretOrigin is the length of the secret in use, and where it is from.
func (p *Page) secretOrigin() (length int, from string) {
	switch {
	case p.secret.length() > 0:
		return p.secret.length(), "typed"
	case p.Settings.Sample:
		return p.Settings.Secret.Len(), "sample"
	}
	return p.Settings.Secret.Len(), words.Visible(p.Settings.SecretFrom)
}

// meaning is what is made of a value where the text does not say it: the bytes of a
// size, the host that a CNAME stands for.
func (w *formWriter) meaning(f draft.Field) string {
	text := w.draft.Text[f]
	switch f {
	case draft.MinSize:
		return sizeMeaning(text, w.result.Policy.MinSize)
	case draft.MaxSize:
		return sizeMeaning(text, w.result.Policy.MaxSize)
	case draft.CNAME:
		for _, issue := range w.result.At(f) {
			if issue.Level == draft.Error {
				return ""
			}
		}
		if text != "" {
			return "as cdn." + words.Visible(text)
		}
	}
	return ""
}

// sizeMeaning is a size in bytes, or in a unit where it was typed in bytes.
func sizeMeaning(text string, bytes int64) string {
	switch {
	case bytes == 0:
		return ""
	case strings.Trim(text, "0123456789") == "":
		return words.Bytes(bytes)
	}
	return words.Count(int(bytes), "byte")
}
