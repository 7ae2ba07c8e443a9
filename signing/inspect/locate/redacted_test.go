package locate_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

func TestIsRedacted(t *testing.T) {
	for _, s := range []string{
		"[FILTERED]", "[Filtered]", "<redacted>", "REDACTED", "[REDACTED]", "__REDACTED__", "***redacted***", "{masked}", "(hidden)",
		"<removed>", "***", "********", "xxx", "XXXXXXXX", strings.Repeat("x", 64), "•••••", "███",
	} {
		if !shape.IsRedacted(s) || shape.StandInOf(s) != shape.Redacted {
			t.Errorf("%q is redacted", s)
		}
	}
	for _, s := range []string{
		"", "x", "xx", "**", "policy", "YOUR_POLICY", "<policy>", "filter", "secret", "hiddenfile", "xyz", "0x0x", "undefined", "eyJ***",
		carriedPolicy, carriedSignature, strings.Repeat("0", 64),
	} {
		if shape.IsRedacted(s) {
			t.Errorf("%q is not redacted", s)
		}
	}
}

// A value that was taken out says nothing against the link: it is warned of, and what
// is there is judged.
func TestRedacted(t *testing.T) {
	for _, text := range []string{
		`https://cdn.filestackcontent.com/§H?policy=<redacted>&signature=<redacted>`,
		`https://cdn.filestackcontent.com/§H?policy=<removed>&signature=<hidden>`,
		`https://cdn.filestackcontent.com/§H?policy=[FILTERED]&signature=[FILTERED]`,
		`https://cdn.filestackcontent.com/§H?policy=%5BFILTERED%5D&signature=%5BFILTERED%5D`,
		`https://cdn.filestackcontent.com/§H?policy=%3Credacted%3E&signature=%3Credacted%3E`,
		`https://cdn.filestackcontent.com/§H?policy=***&signature=********`,
		`https://cdn.filestackcontent.com/§H?policy=xxxxx&signature=xxxxx`,
		`https://cdn.filestackcontent.com/security=policy:[FILTERED],signature:[FILTERED]/§H`,
		`Started GET "https://cdn.filestackcontent.com/§H?policy=[FILTERED]&signature=[FILTERED]" for 127.0.0.1`,
		`<p>https://cdn.filestackcontent.com/§H?policy=&lt;redacted&gt;&amp;signature=&lt;redacted&gt;</p>`,
	} {
		text = carrying.Replace(text)
		reports := inspect.Inspect(text, inspect.Options{At: wildAt})
		if len(reports) != 1 || reports[0].Verdict != report.Unverified || reports[0].Link.Handle != carriedHandle {
			t.Errorf("%s: %v", text, describe(reports))
			continue
		}
		r := reports[0]
		f := r.Find(report.CodePlaceholder)
		if f == nil || f.Level != report.Warning || f.Args[1] != "redacted" || strings.Contains(f.Args[0], "%") || problemsOf(r) != "" || r.Fixed != "" {
			t.Errorf("%s: %+v", text, r.Findings)
		}
	}
}

// What is left is judged as ever.
func TestRedactedSignature(t *testing.T) {
	for text, want := range map[string]string{
		`https://cdn.filestackcontent.com/§H?policy=eyJleHBpcnkiOjE1MDAwMDAwMDB9&signature=[FILTERED]`: "expired",
		`https://cdn.filestackcontent.com/§H?policy=%5BFILTERED%5D&signature=nohex`:                    "signature-not-hex",
		`https://cdn.filestackcontent.com/§H?policy=§P&signature=` + strings.Repeat("x", 64):           "",
	} {
		r := inspect.Inspect(carrying.Replace(text), inspect.Options{At: wildAt})[0]
		if got := problemsOf(r); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
