package words

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"policybench/signing/report"
)

// Hunk is one change to the pasted text, in whole lines, safe to show.
type Hunk struct {
	Line          int // of the first line before, counted from 1
	Before, After []string
	What          []report.Code // what the change mends
}

// Mend makes every certain repair of the reports in their text. It returns the
// text itself where there is none.
func Mend(text string, reports []report.Report) string {
	return apply(text, 0, len(text), allRepairs(text, reports))
}

// Patch shows what Mend changes, line by line. Lines longer than longest
// characters are cut around their change; 0 keeps them whole.
func Patch(text string, reports []report.Report, longest int) []Hunk {
	repairs, secrets := allRepairs(text, reports), secretsOf(reports, text)
	var hunks []Hunk
	line, counted := 1, 0
	for i := 0; i < len(repairs); {
		start, end := lineStart(text, repairs[i].Span.Offset), lineEnd(text, repairs[i].Span.End())
		next := i + 1
		for next < len(repairs) && repairs[next].Span.Offset <= end {
			end = max(end, lineEnd(text, repairs[next].Span.End()))
			next++
		}
		line += strings.Count(text[counted:start], "\n")
		counted = start
		h := Hunk{Line: line}
		before, after := text[start:end], apply(text, start, end, repairs[i:next])
		for _, r := range repairs[i:next] {
			if !slices.Contains(h.What, r.What) {
				h.What = append(h.What, r.What)
			}
		}
		if longest > 0 && !strings.Contains(before, "\n") && utf8.RuneCountInString(before) > longest {
			before, after = around(before, after, longest)
		}
		h.Before = shownLines(secrets.redact(before))
		h.After = shownLines(secrets.redact(after))
		hunks = append(hunks, h)
		i = next
	}
	return hunks
}

// allRepairs are the repairs of all reports in the order of the text. Of two that
// overlap the first stays.
func allRepairs(text string, reports []report.Report) []report.Edit {
	var all []report.Edit
	eachReport(reports, func(r report.Report) { all = append(all, r.Fixes...) })
	slices.SortStableFunc(all, func(a, b report.Edit) int {
		return cmp.Or(a.Span.Offset-b.Span.Offset, a.Span.Length-b.Span.Length)
	})
	kept := all[:0]
	end := 0
	for _, r := range all {
		if r.Span.Offset < end || r.Span.Length < 0 || r.Span.End() > len(text) ||
			len(kept) > 0 && r == kept[len(kept)-1] {
			continue
		}
		kept = append(kept, r)
		end = r.Span.End()
	}
	return kept
}

// apply makes repairs that lie between two offsets of the text.
func apply(text string, start, end int, repairs []report.Edit) string {
	if len(repairs) == 0 {
		return text[start:end]
	}
	var b strings.Builder
	for _, r := range repairs {
		b.WriteString(text[start:r.Span.Offset])
		b.WriteString(r.With)
		start = r.Span.End()
	}
	b.WriteString(text[start:end])
	return b.String()
}

func lineStart(text string, at int) int { return strings.LastIndexByte(text[:at], '\n') + 1 }

func lineEnd(text string, at int) int {
	if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
		return at + i
	}
	return len(text)
}

func shownLines(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(VisibleText(strings.TrimSuffix(s, "\r")), "\n")
}

// around cuts two versions of a long line to what differs, with what stands
// around it.
func around(before, after string, longest int) (string, string) {
	a, b := []rune(before), []rune(after)
	same := 0
	for same < len(a) && same < len(b) && a[same] == b[same] {
		same++
	}
	tail := 0
	for tail < len(a)-same && tail < len(b)-same && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	room := max((longest-max(len(a), len(b))+same+tail)/2, 20)
	from, drop := max(same-room, 0), max(tail-room, 0)
	cut := func(s []rune) string {
		out := string(s[from : len(s)-drop])
		if from > 0 {
			out = "…" + out
		}
		if drop > 0 {
			out += "…"
		}
		return out
	}
	return cut(a), cut(b)
}
