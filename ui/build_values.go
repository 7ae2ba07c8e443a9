package ui

import (
	"policybench/ui/draft"
	"policybench/ui/words"
)

// value draws what stands in a field: the text, its cursor where it has the focus,
// or what an empty field means.
func (w *formWriter) value(r *row, f draft.Field, width int) {
	switch {
	case f == draft.AppSecret:
		w.secretValue(r)
	case f == draft.Recipe:
		w.recipeValue(r, width)
	case w.focus == fieldStop(f) && !masked(w.draft.Text[f]):
		w.form.editor.put(r, width)
	case masked(w.draft.Text[f]):
		w.mask(r)
		r.put(quiet, " shape of an app secret")
	case w.draft.Text[f] == "":
		r.put(quiet, draft.Shown(f).Placeholder)
	default:
		r.put(normal, words.Visible(w.draft.Text[f]))
	}
	if f == draft.Expiry {
		w.expiryBeside(r)
	}
}

// maskWidth is the number of bullets, whatever the length of what they hide.
const maskWidth = 5

func (w *formWriter) mask(r *row) {
	for range maskWidth {
		r.put(normal, w.glyphs.Bullet)
	}
}

// secretValue says how long the secret is and where it is from.
func (w *formWriter) secretValue(r *row) {
	length, from := w.secretOrigin()
	focused := w.focus == fieldStop(draft.AppSecret)
	if length > 0 {
		w.mask(r)
	}
	if focused {
		r.put(block, " ")
	}
	switch {
	case length > 0:
		r.put(quiet, " "+w.secretOf(length, from, r.width-r.used-1))
	case !focused:
		r.put(caution, "none yet")
	}
}

// secretOf says both in so many cells, the length in short where it must.
func (w *formWriter) secretOf(length int, from string, room int) string {
	long, short := words.Count(length, "character")+", "+from, number(length)+" chars, "+from
	switch {
	case cells(long) <= room:
		return long
	case cells(short) <= room:
		return short
	}
	return from
}

// secretOrigin is the length of the secret in use, and where it is from.
func (p *build) secretOrigin() (length int, from string) {
	switch {
	case p.secret.length() > 0:
		return p.secret.length(), "typed"
	case p.settings.Sample:
		return p.settings.Secret.Len(), "sample"
	}
	return p.settings.Secret.Len(), words.Visible(p.settings.SecretFrom)
}

func (w *formWriter) recipeValue(r *row, width int) {
	entry := w.draft.Recipe.Entry()
	r.put(normal, entry.Name)
	if width-cells(entry.Name) >= 2 {
		r.put(quiet, " "+w.glyphs.More)
	}
}
