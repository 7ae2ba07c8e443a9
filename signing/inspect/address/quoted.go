package address

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// A page and JSON know nothing of shells: what a command protects its signs with is sent
// along from there, "…?policy=…^&signature=…".

// quotedFaults notes signs of a shell within the quotes of an attribute or of JSON, and
// a backslash that keeps the closing quote from closing.
func quotedFaults(d *draft, u *carrier.View, start, end int) {
	at := start - 1
	if at < 1 || d.Form == report.FormOtherService {
		return
	}
	quote := d.text.Text[at]
	if quote != '"' && quote != '\'' || d.text.Rewrote(carrier.Escape, at) || d.text.Rewrote(carrier.Shell, at) {
		return
	}
	escaped := end < len(d.text.Text) && d.text.Text[end] == quote && d.text.Rewrote(carrier.Escape, end)
	if d.text.Whole(at, start+1).Length > 2 {
		return // the quote belongs to another literal, which a program joins with this one
	}
	if escaped && (endsField(d.text.Text, end+1) || inAttribute(d, at)) {
		sign := d.text.Spans(end, end+1)
		for i := range sign {
			sign[i].Length = max(0, sign[i].Length-1)
		}
		d.noteBeside(report.Problem, report.CodeUnread, sign, `\`)
	}
	root, sent := u.Root(), ""
	u.Rewritten(carrier.Shell, 0, len(u.Text), func(s report.Span) {
		if sent == "" {
			sent = d.sentFrom(start, at)
		}
		if mark := strings.IndexAny(root[s.Offset:s.End()], "&?=:"); mark > 0 && strings.IndexByte(sent, root[s.Offset]) >= 0 {
			d.protected(root, report.Span{Offset: s.Offset, Length: mark})
		}
	})
}

// curlyAround notes curly quotes around a URL where the quotes of a command, an attribute or
// a program belong: nobody takes them for any, while in a letter they quote.
func curlyAround(d *draft, start, end int) {
	s, at := d.text.Text, start-1
	if at < 1 || d.Form == report.FormOtherService || syntax.QuoteBefore(s, start) == 0 || !d.text.Rewrote(carrier.Typeset, at) {
		return
	}
	before := strings.TrimRight(s[:at], " ")
	takes := strings.HasSuffix(before, "=") || strings.HasSuffix(before, "(") && len(before) > 1 && ascii.IsName(before[len(before)-2])
	if !takes && !beginsCommand(s[ascii.LineStart(s, at):at]) {
		return
	}
	plain := s[at:start]
	spans := d.text.Spans(at, start)
	if end < len(s) && d.text.Rewrote(carrier.Typeset, end) {
		spans = append(spans, d.text.Spans(end, end+1)...)
	}
	d.Forgiven.Add(report.Warning, report.CodeQuotes, report.Inferred, "link", spans, "around")
	for _, span := range spans {
		d.Forgiven.Fix([]report.Span{span}, plain)
	}
}

// beginsCommand reports whether a line, from its start, is a command that sends a request.
func beginsCommand(line string) bool {
	word, _, _ := strings.Cut(strings.TrimLeft(line, "$>#% \t"), " ")
	return word == "curl" || word == "wget" || word == "http" || word == "https" || word == "xh"
}

// sentFrom are the signs that protect nothing within the quote at a place: a command's
// quotes keep a backslash, and what cmd and PowerShell make of theirs depends on which
// of them reads it.
func (d *draft) sentFrom(start, at int) string {
	s := d.text.Text
	switch {
	case inAttribute(d, at):
		return "^`\\"
	case inCommand(s, start):
		return `\`
	case behindKey(s, at):
		return "^`\\"
	}
	return "-"
}

// protected notes what stands before a sign to protect it, and is sent with the value
// before it.
func (d *draft) protected(root string, at report.Span) {
	d.Forgiven.Add(report.Problem, report.CodeUnread, report.Inferred, "link", []report.Span{at}, root[at.Offset:at.End()])
	d.Forgiven.Fix([]report.Span{at}, "")
	for _, v := range d.pair() {
		if v.Shown() && v.Span().End() == at.Offset {
			v.Sent = ""
		}
	}
}

// inAttribute reports whether the quote at a place opens the value of a tag's attribute.
func inAttribute(d *draft, at int) bool {
	if !d.around.HTML || d.text.Text[at-1] != '=' {
		return false
	}
	_, _, ok := syntax.TagAround(d.text.Text, at)
	return ok
}

// behindKey reports whether the quote at a place opens the value of a quoted key: "url": ".
func behindKey(s string, at int) bool {
	before, ok := strings.CutSuffix(strings.TrimRight(s[:at], " "), ":")
	return ok && strings.HasSuffix(strings.TrimRight(ascii.Before(before, len(before), 8), " "), `"`)
}

// endsField reports whether a field, a statement or the line ends behind a quote: the
// literal that goes on behind one that is escaped has text there.
func endsField(s string, at int) bool {
	rest := strings.TrimLeft(ascii.Part(s, at, at+8), " \t")
	return rest == "" || strings.IndexByte(",;)}]\r\n", rest[0]) >= 0
}
