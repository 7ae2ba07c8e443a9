package judge

import (
	"encoding/base64"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/inspect/request"
	"policybench/signing/link"
	"policybench/signing/report"
)

// judgedAt is the time at which the tests judge: 23 November 2026.
var judgedAt = time.Unix(1795392000, 0)

const (
	testSecret = "TESTSECRETTESTSECRETTESTSE"
	testHandle = "KW9EJhYtS6y48Whm2S6D"
	testKey    = "AhTgLagciQByzXpFGRI0Az"
	healthy    = `{"expiry":1795395600,"call":["read","convert"],"handle":"` + testHandle + `"}`
)

func testKeys() []Key {
	return []Key{{Name: "FILESTACK_APP_SECRET", Secret: signing.NewSecret(testSecret)}}
}

// foundAs is a value as locating finds it in a text that is nothing but the value.
func foundAs(text string) request.Value {
	return request.Value{State: request.Given, Found: text, Text: text, Spans: []report.Span{{Offset: 0, Length: len(text)}}}
}

// signedText is a pair of an encoded policy, signed with the test secret.
func signedText(t testing.TB, policy string) request.Request {
	t.Helper()
	pair, err := signing.SignEncoded(signing.NewSecret(testSecret), policy)
	if err != nil {
		t.Fatal(err)
	}
	return request.Request{Form: report.FormPair, Policy: foundAs(policy), Signature: foundAs(pair.Signature)}
}

// signed is a pair whose policy has the given JSON.
func signed(t testing.TB, json string) request.Request {
	t.Helper()
	return signedText(t, base64.URLEncoding.EncodeToString([]byte(json)))
}

// delivered is a request to the delivery host with the JSON's pair.
func delivered(t testing.TB, json string, change ...func(*request.Request)) request.Request {
	t.Helper()
	l := signed(t, json)
	l.Form, l.Route, l.Scheme, l.Host = report.FormDelivery, link.RouteDelivery, "https", request.CurrentHost
	l.Link = report.Link{Host: "cdn.filestackcontent.com", Handle: testHandle}
	for _, f := range change {
		f(&l)
	}
	return l
}

// fileAPI is a request to the File API with the JSON's pair.
func fileAPI(t testing.TB, json, method string, change ...func(*request.Request)) request.Request {
	t.Helper()
	return delivered(t, json, append([]func(*request.Request){func(l *request.Request) {
		l.Form, l.Route = report.FormFileAPI, link.RouteFile
		l.Link = report.Link{Host: "www.filestackapi.com", Handle: testHandle, APIKey: testKey, Method: method}
	}}, change...)...)
}

// judged is judge for what a test has by value.
func judged(l request.Request, a Options) report.Report { return NewBench(a).Judge(&l) }

func TestHealthyPolicyHasNoProblem(t *testing.T) {
	for _, l := range []request.Request{
		signed(t, healthy),
		delivered(t, healthy),
		delivered(t, healthy, func(l *request.Request) { l.Link.Tasks = []string{"resize=width:100"} }),
		fileAPI(t, healthy, "GET"),
		fileAPI(t, healthy, ""),
	} {
		r := judged(l, Options{At: judgedAt, Keys: testKeys()})
		if r.Verdict != report.Valid || len(r.Findings) != 0 {
			t.Errorf("%s %v: %s, %v", l.Form, l.Link, r.Verdict, r.Codes())
		}
		if r.Readable != report.Yes || r.Genuine != report.Yes || r.Alive != report.Yes || l.Form != report.FormPair && r.Allowed != report.Yes {
			t.Errorf("%s: readable %d genuine %d alive %d allowed %d", l.Form, r.Readable, r.Genuine, r.Alive, r.Allowed)
		}
		if r.SecretFrom != "FILESTACK_APP_SECRET" {
			t.Errorf("secret from %q", r.SecretFrom)
		}
	}
}

