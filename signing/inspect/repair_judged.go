package inspect

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/link"
)

// mender makes the repairs that follow from a judgement. Locating has made those of
// what it forgave; each method here mends the fault of one code, and only where it
// is certain what was meant.
type mender struct {
	text string
	l    *request.Request
	r    *Report
	key  string   // the text's one API key, empty where it shows none or several
	f    *Finding // the finding to fix
}

// judgedRepairs adds to the reports what their findings call for. The text's API
// key is asked for when it is needed.
func judgedRepairs(text string, found []request.Request, reports []Report, apiKey func() string) {
	key := ""
	for i := range reports {
		if len(reports[i].Findings) == 0 && len(reports[i].Inner) == 0 {
			continue
		}
		if key == "" && needsKey(&reports[i]) {
			key = apiKey()
		}
		m := mender{text: text, l: &found[i], r: &reports[i], key: key}
		m.mend()
		if len(found[i].Inner) == len(reports[i].Inner) {
			judgedRepairs(text, found[i].Inner, reports[i].Inner, apiKey)
		}
	}
}

func needsKey(r *Report) bool { return r.Has(CodeAPIKeyMissing) || r.Has(CodeDeleteOnCDN) }

func (m *mender) mend() {
	for i := range m.r.Findings {
		f := &m.r.Findings[i]
		m.f = f
		switch f.Code {
		case CodePaddingMissing:
			m.padding()
		case CodeSignatureUppercase:
			m.replace(f.Code, &m.l.Signature, strings.ToLower(m.l.Signature.Text))
		case CodeSwappedValues:
			// Judging worked on a copy: here each half is still where the text has it.
			m.replace(f.Code, &m.l.Policy, m.l.Signature.Found)
			m.replace(f.Code, &m.l.Signature, m.l.Policy.Found)
		case CodeStandardBase64:
			if f.Level == Problem && !m.r.Has(CodeSlashInTask) {
				m.replace(f.Code, &m.l.Policy, ascii.EscapeBase64(m.l.Policy.Text))
			}
		case CodeDoubleBase64, CodeJSONNotEncoded, CodePolicyNotBase64:
			if m.r.SignedAs != "" {
				m.replace(f.Code, &m.l.Policy, m.written(m.r.SignedAs))
			}
		case CodeInitFormIgnored:
			m.init()
		case CodeViewerAttributes:
			m.viewer()
		case CodeDeleteOnCDN:
			if f.Level == Problem {
				m.fileAPI()
			}
		case CodeAPIKeyMissing:
			m.apiKey()
		}
	}
}

// replace puts a text in the place of a value that stands in one piece and that no
// other repair replaces.
func (m *mender) replace(code Code, v *request.Value, with string) {
	if len(v.Spans) != 1 || m.touched(v.Spans[0]) || m.l.Carried.Base64 || v.Found == with {
		return
	}
	m.add(code, v.Spans[0], with)
}

func (m *mender) insert(code Code, at int, with string) {
	m.add(code, Span{Offset: at, Length: 0}, with)
}

func (m *mender) add(code Code, span Span, with string) {
	m.f.Fix = append(m.f.Fix, Edit{What: code, Span: span, With: with})
}

// touched reports whether a repair changes something within the span.
func (m *mender) touched(s Span) bool {
	for i := range m.r.Findings {
		for _, e := range m.r.Findings[i].Fix {
			if e.Span.Offset < s.End() && s.Offset < e.Span.End() {
				return true
			}
		}
	}
	return false
}

// written is an encoded policy as the place where this one stands wants it.
func (m *mender) written(policy string) string {
	if m.l.Policy.Percent > 0 || m.inQuery() {
		return ascii.EscapeBase64(policy)
	}
	return policy
}

func (m *mender) inQuery() bool {
	if m.l.Carried.InCode {
		return false
	}
	switch m.l.Form {
	case FormDelivery, FormFileAPI, FormStoreAPI:
		return true
	}
	return false
}

// padding puts the "=" back at the end of the policy. Where the signature was made
// over the policy without them, only signing again helps.
func (m *mender) padding() {
	v := &m.l.Policy
	if len(v.Spans) == 0 || v.State == request.Cut || !shape.IsWholePolicy(v.Text) || m.l.Carried.Base64 || m.r.Genuine == Yes && m.r.SignedAs == "" {
		return
	}
	last := v.Spans[len(v.Spans)-1]
	if m.touched(last) {
		return // the next round sees the value as the other repair leaves it
	}
	pad := shape.Padded(v.Text)[len(v.Text):]
	for range v.Percent {
		pad = link.EscapeQuery(pad)
	}
	m.insert(CodePaddingMissing, last.End(), pad)
}

// init wraps the pair as filestack-js 1.0 and later want it.
func (m *mender) init() {
	o := m.l.OnPage().Object
	if o.Length == 0 || m.l.Carried.Base64 {
		return
	}
	switch object := m.text[o.Offset:o.End()]; {
	case object[0] == '{':
		if first, last, ok := pairBesideOthers(m.text, o, m.l.Policy.Spans, m.l.Signature.Spans); ok {
			m.insert(CodeInitFormIgnored, first, "security: { ")
			m.insert(CodeInitFormIgnored, last, " }")
			return
		}
		m.insert(CodeInitFormIgnored, o.Offset, "{ security: ")
		m.insert(CodeInitFormIgnored, o.End(), " }")
	case object == "security":
		m.add(CodeInitFormIgnored, o, "{ security }")
	default:
		m.add(CodeInitFormIgnored, o, "{ security: "+object+" }")
	}
}
