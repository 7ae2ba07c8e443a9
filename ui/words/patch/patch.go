package patch

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/words"
)

// Hunk is one change to the pasted text, in whole lines, safe to show.
type Hunk struct {
	Line          int // of the first line before, counted from 1
	Before, After []string
	What          []report.Code // what the change fixes
}

// Fixed is a paste with every certain fix made, without its secrets.
func Fixed(paste *redact.Paste) string {
	return paste.Fixed(report.Span{Length: paste.Len()}, paste.Edits())
}

// FixedLink is one link of a paste with its own fixes made, without the paste's secrets:
// what stands around it is left out, unless a fix is made there.
func FixedLink(paste *redact.Paste, r *report.Report) string {
	from, to := r.Span.Offset, r.Span.End()
	for _, e := range r.Fixes {
		from, to = min(from, e.Span.Offset), max(to, e.Span.End())
	}
	return paste.Fixed(report.Span{Offset: from, Length: to - from}, r.Fixes)
}

// Of shows what fixes change in a paste, line by line. Lines longer than longest
// characters are cut around their change; 0 keeps them whole.
func Of(paste *redact.Paste, fixes []report.Edit, longest int) []Hunk {
	var hunks []Hunk
	for _, h := range All(paste, fixes, longest) {
		hunks = append(hunks, h)
	}
	return hunks
}

// First is as much of a patch as is counted: a hostile text has thousands.
func First(paste *redact.Paste, fixes []report.Edit, longest, most int) []Hunk {
	var hunks []Hunk
	for _, h := range All(paste, fixes, longest) {
		if hunks = append(hunks, h); len(hunks) == most {
			break
		}
	}
	return hunks
}

// All makes a patch change by change, each with the index of its first fix.
func All(paste *redact.Paste, fixes []report.Edit, longest int) iter.Seq2[int, Hunk] {
	return func(yield func(int, Hunk) bool) {
		text := paste.Unmasked() // for counting lines
		line, counted := 1, 0
		for i := 0; i < len(fixes); {
			start, end := LineStart(text, fixes[i].Span.Offset), lineEnd(text, fixes[i].Span.End())
			next := i + 1
			for next < len(fixes) && fixes[next].Span.Offset <= end {
				end = max(end, lineEnd(text, fixes[next].Span.End()))
				next++
			}
			line += strings.Count(text[counted:start], "\n")
			counted = start
			h := Hunk{Line: line, What: whatOf(fixes[i:next])}
			h.Before, h.After = beforeAfter(paste, start, end, fixes[i:next], longest)
			if !yield(i, h) {
				return
			}
			i = next
		}
	}
}

// beforeAfter are the lines from start to end, as they are and with their fixes.
func beforeAfter(paste *redact.Paste, start, end int, fixes []report.Edit, longest int) (before, after []string) {
	text := paste.Unmasked() // for finding characters
	low, high := start, end
	if longest > 0 {
		margin := 4*longest + excerptMargin
		low = max(low, fixes[0].Span.Offset-margin)
		high = min(high, fixes[len(fixes)-1].Span.End()+margin)
	}
	for low > start && !utf8.RuneStart(text[low]) {
		low--
	}
	for high < end && !utf8.RuneStart(text[high]) {
		high++
	}
	lines := report.Span{Offset: low, Length: high - low}
	was, is := paste.Part(lines), paste.Fixed(lines, fixes)
	if longest > 0 && !strings.Contains(was, "\n") && utf8.RuneCountInString(was) > longest {
		was, is = around(was, is, longest, low > start, high < end)
	}
	return shownLines(was), shownLines(is)
}

// excerptMargin is how much of a long line around its fixes is looked at, in bytes.
const excerptMargin = 4 << 10

// whatOf are the codes that fixes are for, each once.
func whatOf(fixes []report.Edit) []report.Code {
	var codes []report.Code
	for _, f := range fixes {
		if !slices.Contains(codes, f.What) {
			codes = append(codes, f.What)
		}
	}
	return codes
}

// LineStart is where the line begins in which a place is.
func LineStart(text string, at int) int { return strings.LastIndexByte(text[:at], '\n') + 1 }

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
	return strings.Split(words.VisibleText(strings.TrimSuffix(s, "\r")), "\n")
}

// around cuts two versions of a long line to what differs, with what stands around it.
// Left and right say that it is cut there already.
func around(before, after string, longest int, left, right bool) (string, string) {
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
		if from > 0 || left {
			out = "…" + out
		}
		if drop > 0 || right {
			out += "…"
		}
		return out
	}
	return cut(a), cut(b)
}
