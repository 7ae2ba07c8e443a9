package inspect

import (
	"strings"
	"testing"

	"policybench/signing/inspect/request"
)

// TestArguments holds what code.go promises of the arguments that carry more than
// the text's own words.
func TestArguments(t *testing.T) {
	for _, tt := range []struct {
		json string
		code Code
		args string // joined by "|"
		at   string // what the place covers in the JSON
	}{
		{`{"expiry":1795391000}`, CodeExpired, "1795391000|1000", "1795391000"},
		{`{"expiry":1795392100}`, CodeExpiresSoon, "1795392100|100", "1795392100"},
		{`{"expiry":1795395600000}`, CodeExpiryInMilliseconds, "1795395600000|1795395600|1793600208000", "1795395600000"},
		{`{"expiry":1.9e9}`, CodeExpiryNotInteger, "1.9e9|1900000000|whole", "1.9e9"},
		{`{"expiry":"1795391000"}`, CodeExpired, "1795391000|1000", `"1795391000"`},
		{`{"expiry":"soon"}`, CodeExpiryIsString, "soon|", `"soon"`},
		{`{"call":"read, convert"}`, CodeCallIsString, "read, convert|read, convert", `"read, convert"`},
		{`{"call":["delete"]}`, CodeCallUnknown, "delete|remove", `"delete"`},
		{`{"call":["read|stat"]}`, CodeCallUnknown, "read|stat|read, stat", `"read|stat"`},
		{`{"call":["covnert"]}`, CodeCallUnknown, "covnert|convert", `"covnert"`},
		{`{"call":["frobnicate"]}`, CodeCallUnknown, "frobnicate|", `"frobnicate"`},
		{`{"call":["revoke"]}`, CodeCallUnknown, "revoke|remove", `"revoke"`},
		{`{"call":["RUNWORKFLOW"]}`, CodeCallWrongCase, "RUNWORKFLOW|runWorkflow", `"RUNWORKFLOW"`},
		{`{"calls":["read"]}`, CodeKeyMisspelled, "calls|call", `"calls"`},
		{`{"expires":1}`, CodeKeyMisspelled, "expires|expiry", `"expires"`},
		{`{"max_size":1}`, CodeKeyMisspelled, "max_size|maxSize", `"max_size"`},
		{`{"minsize":1}`, CodeKeyMisspelled, "minsize|minSize", `"minsize"`},
		{`{"Path":"a","path":"b"}`, CodeKeyMisspelled, "Path|path|also", `"Path"`},
		{`{"mimetypes":[]}`, CodeKeyUnknown, "mimetypes", `"mimetypes"`},
		{`{"handle":"a","handle":"b"}`, CodeKeyDuplicate, "handle|different", `"handle"`},
		{`{"minSize":9,"maxSize":8}`, CodeSizeRange, "9|8", "9"},
		{`{"path":"/dir/*"}`, CodePatternLooksLikeGlob, "path|/dir/*|^/dir/.*$", `"/dir/*"`},
		{`{"url":"*.example.com"}`, CodePatternLooksLikeGlob, `url|*.example.com|^.*\.example\.com$`, `"*.example.com"`},
		{`{"path":"^/a"}`, CodePatternUnanchored, "path|^/a|end", `"^/a"`},
		{`{"path":"(a"}`, CodePatternInvalid, "path|(a|missing closing ): \"(a\"", `"(a"`},
		{`{'expiry':1}`, CodePolicyNotJSON, "1|expected a key in double quotes|'", "'"},
		{`{"expiry":1,}`, CodePolicyNotJSON, "12|expected a key in double quotes|}", "}"},
		{`[1]`, CodePolicyNotObject, "[1]", "[1]"},
	} {
		findings, _ := CheckPolicy(tt.json, judgedAt)
		f := findingOf(Report{Findings: findings}, tt.code)
		if f == nil {
			t.Errorf("%s: no %s in %v", tt.json, tt.code, Report{Findings: findings}.Codes())
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
	v := request.Value{State: request.Given, Found: "eyJl*HBp", Text: "eyJl*HBp", Spans: []Span{{Offset: 10, Length: 3}, {Offset: 20, Length: 5}}}
	l := request.Request{Form: FormPair, Policy: v, Signature: foundAs(strings.Repeat("a", 64))}
	f := findingOf(judged(l, Options{At: judgedAt}), CodePolicyNotBase64)
	if f == nil || len(f.Spans) != 1 || f.Spans[0] != (Span{Offset: 21, Length: 1}) {
		t.Fatalf("the star is found at %+v", f)
	}
	v.Found = "eyJl%2AHBp"
	l.Policy = v
	f = findingOf(judged(l, Options{At: judgedAt}), CodePolicyNotBase64)
	if f == nil || len(f.Spans) != 2 {
		t.Fatalf("behind an escape the place is the whole value, not %+v", f)
	}
}