func TestVerdicts(t *testing.T) {
	const alive, dead = `{"expiry":1795395600,"call":["read"]}`, `{"expiry":1500000000,"call":["read"]}`
	refused := func(l *request.Request) { l.Link.Tasks = []string{"flip"} }
	unreadable := func(l *request.Request) { l.Policy = foundAs(strings.TrimRight(l.Policy.Text, "=")) }
	foreign := func(l *request.Request) { l.Signature = foundAs(strings.Repeat("ab", 32)) }
	gone := func(l *request.Request) { l.Policy, l.Signature = request.Value{}, request.Value{} }
	sample := []Key{{Name: "sample", Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI"), Sample: true}}
	tests := map[string]struct {
		l    request.Request
		keys []Key
		want report.Verdict
	}{
		"all well":                        {delivered(t, alive), testKeys(), report.Valid},
		"no secret":                       {delivered(t, alive), nil, report.Unverified},
		"sample secret does not fit":      {delivered(t, alive), sample, report.Unverified},
		"sample before the right one":     {delivered(t, alive), append(sample, testKeys()...), report.Valid},
		"call missing":                    {delivered(t, alive, refused), testKeys(), report.Denied},
		"call missing, no secret":         {delivered(t, alive, refused), nil, report.Denied},
		"dead, call missing":              {delivered(t, dead, refused), testKeys(), report.Expired},
		"foreign, dead, call missing":     {delivered(t, dead, refused, foreign), testKeys(), report.Mismatch},
		"foreign, no secret":              {delivered(t, alive, foreign), nil, report.Unverified},
		"unreadable, foreign, dead":       {delivered(t, dead, unreadable, foreign), testKeys(), report.Malformed},
		"no pair":                         {delivered(t, alive, gone), testKeys(), report.Unsigned},
		"no signature":                    {delivered(t, alive, func(l *request.Request) { l.Signature = request.Value{} }), testKeys(), report.Unsigned},
		"message":                         {request.Request{Form: report.FormMessage, Message: &request.Message{Key: "invalid-policy"}}, testKeys(), report.None},
		"allowed unknown does not lower":  {signed(t, alive), testKeys(), report.Valid},
		"problem that lowers no answer":   {delivered(t, `{"expiry":1795395600000,"call":["read"]}`), testKeys(), report.Valid},
		"the API key is missing":          {fileAPI(t, alive, "DELETE", func(l *request.Request) { l.Link.APIKey = "" }), testKeys(), report.Denied},
		"policy by itself":                {request.Request{Form: report.FormPolicy, Policy: foundAs("eyJleHBpcnkiOjE3OTUzOTU2MDB9")}, testKeys(), report.Unsigned},
		"signature in capitals is no no":  {delivered(t, alive, func(l *request.Request) { l.Signature = foundAs(strings.ToUpper(l.Signature.Text)) }), testKeys(), report.Valid},
		"padding lost, made with padding": {delivered(t, `{"expiry":1795395600,"call":["read"] }`, unreadable), testKeys(), report.Malformed},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if r := judged(tt.l, Options{At: judgedAt, Keys: tt.keys}); r.Verdict != tt.want {
				t.Errorf("verdict %s, want %s; readable %d genuine %d alive %d allowed %d %v",
					r.Verdict, tt.want, r.Readable, r.Genuine, r.Alive, r.Allowed, r.Codes())
			}
		})
	}
}

func TestSecretsTried(t *testing.T) {
	wrong := func(name string) Key { return Key{Name: name, Secret: signing.NewSecret("wrong " + name)} }
	l := delivered(t, healthy)
	r := judged(l, Options{At: judgedAt, Keys: []Key{wrong("a"), testKeys()[0], wrong("b")}})
	if r.Genuine != report.Yes || r.SecretFrom != "FILESTACK_APP_SECRET" {
		t.Errorf("genuine %d, from %q", r.Genuine, r.SecretFrom)
	}
	r = judged(l, Options{At: judgedAt, Keys: []Key{wrong("a"), {Name: "none"}, wrong("b")}, NoCause: true})
	if r.Genuine != report.No || r.SecretFrom != "a, b" || r.Find(report.CodeSignatureMismatch).Args[0] != "a, b" {
		t.Errorf("genuine %d, from %q", r.Genuine, r.SecretFrom)
	}
	r = judged(l, Options{At: judgedAt, Keys: []Key{{Name: "sample", Sample: true, Secret: signing.NewSecret("x")}}})
	if r.Genuine != report.Unknown || r.SecretFrom != "" {
		t.Errorf("genuine %d, from %q", r.Genuine, r.SecretFrom)
	}
}

func TestPaddingIsVerifiedBothWays(t *testing.T) {
	const json = `{"expiry":1795395600}` // 28 characters
	for _, json := range []string{json + " ", json + "  "} {
		full := base64.URLEncoding.EncodeToString([]byte(json))
		bare := strings.TrimRight(full, "=")
		for signedAs, sent := range map[string]string{full: bare, bare: bare, full + "": full + "="} {
			l := signedText(t, signedAs)
			l.Policy = foundAs(sent)
			if r := judged(l, Options{At: judgedAt, Keys: testKeys()}); r.Genuine != report.Yes {
				t.Errorf("signed %q, sent %q: genuine %d", signedAs, sent, r.Genuine)
			}
		}
		l := signedText(t, bare)
		l.Policy = foundAs(full)
		if r := judged(l, Options{At: judgedAt, Keys: testKeys()}); r.Genuine != report.No {
			t.Errorf("signed without padding, sent with it: genuine %d", r.Genuine)
		}
	}
}

