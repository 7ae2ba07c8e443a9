package parts

import (
	"policybench/signing/report"
	"policybench/ui/kit"
)

func roleOf(k Kind) kit.Role {
	switch k {
	case Policy:
		return kit.Policy
	case Signature:
		return kit.Signature
	case Handle:
		return kit.Handle
	}
	return kit.Normal
}

// noteRole is how a note looks: the selected finding's by weight as well.
func (w *writer) noteRole(p *Part, strays []int) kit.Role {
	as := kit.Quiet
	for _, m := range p.Marks {
		switch {
		case !w.speaks(m, strays):
		case m.Finding == w.Selected:
			return kit.Accent
		default:
			as = kit.Normal
		}
	}
	if as == kit.Quiet && p.Asked {
		switch p.Answer {
		case report.Yes:
			return kit.Good
		case report.No:
			return kit.Bad
		}
	}
	return as
}
