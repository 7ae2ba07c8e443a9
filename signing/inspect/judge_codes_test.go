package inspect

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/link"
)

// judgedCase is a thing that has a finding, and its nearest neighbour that has not.
type judgedCase struct {
	code  Code
	level Level
	basis Basis
	l     request.Request
	miss  request.Request
}

func judgedCases(t testing.TB) []judgedCase {
	ok := delivered(t, healthy)
	pol := func(json string) request.Request { return signed(t, json) }
	raw := func(policy string) request.Request { return signedText(t, policy) }
	exp := func(expiry string) request.Request { return signed(t, `{"expiry":`+expiry+`}`) }
	with := func(rest string) request.Request { return signed(t, `{"expiry":1795395600,`+rest+`}`) }
	b64 := base64.URLEncoding.EncodeToString
	at := func(json string, change ...func(*request.Request)) request.Request {
		return delivered(t, json, change...)
	}
	file := func(json, method string, change ...func(*request.Request)) request.Request {
		return fileAPI(t, json, method, change...)
	}
	signature := func(s string) request.Request {
		l := ok
		l.Signature = foundAs(s)
		return l
	}
	tasks := func(list ...string) func(*request.Request) { return func(l *request.Request) { l.Link.Tasks = list } }
	source := func(s string) func(*request.Request) {
		return func(l *request.Request) {
			l.Link.Handle, l.Link.Source, l.Link.APIKey, l.Link.Tasks = "", s, testKey, []string{"flip"}
		}
	}
	noAPIKey := func(l *request.Request) { l.Link.APIKey = "" }
	unsigned := func(l *request.Request) { l.Policy, l.Signature = request.Value{}, request.Value{} }
	form := func(f Form) func(*request.Request) { return func(l *request.Request) { l.Form = f } }
	escaped := func(l *request.Request) {
		l.Policy.Found, l.Policy.Percent = strings.ReplaceAll(l.Policy.Text, "=", "%3D"), 1
	}
	full := healthy[:len(healthy)-1] + ` }`
	padless := strings.TrimRight(b64([]byte(full)), "=")
	const external = `{"expiry":1795395600,"call":["convert"],"url":"^https://files\\.example\\.com/.*$"}`

	return []judgedCase{
		{CodeExpired, Problem, Documented, exp("1795392000"), exp("1795392001")},
		{CodeExpired, Problem, Documented, exp(`"1795392000"`), exp(`"1795392001"`)},
		{CodeExpiresSoon, Note, Documented, exp("1795392299"), exp("1795392300")},
		{CodeExpiresFar, Note, Documented, exp("1826928001"), exp("1826928000")},
		{CodeExpiresFar, Warning, Documented, exp("4100738400"), exp("1795395600000")},
		{CodeExpiryMissing, Problem, Documented, pol(`{"call":["read"]}`), ok},
		{CodeExpiryMissing, Problem, Documented, pol(`{}`), pol(`{"expiry":null}`)},
		{CodeExpiryInvalid, Problem, Documented, exp("0"), exp("1")},
		{CodeExpiryInvalid, Problem, Documented, exp("-1"), exp("1.0")},
		{CodeExpiryInvalid, Problem, Documented, exp("null"), exp("1e9")},
		{CodeExpiryInvalid, Problem, Documented, exp("NaN"), exp(`"1795395600"`)},
		{CodeExpiryInvalid, Problem, Documented, exp("-Infinity"), exp("9007199254740992")},
		{CodeExpiryInvalid, Problem, Documented, exp("1e400"), exp("1e300")},
		{CodeExpiryInvalid, Problem, Documented, exp(`"2022-06-23T13:53:52Z"`), exp(`"1"`)},
		{CodeExpiryInvalid, Problem, Documented, exp("[1795395600]"), exp("1795395600")},
		{CodeExpiryInMilliseconds, Problem, Documented, exp("1795395600000"), exp("179539560000")},
		{CodeExpiryInMilliseconds, Problem, Documented, exp("1104537600000"), exp("1104537599999")},
		{CodeExpiryInMilliseconds, Problem, Documented, exp(`"1795395600000"`), exp("4102444800000")},
		{CodeExpiryNotInteger, Warning, Undocumented, exp("1795395600.5"), exp("1795395600")},
		{CodeExpiryNotInteger, Warning, Undocumented, exp("1e10"), exp("10000000000")},
		{CodeExpiryNotInteger, Warning, Undocumented, exp("1795395600.0"), exp("null")},
		{CodeExpiryInMilliseconds, Problem, Documented, exp("1e12"), exp("1e10")},
		{CodeExpiryInMilliseconds, Problem, Documented, exp("1.9e12"), exp("1.9e9")},
		{CodeExpiryIsString, Warning, Undocumented, exp(`"1795395600"`), exp("1795395600")},
		{CodeExpiryIsString, Warning, Undocumented, exp(`"tomorrow"`), exp("true")},
		{CodeExpiryTooLarge, Problem, Undocumented, exp("9007199254740993"), exp("9007199254740992")},
		{CodeExpiryTooLarge, Problem, Undocumented, exp("1e300"), exp("1e400")},
		{CodeExpiryTooLarge, Problem, Undocumented, exp(strings.Repeat("9", 400)), exp("8640000000000000")},

		{CodeNoCall, Note, Documented, exp("1795395600"), with(`"call":[]`)},
		{CodeCallEmpty, Warning, Undocumented, with(`"call":[]`), with(`"call":["read"]`)},
		{CodeCallEmpty, Warning, Undocumented, with(`"call":""`), with(`"call":"read"`)},
		{CodeCallIsString, Warning, Documented, with(`"call":"read"`), with(`"call":["read"]`)},
		{CodeCallIsString, Warning, Documented, with(`"call":"read,convert"`), with(`"call":["read","convert"]`)},
		{CodeCallDuplicate, Note, Documented, with(`"call":["read","read"]`), with(`"call":["read","write"]`)},
		{CodeCallUnknown, Problem, Inferred, with(`"call":["delete"]`), with(`"call":["remove"]`)},
		{CodeCallUnknown, Problem, Inferred, with(`"call":["read,convert"]`), with(`"call":"read,convert"`)},
		{CodeCallUnknown, Problem, Inferred, with(`"call":[1]`), with(`"call":["exif"]`)},
		{CodeCallUnknown, Problem, Inferred, with(`"call":null`), exp("1795395600")},
		{CodeCallUnknown, Warning, Inferred, with(`"call":["revoke"]`), with(`"call":["remove"]`)},
		{CodeCallUnknown, Warning, Inferred, with(`"call":["write_url"]`), with(`"call":["writeUrl"]`)},
		{CodeCallUnknown, Warning, Inferred, with(`"call":["storeUrl"]`), with(`"call":["store"]`)},
		{CodeCallWrongCase, Problem, Inferred, with(`"call":["Read"]`), with(`"call":["read"]`)},
		{CodeCallWrongCase, Problem, Inferred, with(`"call":["writeURL"]`), with(`"call":["write_url"]`)},
		{CodeCallDenied, Problem, Documented, at(`{"expiry":1795395600,"call":["read"]}`, tasks("flip")), at(healthy, tasks("flip"))},
		{CodeCallDenied, Problem, Documented, file(healthy, "DELETE"), file(`{"expiry":1795395600}`, "DELETE")},
		{CodeCallDenied, Problem, Documented, file(`{"expiry":1795395600,"call":["pick"]}`, ""), file(`{"expiry":1795395600,"call":["write"]}`, "")},
		{CodeCallDenied, Problem, Documented, at(healthy, tasks("run_workflow=id:x")), at(`{"expiry":1795395600,"call":["runWorkflow"]}`, tasks("run_workflow=id:x"))},
		{CodeCallDenied, Problem, Inferred, at(`{"expiry":1795395600}`, func(l *request.Request) { l.Route, l.Carried.Exif = link.RouteMetadata, true }), at(`{"expiry":1795395600}`, func(l *request.Request) { l.Route = link.RouteMetadata })},
		{CodeCallDenied, Problem, Inferred, at(`{"expiry":1795395600,"call":["Read"]}`), at(`{"expiry":1795395600,"call":"read,stat"}`)},
		{CodeCallDenied, Problem, Documented, at(healthy, form(FormPicker), func(l *request.Request) { l.Page = &request.Page{Opens: true} }), at(healthy, form(FormPicker))},

		{CodeHandleDiffers, Problem, Documented, at(healthy, func(l *request.Request) { l.Link.Handle = "TEST_HANDLE" }), at(healthy)},
		{CodeHandleDiffers, Problem, Documented, at(healthy, func(l *request.Request) { l.Link.Handles = []string{"a", "b"} }), at(healthy, func(l *request.Request) { l.Link.Handles = []string{"a", testHandle} })},
		{CodeHandleDiffers, Problem, Documented, at(healthy, func(l *request.Request) { l.Link.Handle = "other+a.jpg" }), at(healthy, func(l *request.Request) { l.Link.Handle = testHandle + "+a.jpg" })},
		{CodeHandleDiffers, Problem, Documented, at(healthy, func(l *request.Request) { l.Link.Handle = "HANDLE1" }), at(healthy, func(l *request.Request) { l.Link.Handle = "**HANDLE**" })},
		{CodeHandleDiffers, Problem, Documented, at(healthy, func(l *request.Request) { l.Link.Handle = "HANDLES" }), at(healthy, source("https://example.com/a.png"))},
		{CodeHandleDiffers, Problem, Documented, at(healthy, func(l *request.Request) { l.Host, l.Link.Handle = request.CustomHost, "AAAAAAAAAAAAAAAAAAAA" }), at(healthy, func(l *request.Request) { l.Host, l.Link.Handle = request.CustomHost, "images" })},
		{CodeHandleDiffers, Problem, Documented, at(healthy, func(l *request.Request) { l.Form, l.Link.Handle = FormRequestBody, "other" }), at(healthy, func(l *request.Request) { l.Form, l.Link.Handle = FormPair, "other" })},
		{CodeHandleIsAPIKey, Problem, Inferred, with(`"handle":"` + testKey + `"`), with(`"handle":"` + testHandle + `"`)},
		{CodeNoHandle, Note, Documented, with(`"call":["read"]`), with(`"call":["pick","store"]`)},
		{CodeNoHandle, Note, Documented, exp("1795395600"), with(`"handle":"` + testHandle + `"`)},

		{CodeKeyUnknown, Warning, Inferred, with(`"mimetypes":["image/png"]`), ok},
		{CodeKeyUnknown, Warning, Inferred, with(`"allowed_file_types":["png"]`), with(`"maxsize":1`)},
		{CodeKeyMisspelled, Problem, Inferred, with(`"calls":["read"]`), with(`"call":["read"]`)},
		{CodeKeyMisspelled, Problem, Inferred, pol(`{"expires":1795395600}`), ok},
		{CodeKeyMisspelled, Problem, Inferred, with(`"maxsize":5`), with(`"maxSize":5`)},
		{CodeKeyMisspelled, Problem, Inferred, with(`"min_size":5`), with(`"minSize":5`)},
		{CodeKeyMisspelled, Problem, Inferred, with(`"Handle":"x"`), with(`"colour":"x"`)},
		{CodeKeyMisspelled, Warning, Inferred, with(`"call":["read"],"calls":["read"]`), with(`"call":["read"]`)},
		{CodeKeyDuplicate, Warning, Inferred, with(`"expiry":1795395600`), with(`"Expiry":1795395600`)},
		{CodeKeyDuplicate, Warning, Inferred, with(manyKeys(40) + `,"k7":1`), with(manyKeys(40))},

		{CodeSizeRange, Problem, Inferred, with(`"minSize":10,"maxSize":9`), with(`"minSize":10,"maxSize":10`)},
		{CodeSizeRange, Problem, Inferred, with(`"minSize":-1`), with(`"minSize":0`)},
		{CodeSizeRange, Problem, Inferred, with(`"maxSize":-1`), with(`"maxSize":0`)},
		{CodeSizeNotInteger, Warning, Documented, with(`"maxSize":"1024"`), with(`"maxSize":1024`)},
		{CodeSizeNotInteger, Warning, Documented, with(`"maxSize":1.5`), with(`"maxSize":null`)},
		{CodeSizeNotInteger, Warning, Documented, with(`"minSize":"10MB"`), with(`"minSize":10`)},

		{CodePatternInvalid, Problem, Inferred, with(`"path":"(unclosed"`), with(`"path":"^(closed)$"`)},
		{CodePatternInvalid, Problem, Inferred, with(`"url":"*.jpg"`), with(`"url":".*jpg"`)},
		{CodePatternInvalid, Problem, Documented, with(`"container":7`), with(`"container":null`)},
		{CodePatternUntested, Note, Undocumented, with(`"path":"^/(?!private).*$"`), with(`"path":"^/(?:public).*$"`)},
		{CodePatternUntested, Note, Undocumented, with(`"path":"` + strings.Repeat("(a)", 500) + `"`), with(`"path":"^(a)$"`)},
		{CodePatternUntested, Note, Undocumented, with(`"path":"^(?:(?:a{900}){900})$"`), with(`"path":"^(?:a{900})$"`)},
		{CodePatternUnanchored, Note, Undocumented, with(`"path":"/uploads/"`), with(`"path":"^/uploads/.*$"`)},
		{CodePatternUnanchored, Note, Undocumented, with(`"path":"/uploads/.*"`), with(`"path":".*/uploads/.*"`)},
		{CodePatternLooksLikeGlob, Warning, Inferred, with(`"path":"/some/path/*"`), with(`"path":"/some/path/.*"`)},
		{CodePatternLooksLikeGlob, Warning, Inferred, with(`"url":"*.example.com"`), with(`"url":".*\\.example\\.com"`)},
		{CodePatternLooksLikeGlob, Warning, Inferred, with(`"container":"bucket*"`), with(`"container":"buckets?"`)},
		{CodeSourceDenied, Problem, Documented, at(external, source("https://evil.example.org/a.png")), at(external, source("https://files.example.com/a.png"))},
		{CodeSourceDenied, Problem, Documented, at(external, source("https://example.org/")), at(external, source("src://alias/a.png"))},

		{CodePaddingMissing, Problem, Documented, raw(padless), raw(shape.Padded(padless))},
		{CodePaddingExtra, Warning, Inferred, raw(shape.Padded(padless) + "="), raw(shape.Padded(padless))},
		{CodeStandardBase64, Problem, Documented, query(t, "+"), query(t, "%2B")},
		{CodeStandardBase64, Warning, Documented, query(t, "%2B"), query(t, "-")},
		{CodeDoublePercentEncoded, Problem, Inferred, at(healthy+" ", form(FormPicker), escaped), at(healthy+" ", escaped)},
		{CodeDoubleBase64, Problem, Documented, raw(b64([]byte(b64([]byte(healthy))))), raw(b64([]byte(healthy)))},
		{CodeJSONNotEncoded, Problem, Documented, raw(healthy), request.Request{Form: FormJSON, Policy: foundAs(healthy)}},
		{CodeBOM, Problem, Inferred, pol("\xef\xbb\xbf" + healthy), pol(healthy)},
		{CodePolicyNotBase64, Problem, Documented, raw("eyJl*HBpcnki"), raw("eyJleHBpcnki")},
		{CodePolicyNotBase64, Problem, Documented, raw(b64([]byte(healthy)) + "A"), raw(b64([]byte(healthy)))},
		{CodePolicyNotJSON, Problem, Documented, pol(`{'expiry': 1655992432}`), pol(`{"expiry": 1655992432}`)},
		{CodePolicyNotJSON, Problem, Documented, pol(healthy + "}"), pol(healthy + " ")},
		{CodePolicyNotJSON, Problem, Documented, pol(" "), pol(healthy)},
		{CodePolicyNotObject, Problem, Documented, pol(`["read"]`), pol(`{}`)},
		{CodePolicyNotObject, Problem, Documented, pol(`1795395600`), pol(`{"expiry":1795395600}`)},
		{CodePolicyTruncated, Problem, Documented, pol(healthy[:40]), pol(healthy)},
		{CodePolicyTruncated, Problem, Documented, raw(b64([]byte(healthy))[:41]), raw(b64([]byte(healthy)))},
		{CodePolicyTruncated, Problem, Documented, at(healthy, func(l *request.Request) { l.Policy.State = request.Cut }), ok},
		{CodePolicyTruncated, Warning, Documented, at(healthy, form(FormPair), func(l *request.Request) { l.Policy.State = request.Cut }), ok},
		{CodePolicyMissing, Problem, Documented, at(healthy, func(l *request.Request) { l.Policy = request.Value{} }), at(healthy, unsigned)},
		{CodeSignatureMissing, Problem, Documented, at(healthy, func(l *request.Request) { l.Signature = request.Value{} }), at(healthy, unsigned)},
		{CodeIncompletePair, Problem, Documented, at(healthy, form(FormPicker), func(l *request.Request) { l.Signature = request.Value{} }), at(healthy, form(FormPicker))},
		{CodeIncompletePair, Problem, Documented, at(healthy, form(FormPicker), func(l *request.Request) { l.Policy = request.Value{} }), at(healthy, func(l *request.Request) { l.Policy = request.Value{} })},
		{CodeSecurityObject, Problem, Documented, at(healthy, func(l *request.Request) { l.Policy = foundAs(`{expiry: 1}`); l.Policy.State = request.Object }), ok},
		{CodeSignatureNotHex, Problem, Documented, signature("QJjyYrnboj5HZs4Sc1Oq9PN/3g/XJtFk2UTgMf2GLBg="), signature(strings.Repeat("0", 64))},
		{CodeSignatureNotHex, Problem, Documented, signature("SIGNATURE"), signature(strings.Repeat("0", 64))},
		{CodeSignatureLength, Problem, Documented, signature(strings.Repeat("a", 40)), signature(strings.Repeat("a", 64))},
		{CodeSignatureLength, Problem, Documented, at(healthy, func(l *request.Request) { l.Signature = foundAs("ab"); l.Signature.State = request.Cut }), ok},
		{CodeSignatureLength, Warning, Documented, at(healthy, form(FormPair), func(l *request.Request) { l.Signature = foundAs("ab"); l.Signature.State = request.Cut }), ok},
		{CodeSignatureMismatch, Problem, Documented, signature(strings.Repeat("a", 64)), ok},
		{CodeSignatureUppercase, Warning, Documented, signature(strings.Repeat("A", 64)), signature(strings.Repeat("a", 64))},
		{CodeSwappedValues, Problem, Documented, at(healthy, func(l *request.Request) { l.Policy, l.Signature = l.Signature, l.Policy }), ok},

		{CodeUnsigned, Note, Documented, at(healthy, unsigned), ok},
		{CodeUnsigned, Problem, Documented, file(healthy, "DELETE", unsigned), file(healthy, "DELETE")},
		{CodeUnsigned, Problem, Documented, file(healthy, "POST", unsigned), file(healthy, "POST", func(l *request.Request) { l.Policy = request.Value{} })},
		{CodeUnsigned, Problem, Documented, at(healthy, unsigned, tasks("run_workflow=id:x")), at(healthy, tasks("run_workflow=id:x"))},
		{CodeUnsigned, Note, Documented, request.Request{Form: FormPolicy, Policy: foundAs(b64([]byte(healthy)))}, ok},

		{CodeAPIKeyMissing, Problem, Documented, file(healthy, "DELETE", noAPIKey), file(healthy, "GET", noAPIKey)},
		{CodeAPIKeyMissing, Problem, Documented, file(healthy, "DELETE", noAPIKey), file(healthy, "DELETE")},
		{CodeAPIKeyMissing, Problem, Documented, at(healthy, func(l *request.Request) { l.Form, l.Route = FormStoreAPI, link.RouteStore }), at(healthy, func(l *request.Request) { l.Form, l.Route, l.Open.Key = FormStoreAPI, link.RouteStore, true })},
		{CodeAPIKeyMissing, Problem, Documented, at(external, source("https://files.example.com/"), noAPIKey), at(external, source("https://files.example.com/"))},
		{CodeAPIKeyMissing, Problem, Documented, at(external, source("src://alias/a"), noAPIKey), at(external, source("src://alias/a"))},
		{CodeDeleteOnCDN, Problem, Documented, at(`{"expiry":1795395600}`, func(l *request.Request) { l.Link.Method = "DELETE" }), file(`{"expiry":1795395600}`, "DELETE")},
		{CodeDeleteOnCDN, Note, Documented, at(`{"expiry":1795395600,"call":["remove"]}`), at(`{"expiry":1795395600,"call":["remove","read"]}`)},

		{CodeInsecureHTTP, Warning, Inferred, at(healthy, func(l *request.Request) { l.Scheme = "http" }), ok},
		{CodeLegacyHost, Note, Documented, at(healthy, func(l *request.Request) { l.Host = request.LegacyHost }), ok},
		{CodeCustomHost, Note, Inferred, at(healthy, func(l *request.Request) { l.Host = request.CustomHost }), ok},
		{CodeProxied, Note, Inferred, at(healthy, func(l *request.Request) { l.Host = request.ProxiedHost }), ok},

		{CodeInitFormIgnored, Problem, Documented, initForm(t, request.CurrentLibrary), initForm(t, request.ZeroLibrary)},
		{CodeInitFormIgnored, Warning, Documented, initForm(t, request.UnknownLibrary), at(healthy, form(FormPicker))},
		{CodeViewerAttributes, Problem, Inferred, at(healthy, form(FormViewer), func(l *request.Request) { l.Page = &request.Page{AttributesOnly: true} }), at(healthy, form(FormViewer))},

		{CodeOtherService, Note, Inferred, request.Request{Form: FormOtherService, Message: request.Message{Key: "Amazon S3"}}, ok},
		{CodeServerMessage, Note, Inferred, request.Request{Form: FormMessage, Message: request.Message{Key: "invalid-policy"}}, ok},
		{CodeServerMessage, Note, Inferred, request.Request{Form: FormWebhook, Message: request.Message{Key: "webhook"}}, ok},
		{CodeServerMessage, Note, Inferred, at(healthy, func(l *request.Request) { l.Message.Key = "invalid-policy" }), ok},
	}
}

