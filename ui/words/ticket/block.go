package ticket

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"policybench/ui/triage"
)

// blocks tell all links and messages, the worst first: links without a fault that share
// policy and signature once, and messages that a line told already not again.
func (w *ticket) blocks() {
	told := map[int]bool{}
	for _, h := range w.Heard() {
		if h.Report.Span.Length > 0 && w.shortly(h) {
			told[h.Index] = true
		}
	}
	items := triage.Worst(w.Items)
	for i, it := range items {
		if told[it.Index] {
			continue
		}
		same := []triage.Item{it}
		for _, o := range items[i+1:] {
			if alike(it, o) {
				same = append(same, o)
				told[o.Index] = true
			}
		}
		w.report(same...)
	}
}

// alike reports whether two links without a fault have one policy and signature, and ask for
// the same of it.
func alike(a, b triage.Item) bool {
	x, y := a.Report, b.Report
	return a.Outcome > triage.Unsigned && a.Outcome != triage.Remark && b.Outcome == a.Outcome && x.Security.Policy != "" && x.Security == y.Security &&
		x.Verdict == y.Verdict && x.Link.Host == y.Link.Host && slices.Equal(x.Link.Tasks, y.Link.Tasks) && len(x.Findings) == len(y.Findings)
}

// folded puts the calls of a block that are answered alike on one line.
func folded(body string) string {
	const title = "what the policy allows\n"
	head, rest, found := strings.Cut(body, title)
	if !found || strings.Contains(rest, title) {
		return body
	}
	rows, tail, more := strings.Cut(strings.TrimSuffix(rest, "\n"), "\n\n")
	type answer struct{ glyph, reason string }
	var order []answer
	calls := map[answer][]string{}
	for row := range strings.SplitSeq(rows, "\n") {
		fields := strings.Fields(row)
		if len(fields) < 3 || utf8.RuneCountInString(fields[0]) > 2 {
			return body
		}
		a := answer{fields[0], strings.Join(fields[2:], " ")}
		if calls[a] == nil {
			order = append(order, a)
		}
		calls[a] = append(calls[a], fields[1])
	}
	var b strings.Builder
	b.WriteString(head + title)
	for i, a := range order {
		if i > 0 {
			b.WriteByte('\n')
		}
		if len(calls[a]) > 1 {
			fmt.Fprintf(&b, "  %s %s: %s", a.glyph, a.reason, strings.Join(calls[a], ", "))
		} else {
			fmt.Fprintf(&b, "  %s %-11s %s", a.glyph, calls[a][0], a.reason)
		}
	}
	if more {
		b.WriteString("\n\n" + tail)
	}
	return b.String() + "\n"
}
