package build

import (
	"strings"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/snippets"
	"policybench/ui/action"
	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/words"
	"policybench/ui/words/finding"
)

// notes are the lines above the code: what will be refused with the key that puts it
// right, and what the code itself says.
func (p *sight) notes() []kit.Piece {
	var list []kit.Piece
	s := p.tabs.shown
	if len(s.Denied) > 0 && p.shown.JSON != "" {
		names := make([]string, len(s.Denied))
		for i, call := range s.Denied {
			names[i] = string(call)
		}
		it := " adds it"
		if len(names) > 1 {
			it = " adds them"
		}
		list = append(list, kit.Piece{As: kit.Bad, Text: p.Glyphs.No + " needs " + strings.Join(names, ", ") + ": " + p.tickingKey() + it})
	}
	for _, issue := range p.result.At(draft.Calls) {
		if issue.Level == draft.Warning && !p.stale {
			list = append(list, kit.Piece{As: kit.Caution, Text: p.Glyphs.Warn + " " + issue.Fact})
		}
	}
	if text := p.exposed(); text != "" {
		list = append(list, kit.Piece{As: kit.Caution, Text: p.Glyphs.Warn + " " + text})
	}
	for _, note := range s.Notes {
		list = append(list, kit.Piece{As: kit.Caution, Text: p.Glyphs.Warn + " " + words.Visible(note)})
	}
	return list
}

// tickingKey names the key that ticks what the code lacks.
func (p *sight) tickingKey() string {
	tick := action.Name(action.MissingTick, true)
	if p.focus == stopSnippet {
		return tick
	}
	return action.Name(action.Leave, true) + ", " + tick
}

// exposed says what a policy in the code of a page lets everybody do who opens the page:
// it can be read in it.
func (p *work) exposed() string {
	s := p.tabs.shown
	page := s.Kind == snippets.Picker || s.Kind == snippets.Viewer
	if !page || !snippets.Carries(s.Kind, s.Variant) || s.Language == "url" || p.shown.JSON == "" {
		return ""
	}
	var grave []string
	for _, call := range []signing.Call{signing.Write, signing.WriteURL, signing.Remove} {
		if p.shown.Policy.Allows(call) {
			grave = append(grave, string(call))
		}
	}
	if len(grave) == 0 {
		return ""
	}
	return "whoever opens the page can read this policy, and it allows " + strings.Join(grave, ", ")
}

// firstWarning is why the values are the last good ones, or the gravest finding of the
// policy, in words.
func (p *work) firstWarning() (kit.Role, string) {
	if p.stale {
		return kit.Bad, p.Glyphs.No + " the last good one, " + p.lacking()
	}
	lines := p.warnings()
	if len(lines) == 0 {
		return kit.Quiet, ""
	}
	text := lines[0].Text
	if len(lines) > 1 {
		text += ", and " + words.Comma(len(lines)-1) + " more"
	}
	return lines[0].As, text
}

// expired reports whether the policy is past its expiry: then nothing it lists is
// granted any more.
func (p *work) expired() bool {
	for _, f := range p.shown.Findings {
		if f.Code == report.CodeExpired {
			return true
		}
	}
	return false
}

// warnings are the findings about the policy, the gravest first.
func (p *work) warnings() []kit.Piece {
	var list []kit.Piece
	for _, level := range []report.Level{report.Problem, report.Warning, report.Note} {
		for _, f := range p.shown.Findings {
			if f.Level != level {
				continue
			}
			as := kit.Quiet
			switch level {
			case report.Problem:
				as = kit.Bad
			case report.Warning:
				as = kit.Caution
			}
			list = append(list, kit.Piece{As: as, Text: p.Glyphs.Level(level) + " " + finding.Say(f).Fact})
		}
	}
	return list
}
