package inspect

import (
	"slices"

	"policybench/signing/report"
	"policybench/ui/kit"
)

// verdictLook is how a verdict is shown. What is not verified never looks like what
// is valid, and neither does a valid pair that something else keeps from working.
func (p *Page) verdictLook(r *report.Report) (badge, text kit.Role, glyph string) {
	badge, text = verdictRoles(r.Verdict)
	glyph = p.Glyphs.Verdict(r.Verdict)
	if r.Verdict == report.Valid && slices.ContainsFunc(r.Findings, isProblem) {
		return kit.CautionBadge, kit.Caution, p.Glyphs.Warn
	}
	return badge, text, glyph
}

func isProblem(f report.Finding) bool { return f.Level == report.Problem }

func verdictRoles(v report.Verdict) (badge, text kit.Role) {
	switch v {
	case report.Valid:
		return kit.GoodBadge, kit.Good
	case report.Malformed, report.Mismatch, report.Expired, report.Denied:
		return kit.BadBadge, kit.Bad
	case report.None:
		return kit.AccentBadge, kit.Accent
	}
	return kit.CautionBadge, kit.Caution
}

func answerRole(a report.Answer) kit.Role {
	switch a {
	case report.Yes:
		return kit.Good
	case report.No:
		return kit.Bad
	}
	return kit.Caution
}

func levelRole(l report.Level) kit.Role {
	switch l {
	case report.Problem:
		return kit.Bad
	case report.Warning:
		return kit.Caution
	}
	return kit.Quiet
}