// query is a delivery URL whose policy holds one plus, slash or minus as written.
func query(t testing.TB, as string) request.Request {
	l := delivered(t, `{"expiry":1795395600,"path":"/a?>b~/"}`)
	if !strings.Contains(l.Policy.Text, "-") {
		t.Fatal("the policy has no minus")
	}
	if as != "-" {
		l.Policy.Text = strings.ReplaceAll(l.Policy.Text, "-", "+")
	}
	l.Policy.Found = strings.ReplaceAll(l.Policy.Text, "+", as)
	return l
}

func initForm(t testing.TB, v request.Library) request.Request {
	return delivered(t, healthy, func(l *request.Request) {
		l.Form, l.Page = FormPicker, &request.Page{Flat: true, Library: v}
	})
}

func manyKeys(n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `"k%d":%d`, i, i)
	}
	return b.String()
}

func TestFindings(t *testing.T) {
	opts := Options{At: judgedAt, Keys: testKeys(), NoCause: true}
	for i, tt := range judgedCases(t) {
		t.Run(fmt.Sprintf("%s/%d", tt.code, i), func(t *testing.T) {
			r := judged(tt.l, opts)
			f := findingOf(r, tt.code)
			if f == nil {
				t.Fatalf("missing; found %v in %q", r.Codes(), r.Policy.JSON)
			}
			if f.Level != tt.level || f.Basis != tt.basis {
				t.Errorf("is a %s, %s; want %s, %s", f.Level, f.Basis, tt.level, tt.basis)
			}
			checkPlaces(t, r)
			miss := judged(tt.miss, opts)
			if f := findingOf(miss, tt.code); f != nil && f.Level == tt.level {
				t.Errorf("said of the neighbour %q too: %+v", miss.Policy.JSON, *f)
			}
			checkPlaces(t, miss)
		})
	}
}

