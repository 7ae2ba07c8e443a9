package address

import (
	"strings"
	"unicode"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/value"
	"policybench/signing/report"
)

// besideFaults notes what stands beside a URL in its quotes: a client sends it along. The
// URL standard drops control characters and blanks at either end, and so does a browser
// with an attribute; whoever else reads the text may not, and curl does not.
func besideFaults(d *draft, start, end int) {
	from, to, ok := extent.Literal(d.text, start, end)
	if !ok || d.Form == report.FormOtherService {
		return
	}
	before := strings.TrimSpace(d.text.Text[from:start])
	if len(before) == 1 && strings.IndexByte("!$&*+-.;_|~%", before[0]) >= 0 && (d.Policy.Shown() || d.Signature.Shown()) {
		d.noteBeside(report.Problem, report.CodeUnread, []report.Span{d.text.Whole(from, start)}, before)
	}
	if before != "" {
		return
	}
	value.InvisibleIn(d.text, start, to+1, func(at report.Span, r rune) {
		if at.End() <= d.Span.Offset || at.Offset >= d.Span.End() {
			value.NoteInvisible(&d.Forgiven, "link", at, r)
			d.cutLast()
		}
	})
	if end == to || besideWords(d.text.Text[end:to]) {
		return
	}
	spans := []report.Span{d.text.Whole(end, to)}
	raw := d.text.RawAt(spans)
	plain := strings.Trim(raw, dropped) == ""
	switch {
	case plain && (from < start || d.around.HTML || d.text.Text[to] == ')'):
	case closesTemplate(ascii.Before(d.text.Text, start, len(`{{ "`)), raw):
	case strings.HasPrefix(raw, "\\") && strings.TrimSpace(d.text.Text[end:to]) == "": // a program ends a line that it prints
	case plain && !inCommand(d.text.Text, start):
		d.noteBeside(report.Warning, report.CodeWhitespace, spans)
	case plain, strings.TrimSpace(raw) == "":
		d.noteBeside(report.Problem, report.CodeWhitespace, spans)
	default:
		d.noteBeside(report.Problem, report.CodeUnread, spans, raw)
	}
}

// closesTemplate reports whether what stands behind a URL is the rest of the expression in
// which a template puts it together: {{ "https://…?policy=" ~ policy }}.
func closesTemplate(before, raw string) bool {
	return strings.Contains(before, "{{") && strings.HasSuffix(raw, "}}") || strings.Contains(before, "<%") && strings.HasSuffix(raw, "%>")
}

// noteBeside notes one stretch that is sent with a URL.
func (d *draft) noteBeside(level report.Level, code report.Code, spans []report.Span, args ...string) {
	d.Forgiven.Add(level, code, report.Inferred, "link", spans, args...)
	d.Forgiven.Fix(spans, "")
	if level == report.Problem {
		d.cutLast()
	}
}

// dropped are the characters that the URL standard drops at either end of a URL.
const dropped = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f" +
	"\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f "

// besideWords reports whether the text goes on behind a URL with words, a status, the
// width of an image in a list of them or a title.
func besideWords(s string) bool {
	blank := strings.IndexAny(s, " \t\n")
	return blank >= 0 && strings.IndexFunc(s[blank:], func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '"' || r == '\''
	}) > 0
}

// cutLast drops from what is sent the value at the URL's end.
func (d *draft) cutLast() {
	for _, v := range d.pair() {
		if v.Shown() && v.Span().End() == d.Span.End() {
			v.Sent = ""
		}
	}
}

// pair are the two values that are sent.
func (d *draft) pair() [2]*request.Value { return [...]*request.Value{&d.Policy, &d.Signature} }
