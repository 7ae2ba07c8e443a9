package judge

import (
	"strings"
	"testing"

	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// TestArguments holds what code.go promises of the arguments that carry more than
// the text's own words.
func TestArguments(t *testing.T) {
	for _, tt := range []struct {
		json string
		code report.Code
		args string // joined by "|"
		at   string // what the place covers in the JSON
	}{
		{`{"expiry":1795391000}`, report.CodeExpired, "1795391000|1000", "1795391000"},
		{`{"expiry":1795392100}`, report.CodeExpiresSoon, "1795392100|100", "1795392100"},
		{`{"expiry":1795395600000}`, report.CodeExpiryInMilliseconds, "1795395600000|1795395600|1793600208000", "1795395600000"},
		{`{"expiry":1.9e9}`, report.CodeExpiryNotInteger, "1.9e9|1900000000|whole", "1.9e9"},
		{`{"expiry":"1795391000"}`, report.CodeExpired, "1795391000|1000", `"1795391000"`},
		{`{"expiry":"soon"}`, report.CodeExpiryIsString, "soon|", `"soon"`},
		{`{"call":"read, convert"}`, report.CodeCallIsString, "read, convert|read, convert", `"read, convert"`},
		{`{"call":["delete"]}`, report.CodeCallUnknown, "delete|remove", `"delete"`},
		{`{"call":["read|stat"]}`, report.CodeCallUnknown, "read|stat|read, stat", `"read|stat"`},
		{`{"call":["covnert"]}`, report.CodeCallUnknown, "covnert|convert", `"covnert"`},
		{`{"call":["frobnicate"]}`, report.CodeCallUnknown, "frobnicate|", `"frobnicate"`},
		{`{"call":["revoke"]}`, report.CodeCallUnknown, "revoke|remove", `"revoke"`},
		{`{"call":["RUNWORKFLOW"]}`, report.CodeCallWrongCase, "RUNWORKFLOW|runWorkflow", `"RUNWORKFLOW"`},
		{`{"calls":["read"]}`, report.CodeKeyMisspelled, "calls|call", `"calls"`},
		{`{"expires":1}`, report.CodeKeyMisspelled, "expires|expiry", `"expires"`},
		{`{"max_size":1}`, report.CodeKeyMisspelled, "max_size|maxSize", `"max_size"`},
		{`{"minsize":1}`, report.CodeKeyMisspelled, "minsize|minSize", `"minsize"`},
		{`{"Path":"a","path":"b"}`, report.CodeKeyMisspelled, "Path|path|also", `"Path"`},
		{`{"mimetypes":[]}`, report.CodeKeyUnknown, "mimetypes", `"mimetypes"`},
		{`{"handle":"a","handle":"b"}`, report.CodeKeyDuplicate, "handle|different", `"handle"`},
		{`{"minSize":9,"maxSize":8}`, report.CodeSizeRange, "9|8", "9"},
		{`{"path":"/dir/*"}`, report.CodePatternLooksLikeGlob, "path|/dir/*|^/dir/.*$", `"/dir/*"`},
		{`{"url":"*.example.com"}`, report.CodePatternLooksLikeGlob, `url|*.example.com|^.*\.example\.com$`, `"*.example.com"`},
		{`{"path":"^/a"}`, report.CodePatternUnanchored, "path|^/a|end", `"^/a"`},
		{`{"path":"(a"}`, report.CodePatternInvalid, "path|(a|missing closing ): \"(a\"", `"(a"`},
		{`{'expiry':1}`, report.CodePolicyNotJSON, "1|expected a key in double quotes|'", "'"},
		{`{"expiry":1,}`, report.CodePolicyNotJSON, "12|expected a key in double quotes|}", "}"},
		{`[1]`, report.CodePolicyNotObject, "[1]", "[1]"},
	} {
		findings, _ := CheckPolicy(tt.json, judgedAt)
		f := report.Report{Findings: findings}.Find(tt.code)
		if f == nil {
			t.Errorf("%s: no %s in %v", tt.json, tt.code, report.Report{Findings: findings}.Codes())
			continue
		}
		if got := strings.Join(f.Args, "|"); got != tt.args {
			t.Errorf("%s: %s says %q, want %q", tt.json, tt.code, got, tt.args)
		}
		if !strings.HasPrefix(f.Part, "policy.") || len(f.Spans) != 1 {
			t.Errorf("%s: %s at %v of %s", tt.json, tt.code, f.Spans, f.Part)
			continue
		}
		if s := f.Spans[0]; tt.json[s.Offset:s.End()] != tt.at {
			t.Errorf("%s: %s points at %q, want %q", tt.json, tt.code, tt.json[s.Offset:s.End()], tt.at)
		}
	}
}

// TestPlacesInPieces follows an offset through a value that was joined.
func TestPlacesInPieces(t *testing.T) {
	v := request.Value{State: request.Given, Found: "eyJl*HBp", Text: "eyJl*HBp", Spans: []report.Span{{Offset: 10, Length: 3}, {Offset: 20, Length: 5}}}
	l := request.Request{Form: report.FormPair, Policy: v, Signature: foundAs(strings.Repeat("a", 64))}
	f := judged(l, Options{At: judgedAt}).Find(report.CodePolicyNotBase64)
	if f == nil || len(f.Spans) != 1 || f.Spans[0] != (report.Span{Offset: 21, Length: 1}) {
		t.Fatalf("the star is found at %+v", f)
	}
	v.Found = "eyJl%2AHBp"
	l.Policy = v
	f = judged(l, Options{At: judgedAt}).Find(report.CodePolicyNotBase64)
	if f == nil || len(f.Spans) != 2 {
		t.Fatalf("behind an escape the place is the whole value, not %+v", f)
	}
}
