package finding

import (
	"strings"
	"testing"

	"policybench/signing/report"
)

// A message quotes what stands in the text: a host in place of the server, a reason, a
// header's name; nothing where nothing does.
func TestQuoting(t *testing.T) {
	for _, tt := range []struct{ name, meaning, key, detail, want string }{
		{"nothing", "the server refused", "not-authorized", "", "the server refused"},
		{"a reason", "a message", "unknown", "bad luck", `a message: "bad luck"`},
		{"a host", "the server answered 403: the server says no more", "status-403", "cdn.example.com", "cdn.example.com answered 403: the server says no more"},
		{"a header", "a webhook", "webhook", "X-Sig", "a webhook; X-Sig is no header that Filestack documents: those are FS-Signature and FS-Timestamp"},
		{"hostile", "a message", "unknown", "a\x1b[2J", `a message: "a\x1b[2J"`},
	} {
		if got := quoting(tt.meaning, tt.key, tt.detail); got != tt.want {
			t.Errorf("%s: %s", tt.name, got)
		}
	}
}

// The hint says what the text confirms; else the first few likely causes and what to
// check; else that alone.
func TestMessageHints(t *testing.T) {
	next := Messages["signature-not-valid"].Hint
	four := "padding-missing signature-mismatch signature-not-hex expired"
	for _, tt := range []struct{ name, here, likely, want string }{
		{"confirmed", "expired", four, "here: " + Fact(report.CodeExpired)},
		{"likely", "", "expired", "likely: " + Fact(report.CodeExpired) + "; " + next},
		{"many", "", four, "likely: " + Fact(report.CodePaddingMissing) + "; the signature was made with another secret, or over another text than the policy; " + Fact(report.CodeSignatureNotHex) + "; " + next},
		{"neither", "", "", next},
	} {
		s := Say(report.Finding{Code: report.CodeServerMessage, Basis: report.Inferred, Args: []string{"signature-not-valid", tt.here, tt.likely, "0"}})
		if s.Hint != tt.want || strings.Contains(s.Fact, "inferred") {
			t.Errorf("%s: %+v", tt.name, s)
		}
	}
	if m := MessageOf([]string{"signature-not-valid", "", "", "0"}); m.Time != "" {
		t.Errorf("no time is %q", m.Time)
	}
}

// Each message says what it means and what to check; a status is the server's, whose name
// may take its place.
func TestMessagesStandAlone(t *testing.T) {
	for key, s := range Messages {
		if s.Fact == "" || s.Hint == "" || strings.HasSuffix(s.Fact, ".") || strings.HasSuffix(s.Hint, ".") {
			t.Errorf("%s: %+v", key, s)
		}
		if strings.HasPrefix(key, "status-") && !strings.HasPrefix(s.Fact, "the server ") {
			t.Errorf("%s: %s", key, s.Fact)
		}
	}
}

// What a missing key leaves open is said for each key of a policy.
func TestOpens(t *testing.T) {
	for _, key := range []string{"expiry", "call", "handle", "url", "maxSize", "minSize", "path", "container"} {
		s := Say(report.Finding{Code: report.CodeKeyMisspelled, Args: []string{"odd", key}})
		if want := "write " + key + ": " + Opens[key]; Opens[key] == "" || s.Hint != want {
			t.Errorf("%s: %q", key, s.Hint)
		}
	}
	if len(Opens) != 8 {
		t.Errorf("%d keys", len(Opens))
	}
	if s := Say(report.Finding{Code: report.CodeKeyMisspelled, Args: []string{"odd"}}); s.Hint != "" || s.Fact != "key odd is not one of Filestack's" {
		t.Errorf("%+v", s)
	}
}
