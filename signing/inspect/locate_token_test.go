package inspect_test

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
)

// What stands where a policy belongs and is none, or no longer one.
func TestTokensThatAreNoPolicy(t *testing.T) {
	const jwt = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"
	signature := strings.Repeat("ab", 32)
	for name, text := range map[string]string{
		"a URL":  "https://cdn.filestackcontent.com/" + breakHandle + "?policy=" + jwt + "&signature=" + signature,
		"a task": "https://cdn.filestackcontent.com/security=policy:" + jwt + ",signature:" + signature + "/" + breakHandle,
		"init":   "filestack.init('" + breakKey + "', { security: { policy: '" + jwt + "', signature: '" + signature + "' } })",
	} {
		reports := inspect.Inspect(text, inspect.Options{At: breakAt})
		if len(reports) != 1 || reports[0].Verdict != report.Malformed {
			t.Errorf("%s: %v", name, outlines(reports))
			continue
		}
		if f := reports[0].Find(report.CodePolicyNotBase64); f == nil || f.Args[len(f.Args)-1] != "jwt" {
			t.Errorf("%s: %+v", name, f)
		}
	}
	ok := "https://cdn.filestackcontent.com/" + breakHandle + "?policy=eyJhbGciOiJ9.eyJ9&signature=" + signature
	if f := inspect.Inspect(ok, inspect.Options{At: breakAt})[0].Find(report.CodePolicyNotBase64); f == nil || f.Args[len(f.Args)-1] == "jwt" {
		t.Errorf("two parts are no token: %+v", f)
	}
}

func TestDashesInAPolicy(t *testing.T) {
	p, s := breakPair(t, signing.Policy{Path: "~~>>>>~~", Container: "a~>b"})
	if !strings.Contains(p, "-") {
		t.Fatalf("%s holds no hyphen", p)
	}
	for _, dash := range []string{"–", "—", "‐", "−"} {
		text := "https://cdn.filestackcontent.com/" + breakHandle + "?policy=" + strings.ReplaceAll(p, "-", dash) + "&signature=" + s
		reports := readBack(text)
		if len(reports) != 1 || reports[0].Verdict != report.Malformed || reports[0].Genuine != report.Yes || reports[0].Security.Policy != p {
			t.Errorf("%s: %v", dash, outlines(reports))
			continue
		}
		if f := reports[0].Find(report.CodeUnread); f == nil || f.Args[0] != dash {
			t.Errorf("%s: %+v", dash, f)
		}
		if want := strings.ReplaceAll(text, dash, "-"); reports[0].Fixed != want {
			t.Errorf("%s: fixed %q", dash, reports[0].Fixed)
		}
	}
	prose := "https://cdn.filestackcontent.com/" + breakHandle + "?policy=" + p + "&signature=" + s + " – it fails"
	if r := readBack(prose); len(r) != 1 || r[0].Has(report.CodeUnread) {
		t.Errorf("prose: %v", outlines(r))
	}
}
