package judge

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/link"
	"policybench/signing/report"
)

// judgedCase is a thing that has a finding, and its nearest neighbour that has not.
type judgedCase struct {
	code  report.Code
	level report.Level
	basis report.Basis
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
	form := func(f report.Form) func(*request.Request) { return func(l *request.Request) { l.Form = f } }
	escaped := func(l *request.Request) {
		l.Policy.Found, l.Policy.Percent = strings.ReplaceAll(l.Policy.Text, "=", "%3D"), 1
	}
	full := healthy[:len(healthy)-1] + ` }`
	padless := strings.TrimRight(b64([]byte(full)), "=")
	const external = `{"expiry":1795395600,"call":["convert"],"url":"^https://files\\.example\\.com/.*$"}`

	return []judgedCase{
		{report.CodeExpired, report.Problem, report.Documented, exp("1795392000"), exp("1795392001")},
		{report.CodeExpired, report.Problem, report.Documented, exp(`"1795392000"`), exp(`"1795392001"`)},
		{report.CodeExpiresSoon, report.Note, report.Documented, exp("1795392299"), exp("1795392300")},
		{report.CodeExpiresFar, report.Note, report.Documented, exp("1826928001"), exp("1826928000")},
		{report.CodeExpiresFar, report.Warning, report.Documented, exp("4100738400"), exp("1795395600000")},
		{report.CodeExpiryMissing, report.Problem, report.Documented, pol(`{"call":["read"]}`), ok},
		{report.CodeExpiryMissing, report.Problem, report.Documented, pol(`{}`), pol(`{"expiry":null}`)},
		{report.CodeExpiryInvalid, report.Problem, report.Documented, exp("0"), exp("1")},
		{report.CodeExpiryInvalid, report.Problem, report.Documented, exp("-1"), exp("1.0")},
		{report.CodeExpiryInvalid, report.Problem, report.Documented, exp("null"), exp("1e9")},
		{report.CodeExpiryInvalid, report.Problem, report.Documented, exp("NaN"), exp(`"1795395600"`)},
		{report.CodeExpiryInvalid, report.Problem, report.Documented, exp("-Infinity"), exp("9007199254740992")},
		{report.CodeExpiryInvalid, report.Problem, report.Documented, exp("1e400"), exp("1e300")},
		{report.CodeExpiryInvalid, report.Problem, report.Documented, exp(`"2022-06-23T13:53:52Z"`), exp(`"1"`)},
		{report.CodeExpiryInvalid, report.Problem, report.Documented, exp("[1795395600]"), exp("1795395600")},
		{report.CodeExpiryInMilliseconds, report.Problem, report.Documented, exp("1795395600000"), exp("179539560000")},
		{report.CodeExpiryInMilliseconds, report.Problem, report.Documented, exp("1104537600000"), exp("1104537599999")},
		{report.CodeExpiryInMilliseconds, report.Problem, report.Documented, exp(`"1795395600000"`), exp("4102444800000")},
		{report.CodeExpiryNotInteger, report.Warning, report.Undocumented, exp("1795395600.5"), exp("1795395600")},
		{report.CodeExpiryNotInteger, report.Warning, report.Undocumented, exp("1e10"), exp("10000000000")},
		{report.CodeExpiryNotInteger, report.Warning, report.Undocumented, exp("1795395600.0"), exp("null")},
		{report.CodeExpiryInMilliseconds, report.Problem, report.Documented, exp("1e12"), exp("1e10")},
		{report.CodeExpiryInMilliseconds, report.Problem, report.Documented, exp("1.9e12"), exp("1.9e9")},
		{report.CodeExpiryIsString, report.Warning, report.Undocumented, exp(`"1795395600"`), exp("1795395600")},
		{report.CodeExpiryIsString, report.Warning, report.Undocumented, exp(`"tomorrow"`), exp("true")},
		{report.CodeExpiryTooLarge, report.Problem, report.Undocumented, exp("9007199254740993"), exp("9007199254740992")},
		{report.CodeExpiryTooLarge, report.Problem, report.Undocumented, exp("1e300"), exp("1e400")},
		{report.CodeExpiryTooLarge, report.Problem, report.Undocumented, exp(strings.Repeat("9", 400)), exp("8640000000000000")},

		{report.CodeNoCall, report.Note, report.Documented, exp("1795395600"), with(`"call":[]`)},
		{report.CodeCallEmpty, report.Warning, report.Undocumented, with(`"call":[]`), with(`"call":["read"]`)},
		{report.CodeCallEmpty, report.Warning, report.Undocumented, with(`"call":""`), with(`"call":"read"`)},
		{report.CodeCallIsString, report.Warning, report.Documented, with(`"call":"read"`), with(`"call":["read"]`)},
		{report.CodeCallIsString, report.Warning, report.Documented, with(`"call":"read,convert"`), with(`"call":["read","convert"]`)},
		{report.CodeCallDuplicate, report.Note, report.Documented, with(`"call":["read","read"]`), with(`"call":["read","write"]`)},
		{report.CodeCallUnknown, report.Problem, report.Inferred, with(`"call":["delete"]`), with(`"call":["remove"]`)},
		{report.CodeCallUnknown, report.Problem, report.Inferred, with(`"call":["read,convert"]`), with(`"call":"read,convert"`)},
		{report.CodeCallUnknown, report.Problem, report.Inferred, with(`"call":[1]`), with(`"call":["exif"]`)},
		{report.CodeCallUnknown, report.Problem, report.Inferred, with(`"call":null`), exp("1795395600")},
		{report.CodeCallUnknown, report.Warning, report.Inferred, with(`"call":["revoke"]`), with(`"call":["remove"]`)},
		{report.CodeCallUnknown, report.Warning, report.Inferred, with(`"call":["write_url"]`), with(`"call":["writeUrl"]`)},
		{report.CodeCallUnknown, report.Warning, report.Inferred, with(`"call":["storeUrl"]`), with(`"call":["store"]`)},
		{report.CodeCallWrongCase, report.Problem, report.Inferred, with(`"call":["Read"]`), with(`"call":["read"]`)},
		{report.CodeCallWrongCase, report.Problem, report.Inferred, with(`"call":["writeURL"]`), with(`"call":["write_url"]`)},
		{report.CodeCallDenied, report.Problem, report.Documented, at(`{"expiry":1795395600,"call":["read"]}`, tasks("flip")), at(healthy, tasks("flip"))},
		{report.CodeCallDenied, report.Problem, report.Documented, file(healthy, "DELETE"), file(`{"expiry":1795395600}`, "DELETE")},
		{report.CodeCallDenied, report.Problem, report.Documented, file(`{"expiry":1795395600,"call":["pick"]}`, ""), file(`{"expiry":1795395600,"call":["write"]}`, "")},
		{report.CodeCallDenied, report.Problem, report.Documented, at(healthy, tasks("run_workflow=id:x")), at(`{"expiry":1795395600,"call":["runWorkflow"]}`, tasks("run_workflow=id:x"))},
		{report.CodeCallDenied, report.Problem, report.Inferred, at(`{"expiry":1795395600}`, func(l *request.Request) { l.Route, l.Carried.Exif = link.RouteMetadata, true }), at(`{"expiry":1795395600}`, func(l *request.Request) { l.Route = link.RouteMetadata })},
		{report.CodeCallDenied, report.Problem, report.Inferred, at(`{"expiry":1795395600,"call":["Read"]}`), at(`{"expiry":1795395600,"call":"read,stat"}`)},
		{report.CodeCallDenied, report.Problem, report.Documented, at(healthy, form(report.FormPicker), func(l *request.Request) { l.Page = &request.Page{Opens: true} }), at(healthy, form(report.FormPicker))},

		{report.CodeHandleDiffers, report.Problem, report.Documented, at(healthy, func(l *request.Request) { l.Link.Handle = "TEST_HANDLE" }), at(healthy)},
		{report.CodeHandleDiffers, report.Problem, report.Documented, at(healthy, func(l *request.Request) { l.Link.Handles = []string{"a", "b"} }), at(healthy, func(l *request.Request) { l.Link.Handles = []string{"a", testHandle} })},
		{report.CodeHandleDiffers, report.Problem, report.Documented, at(healthy, func(l *request.Request) { l.Link.Handle = "other+a.jpg" }), at(healthy, func(l *request.Request) { l.Link.Handle = testHandle + "+a.jpg" })},
		{report.CodeHandleDiffers, report.Problem, report.Documented, at(healthy, func(l *request.Request) { l.Link.Handle = "HANDLE1" }), at(healthy, func(l *request.Request) { l.Link.Handle = "**HANDLE**" })},
		{report.CodeHandleDiffers, report.Problem, report.Documented, at(healthy, func(l *request.Request) { l.Link.Handle = "HANDLES" }), at(healthy, source("https://example.com/a.png"))},
		{report.CodeHandleDiffers, report.Problem, report.Documented, at(healthy, func(l *request.Request) { l.Host, l.Link.Handle = request.CustomHost, "AAAAAAAAAAAAAAAAAAAA" }), at(healthy, func(l *request.Request) { l.Host, l.Link.Handle = request.CustomHost, "images" })},
		{report.CodeHandleDiffers, report.Problem, report.Documented, at(healthy, func(l *request.Request) { l.Form, l.Link.Handle = report.FormRequestBody, "other" }), at(healthy, func(l *request.Request) { l.Form, l.Link.Handle = report.FormPair, "other" })},
		{report.CodeHandleIsAPIKey, report.Problem, report.Inferred, with(`"handle":"` + testKey + `"`), with(`"handle":"` + testHandle + `"`)},
		{report.CodeNoHandle, report.Note, report.Documented, with(`"call":["read"]`), with(`"call":["pick","store"]`)},
		{report.CodeNoHandle, report.Note, report.Documented, exp("1795395600"), with(`"handle":"` + testHandle + `"`)},

		{report.CodeKeyUnknown, report.Warning, report.Inferred, with(`"mimetypes":["image/png"]`), ok},
		{report.CodeKeyUnknown, report.Warning, report.Inferred, with(`"allowed_file_types":["png"]`), with(`"maxsize":1`)},
		{report.CodeKeyMisspelled, report.Problem, report.Inferred, with(`"calls":["read"]`), with(`"call":["read"]`)},
		{report.CodeKeyMisspelled, report.Problem, report.Inferred, pol(`{"expires":1795395600}`), ok},
		{report.CodeKeyMisspelled, report.Problem, report.Inferred, with(`"maxsize":5`), with(`"maxSize":5`)},
		{report.CodeKeyMisspelled, report.Problem, report.Inferred, with(`"min_size":5`), with(`"minSize":5`)},
		{report.CodeKeyMisspelled, report.Problem, report.Inferred, with(`"Handle":"x"`), with(`"colour":"x"`)},
		{report.CodeKeyMisspelled, report.Warning, report.Inferred, with(`"call":["read"],"calls":["read"]`), with(`"call":["read"]`)},
		{report.CodeKeyDuplicate, report.Warning, report.Inferred, with(`"expiry":1795395600`), with(`"Expiry":1795395600`)},
		{report.CodeKeyDuplicate, report.Warning, report.Inferred, with(manyKeys(40) + `,"k7":1`), with(manyKeys(40))},

		{report.CodeSizeRange, report.Problem, report.Inferred, with(`"minSize":10,"maxSize":9`), with(`"minSize":10,"maxSize":10`)},
		{report.CodeSizeRange, report.Problem, report.Inferred, with(`"minSize":-1`), with(`"minSize":0`)},
		{report.CodeSizeRange, report.Problem, report.Inferred, with(`"maxSize":-1`), with(`"maxSize":0`)},
		{report.CodeSizeNotInteger, report.Warning, report.Documented, with(`"maxSize":"1024"`), with(`"maxSize":1024`)},
		{report.CodeSizeNotInteger, report.Warning, report.Documented, with(`"maxSize":1.5`), with(`"maxSize":null`)},
		{report.CodeSizeNotInteger, report.Warning, report.Documented, with(`"minSize":"10MB"`), with(`"minSize":10`)},

		{report.CodePatternInvalid, report.Problem, report.Inferred, with(`"path":"(unclosed"`), with(`"path":"^(closed)$"`)},
		{report.CodePatternInvalid, report.Problem, report.Inferred, with(`"url":"*.jpg"`), with(`"url":".*jpg"`)},
		{report.CodePatternInvalid, report.Problem, report.Documented, with(`"container":7`), with(`"container":null`)},
		{report.CodePatternUntested, report.Note, report.Undocumented, with(`"path":"^/(?!private).*$"`), with(`"path":"^/(?:public).*$"`)},
		{report.CodePatternUntested, report.Note, report.Undocumented, with(`"path":"` + strings.Repeat("(a)", 500) + `"`), with(`"path":"^(a)$"`)},
		{report.CodePatternUntested, report.Note, report.Undocumented, with(`"path":"^(?:(?:a{900}){900})$"`), with(`"path":"^(?:a{900})$"`)},
		{report.CodePatternUnanchored, report.Note, report.Undocumented, with(`"path":"/uploads/"`), with(`"path":"^/uploads/.*$"`)},
		{report.CodePatternUnanchored, report.Note, report.Undocumented, with(`"path":"/uploads/.*"`), with(`"path":".*/uploads/.*"`)},
		{report.CodePatternLooksLikeGlob, report.Warning, report.Inferred, with(`"path":"/some/path/*"`), with(`"path":"/some/path/.*"`)},
		{report.CodePatternLooksLikeGlob, report.Warning, report.Inferred, with(`"url":"*.example.com"`), with(`"url":".*\\.example\\.com"`)},
		{report.CodePatternLooksLikeGlob, report.Warning, report.Inferred, with(`"container":"bucket*"`), with(`"container":"buckets?"`)},
		{report.CodeSourceDenied, report.Problem, report.Documented, at(external, source("https://evil.example.org/a.png")), at(external, source("https://files.example.com/a.png"))},
		{report.CodeSourceDenied, report.Problem, report.Documented, at(external, source("https://example.org/")), at(external, source("src://alias/a.png"))},

		{report.CodePaddingMissing, report.Problem, report.Documented, raw(padless), raw(ascii.Padded(padless))},
		{report.CodePaddingExtra, report.Warning, report.Inferred, raw(ascii.Padded(padless) + "="), raw(ascii.Padded(padless))},
		{report.CodeStandardBase64, report.Problem, report.Documented, query(t, "+"), query(t, "%2B")},
		{report.CodeStandardBase64, report.Warning, report.Documented, query(t, "%2B"), query(t, "-")},
		{report.CodeDoublePercentEncoded, report.Problem, report.Inferred, at(healthy+" ", form(report.FormPicker), escaped), at(healthy+" ", escaped)},
		{report.CodeDoubleBase64, report.Problem, report.Documented, raw(b64([]byte(b64([]byte(healthy))))), raw(b64([]byte(healthy)))},
		{report.CodeJSONNotEncoded, report.Problem, report.Documented, raw(healthy), request.Request{Form: report.FormJSON, Policy: foundAs(healthy)}},
		{report.CodeBOM, report.Problem, report.Inferred, pol("\xef\xbb\xbf" + healthy), pol(healthy)},
		{report.CodePolicyNotBase64, report.Problem, report.Documented, raw("eyJl*HBpcnki"), raw("eyJleHBpcnki")},
		{report.CodePolicyNotBase64, report.Problem, report.Documented, raw(b64([]byte(healthy)) + "A"), raw(b64([]byte(healthy)))},
		{report.CodePolicyNotJSON, report.Problem, report.Documented, pol(`{'expiry': 1655992432}`), pol(`{"expiry": 1655992432}`)},
		{report.CodePolicyNotJSON, report.Problem, report.Documented, pol(healthy + "}"), pol(healthy + " ")},
		{report.CodePolicyNotJSON, report.Problem, report.Documented, pol(" "), pol(healthy)},
		{report.CodePolicyNotObject, report.Problem, report.Documented, pol(`["read"]`), pol(`{}`)},
		{report.CodePolicyNotObject, report.Problem, report.Documented, pol(`1795395600`), pol(`{"expiry":1795395600}`)},
		{report.CodePolicyTruncated, report.Problem, report.Documented, pol(healthy[:40]), pol(healthy)},
		{report.CodePolicyTruncated, report.Problem, report.Documented, raw(b64([]byte(healthy))[:41]), raw(b64([]byte(healthy)))},
		{report.CodePolicyTruncated, report.Problem, report.Documented, at(healthy, func(l *request.Request) { l.Policy.State = request.Cut }), ok},
		{report.CodePolicyTruncated, report.Warning, report.Documented, at(healthy, form(report.FormPair), func(l *request.Request) { l.Policy.State = request.Cut }), ok},
		{report.CodePolicyMissing, report.Problem, report.Documented, at(healthy, func(l *request.Request) { l.Policy = request.Value{} }), at(healthy, unsigned)},
		{report.CodeSignatureMissing, report.Problem, report.Documented, at(healthy, func(l *request.Request) { l.Signature = request.Value{} }), at(healthy, unsigned)},
		{report.CodeIncompletePair, report.Problem, report.Documented, at(healthy, form(report.FormPicker), func(l *request.Request) { l.Signature = request.Value{} }), at(healthy, form(report.FormPicker))},
		{report.CodeIncompletePair, report.Problem, report.Documented, at(healthy, form(report.FormPicker), func(l *request.Request) { l.Policy = request.Value{} }), at(healthy, func(l *request.Request) { l.Policy = request.Value{} })},
		{report.CodeSecurityObject, report.Problem, report.Documented, at(healthy, func(l *request.Request) { l.Policy = foundAs(`{expiry: 1}`); l.Policy.State = request.Object }), ok},
		{report.CodeSignatureNotHex, report.Problem, report.Documented, signature("QJjyYrnboj5HZs4Sc1Oq9PN/3g/XJtFk2UTgMf2GLBg="), signature(strings.Repeat("0", 64))},
		{report.CodeSignatureNotHex, report.Problem, report.Documented, signature("SIGNATURE"), signature(strings.Repeat("0", 64))},
		{report.CodeSignatureLength, report.Problem, report.Documented, signature(strings.Repeat("a", 40)), signature(strings.Repeat("a", 64))},
		{report.CodeSignatureLength, report.Problem, report.Documented, at(healthy, func(l *request.Request) { l.Signature = foundAs("ab"); l.Signature.State = request.Cut }), ok},
		{report.CodeSignatureLength, report.Warning, report.Documented, at(healthy, form(report.FormPair), func(l *request.Request) { l.Signature = foundAs("ab"); l.Signature.State = request.Cut }), ok},
		{report.CodeSignatureMismatch, report.Problem, report.Documented, signature(strings.Repeat("a", 64)), ok},
		{report.CodeSignatureUppercase, report.Warning, report.Documented, signature(strings.Repeat("A", 64)), signature(strings.Repeat("a", 64))},
		{report.CodeSwappedValues, report.Problem, report.Documented, at(healthy, func(l *request.Request) { l.Policy, l.Signature = l.Signature, l.Policy }), ok},

		{report.CodeUnsigned, report.Note, report.Documented, at(healthy, unsigned), ok},
		{report.CodeUnsigned, report.Problem, report.Documented, file(healthy, "DELETE", unsigned), file(healthy, "DELETE")},
		{report.CodeUnsigned, report.Problem, report.Documented, file(healthy, "POST", unsigned), file(healthy, "POST", func(l *request.Request) { l.Policy = request.Value{} })},
		{report.CodeUnsigned, report.Problem, report.Inferred, at(healthy, unsigned, tasks("run_workflow=id:x")), at(healthy, tasks("run_workflow=id:x"))},
		{report.CodeUnsigned, report.Problem, report.Documented, at(healthy, unsigned, tasks("resize=width:1", "sfw")), at(healthy, tasks("sfw"))},
		{report.CodeUnsigned, report.Problem, report.Inferred, at(healthy, unsigned, tasks("ocr")), at(healthy, tasks("ocr"))},
		{report.CodeUnsigned, report.Note, report.Documented, request.Request{Form: report.FormPolicy, Policy: foundAs(b64([]byte(healthy)))}, ok},

		{report.CodeAPIKeyMissing, report.Problem, report.Documented, file(healthy, "DELETE", noAPIKey), file(healthy, "GET", noAPIKey)},
		{report.CodeAPIKeyMissing, report.Problem, report.Documented, file(healthy, "DELETE", noAPIKey), file(healthy, "DELETE")},
		{report.CodeAPIKeyMissing, report.Problem, report.Documented, at(healthy, func(l *request.Request) { l.Form, l.Route = report.FormStoreAPI, link.RouteStore }), at(healthy, func(l *request.Request) { l.Form, l.Route, l.Open.Key = report.FormStoreAPI, link.RouteStore, true })},
		{report.CodeAPIKeyMissing, report.Problem, report.Documented, at(external, source("https://files.example.com/"), noAPIKey), at(external, source("https://files.example.com/"))},
		{report.CodeAPIKeyMissing, report.Problem, report.Documented, at(external, source("src://alias/a"), noAPIKey), at(external, source("src://alias/a"))},
		{report.CodeDeleteOnCDN, report.Problem, report.Documented, at(`{"expiry":1795395600}`, func(l *request.Request) { l.Link.Method = "DELETE" }), file(`{"expiry":1795395600}`, "DELETE")},
		{report.CodeDeleteOnCDN, report.Note, report.Documented, at(`{"expiry":1795395600,"call":["remove"]}`), at(`{"expiry":1795395600,"call":["remove","read"]}`)},

		{report.CodeInsecureHTTP, report.Warning, report.Inferred, at(healthy, func(l *request.Request) { l.Scheme = "http" }), ok},
		{report.CodeLegacyHost, report.Note, report.Documented, at(healthy, func(l *request.Request) { l.Host = request.LegacyHost }), ok},
		{report.CodeCustomHost, report.Note, report.Inferred, at(healthy, func(l *request.Request) { l.Host = request.CustomHost }), ok},
		{report.CodeProxied, report.Note, report.Inferred, at(healthy, func(l *request.Request) { l.Host = request.ProxiedHost }), ok},

		{report.CodeInitFormIgnored, report.Problem, report.Documented, initForm(t, request.CurrentLibrary), initForm(t, request.ZeroLibrary)},
		{report.CodeInitFormIgnored, report.Warning, report.Documented, initForm(t, request.UnknownLibrary), at(healthy, form(report.FormPicker))},
		{report.CodeViewerAttributes, report.Problem, report.Inferred, at(healthy, form(report.FormViewer), func(l *request.Request) { l.Page = &request.Page{AttributesOnly: true} }), at(healthy, form(report.FormViewer))},

		{report.CodeOtherService, report.Note, report.Inferred, request.Request{Form: report.FormOtherService, Message: &request.Message{Key: "Amazon S3"}}, ok},
		{report.CodeServerMessage, report.Note, report.Inferred, request.Request{Form: report.FormMessage, Message: &request.Message{Key: "invalid-policy"}}, ok},
		{report.CodeServerMessage, report.Note, report.Inferred, request.Request{Form: report.FormWebhook, Message: &request.Message{Key: "webhook"}}, ok},
		{report.CodeServerMessage, report.Note, report.Inferred, at(healthy, func(l *request.Request) { l.Message = &request.Message{Key: "invalid-policy"} }), ok},
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
		l.Form, l.Page = report.FormPicker, &request.Page{Flat: true, Library: v}
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
