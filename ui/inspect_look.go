package ui

import (
	"slices"

	"policybench/signing/report"
)

// verdictLook is how a verdict is shown. What is not verified never looks like what
// is valid, and neither does a valid pair that something else keeps from working.
func (p *inspectScreen) verdictLook(r *report.Report) (badge, text role, glyph string) {
	badge, text = verdictRoles(r.Verdict)
	glyph = p.glyphs.Verdict(r.Verdict)
	if r.Verdict == report.Valid && slices.ContainsFunc(r.Findings, isProblem) {
		return cautionBadge, caution, p.glyphs.Warn
	}
	return badge, text, glyph
}

func isProblem(f report.Finding) bool { return f.Level == report.Problem }

func verdictRoles(v report.Verdict) (badge, text role) {
	switch v {
	case report.Valid:
		return goodBadge, good
	case report.Malformed, report.Mismatch, report.Expired, report.Denied:
		return badBadge, bad
	case report.None:
		return accentBadge, accent
	}
	return cautionBadge, caution
}

func answerRole(a report.Answer) role {
	switch a {
	case report.Yes:
		return good
	case report.No:
		return bad
	}
	return caution
}

func levelRole(l report.Level) role {
	switch l {
	case report.Problem:
		return bad
	case report.Warning:
		return caution
	}
	return quiet
}
