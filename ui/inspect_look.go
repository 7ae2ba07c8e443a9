package ui

import (
	"slices"

	"policybench/signing/inspect"
)

// verdictLook is how a verdict is shown. What is not verified never looks like what
// is valid, and neither does a valid pair that something else keeps from working.
func (sh *shell) verdictLook(r *inspect.Report) (badge, text role, glyph string) {
	badge, text = verdictRoles(r.Verdict)
	glyph = sh.glyphs.Verdict(r.Verdict)
	if r.Verdict == inspect.Valid && slices.ContainsFunc(r.Findings, isProblem) {
		return cautionBadge, caution, sh.glyphs.Warn
	}
	return badge, text, glyph
}

func isProblem(f inspect.Finding) bool { return f.Level == inspect.Problem }

func verdictRoles(v inspect.Verdict) (badge, text role) {
	switch v {
	case inspect.Valid:
		return goodBadge, good
	case inspect.Malformed, inspect.Mismatch, inspect.Expired, inspect.Denied:
		return badBadge, bad
	case inspect.None:
		return accentBadge, accent
	}
	return cautionBadge, caution
}

func answerRole(a inspect.Answer) role {
	switch a {
	case inspect.Yes:
		return good
	case inspect.No:
		return bad
	}
	return caution
}

func levelRole(l inspect.Level) role {
	switch l {
	case inspect.Problem:
		return bad
	case inspect.Warning:
		return caution
	}
	return quiet
}
