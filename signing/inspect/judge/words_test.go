package judge

import (
	"slices"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// TestNamesMeant guesses at keys and calls as people have written them, and at
// none for words that are only near.
func TestNamesMeant(t *testing.T) {
	for key, words := range map[string]string{
		"expiry":    "expires expire exp expiration expiresAt expires_at EXPIRY expirey ttl",
		"call":      "calls Call permissions actions",
		"handle":    "handles Handle fileHandle file_handle hanlde",
		"url":       "urls URL uri source_url",
		"maxSize":   "maxsize max_size MaxSize max-size maxFileSize max_file_size maxSise",
		"minSize":   "minsize min_size MinSize minFileSize",
		"path":      "paths Path storePath pathh",
		"container": "containers Container bucket conatiner",
		"":          "mimetypes allowed_file_types workflows type width name user_id iat " + strings.Repeat("expires", 9),
	} {
		for word := range strings.FieldsSeq(words) {
			got := ""
			if k := keyMeant(word); k < keyCount {
				got = keyNames[k].name
			}
			if got != key {
				t.Errorf("key %s is taken for %q, want %q", word, got, key)
			}
		}
	}
	for call, words := range map[signing.Call]string{
		signing.Remove:      "delete del remoev",
		signing.Read:        "view get download Raed",
		signing.Pick:        "upload create",
		signing.Convert:     "transform resize preview conver",
		signing.Stat:        "metadata info sat",
		signing.Write:       "update overwrite wirte",
		signing.WriteURL:    "writeurls write-url",
		signing.Store:       "save store_url stroe",
		signing.RunWorkflow: "workflow run_workflow runWorkflows",
		"":                  "frobnicate admin x",
	} {
		for word := range strings.FieldsSeq(words) {
			if got := shape.CallMeant(word); got != string(call) {
				t.Errorf("call %s is taken for %q, want %q", word, got, call)
			}
		}
	}
}

func TestAlgorithmBehindALength(t *testing.T) {
	for digits, want := range map[int]string{32: "MD5", 40: "SHA-1", 56: "SHA-224", 96: "SHA-384", 128: "SHA-512", 63: ""} {
		l := request.Request{Form: report.FormPair, Policy: foundAs("e30="), Signature: foundAs(strings.Repeat("a", digits))}
		r := judged(l, Options{At: judgedAt})
		f := r.Find(report.CodeSignatureLength)
		if f == nil || f.Args[1] != want {
			t.Errorf("%d digits: %+v, want %q", digits, f, want)
		}
	}
}

// TestFaultsThatLoseThePair: what locating forgave as a problem leaves the server
// without the pair, as a warning it does not.
func TestFaultsThatLoseThePair(t *testing.T) {
	lose := []report.Code{
		report.CodeHTMLEscaped, report.CodeLineBreak, report.CodeWhitespace, report.CodeQuotes, report.CodeEqualsInTask, report.CodeCommaMissing, report.CodeInFragment,
		report.CodeNoQuestionMark, report.CodeTaskAfterHandle, report.CodePlusBecameSpace, report.CodeSlashInTask, report.CodeDoublePercentEncoded,
		report.CodeNestedNotEncoded, report.CodePlaceholder,
	}
	for _, code := range lose {
		for level, want := range map[report.Level]report.Verdict{report.Problem: report.Malformed, report.Warning: report.Valid} {
			l := delivered(t, healthy, func(l *request.Request) {
				l.Forgiven = []report.Finding{{Level: level, Code: code, Part: "policy"}}
			})
			r := judged(l, Options{At: judgedAt, Keys: testKeys()})
			if r.Verdict != want || r.Genuine != report.Yes || r.Find(code) == nil {
				t.Errorf("%s as a %s: %s, genuine %d", code, level, r.Verdict, r.Genuine)
			}
		}
	}
	for _, f := range []report.Finding{
		{Level: report.Problem, Code: report.CodeSecretExposed, Part: "text"},
		{Level: report.Problem, Code: report.CodeDuplicateParameter, Part: "policy"},
		{Level: report.Problem, Code: report.CodePlaceholder, Part: "link"},
	} {
		l := delivered(t, healthy, func(l *request.Request) { l.Forgiven = []report.Finding{f} })
		if r := judged(l, Options{At: judgedAt, Keys: testKeys()}); r.Verdict != report.Valid {
			t.Errorf("%s of the %s: %s", f.Code, f.Part, r.Verdict)
		}
	}
}

// TestWhatIsSentCounts: the pair is judged after undoing its carrier, and readable
// only if it arrives like that.
func TestWhatIsSentCounts(t *testing.T) {
	for name, change := range map[string]func(*request.Request){
		"policy with a blank":    func(l *request.Request) { l.Policy.Sent = l.Policy.Text[:20] + " " + l.Policy.Text[21:] },
		"policy with escapes":    func(l *request.Request) { l.Policy.Sent = l.Policy.Text + "%3D" },
		"policy cut":             func(l *request.Request) { l.Policy.Sent = l.Policy.Text[:20] },
		"signature with a quote": func(l *request.Request) { l.Signature.Sent = l.Signature.Text + `"` },
	} {
		r := judged(delivered(t, healthy, change), Options{At: judgedAt, Keys: testKeys()})
		if r.Verdict != report.Malformed || r.Genuine != report.Yes {
			t.Errorf("%s: %s, genuine %d", name, r.Verdict, r.Genuine)
		}
	}
	same := func(l *request.Request) {
		l.Policy.Sent, l.Signature.Sent = l.Policy.Text, strings.ToUpper(l.Signature.Text)
	}
	if r := judged(delivered(t, healthy, same), Options{At: judgedAt, Keys: testKeys()}); r.Verdict != report.Valid {
		t.Errorf("arrives whole: %s", r.Verdict)
	}
}

func TestVariablesAreUnknown(t *testing.T) {
	l := delivered(t, healthy, func(l *request.Request) { l.Policy = request.Value{State: request.Variable} })
	r := judged(l, Options{At: judgedAt, Keys: testKeys()})
	if r.Verdict != report.Unverified || r.Readable != report.Unknown || r.Alive != report.Unknown || r.Allowed != report.Unknown || len(r.Findings) != 0 {
		t.Errorf("%s, readable %d, alive %d, allowed %d, %v", r.Verdict, r.Readable, r.Alive, r.Allowed, r.Codes())
	}
}

func TestInnerPairsAreJudged(t *testing.T) {
	l := delivered(t, healthy, func(l *request.Request) { l.Inner = []request.Request{delivered(t, `{"expiry":1500000000}`)} })
	r := judged(l, Options{At: judgedAt, Keys: testKeys()})
	if r.Verdict != report.Valid || len(r.Inner) != 1 || r.Inner[0].Verdict != report.Expired {
		t.Errorf("%s with %+v", r.Verdict, r.Inner)
	}
}

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
		r := report.Report{Findings: findings}
		f := r.Find(tt.code)
		if f == nil {
			t.Errorf("%s: no %s in %v", tt.json, tt.code, r.Codes())
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
	r := judged(l, Options{At: judgedAt})
	f := r.Find(report.CodePolicyNotBase64)
	if f == nil || len(f.Spans) != 1 || f.Spans[0] != (report.Span{Offset: 21, Length: 1}) {
		t.Fatalf("the star is found at %+v", f)
	}
	v.Found = "eyJl%2AHBp"
	l.Policy = v
	r = judged(l, Options{At: judgedAt})
	f = r.Find(report.CodePolicyNotBase64)
	if f == nil || len(f.Spans) != 2 {
		t.Fatalf("behind an escape the place is the whole value, not %+v", f)
	}
}

func TestMessageCausesAreRanked(t *testing.T) {
	opts := Options{At: judgedAt}
	reports := []report.Report{
		judged(request.Request{Form: report.FormMessage, Message: &request.Message{Key: "invalid-policy", Time: 7}}, opts),
		judged(delivered(t, `{"expiry":1500000000}`, func(l *request.Request) { l.Policy = foundAs(l.Policy.Text + "=") }), opts),
	}
	alone := slices.Clone(reports[0].Find(report.CodeServerMessage).Args)
	if alone[0] != "invalid-policy" || alone[1] != "" || !strings.HasPrefix(alone[2], "expired call-denied ") || alone[3] != "7" {
		t.Errorf("alone: %q", alone)
	}
	RankMessages(reports)
	args := reports[0].Find(report.CodeServerMessage).Args
	if args[1] != "expired" || strings.Contains(args[2], "expired") || len(args[2]) == 0 {
		t.Errorf("beside an expired URL: %q", args)
	}
}
