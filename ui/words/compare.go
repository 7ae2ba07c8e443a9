package words

import (
	"bytes"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"policybench/signing/compare"
	"policybench/signing/report"
	"policybench/ui/redact"
)

// partNames are how the parts of a comparison are called.
var partNames = map[string]string{
	"form": "written as", "apiKey": "API key", "handle": "file", "tasks": "task", "text": "as it stands",
}

// PartName is how a part of a comparison is called.
func PartName(part string) string {
	if name, ok := partNames[part]; ok {
		return name
	}
	if key, ok := strings.CutPrefix(part, "policy."); ok {
		if key == "handle" {
			return "only file"
		}
		return Visible(key)
	}
	return part
}

// Compared is the first line on two links, and what to do.
func Compared(r compare.Result, a, b report.Report) Sentence {
	h := ComparedHeadOf(r, a, b)
	glue, basis := ": ", ""
	if h.Refused != "" && r.Explains == "" {
		glue = ", and "
	}
	if h.Basis != "" {
		basis = fmt.Sprintf(" (%s)", h.Basis)
	}
	return Sentence{Fact: join(h.Refused, glue, h.Fact) + basis, Hint: h.Hint}
}

// longestPart is how many characters of a part are shown.
const longestPart = 44

// Compare writes a comparison as plain lines, what explains first.
func Compare(r compare.Result, a, b report.Report, at time.Time, g Glyphs) string {
	var out bytes.Buffer
	p := &page{w: &spelling{&out, g}, glyphs: g}
	said := Compared(r, a, b)
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
	if same := sameParts(r.Same, at); same != "" {
		p.line("same       %s", same)
	}
	if open := ComparedUnknown(a, b); open != "" {
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
		remark := ComparedRemark(d, a, b, at)
		if d.Explains {
			remark = p.glyphs.Pointer + " " + remark
		}
		rows = append(rows, [4]string{PartName(d.Part), PartText(d.Part, d.A, at), PartText(d.Part, d.B, at), remark})
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

func sameParts(list []compare.Difference, at time.Time) string {
	var parts []string
	for _, d := range list {
		parts = append(parts, PartName(d.Part)+" "+PartText(d.Part, d.A, at))
	}
	return strings.Join(parts, ", ")
}

// PartText is a part as it is shown: a signature is cut, an expiry a time.
func PartText(part, value string, at time.Time) string {
	switch {
	case value == "" && part == "text":
		return "no fault"
	case value == "":
		return "none"
	case part == "signature" && len(value) > 8:
		return Visible(value[:8])
	case part == "form":
		return Form(report.Form(value))
	case part == "text":
		return strings.ReplaceAll(value, "-", " ")
	case part == "policy.expiry":
		if unix, ok := wholeSeconds(value); ok {
			when := time.Unix(unix, 0)
			return tableTime(unix) + ", " + Relative(when, at)
		}
	}
	return shortened(Visible(value), longestPart)
}

func wholeSeconds(value string) (int64, bool) {
	var unix int64
	n, err := fmt.Sscanf(value, "%d", &unix)
	return unix, n == 1 && err == nil && unix > 0 && unix < 1<<36
}

func shortened(text string, longest int) string {
	if r := []rune(text); len(r) > longest {
		return string(r[:longest-1]) + "…"
	}
	return text
}

// compareDocument is the output of `compare --json`. Its names never change.
type compareDocument struct {
	Schema      int                  `json:"schema"`
	Explains    report.Code          `json:"explains"`
	A           reportDocument       `json:"a"`
	B           reportDocument       `json:"b"`
	Differences []differenceDocument `json:"differences"`
}

type differenceDocument struct {
	Part     string `json:"part"`
	A        string `json:"a"`
	B        string `json:"b"`
	Explains bool   `json:"explains"`
}

// CompareJSON writes a comparison of a report on each of two pastes as JSON.
func CompareJSON(r compare.Result, inA *redact.Paste, a report.Report, inB *redact.Paste, b report.Report) ([]byte, error) {
	d := compareDocument{Schema: 1, Explains: r.Explains, Differences: []differenceDocument{}}
	d.A = (&documentWriter{paste: inA, places: NewPlaces(inA.Unmasked(), Origin{})}).report(a)
	d.B = (&documentWriter{paste: inB, places: NewPlaces(inB.Unmasked(), Origin{})}).report(b)
	for _, x := range r.Differences {
		d.Differences = append(d.Differences, differenceDocument(x))
	}
	return MarshalJSON(d)
}
