package value

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// Where says by which rule a value is read.
type Where uint8

const (
	InText  Where = iota // a literal, an attribute, a listing
	InQuery              // + is a blank, % escapes
	InTask               // % escapes, the grammar's own double quotes
)

// reading is a value while it is read.
type reading struct {
	request.Value
	forgiven request.Forgiven
	where    Where
	part     string // "policy" or "signature"
}

// Read reads u.Text[from:to] as a policy or signature, and says what it had to
// forgive.
func Read(u *carrier.View, from, to int, where Where, part string, at Around) (request.Value, request.Forgiven) {
	for from < to && ascii.IsBlank(u.Text[from]) {
		from++
	}
	for to > from && ascii.IsBlank(u.Text[to-1]) {
		to--
	}
	v := reading{where: where, part: part}
	v.Spans = u.Spans(from, to)
	if from == to {
		v.State = request.Empty
		return v.Value, nil
	}
	v.State = request.Given
	v.Found = u.RawAt(v.Spans)
	s := u.Text[from:to]
	if where != InText && v.marked(u, s) {
		return v.Value, v.forgiven
	}
	if v.standsIn(s, at) {
		return v.Value, v.forgiven
	}
	v.Text, v.Sent = s, s
	if where == InQuery && strings.IndexByte(s, '+') >= 0 {
		v.Sent = strings.ReplaceAll(s, "+", " ")
	}
	if ascii.Base64Length(s) < len(s) {
		v.mend()
	}
	if n := len(v.Text); part == "signature" && n > signing.SignatureLength && !ascii.IsName(v.Text[signing.SignatureLength]) &&
		ascii.HexLength(v.Text) == signing.SignatureLength && where == InText {
		v.Text, v.Sent = v.Text[:signing.SignatureLength], v.Text[:signing.SignatureLength]
	}
	return v.Value, v.forgiven
}

// mend undoes what is no base64, and so neither a policy nor a signature.
func (v *reading) mend() {
	if v.where != InText && strings.IndexByte(v.Text, '%') >= 0 {
		v.undoPercent()
	}
	v.unquote()
	v.mendBlanks()
	v.mendDashes()
	if head, ok := shape.Shortened(v.Text); ok {
		v.Text, v.State = head, request.Cut
	}
}

// standsIn notes a variable or another stand-in, and reports whether the value is one.
func (v *reading) standsIn(s string, at Around) bool {
	kind := shape.StandInOf(s)
	if kind != shape.Redacted && shape.IsElided(s, v.where != InText) {
		kind = shape.Spelled
	}
	if kind == shape.Interpolated && strings.HasPrefix(s, "{{") && !at.HTML && !at.Code {
		kind = shape.Spelled // outside a template it is a word for a person to replace
	}
	switch kind {
	case shape.NoStandIn:
		return false
	case shape.Interpolated:
		v.forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, v.part, v.Spans, v.Found)
	case shape.Redacted:
		Placeholder(&v.forgiven, report.Warning, kind, v.part, v.Spans, s)
	default:
		Placeholder(&v.forgiven, report.Problem, kind, v.part, v.Spans, s)
	}
	v.State = request.Variable
	return true
}

// undoPercent decodes until nothing is left to decode; the server decodes once.
func (v *reading) undoPercent() {
	once, changed := ascii.Unescape(v.Sent)
	if !changed {
		return
	}
	v.Sent = once
	v.Text, _ = ascii.Unescape(v.Text)
	for v.Percent = 1; v.Percent < ascii.MaxLayers; v.Percent++ {
		text, changed := ascii.Unescape(v.Text)
		if !changed {
			break
		}
		v.Text = text
	}
	if v.Percent > 1 {
		v.forgiven.Add(report.Problem, report.CodeDoublePercentEncoded, report.Documented, v.part, v.Spans)
		with := v.Text
		if v.where == InQuery {
			with = ascii.EscapeBase64(v.Text)
		}
		v.forgiven.Fix(v.Spans, with)
	}
}

// mendDashes puts back the hyphens that a text program has made dashes of. Where one is
// as likely as two, the reading that is a whole policy is meant.
func (v *reading) mendDashes() {
	dash := ""
	for _, d := range [...]string{"\u2013", "\u2014", "\u2010", "\u2011", "\u2212"} {
		if strings.Contains(v.Text, d) {
			dash = d
			break
		}
	}
	if dash == "" || v.part != "policy" {
		return
	}
	for _, hyphens := range [...]string{"-", "--"} {
		text := strings.ReplaceAll(v.Text, dash, hyphens)
		if !shape.IsWholePolicy(text) {
			continue
		}
		v.Text = text
		v.forgiven.Add(report.Problem, report.CodeUnread, report.Inferred, v.part, v.Spans, dash, "dash")
		v.forgiven.Fix(v.Spans, text)
		return
	}
}

// unquote takes off quotes: in a task they are the grammar's, elsewhere a fault.
func (v *reading) unquote() {
	n := len(v.Text)
	if n < 2 {
		return
	}
	if text, ok := bytesText(v.Text); ok {
		v.Text = text
		v.forgiven.Add(report.Problem, report.CodeQuotes, report.Inferred, v.part, v.Spans, "bytes")
		v.forgiven.Fix(v.Spans, text)
		return
	}
	q := v.Text[0]
	if q != '"' && q != '\'' || v.Text[n-1] != q {
		return
	}
	v.Text = v.Text[1 : n-1]
	if v.where == InTask && q == '"' {
		v.Sent = v.Text
		return
	}
	v.forgiven.Add(report.Problem, report.CodeQuotes, report.Inferred, v.part, v.Spans)
	v.forgiven.Fix(v.Spans, v.Text)
}

// mendBlanks drops line breaks and puts a plus where a blank stands for one.
func (v *reading) mendBlanks() {
	if !ascii.HoldsBlank(v.Text) {
		return
	}
	if trimmed := strings.Trim(v.Text, " \t\r\n"); trimmed != v.Text {
		v.Text = trimmed
		v.forgiven.Add(report.Problem, report.CodeWhitespace, report.Inferred, v.part, v.Spans)
		v.forgiven.Fix(v.Spans, trimmed)
	}
	if strings.ContainsAny(v.Text, "\t\r\n") {
		v.Text = breaks.Replace(v.Text)
		v.nameBlank()
	}
	without := strings.ReplaceAll(v.Text, " ", "")
	if len(without) == len(v.Text) {
		return
	}
	if plus := strings.ReplaceAll(v.Text, " ", "+"); v.part == "policy" && (shape.IsWholePolicy(plus) || !shape.IsWholePolicy(without)) {
		v.Text = plus
		v.forgiven.Add(report.Problem, report.CodePlusBecameSpace, report.Inferred, v.part, v.Spans)
		v.forgiven.Fix(v.Spans, ascii.EscapeBase64(v.Text))
	} else {
		v.Text = without
		v.nameBlank()
	}
}

// nameBlank says that blanks stand in a value, where nothing has said so.
func (v *reading) nameBlank() {
	if !v.forgiven.Has(report.CodeWhitespace) {
		v.forgiven.Add(report.Problem, report.CodeWhitespace, report.Inferred, v.part, v.Spans)
		v.forgiven.Fix(v.Spans, v.Text)
	}
}

var breaks = strings.NewReplacer("\t", "", "\r", "", "\n", "")

// bytesText is what stands between the quotes of Python's bytes.
func bytesText(s string) (string, bool) {
	n := len(s)
	if n < 4 || s[0] != 'b' || s[1] != '\'' && s[1] != '"' || s[n-1] != s[1] {
		return s, false
	}
	return s[2 : n-1], true
}
