package judge

import (
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
		f := judged(l, Options{At: judgedAt}).Find(report.CodeSignatureLength)
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
