package build

import (
	"policybench/signing/report"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// warn draws as many warnings as are whole in so many lines, the gravest first, and
// says how many are left.
func (w *resultWriter) warn(lines int) {
	for _, line := range w.warningLines(lines) {
		w.rows = append(w.rows, w.Row(w.width).To(w.margin+w.label).Put(line.As, line.Text).String())
	}
}

func (w *resultWriter) warningLines(most int) []kit.Piece {
	if most == 0 {
		return nil
	}
	list := w.warnings()
	for shown := len(list); shown > 1; shown-- {
		if lines := w.brokenWarnings(list, shown, mostWarningLines); len(lines) <= most {
			return lines
		}
	}
	return w.brokenWarnings(list, min(len(list), 1), most)
}

// mostWarningLines is how long a warning may be.
const mostWarningLines = 4

// brokenWarnings breaks so many of the warnings into lines, each in no more than so
// many.
func (w *resultWriter) brokenWarnings(list []kit.Piece, shown, most int) []kit.Piece {
	var lines []kit.Piece
	for i, warning := range list[:shown] {
		if left := len(list) - shown; i == shown-1 && left > 0 {
			warning.Text += ", and " + kit.Number(left) + " more"
		}
		for _, line := range kit.WrapWords(warning.Text, w.room(), most) {
			lines = append(lines, kit.Piece{As: warning.As, Text: line})
		}
	}
	return lines
}

// firstWarning is the gravest finding of the policy, in words.
func (p *Page) firstWarning() (kit.Role, string) {
	lines := p.warnings()
	if len(lines) == 0 {
		return kit.Quiet, ""
	}
	text := lines[0].Text
	if len(lines) > 1 {
		text += ", and " + kit.Number(len(lines)-1) + " more"
	}
	return lines[0].As, text
}

// expired reports whether the policy is past its expiry: then nothing it lists is
// granted any more.
func (p *Page) expired() bool {
	for _, f := range p.result.Findings {
		if f.Code == report.CodeExpired {
			return true
		}
	}
	return false
}

// warnings are the findings about the policy, the gravest first.
func (p *Page) warnings() []kit.Piece {
	var list []kit.Piece
	for _, level := range []report.Level{report.Problem, report.Warning, report.Note} {
		for _, f := range p.result.Findings {
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
			list = append(list, kit.Piece{As: as, Text: p.Glyphs.Level(level) + " " + words.Finding(f).Fact})
		}
	}
	return list
}
