package draft

import (
	"maps"
	"slices"
	"time"
)

// History is the drafts that a form went through, whatever changed it: a key, a paste, a
// recipe, a policy loaded from elsewhere. It is a value: every method returns a new one and
// leaves the old as it was.
type History struct {
	steps []step
	at    int // the one that the form shows
}

// step is a draft with what made it.
type step struct {
	draft   Draft
	changed []Field // since the step before
	typed   Field   // the text that was typed; Fields where none was
	when    time.Time
}

const (
	// mostSteps is how many drafts are kept, the one shown among them.
	mostSteps = 200
	// oneGo is how soon a change in the same text follows another, so that both are undone
	// together: a word that is typed is one change.
	oneGo = time.Second
)

// NewHistory begins with a draft, which nothing goes back before.
func NewHistory(d Draft) History { return History{steps: []step{{draft: d}}} }

// Draft is the one that the form shows.
func (h History) Draft() Draft { return h.steps[h.at].draft }

// Change remembers a draft that follows the one shown. What was undone before it is
// forgotten. A draft that is no other one, but for the time its expiry counts from, takes
// the place of the one shown.
func (h History) Change(d Draft, now time.Time) History {
	shown := h.steps[h.at]
	changed := changes(shown.draft, d)
	next := step{d, changed, typed(shown.draft, d, changed), now}
	kept := slices.Clip(h.steps[:h.at+1])
	switch {
	case len(changed) == 0:
		shown.draft = d
		return h.with(slices.Clip(h.steps[:h.at]), append([]step{shown}, h.steps[h.at+1:]...)...)
	case h.at > 0 && next.typed != Fields && next.typed == shown.typed && now.Sub(shown.when) < oneGo:
		before := h.steps[h.at-1]
		if next.changed = changes(before.draft, d); next.changed == nil { // typed, and erased again
			before.draft = d
			return h.with(slices.Clip(h.steps[:h.at-1]), before)
		}
		return h.with(slices.Clip(h.steps[:h.at]), next)
	}
	if len(kept) == mostSteps {
		kept = slices.Clip(kept[1:])
	}
	return History{append(kept, next), len(kept)}
}

// with replaces what stands from the shown draft on.
func (h History) with(kept []step, rest ...step) History {
	return History{append(kept, rest...), len(kept)}
}

// Depth is how many changes stand before the draft shown.
func (h History) Depth() int { return h.at }

// Undo goes back to the draft before the one shown, and says which fields differ. They are
// none where there is nothing to undo.
func (h History) Undo() (History, []Field) {
	if h.at == 0 {
		return h, nil
	}
	changed := h.steps[h.at].changed
	h.at--
	return h, changed
}

// Redo goes forward again, and says which fields differ. They are none where nothing was
// undone.
func (h History) Redo() (History, []Field) {
	if h.at+1 == len(h.steps) {
		return h, nil
	}
	h.at++
	return h, h.steps[h.at].changed
}

// typed is the field whose text was typed, Fields where another thing was changed: the file
// with the limits that its tick writes, or a text together with the end of a loaded policy.
func typed(before, after Draft, changed []Field) Field {
	list := slices.Clone(changed)
	if before.Verbatim != "" && after.Verbatim == "" && before.Recipe == after.Recipe {
		list = slices.DeleteFunc(list, func(f Field) bool { return f == Recipe })
	}
	ofFile := func(f Field) bool { return f == Handle || f == File || f == URL }
	switch {
	case before.Target() != after.Target() && !slices.ContainsFunc(list, func(f Field) bool { return !ofFile(f) }):
		return File
	case len(list) == 1 && list[0].isTyped():
		return list[0]
	}
	return Fields
}

// isTyped reports whether the field holds a text that is typed key by key.
func (f Field) isTyped() bool { return f != Recipe && f != Calls && f < Fields }

// changes are the fields in which two drafts differ, in the form's order. A policy that is
// signed as it came is one of them by its recipe.
func changes(a, b Draft) []Field {
	var list []Field
	for f := range Fields {
		differs := a.Text[f] != b.Text[f] || a.Shortened[f] != b.Shortened[f]
		switch f {
		case Recipe:
			differs = a.Recipe != b.Recipe || a.Verbatim != b.Verbatim
		case Calls:
			differs = !maps.Equal(a.Ticked, b.Ticked)
		}
		if differs {
			list = append(list, f)
		}
	}
	return list
}
