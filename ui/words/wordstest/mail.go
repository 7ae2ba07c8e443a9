package wordstest

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/triage"
)

// LogOf is a log with so many links, of which every third has expired and every seventh
// has lost its end.
func LogOf(links int) string {
	var b strings.Builder
	alive, dead := Encoded(`{"expiry":1798797600,"call":["read"]}`), Encoded(`{"expiry":1795608000,"call":["read"]}`)
	for i := range links {
		policy, signature := alive, OtherSignature
		if i%3 == 2 {
			policy = dead
		}
		if i%7 == 6 {
			signature = signature[:44]
		}
		fmt.Fprintf(&b, "GET https://cdn.filestackcontent.com/%020d?policy=%s&signature=%s HTTP/1.1\n", i, policy, signature)
	}
	return b.String()
}

// Reports are one of each kind that is counted, by its name.
var Reports = map[string]report.Report{
	"expired":      {Verdict: report.Expired, Findings: []report.Finding{{Level: report.Problem, Code: report.CodeExpired, Args: []string{"1", "2"}}}},
	"cut off":      {Verdict: report.Malformed, Findings: []report.Finding{{Level: report.Problem, Code: report.CodeSignatureLength, Args: []string{"44", ""}}}},
	"denied":       {Verdict: report.Denied, Findings: []report.Finding{{Level: report.Problem, Code: report.CodeHandleDiffers, Args: []string{"a", "b"}}}},
	"milliseconds": {Verdict: report.Unverified, Findings: []report.Finding{{Level: report.Problem, Code: report.CodeExpiryInMilliseconds, Args: []string{"1798797600000", "1798797600"}}}},
	"misspelled":   {Verdict: report.Valid, Findings: []report.Finding{{Level: report.Problem, Code: report.CodeKeyMisspelled, Args: []string{"calls", "call"}}}},
	"unsigned":     {Verdict: report.Unsigned, Findings: []report.Finding{{Level: report.Note, Code: report.CodeUnsigned}}},
	"unverified":   {Verdict: report.Unverified},
	"valid":        {Verdict: report.Valid},
	"a message":    {Verdict: report.None, Form: report.FormMessage},
}

// Items are reports of these kinds, sorted into outcomes.
func Items(names ...string) []triage.Item {
	var list []report.Report
	for _, n := range names {
		list = append(list, Reports[n])
	}
	return triage.Of(list)
}

// TableAt is the time at which the table of links is judged.
var TableAt = time.Date(2026, 11, 27, 7, 30, 0, 0, time.UTC)

// LinksTable is a customer's table of thirty links, six of which ask for attention.
func LinksTable(t testing.TB) *redact.Paste {
	raw, err := os.ReadFile(filepath.Join(Top(t), "testdata", "words", "links.csv"))
	if err != nil {
		t.Fatal(err)
	}
	return Pasted(string(raw), inspect.Inspect(string(raw), inspect.Options{At: TableAt}))
}

// MailAt is when the tickets of this file are answered.
var MailAt = time.Date(2026, 11, 27, 7, 30, 0, 0, time.UTC)

// Encoded is the base64url text of a policy.
func Encoded(format string, args ...any) string {
	return base64.URLEncoding.EncodeToString(fmt.Appendf(nil, format, args...))
}

const (
	OtherSignature = "9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"
	OneFile        = "https://cdn.filestackcontent.com/" + Handle
)
