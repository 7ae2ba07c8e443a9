package fix

import (
	"strings"

	"policybench/signing/inspect/request"
	"policybench/signing/link"
	"policybench/signing/report"
)

// viewer puts the pair where the viewer reads it: into data-fp-url.
func (m *fixer) viewer() {
	u := m.l.OnPage().URL
	pair := m.r.Security
	if u.Length == 0 || pair.Policy == "" || pair.Signature == "" || m.l.Policy.State == request.Variable || m.l.Signature.State == request.Variable {
		return
	}
	mark := "?"
	if m.l.OnPage().HasQuery {
		mark = "&amp;"
	}
	m.insert(report.CodeViewerAttributes, u.End(),
		mark+"policy="+link.EscapeQuery(pair.Policy)+"&amp;signature="+link.EscapeQuery(pair.Signature))
}

// apiKey puts the key that the text shows elsewhere into the request.
func (m *fixer) apiKey() {
	if m.key == "" || m.touchedURL() {
		return
	}
	if m.l.Form == report.FormStoreAPI || m.l.Form == report.FormFileAPI {
		if m.l.Carried.InCode {
			return // where the parameters stand, a library puts the query together
		}
		if at := m.behind("?"); at > 0 {
			m.insert(report.CodeAPIKeyMissing, at, "key="+m.key+"&")
		}
		return
	}
	if m.l.Link.Host == "" {
		return
	}
	if at := m.behind(m.l.Link.Host + "/"); at > 0 {
		m.insert(report.CodeAPIKeyMissing, at, m.key+"/")
	}
}

// fileAPI sends a delete to the host that knows it, with the key it needs.
func (m *fixer) fileAPI() {
	const cdn, api = "cdn.filestackcontent.com/", "www.filestackapi.com/api/file/"
	url := m.text[m.r.Span.Offset:m.r.Span.End()]
	at := strings.Index(url, cdn+m.l.Link.Handle)
	if at < 0 || m.l.Link.Handle == "" || m.touchedURL() {
		return
	}
	mark := at + len(cdn) + len(m.l.Link.Handle) + 1
	asked := mark <= len(url) && url[mark-1] == '?'
	if !asked && !m.l.Carried.InCode {
		return
	}
	at, mark = at+m.r.Span.Offset, mark+m.r.Span.Offset
	m.add(report.CodeDeleteOnCDN, report.Span{Offset: at, Length: len(cdn)}, api)
	if asked && m.l.Link.APIKey == "" && m.key != "" && !strings.Contains(url, "key=") {
		m.insert(report.CodeDeleteOnCDN, mark, "key="+m.key+"&")
	}
}

// touchedURL keeps away from a URL that is not whole yet: the next round sees it.
func (m *fixer) touchedURL() bool {
	if m.l.Carried.Base64 {
		return true
	}
	for i := range m.r.Findings {
		switch f := &m.r.Findings[i]; f.Code {
		case report.CodeNoQuestionMark, report.CodeInFragment, report.CodeLineBreak, report.CodeTaskAfterHandle:
			if len(f.Fix) > 0 {
				return true
			}
		}
	}
	return false
}

// behind is the offset behind the first mark in the report's text, 0 without one.
func (m *fixer) behind(mark string) int {
	if i := strings.Index(m.text[m.r.Span.Offset:m.r.Span.End()], mark); i >= 0 {
		return m.r.Span.Offset + i + len(mark)
	}
	return 0
}
