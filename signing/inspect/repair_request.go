package inspect

import (
	"strings"

	"policybench/signing/inspect/request"
	"policybench/signing/link"
)

// viewer puts the pair where the viewer reads it: into data-fp-url.
func (m *mender) viewer() {
	u := m.l.OnPage().URL
	pair := m.r.Security
	if u.Length == 0 || pair.Policy == "" || pair.Signature == "" || m.l.Policy.State == request.Variable || m.l.Signature.State == request.Variable {
		return
	}
	mark := "?"
	if m.l.OnPage().HasQuery {
		mark = "&amp;"
	}
	m.insert(CodeViewerAttributes, u.End(),
		mark+"policy="+link.EscapeQuery(pair.Policy)+"&amp;signature="+link.EscapeQuery(pair.Signature))
}

// apiKey puts the key that the text shows elsewhere into the request.
func (m *mender) apiKey() {
	if m.key == "" || m.touchedURL() {
		return
	}
	if m.l.Form == FormStoreAPI || m.l.Form == FormFileAPI {
		if m.l.Carried.InCode {
			return // where the parameters stand, a library puts the query together
		}
		if at := m.behind("?"); at > 0 {
			m.insert(CodeAPIKeyMissing, at, "key="+m.key+"&")
		}
		return
	}
	if m.l.Link.Host == "" {
		return
	}
	if at := m.behind(m.l.Link.Host + "/"); at > 0 {
		m.insert(CodeAPIKeyMissing, at, m.key+"/")
	}
}

// fileAPI sends a delete to the host that knows it, with the key it needs.
func (m *mender) fileAPI() {
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
	m.add(CodeDeleteOnCDN, Span{Offset: at, Length: len(cdn)}, api)
	if asked && m.l.Link.APIKey == "" && m.key != "" && !strings.Contains(url, "key=") {
		m.insert(CodeDeleteOnCDN, mark, "key="+m.key+"&")
	}
}

// touchedURL keeps away from a URL that is not whole yet: the next round sees it.
func (m *mender) touchedURL() bool {
	if m.l.Carried.Base64 {
		return true
	}
	for i := range m.r.Findings {
		switch f := &m.r.Findings[i]; f.Code {
		case CodeNoQuestionMark, CodeInFragment, CodeLineBreak, CodeTaskAfterHandle:
			if len(f.Fix) > 0 {
				return true
			}
		}
	}
	return false
}

// behind is the offset behind the first mark in the report's text, 0 without one.
func (m *mender) behind(mark string) int {
	if i := strings.Index(m.text[m.r.Span.Offset:m.r.Span.End()], mark); i >= 0 {
		return m.r.Span.Offset + i + len(mark)
	}
	return 0
}

// apiKeyIn is the one API key that a text shows: as part of another request, or
// alone in the shape that keys have.
func apiKeyIn(text string, found []request.Request) string {
	key := ""
	for i := range found {
		if k := found[i].Link.APIKey; k != "" {
			if key != "" && key != k {
				return ""
			}
			key = k
		}
	}
	if key != "" {
		return key
	}
	for i := 0; i < len(text); i++ {
		k := keyAt(text, i)
		if k == "" {
			continue
		}
		if key != "" && key != k {
			return ""
		}
		key = k
	}
	return key
}
