package head

import (
	"slices"

	"policybench/signing/report"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// verdictLook is how a verdict is shown. What is not verified never looks like what
// is valid, and neither does a valid pair that something else keeps from working.
func verdictLook(glyphs words.Glyphs, r *report.Report) (badge kit.Role, glyph string) {
	if r.Verdict == report.Valid && slices.ContainsFunc(r.Findings, isProblem) {
		return kit.CautionBadge, glyphs.Warn
	}
	return verdictRole(r.Verdict), glyphs.Verdict(r.Verdict)
}

func isProblem(f report.Finding) bool { return f.Level == report.Problem }

func verdictRole(v report.Verdict) kit.Role {
	switch v {
	case report.Valid:
		return kit.GoodBadge
	case report.Malformed, report.Mismatch, report.Expired, report.Denied:
		return kit.BadBadge
	case report.None:
		return kit.AccentBadge
	}
	return kit.CautionBadge
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
