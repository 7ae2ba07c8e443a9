package judge

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// readPolicy undoes base64 and JSON and notes what stands in the way. It reads on
// behind a fault as far as it can: what a doubly encoded policy says is worth
// knowing too.
func (p *policyText) readPolicy(v request.Value, form report.Form) {
	switch {
	case v.State == request.Variable:
		p.broken, p.partial = p.standIn(), true
	case v.State == request.Made:
		p.readQuietly(v.Text)
		p.partial = true
	case v.State == request.Object:
		// By itself it is what a program is about to encode.
		if form != report.FormPolicy && form != report.FormJSON {
			p.broken = report.CodeSecurityObject
			p.add(report.Problem, report.CodeSecurityObject, report.Documented, "policy", v.Spans)
		}
		p.readQuietly(v.Text)
	case v.State == request.Cut:
		p.broken = report.CodePolicyTruncated
		json := decodeStart(v.Text)
		p.add(levelOfCut(form), report.CodePolicyTruncated, report.Documented, "policy", v.Spans, strconv.Itoa(len(json)))
		p.readQuietly(json)
	case shape.LooksLikeJSON(v.Text):
		if form != report.FormJSON {
			p.broken = report.CodeJSONNotEncoded
			p.add(report.Problem, report.CodeJSONNotEncoded, report.Documented, "policy", v.Spans)
		}
		p.readJSON(v.Text, v)
	default:
		p.readBase64(v)
	}
}

// standIn is why a policy cannot be read that something else stands for: a word for a person
// to replace, or what comes when the code runs.
func (p *policyText) standIn() report.Code {
	for i := range p.findings {
		if f := &p.findings[i]; f.Code == report.CodeRunTimeValue && f.Part != "signature" {
			return f.Code
		}
	}
	return report.CodePlaceholder
}

// levelOfCut ranks a value that was shortened for display: in a request it will
// fail, in a listing of values nobody sends it.
func levelOfCut(form report.Form) report.Level {
	if form == report.FormPair || form == report.FormPolicy || form == report.FormJSON {
		return report.Warning
	}
	return report.Problem
}

// readQuietly reads what is no policy to the server anyway.
func (p *policyText) readQuietly(json string) {
	fields, err := signing.Fields(json)
	p.partial = err != nil
	p.take(json, finished(json, fields, err))
}

// finished are the fields without the number that a text breaks off in: of
// 1778988514 it may show 177898, which is a day in 1970.
func finished(json string, fields []signing.Field, err error) []signing.Field {
	if n := len(fields); n > 0 && ended(err) {
		if last := fields[n-1]; last.Kind == signing.Number && last.Offset+len(last.Raw) == len(json) {
			return fields[:n-1]
		}
	}
	return fields
}

func (p *policyText) readBase64(v request.Value) {
	json, err := p.pool.policy.decode(v.Text)
	if (err != nil || !shape.LooksLikeJSON(json)) && p.lostBeginning(v) {
		return
	}
	if err != nil {
		p.notBase64(v, err)
		return
	}
	p.checkPadding(v)
	if inner, ok := decodedTwice(json); ok {
		p.broken = report.CodeDoubleBase64
		p.add(report.Problem, report.CodeDoubleBase64, report.Documented, "policy", v.Spans)
		json = inner
	}
	p.readJSON(json, v)
}

// lostBeginning tells a policy whose first characters are missing, and reads it with them.
func (p *policyText) lostBeginning(v request.Value) bool {
	lost, json := p.pool.policy.lostBeginning(v.Text)
	if lost == "" {
		return false
	}
	p.broken = report.CodePolicyNotJSON
	p.add(report.Problem, report.CodePolicyNotJSON, report.Documented, "policy", v.Spans, "0", "", "", "beginning", lost)
	p.readQuietly(json)
	return true
}

// decodedTwice undoes a second base64.
func decodedTwice(text string) (string, bool) {
	text = strings.TrimRight(text, "\r\n")
	if len(text) < 4 || text[0] == '{' {
		return "", false
	}
	json, err := signing.DecodeText(text)
	return json, err == nil && shape.LooksLikeJSON(json)
}

