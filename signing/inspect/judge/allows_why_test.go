package judge

import (
	"strings"
	"testing"

	"policybench/signing/inspect/request"
	"policybench/signing/link"
	"policybench/signing/report"
)

// A secret in a policy is told as one, and its policy alone is judged like any other.
func TestSecretIsTold(t *testing.T) {
	findings, allows := CheckPolicy(`{"expiry":1795395600,"a":"N3XOC5NYKRMBCWVLEYKHUHQNCY"}`, judgedAt)
	if got := told(findings, report.CodeSecretExposed); got != "problem secret-exposed inferred policy.secret " || permitted(allows) != "++++++++-+" {
		t.Errorf("%q, permits %s", got, permitted(allows))
	}
}

// What a file, a source and a place limit is told of the calls that each limits, with its
// reason, and of no other; a call that the policy refuses says that first.
func TestAllowsByLimit(t *testing.T) {
	const other = report.CodeHandleDiffers
	for _, c := range []struct {
		name, json string
		change     func(*request.Request)
		permits    string // pick read stat write writeUrl store convert remove exif runWorkflow
		whys       map[int]report.Code
	}{
		{"its file", `"handle":"` + testHandle + `"`, nil, "++++++++-+", map[int]report.Code{1: "", 8: report.CodeNoCall}},
		{"another file", `"handle":"other"`, nil, "+----+---+", map[int]report.Code{1: other, 2: other, 3: other, 4: other, 6: other, 7: other, 8: report.CodeNoCall, 0: "", 5: "", 9: ""}},
		{"another file of two calls", `"call":["read","store"],"handle":"other"`, nil, "-----+----", map[int]report.Code{0: report.CodeCallDenied, 1: other, 2: report.CodeCallDenied, 5: ""}},
		{"a file that is a stand-in", `"handle":"<HANDLE>"`, nil, "+????+??-+", map[int]report.Code{1: other, 8: report.CodeNoCall}},
		{"a source that may be let through", `"url":"e"`, func(l *request.Request) {
			l.Link = report.Link{Source: "https://e.com/", APIKey: testKey, Tasks: []string{"flip"}}
		}, "++++++?+-+", map[int]report.Code{6: report.CodePatternUnanchored, 1: ""}},
		{"a source that is not", `"url":"^x"`, func(l *request.Request) {
			l.Link = report.Link{Source: "https://e.com/", APIKey: testKey, Tasks: []string{"flip"}}
		}, "++++++-+-+", map[int]report.Code{6: report.CodeSourceDenied, 1: ""}},
	} {
		l := delivered(t, `{"expiry":1795395600,`+c.json+`}`)
		if c.change != nil {
			c.change(&l)
		}
		r := judged(l, Options{At: judgedAt})
		if got := permitted(r.Allows); got != c.permits {
			t.Errorf("%s permits %s, want %s", c.name, got, c.permits)
		}
		for i, want := range c.whys {
			if got := r.Allows[i]; got.Why != want {
				t.Errorf("%s: %s because of %q, want %q", c.name, got.Call, got.Why, want)
			}
		}
	}
}

// A policy that cannot be read says by every permission what keeps it from being read.
func TestUnreadPermissions(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*request.Request)
		why    report.Code
	}{
		{"not shown", func(l *request.Request) { l.Policy = request.Value{State: request.Variable} }, report.CodePlaceholder},
		{"a value of the program", func(l *request.Request) {
			l.Policy = request.Value{State: request.Variable}
			l.Forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, "policy", nil, "p")
		}, report.CodeRunTimeValue},
		{"a word, beside a signature of the program", func(l *request.Request) {
			l.Policy = request.Value{State: request.Variable}
			l.Forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, "signature", nil, "s")
		}, report.CodePlaceholder},
		{"made by code", func(l *request.Request) { l.Policy = foundAs(`{"expiry":1795395600}`); l.Policy.State = request.Made }, report.CodePolicyNotJSON},
		{"an object that is no JSON", func(l *request.Request) { l.Policy = foundAs(`{expiry: 1}`); l.Policy.State = request.Object }, report.CodeSecurityObject},
		{"cut", func(l *request.Request) { l.Policy = foundAs(l.Policy.Text[:30]); l.Policy.State = request.Cut }, report.CodePolicyTruncated},
		{"cut off", func(l *request.Request) { l.Policy = foundAs(signed(t, `{"expiry":179`).Policy.Text) }, report.CodePolicyTruncated},
		{"cut in base64", func(l *request.Request) { l.Policy = foundAs(l.Policy.Text[:29]) }, report.CodePolicyTruncated},
		{"no base64", func(l *request.Request) { l.Policy = foundAs("eyJl*HBp") }, report.CodePolicyNotBase64},
		{"no object", func(l *request.Request) { l.Policy = signed(t, "[1]").Policy }, report.CodePolicyNotObject},
		{"no JSON", func(l *request.Request) { l.Policy = signed(t, "{'a':1}").Policy }, report.CodePolicyNotJSON},
	} {
		r := judged(delivered(t, healthy, c.change), Options{At: judgedAt})
		for _, p := range r.Allows {
			if p.Allowed != report.Unknown || p.Why != c.why {
				t.Errorf("%s: %s is %d because of %q, want %q", c.name, p.Call, p.Allowed, p.Why, c.why)
				break
			}
		}
	}
	bom := judged(delivered(t, byteOrderMark+healthy), Options{At: judgedAt, Keys: testKeys()})
	if answers(bom) != "-+++" || bom.Verdict != report.Malformed {
		t.Errorf("behind a byte order mark: %s, %s", answers(bom), bom.Verdict)
	}
	expired := judged(delivered(t, byteOrderMark+`{"expiry":1500000000}`), Options{At: judgedAt})
	f := expired.Find(report.CodeExpired)
	if at := f.Spans[0]; expired.Policy.JSON[at.Offset:at.End()] != "1500000000" || answers(expired) != "-?-+" {
		t.Errorf("behind a byte order mark: %s, at %v", answers(expired), at)
	}
}

// A report keeps what the text shows of the request, whatever else is wrong with it.
func TestLinkIsKept(t *testing.T) {
	l := delivered(t, healthy, func(l *request.Request) {
		l.Link = report.Link{Host: "h", APIKey: testKey, Handle: testHandle, Tasks: []string{"flip"}, Method: "GET"}
		l.Policy.Text = strings.Repeat("!", 9)
	})
	r := judged(l, Options{At: judgedAt})
	if r.Link.Host != "h" || r.Link.APIKey != testKey || r.Link.Handle != testHandle || len(r.Link.Tasks) != 1 || r.Link.Method != "GET" || len(r.Link.Needs) != 1 {
		t.Errorf("%+v", r.Link)
	}
	pick := judged(delivered(t, healthy, func(l *request.Request) { l.Form, l.Route = report.FormRequestBody, link.RouteUpload }), Options{At: judgedAt})
	if len(pick.Link.Needs) != 1 || pick.Link.Needs[0] != "pick" {
		t.Errorf("needs %v", pick.Link.Needs)
	}
}
