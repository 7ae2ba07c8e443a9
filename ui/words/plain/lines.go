package plain

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/words"
	"policybench/ui/words/finding"
	"policybench/ui/words/terms"
	"policybench/ui/words/times"
)

// Nothing says what a text without anything secured is.
func Nothing() words.Sentence {
	return words.Sentence{
		Fact: "nothing of Filestack's found in this text",
		Hint: "paste the URL, the code around it, or the error message",
	}
}

// page writes plain lines and keeps the first error.
type page struct {
	w      io.Writer
	glyphs words.Glyphs
	brief  bool // of what a policy allows, what matters
	err    error
}

// line writes one line. Copied to each place that calls it, it would be 5 KB of the program.
//
//go:noinline
func (p *page) line(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format+"\n", args...)
	}
}

// section writes a title over indented lines, and nothing without lines.
func (p *page) section(title string, lines []string) {
	if len(lines) == 0 {
		return
	}
	p.line("")
	p.line("%s", title)
	for _, l := range lines {
		p.line("%s", strings.TrimRight("  "+l, " "))
	}
}

// answers is the row of the four answers, each with glyph and word.
func answers(r report.Report, g words.Glyphs) string {
	var parts []string
	for _, a := range terms.Answers(r) {
		parts = append(parts, fmt.Sprintf("%s %s %s", a.Name, g.Answer(a.Answer), a.Word))
	}
	return strings.Join(parts, "   ")
}

// findingTitle stands above the findings.
func findingTitle(r report.Report) string {
	for _, f := range r.Findings {
		if f.Level != report.Note {
			return "what is wrong"
		}
	}
	return "worth knowing"
}

// findingLines are the findings, problems first, each with its hint below. What
// holds at several places is said once.
func findingLines(r report.Report, g words.Glyphs) []string {
	var lines []string
	said := map[words.Sentence]bool{}
	for _, level := range []report.Level{report.Problem, report.Warning, report.Note} {
		for _, f := range r.Findings {
			if f.Level != level {
				continue
			}
			s := finding.Say(f)
			if said[s] {
				continue
			}
			said[s] = true
			lines = append(lines, g.Level(level)+" "+s.Fact)
			if s.Hint != "" {
				lines = append(lines, "  "+g.Arrow+" "+s.Hint)
			}
		}
	}
	return lines
}

// requestLines say what the link asks for.
func requestLines(r report.Report) []string {
	var rows []string
	row := func(name, value string) {
		if value != "" {
			rows = append(rows, fmt.Sprintf("%-9s %s", name, value))
		}
	}
	l := r.Link
	row("needs", terms.Calls(l.Needs))
	row("method", words.Visible(l.Method))
	row("host", words.Visible(l.Host))
	row("API key", words.Visible(l.APIKey))
	if len(l.Handles) > 1 {
		row("handles", words.Visible(strings.Join(l.Handles, ", ")))
	} else {
		row("handle", words.Visible(l.Handle))
	}
	row("source", words.Visible(l.Source))
	row("tasks", words.Visible(strings.Join(l.Tasks, "/")))
	return rows
}

// policyLines say what the policy holds, as it was written.
func policyLines(r report.Report, at time.Time) []string {
	at = r.AsOf(at)
	var rows []string
	for _, f := range r.Policy.Fields {
		rows = append(rows, fmt.Sprintf("%-9s %s", words.Visible(f.Name), words.Visible(f.Raw)))
		if f.Name == "expiry" && r.Expiry.OK {
			t := time.Unix(r.Expiry.Unix, 0)
			rows = append(rows, fmt.Sprintf("%-9s %s, %s", "", times.Time(t, time.UTC), times.Relative(t, at)))
		}
	}
	if len(rows) == 0 && r.Policy.JSON != "" {
		rows = append(rows, words.Visible(r.Policy.JSON))
	}
	return rows
}

// briefAllows are what a policy allows in one line each, and what the request needs and
// may not; nothing where that comes when code runs.
func briefAllows(r report.Report, g words.Glyphs) []string {
	var rows, allowed, unsure []string
	for _, p := range r.Allows {
		name := words.Visible(string(p.Call))
		switch {
		case p.Allowed == report.Yes:
			allowed = append(allowed, name)
		case p.Allowed == report.Unknown && p.Why != report.CodePlaceholder && p.Why != report.CodeRunTimeValue:
			unsure = append(unsure, g.Unknown+" "+name+": "+finding.Allows(p))
		case p.Allowed == report.No && slices.Contains(r.Link.Needs, p.Call):
			rows = append(rows, g.Answer(report.No)+" "+name+", which the request needs: "+finding.Allows(p))
		}
	}
	if len(allowed) > 0 {
		rows = append([]string{g.Answer(report.Yes) + " " + strings.Join(allowed, ", ")}, rows...)
	}
	if len(unsure) < len(r.Allows) {
		rows = append(rows, unsure...)
	}
	return rows
}

// allowLines list what the policy allows, then what not and why.
func allowLines(r report.Report, g words.Glyphs) []string {
	var rows []string
	for _, answer := range []report.Answer{report.Yes, report.Unknown, report.No} {
		for _, p := range r.Allows {
			if p.Allowed == answer {
				rows = append(rows, fmt.Sprintf("%s %-11s %s", g.Answer(answer), words.Visible(string(p.Call)), finding.Allows(p)))
			}
		}
	}
	return rows
}
