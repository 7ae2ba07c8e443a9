package values

import (
	"strings"

	"policybench/signing/report"
	"policybench/ui/inspect/paper"
	"policybench/ui/kit"
	"policybench/ui/words"
	"policybench/ui/words/finding"
)

// Allows lists what the policy permits: the names together, those that are refused
// by their reason.
func Allows(s *paper.Paper, list []report.Permission) {
	if len(list) == 0 {
		return
	}
	w := &writer{Paper: s}
	w.Title("Allows", "")
	for _, answer := range []report.Answer{report.Yes, report.Unknown, report.No} {
		for _, g := range allowGroups(list, answer) {
			w.allowLines(answer, g)
		}
	}
}

// allowGroup are the calls with one answer for one reason.
type allowGroup struct {
	why   string
	names []string
}

func allowGroups(list []report.Permission, answer report.Answer) []allowGroup {
	var groups []allowGroup
next:
	for _, permission := range list {
		if permission.Allowed != answer {
			continue
		}
		why := ""
		if answer != report.Yes {
			why = finding.Allows(permission)
		}
		name := words.Visible(string(permission.Call))
		for i := range groups {
			if groups[i].why == why {
				groups[i].names = append(groups[i].names, name)
				continue next
			}
		}
		groups = append(groups, allowGroup{why, []string{name}})
	}
	return groups
}

func (w *writer) allowLines(answer report.Answer, g allowGroup) {
	mark, text := kit.Caution, kit.Normal
	if answer != report.Yes {
		text = kit.Quiet
	}
	switch answer {
	case report.Yes:
		mark = kit.Good
	case report.No:
		mark = kit.Quiet // what a policy withholds is no fault
	}
	names := strings.Join(g.names, " ")
	glyph := w.Glyphs.Answer(answer)
	margin := w.Margin + kit.Cells(glyph) + 1
	why := ""
	if g.why != "" {
		why = "  " + g.why
	}
	r := w.Begin().Put(mark, glyph).To(margin)
	room := w.Width - margin - 1
	if kit.Cells(names)+kit.Cells(why) <= room {
		w.Add(r.Put(text, names).Put(kit.Quiet, why))
		return
	}
	lines := kit.WrapWords(names, room, 3)
	if why != "" {
		lines = append(lines, kit.WrapWords(g.why, room, 2)...)
	}
	for i, line := range lines {
		if i > 0 {
			r = w.Row(w.Width).To(margin)
		}
		w.Add(r.Put(text, line))
	}
}
