package ui

import (
	"policybench/signing/report"
	"policybench/ui/words"
)

// warn draws as many warnings as are whole in so many lines, the gravest first, and
// says how many are left.
func (w *resultWriter) warn(lines int) {
	for _, line := range w.warningLines(lines) {
		w.rows = append(w.rows, w.row(w.width).to(w.margin+w.label).put(line.as, line.text).String())
	}
}

func (w *resultWriter) warningLines(most int) []saying {
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
func (w *resultWriter) brokenWarnings(list []saying, shown, most int) []saying {
	var lines []saying
	for i, warning := range list[:shown] {
		if left := len(list) - shown; i == shown-1 && left > 0 {
			warning.text += ", and " + number(left) + " more"
		}
		for _, line := range wrapWords(warning.text, w.room(), most) {
			lines = append(lines, saying{warning.as, line})
		}
	}
	return lines
}

// firstWarning is the gravest finding of the policy, in words.
func (p *build) firstWarning() (role, string) {
	lines := p.warnings()
	if len(lines) == 0 {
		return quiet, ""
	}
	text := lines[0].text
	if len(lines) > 1 {
		text += ", and " + number(len(lines)-1) + " more"
	}
	return lines[0].as, text
}

// expired reports whether the policy is past its expiry: then nothing it lists is
// granted any more.
func (p *build) expired() bool {
	for _, f := range p.result.Findings {
		if f.Code == report.CodeExpired {
			return true
		}
	}
	return false
}

// warnings are the findings about the policy, the gravest first.
func (p *build) warnings() []saying {
	var list []saying
	for _, level := range []report.Level{report.Problem, report.Warning, report.Note} {
		for _, f := range p.result.Findings {
			if f.Level != level {
				continue
			}
			as := quiet
			switch level {
			case report.Problem:
				as = bad
			case report.Warning:
				as = caution
			}
			list = append(list, saying{as, p.glyphs.Level(level) + " " + words.Finding(f).Fact})
		}
	}
	return list
}