// checkPlaces fails where a finding points outside of what it speaks about.
func checkPlaces(t *testing.T, r Report) {
	t.Helper()
	text := max(len(r.Security.Policy), len(r.Security.Signature), r.Span.End())
	for _, f := range r.Findings {
		end := text
		if strings.HasPrefix(f.Part, "policy.") {
			end = len(r.Policy.JSON)
		}
		for _, s := range f.Spans {
			if s.Offset < 0 || s.Length < 0 || s.End() > end {
				t.Errorf("%s at %+v of %s, which has %d bytes", f.Code, s, f.Part, end)
			}
		}
	}
}

func TestProblemsComeFirst(t *testing.T) {
	r := judged(delivered(t, `{"expiry":1500000000,"calls":["read"],"maxSize":"5","call":["Read"]}`, func(l *request.Request) {
		l.Scheme = "http"
	}), Options{At: judgedAt})
	for i := 1; i < len(r.Findings); i++ {
		if r.Findings[i].Level.Rank() < r.Findings[i-1].Level.Rank() {
			t.Errorf("%s stands behind %s", r.Findings[i].Code, r.Findings[i-1].Code)
		}
	}
	if r.Findings[0].Code != CodeExpired {
		t.Errorf("an expired policy's first problem is %s", r.Findings[0].Code)
	}
}
