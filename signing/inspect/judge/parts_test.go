package judge

import (
	"encoding/base64"
	"slices"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect/cause"
	"policybench/signing/inspect/inspecttest"
	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

func TestNames(t *testing.T) {
	written := func(json string) []signing.Value {
		fields, err := signing.Fields(`{"call":` + json + `}`)
		if err != nil {
			t.Fatal(err)
		}
		return fields[0].Elements()
	}
	for _, c := range []struct{ name, json, want string }{
		{"one", `["read"]`, "read"}, {"two", `["read","stat"]`, "read, stat"}, {"what is no text", `["read",1,null]`, "read, 1, null"}, {"an escape", `["re\u0061d"]`, "read"}, {"none", `[]`, ""},
	} {
		list := callList{written: written(c.json)}
		if got := list.names(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	hostile := callList{written: written("[" + strings.Repeat(`"frobnicate",`, 1000) + `"x"]`)}
	if got := hostile.names(); len(got) > longestNames+len(", frobnicate") {
		t.Errorf("a thousand names are listed in %d bytes", len(got))
	}
}

// A signature of another length is explained by what the secret has shown.
func TestSettleLength(t *testing.T) {
	for _, c := range []struct{ name, mistake, want string }{
		{"nothing shown", "", "hmac-sha1"}, {"another algorithm", "hmac-sha1", "hmac-sha1"}, {"cut off", cause.Truncated, cutOff}, {"another mistake", "double-base64", ""},
	} {
		j := judging{}
		j.findings = []report.Finding{{Code: report.CodeExpired, Args: []string{"7"}}, {Code: report.CodeSignatureLength, Args: []string{"40", "hmac-sha1"}}}
		j.settleLength(c.mistake)
		if got := j.findings[1].Args[1]; got != c.want || j.findings[0].Args[0] != "7" {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestStoreWhy(t *testing.T) {
	for _, c := range []struct {
		name  string
		codes []report.Code
		want  report.Code
	}{
		{"a path", []report.Code{report.CodePathDenied}, report.CodePathDenied}, {"a container", []report.Code{report.CodeContainerDenied}, report.CodeContainerDenied}, {"a size", []report.Code{report.CodeSizeDenied}, report.CodeSizeDenied},
		{"the path before the size", []report.Code{report.CodeSizeDenied, report.CodePathDenied}, report.CodePathDenied}, {"nothing of these", []report.Code{report.CodeExpired}, report.CodePatternUnanchored}, {"nothing", nil, report.CodePatternUnanchored},
	} {
		j := judging{}
		for _, code := range c.codes {
			j.findings = append(j.findings, report.Finding{Code: code})
		}
		if got := j.storeWhy(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	const no, unknown, yes = report.No, report.Unknown, report.Yes
	for _, c := range [][3]report.Answer{{no, yes, no}, {yes, no, no}, {no, unknown, no}, {unknown, yes, unknown}, {yes, unknown, unknown}, {yes, yes, yes}} {
		if got := worse(c[0], c[1]); got != c[2] {
			t.Errorf("%d and %d are %d", c[0], c[1], got)
		}
	}
}

// A request that names no file is refused, and one that nobody documents not known to
// be allowed.
func TestCheckStandIns(t *testing.T) {
	for _, c := range []struct {
		name            string
		f               report.Finding
		denied, unclear bool
	}{
		{"a word for a handle", report.Finding{Level: report.Problem, Code: report.CodePlaceholder, Part: "link.handle"}, true, false}, {"a word for a policy", report.Finding{Level: report.Problem, Code: report.CodePlaceholder, Part: "policy"}, false, false}, {"a word that code replaces", report.Finding{Level: report.Warning, Code: report.CodePlaceholder, Part: "link.handle"}, false, false},
		{"no file", report.Finding{Level: report.Problem, Code: report.CodeFileMissing}, true, false}, {"no file that is missed", report.Finding{Level: report.Note, Code: report.CodeFileMissing}, false, false}, {"tasks where none are read", report.Finding{Level: report.Problem, Code: report.CodeTasksOnAPIHost}, true, false},
		{"an unknown task", report.Finding{Level: report.Warning, Code: report.CodeTaskUnknown}, false, true}, {"an unknown route", report.Finding{Level: report.Problem, Code: report.CodeRouteUnknown}, false, true}, {"a name behind a handle", report.Finding{Level: report.Note, Code: report.CodeNameBehindHandle}, false, true}, {"a pair beside a task", report.Finding{Level: report.Note, Code: report.CodePairBesideTask}, false, true},
		{"a blank", report.Finding{Level: report.Problem, Code: report.CodeWhitespace}, false, false},
	} {
		j := judging{l: &request.Request{Forgiven: request.Forgiven{c.f}}}
		j.checkStandIns()
		if j.denied != c.denied || j.unclear != c.unclear {
			t.Errorf("%s: denied %v, unclear %v", c.name, j.denied, j.unclear)
		}
	}
}

// A secret in a policy is one that everybody can decode.
func TestCheckSecret(t *testing.T) {
	const secret = "N3XOC5NYKRMBCWVLEYKHUHQNCY"
	for _, c := range []struct {
		name, json string
		want       int
	}{
		{"a secret", `{"expiry":1795395600,"secret":"` + secret + `"}`, 1}, {"two", `{"expiry":1795395600,"a":"` + secret + `","b":"` + secret + `"}`, 2}, {"a word in capitals", `{"expiry":1795395600,"a":"` + strings.Repeat("AB", 13) + `"}`, 0}, {"part of a longer word", `{"expiry":1795395600,"a":"` + secret + `A"}`, 0}, {"none", `{"expiry":1795395600}`, 0},
	} {
		r := judged(signed(t, c.json), Options{At: judgedAt})
		n := 0
		for _, f := range r.Findings {
			if f.Code == report.CodeSecretExposed {
				n++
				if s := f.Spans[0]; r.Policy.JSON[s.Offset:s.End()] != secret || slices.Contains(f.Args, secret) {
					t.Errorf("%s: %+v", c.name, f)
				}
			}
		}
		if n != c.want {
			t.Errorf("%s: %d, want %d", c.name, n, c.want)
		}
	}
}

func TestNeedOfCalls(t *testing.T) {
	for _, c := range []struct {
		name     string
		l        request.Request
		set      callSet
		inferred bool
	}{
		{"one call", request.Request{Calls: []signing.Call{signing.Remove}}, setRemove, false}, {"two calls", request.Request{Calls: []signing.Call{signing.Read, signing.Stat}}, setRead | setStat, false}, {"inferred", request.Request{Calls: []signing.Call{signing.Read}, CallsInferred: true}, setRead, true}, {"none", request.Request{}, setNone, false},
	} {
		if got := needOfCalls(&c.l); got.set != c.set || got.inferred != c.inferred {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
	for _, c := range []struct {
		name string
		l    request.Request
		set  callSet
	}{
		{"what opens", request.Request{Page: &request.Page{Opens: true}}, setPick}, {"what opens and stores", request.Request{Page: &request.Page{Opens: true}, Store: &request.Store{Path: request.Place{State: request.Given}}}, setPick | setStore}, {"into a container", request.Request{Page: &request.Page{Opens: true}, Store: &request.Store{Container: request.Place{State: request.Given}}}, setPick | setStore}, {"what does not open", request.Request{Page: &request.Page{}}, setNone}, {"a call", request.Request{Page: &request.Page{Opens: true}, Calls: []signing.Call{signing.Read}}, setRead},
	} {
		if got := needOfPicker(&c.l); got.set != c.set || got.inferred != (c.set&setStore != 0) {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
}

// What is sent reads as a pair only as it is.
func TestReadsAs(t *testing.T) {
	policy := base64.URLEncoding.EncodeToString([]byte(`{"expiry":1}`))
	inspecttest.Ask(t, readsAsPolicy, []inspecttest.Asked{
		{"a policy", policy, true}, {"cut", policy[:8], false}, {"no object", base64.URLEncoding.EncodeToString([]byte("[1]")), false}, {"with a blank", policy[:4] + " " + policy[4:], false}, {"escaped", policy + "%3D", false}, {"one sign too many", policy + "=", false}, {"nothing", "", false},
	})
	inspecttest.Ask(t, readsAsSignature, []inspecttest.Asked{
		{"a signature", strings.Repeat("0aF9", 16), true}, {"cut", strings.Repeat("0aF9", 15), false}, {"no digits", strings.Repeat("0aG9", 16), false}, {"with a blank", strings.Repeat("0aF9", 15) + "0aF ", false}, {"nothing", "", false},
	})
}

func TestDecodeStart(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"whole", "eyJhIjox", `{"a":1`}, {"cut in a group", "eyJhIjoxf", `{"a":1`}, {"to its padding", "eyJhIjox=x", `{"a":1`}, {"to a dot", "eyJhIjox.abc", `{"a":1`}, {"to another script", "eyJhIjoxé", `{"a":1`}, {"fewer than a group", "eyJ", ""}, {"no base64", "eyJ!", ""}, {"nothing", "", ""},
	} {
		if got := decodeStart(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestTextOfKey(t *testing.T) {
	json := `{"handle":"H","path":7,"call":["read"],"expiry":1}`
	fields, err := signing.Fields(json)
	if err != nil {
		t.Fatal(err)
	}
	var p policyText
	p.take(json, fields)
	for _, c := range []struct {
		name string
		key  policyKey
		want string
		has  bool
	}{{"a text", keyHandle, "H", true}, {"a number", keyPath, "", true}, {"a list", keyCall, "", true}, {"a key that is missing", keyContainer, "", false}} {
		if got := p.text(c.key); got != c.want || (p.field(c.key) != nil) != c.has {
			t.Errorf("%s: %q, there %v", c.name, got, p.field(c.key) != nil)
		}
	}
}

// Only a text with a message has its causes ranked anew.
func TestAnyMessage(t *testing.T) {
	message := report.Report{Findings: []report.Finding{{Code: report.CodeServerMessage, Args: []string{"signature-expired", "", "", "", ""}}}}
	expired := report.Report{Findings: []report.Finding{{Level: report.Problem, Code: report.CodeExpired}}}
	for _, c := range []struct {
		name    string
		reports []report.Report
		want    bool
	}{{"a message", []report.Report{expired, message}, true}, {"none", []report.Report{expired}, false}, {"within another", []report.Report{{Inner: []report.Report{message}}}, false}, {"nothing", nil, false}} {
		if got := anyMessage(c.reports); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
	if unixOrEmpty(0) != "" || unixOrEmpty(7) != "7" {
		t.Error("no time is written as nothing")
	}
}

func TestWhole(t *testing.T) {
	j := judging{l: &request.Request{Span: report.Span{Offset: 3, Length: 4}}}
	j.pool = new(pool)
	if got := j.whole(); len(got) != 1 || got[0] != (report.Span{Offset: 3, Length: 4}) {
		t.Errorf("the whole is %v", got)
	}
	j.findings = []report.Finding{{Code: report.CodeExpired}}
	if !j.has(report.CodeExpired) || j.has(report.CodeNoCall) {
		t.Error("a finding is there that was noted, and no other")
	}
}