func TestHalfBrokenPolicyIsReadAsFarAsItGoes(t *testing.T) {
	r := judged(signed(t, `{"expiry":1500000000}}`), Options{At: judgedAt})
	if r.Verdict != report.Malformed || r.Alive != report.No || !r.Expiry.OK || r.Expiry.Unix != 1500000000 {
		t.Errorf("%s, alive %d, expiry %+v", r.Verdict, r.Alive, r.Expiry)
	}
	if r.Find(report.CodeNoCall) != nil {
		t.Error("says that call is missing, although the text broke off")
	}
}

func TestMismatchNamesItsCause(t *testing.T) {
	l := delivered(t, healthy)
	pair, err := signing.SignEncoded(signing.NewSecret(testSecret), healthy)
	if err != nil {
		t.Fatal(err)
	}
	l.Signature = foundAs(pair.Signature)
	r := judged(l, Options{At: judgedAt, Keys: testKeys()})
	if r.Verdict != report.Mismatch || r.Cause != "json-signed" || r.Find(report.CodeSignatureMismatch).Args[1] != "json-signed" {
		t.Errorf("%s because of %q", r.Verdict, r.Cause)
	}
	if r = judged(l, Options{At: judgedAt, Keys: testKeys(), NoCause: true}); r.Verdict != report.Mismatch || r.Cause != "" {
		t.Errorf("unasked: %s because of %q", r.Verdict, r.Cause)
	}
}

// TestHostilePoliciesAreBounded holds how much is said about a policy made to be
// talked about.
func TestHostilePoliciesAreBounded(t *testing.T) {
	const many = 20000
	for name, json := range map[string]string{
		"unknown calls":    `{"expiry":1,"call":["x"` + strings.Repeat(`,"frobnicate"`, many) + `]}`,
		"cased calls":      `{"expiry":1,"call":["READ"` + strings.Repeat(`,"READ"`, many) + `]}`,
		"same calls":       `{"expiry":1,"call":["read"` + strings.Repeat(`,"read"`, many) + `]}`,
		"calls of numbers": `{"expiry":1,"call":[1` + strings.Repeat(`,1`, many) + `]}`,
		"keys":             `{"expiry":1` + strings.Repeat(`,"calls":1`, many) + `}`,
		"long names":       `{"expiry":1,"call":["` + strings.Repeat("a,", many) + `","` + strings.Repeat("b", many) + `"]}`,
	} {
		findings, _ := CheckPolicy(json, judgedAt)
		if len(findings) == 0 || len(findings) > 3*maxSame {
			t.Errorf("%s: %d findings", name, len(findings))
		}
	}
}

func TestEncodedTooOftenOrNotAtAll(t *testing.T) {
	once := signed(t, healthy+" ")
	if !strings.HasSuffix(once.Policy.Text, "=") {
		t.Fatal("the policy has no padding")
	}
	for _, policy := range []string{
		healthy + " ", base64.StdEncoding.EncodeToString([]byte(once.Policy.Text)), strings.ReplaceAll(once.Policy.Text, "=", "%3D"),
	} {
		l := once
		l.Policy = foundAs(policy)
		r := judged(l, Options{At: judgedAt, Keys: testKeys()})
		if r.Verdict != report.Malformed || r.Genuine != report.Yes || r.Alive != report.Yes {
			t.Errorf("%.20s…: %s, genuine %d, %v", policy, r.Verdict, r.Genuine, r.Codes())
		}
	}
}

func TestPolicyInCodeIsNoFault(t *testing.T) {
	l := request.Request{Form: report.FormPolicy, Policy: foundAs(`{handle: 'KW9EJhYtS6y48Whm2S6D', expiry: 1508141504}`)}
	l.Policy.State = request.Object
	r := judged(l, Options{At: judgedAt})
	if r.Verdict != report.Unsigned || r.Readable != report.Unknown || len(r.Findings) != 1 || r.Findings[0].Code != report.CodeUnsigned {
		t.Errorf("%s, readable %d, %v", r.Verdict, r.Readable, r.Codes())
	}
}
