package ticket

import (
	"fmt"
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/patch"
)

// changes are the lines before and after each change, as many as are read.
func (w *ticket) changes() string {
	const room = mostSection - 128 // for what is left out
	const most = 40
	var b strings.Builder
	edits, shown := w.paste.Edits(), 0
	for i, h := range patch.All(w.paste, edits, patch.Longest) {
		lines := strings.Join(patch.Lines([]patch.Hunk{h}, w.opts.Glyphs), "\n") + "\n"
		if shown++; shown > most || shown > 1 && b.Len()+len(lines) > room {
			fmt.Fprintf(&b, "… %s more, left out\n", words.Count(len(edits)-i, "change"))
			break
		}
		b.WriteString(lines)
	}
	return b.String()
}

// fence writes foreign text under a title of ours, between fences longer than any
// run of backticks in it.
func (w *ticket) fence(title, body string) {
	body = english.Bounded(strings.TrimRight(body, "\n"), mostSection)
	if body == "" {
		return
	}
	bars := strings.Repeat("`", max(3, longestRun(body, '`')+1))
	section := fmt.Sprintf("\n### %s\n\n%stext\n%s\n%s\n", title, bars, body, bars)
	if w.b.Len()+len(section) > Room {
		w.dropped = append(w.dropped, title)
		return
	}
	w.b.WriteString(section)
}

func longestRun(s string, c byte) int {
	longest, run := 0, 0
	for i := 0; i < len(s); i++ {
		if run++; s[i] != c {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}

// pasted is the text, or what stands around the worst thing in a long one.
func (w *ticket) pasted() string {
	text, part := w.paste.Unmasked(), report.Span{Length: w.paste.Len()}
	if part.Length > mostPasted {
		if worst := triage.Worst(w.Items); len(worst) > 0 {
			at := min(max(worst[0].Report.Span.Offset, 0), len(text))
			part.Offset = max(patch.LineStart(text, at), at-mostPasted/4)
		}
		part.Length = min(mostPasted, len(text)-part.Offset)
	}
	shown := words.VisibleText(w.paste.Part(part))
	if rest := len(text) - part.Length; rest > 0 {
		shown += fmt.Sprintf("\n… %s more, left out", words.Count(rest, "byte"))
	}
	return shown
}
