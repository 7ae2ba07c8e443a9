package root

import (
	"slices"

	"policybench/ui/action"
	"policybench/ui/kit"
	"policybench/ui/page"
)

// productName stands before the pages.
const productName = "policybench"

// header is the first line: product, pages, whose secret signs, what the page says.
func (a *sight) header() string {
	r := a.Row(a.Width)
	if at := a.titleColumns(); at[0] > 1 {
		r.To(1).Put(kit.Quiet, productName)
	}
	for id, column := range a.titleColumns() {
		r.To(column)
		if page.ID(id) == a.Current {
			r.Put(kit.Accent, pageTitles[id][0])
		} else {
			r.Put(kit.Quiet, pageTitles[id][1])
		}
	}
	a.headerRight(r)
	return r.String()
}

// headerPiece is a text of the right side and where it stands.
type headerPiece struct {
	at   int
	as   kit.Role
	text string
}

// headerRight writes as much of the right side as fits: whoever copies must know whose
// files it opens, so that stands at the edge, in the longest words there is room for, and
// what the page says of itself before it.
func (a *sight) headerRight(r *kit.Row) {
	edge := r.Width - 1
	var pieces []headerPiece
	put := func(as kit.Role, texts []string) {
		for _, text := range texts {
			if at := edge - kit.Cells(text); at >= r.Used+2 {
				pieces = append(pieces, headerPiece{at, as, text})
				edge = at - 3
				return
			}
		}
	}
	whose, as := a.whose()
	status := a.Page().Status()
	if !slices.ContainsFunc(status, func(s page.Status) bool { return s.Secret }) {
		put(as, whose)
	}
	for _, s := range status {
		put(s.As, s.Texts)
	}
	for i := range pieces {
		p := pieces[len(pieces)-1-i]
		r.To(p.at).Put(p.as, a.Ascii(p.text))
	}
}

// whose says which secret signs, in several lengths.
func (a *sight) whose() ([]string, kit.Role) {
	if a.Sample {
		return []string{SampleLine, "sample app"}, kit.Caution
	}
	if a.Keyless {
		texts := []string{"no app secret"}
		if a.Current == page.InspectPage {
			texts = append([]string{"no app secret: " + action.Name(action.SignAgain, false) + " adds it"}, texts...)
		}
		return texts, kit.Quiet
	}
	return nil, kit.Quiet
}

// SampleLine stays in view until a real secret is there.
const SampleLine = "sample app: opens nothing of yours"
