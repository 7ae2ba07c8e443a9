package fix

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/link"
	"policybench/signing/report"
)

// fixer makes the fixes that follow from a judgement. Locating has made those of
// what it forgave; each method here fixes the fault of one code, and only where it
// is certain what was meant.
type fixer struct {
	text string
	l    *request.Request
	r    *report.Report
	key  string          // the text's one API key, empty where it shows none or several
	f    *report.Finding // the finding to fix
}

// addFixes adds to the reports what their findings call for. The text's API
// key is asked for when it is needed.
func addFixes(text string, found []request.Request, reports []report.Report, apiKey func() string) {
	key := ""
	for i := range reports {
		if len(reports[i].Findings) == 0 && len(reports[i].Inner) == 0 {
			continue
		}
		if key == "" && needsKey(&reports[i]) {
			key = apiKey()
		}
		m := fixer{text: text, l: &found[i], r: &reports[i], key: key}
		m.all()
		if len(found[i].Inner) == len(reports[i].Inner) {
			addFixes(text, found[i].Inner, reports[i].Inner, apiKey)
		}
	}
}

func needsKey(r *report.Report) bool {
	return r.Has(report.CodeAPIKeyMissing) || r.Has(report.CodeDeleteOnCDN)
}

func (m *fixer) all() {
	for i := range m.r.Findings {
		f := &m.r.Findings[i]
		m.f = f
		switch f.Code {
		case report.CodePaddingMissing:
			m.padding()
		case report.CodeSignatureUppercase:
			m.replace(f.Code, &m.l.Signature, strings.ToLower(m.l.Signature.Text))
		case report.CodeSwappedValues:
			// Judging worked on a copy: here each half is still where the text has it.
			m.replace(f.Code, &m.l.Policy, m.l.Signature.Found)
			m.replace(f.Code, &m.l.Signature, m.l.Policy.Found)
		case report.CodeStandardBase64:
			if f.Level == report.Problem && !m.r.Has(report.CodeSlashInTask) {
				m.replace(f.Code, &m.l.Policy, ascii.EscapeBase64(m.l.Policy.Text))
			}
		case report.CodeDoubleBase64, report.CodeJSONNotEncoded, report.CodePolicyNotBase64:
			if m.r.SignedAs != "" {
				m.replace(f.Code, &m.l.Policy, m.written(m.r.SignedAs))
			}
		case report.CodePolicyNotJSON:
			m.beginning()
		case report.CodeInitFormIgnored:
			m.init()
		case report.CodeViewerAttributes:
			m.viewer()
		case report.CodeDeleteOnCDN:
			if f.Level == report.Problem {
				m.fileAPI()
			}
		case report.CodeAPIKeyMissing:
			m.apiKey()
		}
	}
}

// replace puts a text in the place of a value that stands in one piece and that no
// other fix replaces.
func (m *fixer) replace(code report.Code, v *request.Value, with string) {
	if len(v.Spans) != 1 || m.touched(v.Spans[0]) || m.l.Carried.Base64 || v.Found == with {
		return
	}
	m.add(code, v.Spans[0], with)
}

func (m *fixer) insert(code report.Code, at int, with string) {
	m.add(code, report.Span{Offset: at, Length: 0}, with)
}

//go:noinline
func (m *fixer) add(code report.Code, span report.Span, with string) {
	m.f.Fix = append(m.f.Fix, report.Edit{What: code, Span: span, With: with})
}

// touched reports whether a fix changes something within the span.
func (m *fixer) touched(s report.Span) bool {
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
func (m *fixer) written(policy string) string {
	if m.l.Policy.Percent > 0 || m.inQuery() {
		return ascii.EscapeBase64(policy)
	}
	return policy
}

func (m *fixer) inQuery() bool {
	if m.l.Carried.InCode {
		return false
	}
	switch m.l.Form {
	case report.FormDelivery, report.FormFileAPI, report.FormStoreAPI:
		return true
	}
	return false
}

// padding puts the "=" back at the end of the policy where a key shows that it was signed
// with them. Where it was signed without, only signing again helps.
func (m *fixer) padding() {
	v := &m.l.Policy
	if len(v.Spans) == 0 || v.State == request.Cut || !shape.IsWholePolicy(v.Text) || m.l.Carried.Base64 || m.r.SignedAs == "" {
		return
	}
	last := v.Spans[len(v.Spans)-1]
	if m.touched(last) {
		return // the next round sees the value as the other fix leaves it
	}
	pad := ascii.Padded(v.Text)[len(v.Text):]
	for range v.Percent {
		pad = link.EscapeQuery(pad)
	}
	m.insert(report.CodePaddingMissing, last.End(), pad)
}

// beginning puts back the characters that a policy has lost at its beginning.
func (m *fixer) beginning() {
	if len(m.f.Args) == 5 && m.f.Args[3] == "beginning" {
		m.replace(m.f.Code, &m.l.Policy, m.f.Args[4]+m.l.Policy.Found)
	}
}

// init wraps the pair as filestack-js 1.0 and later want it.
func (m *fixer) init() {
	o := m.l.OnPage().Object
	if o.Length == 0 || m.l.Carried.Base64 {
		return
	}
	switch object := m.text[o.Offset:o.End()]; {
	case object[0] == '{':
		if first, last, ok := pairBesideOthers(m.text, o, m.l.Policy.Spans, m.l.Signature.Spans); ok {
			m.insert(report.CodeInitFormIgnored, first, "security: { ")
			m.insert(report.CodeInitFormIgnored, last, " }")
			return
		}
		m.insert(report.CodeInitFormIgnored, o.Offset, "{ security: ")
		m.insert(report.CodeInitFormIgnored, o.End(), " }")
	case object == "security":
		m.add(report.CodeInitFormIgnored, o, "{ security }")
	default:
		m.add(report.CodeInitFormIgnored, o, "{ security: "+object+" }")
	}
}
