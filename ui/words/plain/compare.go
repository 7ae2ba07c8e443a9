package plain

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"policybench/signing/compare"
	"policybench/signing/report"
	"policybench/ui/words"
	"policybench/ui/words/twolinks"
)

// Compare writes a comparison as plain lines, what explains first.
func Compare(r compare.Result, a, b report.Report, at time.Time, g words.Glyphs) string {
	var out bytes.Buffer
	p := &page{w: &spelling{&out, g}, glyphs: g}
	said := twolinks.Say(r, a, b)
	glyph := g.Unknown
	if compare.Refuses(a) || compare.Refuses(b) {
		glyph = g.Answer(report.No)
	}
	p.line("%s %s", glyph, said.Fact)
	if len(r.Differences) > 0 {
		p.line("")
		p.differences(r, a, b, at)
	}
	p.line("")
	if same := sameParts(r); same != "" {
		p.line("same       %s", same)
	}
	if open := twolinks.Unknown(a, b); open != "" {
		p.line("not known  %s", open)
	}
	if said.Hint != "" {
		p.line("")
		p.line("%s %s", g.Arrow, said.Hint)
	}
	return out.String()
}

// differences writes a table of what differs, with what each difference means.
func (p *page) differences(r compare.Result, a, b report.Report, at time.Time) {
	rows := [][4]string{{"", "A", "B", ""}}
	for _, d := range r.Differences {
		remark := twolinks.Remark(d, a, b, at)
		if d.Explains {
			remark = p.glyphs.Pointer + " " + remark
		}
		rows = append(rows, [4]string{twolinks.PartName(d.Part), twolinks.PartText(d.Part, d.A), twolinks.PartText(d.Part, d.B), remark})
	}
	var widths [3]int
	for _, row := range rows {
		for i := range widths {
			widths[i] = max(widths[i], utf8.RuneCountInString(row[i]))
		}
	}
	for i, row := range rows {
		mark := " "
		if i > 0 && r.Differences[i-1].Explains {
			mark = p.glyphs.Answer(report.No)
		}
		line := fmt.Sprintf("%s %s  %s  %s  %s", mark, padded(row[0], widths[0]), padded(row[1], widths[1]), padded(row[2], widths[2]), row[3])
		p.line("%s", strings.TrimRight(line, " "))
	}
}

func padded(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-utf8.RuneCountInString(text)))
}

// sameParts names the parts in which two links are equal, a policy that is one as a whole:
// the file and what is done with it by their values, which tell whether these are the two
// links that were meant.
func sameParts(r compare.Result) string {
	inPolicy := func(d compare.Difference) bool { return strings.HasPrefix(d.Part, "policy.") }
	whole := !slices.ContainsFunc(r.Differences, inPolicy)
	var parts, rest []string
	for _, d := range r.Same {
		switch text := twolinks.PartText(d.Part, d.A); {
		case whole && inPolicy(d):
			parts = []string{"policy"}
		case d.Part == "signature":
			parts = append(parts, "signature")
		case d.Part == "handle":
			rest = append(rest, "file "+text)
		case d.Part == "tasks":
			rest = append(rest, text)
		case d.Part != "needs": // follows from the tasks
			rest = append(rest, twolinks.PartName(d.Part))
		}
	}
	return strings.Join(append(parts, rest...), ", ")
}