// notBase64 tells a policy that was cut off from one that never was base64.
func (p *policyText) notBase64(v request.Value, err error) {
	p.partial = true
	offset, char := placeOf(err, v.Text)
	if body := ascii.Unpadded(v.Text); offset == len(body) && offset > 0 {
		// One character over a multiple of four: the end is missing, or a character is.
		json := decodeStart(body)
		fields, err := signing.Fields(json)
		p.take(json, finished(json, fields, err))
		if ended(err) {
			p.broken = report.CodePolicyTruncated
			p.truncated(v, len(json))
			return
		}
		char = "" // nothing wrong stands there: the count is
	}
	p.broken = report.CodePolicyNotBase64
	args := []string{strconv.Itoa(offset), char}
	if shape.IsJWT(v.Text) {
		args = append(args, "jwt")
	}
	p.add(report.Problem, report.CodePolicyNotBase64, report.Documented, "policy", p.place(v, offset, len(char)), args...)
	if char == "%" { // in a URL it is undone; elsewhere the server gets it as it is
		if json, err := signing.DecodeText(ascii.UnescapeBase64(v.Text)); err == nil {
			p.readQuietly(json)
		}
	}
}

// decodeStart decodes as many whole groups of base64 as there are.
func decodeStart(text string) string {
	end := 0
	for end < len(text) && text[end] < utf8.RuneSelf && text[end] != '=' && text[end] != '.' {
		end++
	}
	json, _ := signing.DecodeText(text[:end-end%4]) // of what cannot be read nothing is left
	return json
}

func (p *policyText) readJSON(json string, v request.Value) {
	rest := strings.TrimPrefix(json, byteOrderMark)
	skipped := len(json) - len(rest)
	if skipped > 0 && !p.has(report.CodeBOM) {
		p.broken = report.CodeBOM
		p.add(report.Problem, report.CodeBOM, report.Inferred, "policy.json", p.spot(0, skipped))
	}
	fields, err := p.pool.policy.read(rest)
	fields = finished(rest, fields, err)
	if skipped > 0 {
		fields = slices.Clone(fields)
		for i := range fields {
			fields[i].Offset += skipped
			fields[i].NameOffset += skipped
		}
	}
	p.take(json, fields)
	if err != nil {
		p.notObject(v, err, skipped)
	}
}

const byteOrderMark = "\xef\xbb\xbf"

// notObject notes why the decoded text is no policy.
func (p *policyText) notObject(v request.Value, err error, skipped int) {
	p.partial = true
	offset, char := placeOf(err, p.json[skipped:])
	offset += skipped
	switch {
	case errors.Is(err, signing.ErrNotObject):
		p.broken = report.CodePolicyNotObject
		p.add(report.Problem, report.CodePolicyNotObject, report.Documented, "policy.json", p.spot(offset, len(p.json)-offset), p.json)
	case ended(err) && shape.LooksLikeJSON(p.json[skipped:]):
		p.broken = report.CodePolicyTruncated
		p.truncated(v, offset)
	default:
		p.broken = report.CodePolicyNotJSON
		args := []string{strconv.Itoa(offset), detailOf(err), char}
		if c := shape.OneCase(v.Text); c != "" {
			args = append(args, c)
		}
		p.add(report.Problem, report.CodePolicyNotJSON, report.Documented, "policy.json", p.spot(offset, len(char)), args...)
	}
}

func (p *policyText) truncated(v request.Value, offset int) {
	p.add(report.Problem, report.CodePolicyTruncated, report.Documented, "policy", p.place(v, len(v.Text), 0), strconv.Itoa(offset))
}

// place maps a place in a value after undoing its carrier to the given text:
// exactly where the carrier changed nothing, else to the whole value.
func (p *policyText) place(v request.Value, offset, length int) []report.Span {
	if v.Found != v.Text {
		return v.Spans
	}
	for _, s := range v.Spans {
		if offset < s.Length || offset == s.Length && length == 0 {
			return p.spot(s.Offset+offset, min(length, s.Length-offset))
		}
		offset -= s.Length
	}
	return v.Spans
}

// placeOf is where an error of the signing package says that text breaks, with
// the character there.
func placeOf(err error, text string) (offset int, char string) {
	var at *signing.PlaceError
	if !errors.As(err, &at) || at.Offset >= len(text) {
		return len(text), ""
	}
	_, size := utf8.DecodeRuneInString(text[at.Offset:])
	return at.Offset, text[at.Offset : at.Offset+size]
}

func detailOf(err error) string {
	var at *signing.PlaceError
	if errors.As(err, &at) {
		return at.Detail
	}
	return ""
}

func ended(err error) bool {
	if err == nil {
		return false // without room for the error
	}
	var at *signing.PlaceError
	return errors.As(err, &at) && at.Truncated()
}
