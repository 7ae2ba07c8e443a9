package triage

import (
	"testing"

	"policybench/signing/report"
)

// What a picker does not take is moved to the client that opens it.
func TestSecurityMends(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"lines of its own", "const c = init('K');\nc.picker({\n  accept: ['a/*'],\n  security: {\n    policy: 'p',\n    signature: 's',\n  },\n  maxFiles: 5,\n});", "const c = init('K', { security: { policy: 'p', signature: 's' } });\nc.picker({\n  accept: ['a/*'],\n  maxFiles: 5,\n});"},
		{"on one line", "filestack.init(key).picker({security: {policy: 'p', signature: 's'}, maxFiles: 5}).open()", "filestack.init(key, { security: {policy: 'p', signature: 's'} }).picker({maxFiles: 5}).open()"},
		{"alone", "filestack.init(key).picker({security: {policy: 'p', signature: 's'}}).open()", "filestack.init(key, { security: {policy: 'p', signature: 's'} }).picker({}).open()"},
		{"by its name", "init('K'); c.picker({ security });", "init('K', { security }); c.picker({ });"},
		{"by another name", "init('K'); c.picker({ a: 1, security: sec, b: 2 });", "init('K', { security: sec }); c.picker({ a: 1, b: 2 });"},
		{"no client", "c.picker({ security });", ""},
		{"two clients", "init('K'); init('L'); c.picker({ security });", ""},
		{"a client with options", "init('K', { cname }); c.picker({ security });", ""},
		{"no security", "init('K'); c.picker({ a: 1 });", ""},
	} {
		got := ""
		part := func(s report.Span) string { return tt.text[s.Offset:s.End()] }
		if edits := SecurityMends(tt.text, part); len(edits) == 2 {
			a, b := edits[0], edits[1]
			got = tt.text[:a.Span.Offset] + a.With + tt.text[a.Span.End():b.Span.Offset] + b.With + tt.text[b.Span.End():]
		}
		if got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}
