package locate

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// valuePlace says by which rule a value is read.
type valuePlace uint8

const (
	inText  valuePlace = iota // a literal, an attribute, a listing
	inQuery                   // + is a blank, % escapes
	inTask                    // % escapes, the grammar's own double quotes
)

// readValue reads u.text[from:to] as a policy or signature, and notes in l what it
// had to forgive.
func readValue(l *located, u *carrier.View, from, to int, where valuePlace, part string, ctx context) value {
	for from < to && ascii.IsBlank(u.Text[from]) {
		from++
	}
	for to > from && ascii.IsBlank(u.Text[to-1]) {
		to--
	}
	v := value{given: from < to}
	if !v.given {
		v.empty, v.spans = true, u.Spans(from, to)
		return v
	}
	s := u.Text[from:to]
	v.spans = u.Spans(from, to)
	v.found = u.RawAt(v.spans)
	kind := shape.StandInOf(s)
	if kind != shape.Redacted && shape.IsElided(s, where != inText) {
		kind = shape.Spelled
	}
	if kind == shape.Interpolated && strings.HasPrefix(s, "{{") && !ctx.html && !ctx.code {
		kind = shape.Spelled // outside a template it is a word for a person to replace
	}
	switch kind {
	case shape.NoStandIn:
	case shape.Interpolated:
		v.variable = true
		l.fault(report.Note, report.CodeRunTimeValue, report.Inferred, part, v.spans, v.found)
		return v
	default:
		v.variable = true
		level := report.Problem
		if kind == shape.Redacted {
			level = report.Warning
		}
		l.placeholder(level, kind, part, v.spans, s)
		return v
	}
	v.text, v.sent, v.percent = s, s, 0
	if where == inQuery && strings.IndexByte(s, '+') >= 0 {
		v.sent = strings.ReplaceAll(s, "+", " ")
	}
	if strings.IndexByte(s, '%') >= 0 && where != inText {
		v.undoPercent(l, where, part)
	}
	v.unquote(l, u, from, to, where, part)
	v.mendBlanks(l, part)
	if head, ok := shape.Shortened(v.text); ok {
		v.text, v.cut = head, true
	}
	if n := len(v.text); part == "signature" && n > signing.SignatureLength && !ascii.IsName(v.text[signing.SignatureLength]) &&
		ascii.HexLength(v.text) == signing.SignatureLength && where == inText {
		v.text, v.sent = v.text[:signing.SignatureLength], v.text[:signing.SignatureLength]
	}
	return v
}

// undoPercent decodes until nothing is left to decode; the server decodes once.
func (v *value) undoPercent(l *located, where valuePlace, part string) {
	once, changed := ascii.Unescape(v.sent)
	if !changed {
		return
	}
	v.sent = once
	v.text, _ = ascii.Unescape(v.text)
	for v.percent = 1; v.percent < ascii.MaxLayers; v.percent++ {
		text, changed := ascii.Unescape(v.text)
		if !changed {
			break
		}
		v.text = text
	}
	if v.percent > 1 {
		l.fault(report.Problem, report.CodeDoublePercentEncoded, report.Documented, part, v.spans)
		with := v.text
		if where == inQuery {
			with = ascii.EscapeBase64(v.text)
		}
		l.fix(v.spans, with)
	}
}

// unquote takes off quotes: in a task they are the grammar's, elsewhere a fault.
func (v *value) unquote(l *located, u *carrier.View, from, to int, where valuePlace, part string) {
	n := len(v.text)
	if n < 2 {
		return
	}
	if text, ok := bytesText(v.text); ok {
		v.text = text
		l.fault(report.Problem, report.CodeQuotes, report.Inferred, part, v.spans, "bytes")
		l.fix(v.spans, text)
		return
	}
	q := v.text[0]
	if q != '"' && q != '\'' || v.text[n-1] != q {
		return
	}
	v.text = v.text[1 : n-1]
	if where == inTask && q == '"' {
		v.sent = v.text
		return
	}
	l.fault(report.Problem, report.CodeQuotes, report.Inferred, part, v.spans)
	l.fix(v.spans, v.text)
}

// mendBlanks drops line breaks and puts a plus where a blank stands for one.
func (v *value) mendBlanks(l *located, part string) {
	if !ascii.HoldsBlank(v.text) {
		return
	}
	if trimmed := strings.Trim(v.text, " \t\r\n"); trimmed != v.text {
		v.text = trimmed
		l.fault(report.Problem, report.CodeWhitespace, report.Inferred, part, v.spans)
		l.fix(v.spans, trimmed)
	}
	if strings.ContainsAny(v.text, "\t\r\n") {
		v.text = breaks.Replace(v.text)
	}
	if part == "policy" && strings.IndexByte(v.text, ' ') >= 0 {
		v.text = strings.ReplaceAll(v.text, " ", "+")
		l.fault(report.Problem, report.CodePlusBecameSpace, report.Inferred, part, v.spans)
		l.fix(v.spans, ascii.EscapeBase64(v.text))
	} else {
		v.text = strings.ReplaceAll(v.text, " ", "")
	}
}

var breaks = strings.NewReplacer("\t", "", "\r", "", "\n", "")

// fault notes what locating forgave.
func (l *located) fault(level report.Level, code report.Code, basis report.Basis, part string, spans []report.Span, args ...string) {
	l.faults = append(l.faults, report.Finding{Level: level, Code: code, Basis: basis, Part: part, Spans: spans, Args: args})
}

// fix notes what certainly makes good, in one place, what was noted last.
func (l *located) fix(spans []report.Span, with string) {
	if n := len(l.faults); n > 0 && len(spans) == 1 {
		f := &l.faults[n-1]
		f.Fix = append(f.Fix, report.Edit{What: f.Code, Span: spans[0], With: with})
	}
}

// dropFixes leaves what was noted and takes its fixes back.
func (l *located) dropFixes() {
	for i := range l.faults {
		l.faults[i].Fix = nil
	}
}

func (l *located) has(code report.Code) bool {
	for i := range l.faults {
		if l.faults[i].Code == code {
			return true
		}
	}
	return false
}

// bytesText is what stands between the quotes of Python's bytes.
func bytesText(s string) (string, bool) {
	n := len(s)
	if n < 4 || s[0] != 'b' || s[1] != '\'' && s[1] != '"' || s[n-1] != s[1] {
		return s, false
	}
	return s[2 : n-1], true
}
