package sheet

import (
	"policybench/ui/words"
)

// Remark is something to say of what was written, and of what that means.
type Remark struct{ Fact, Hint string }

// Remarks are there once all is written.
func (t *Sheet) Remarks() []Remark {
	var list []Remark
	if t.formulas > 0 {
		list = append(list, Remark{words.Count(t.formulas, "cell") + " began like a formula and got a ' in front", "a spreadsheet would have run them"})
	}
	if t.many > 0 {
		list = append(list, Remark{Fact: words.Count(t.many, "row") + " with several links: the worst is shown"})
	}
	return list
}
