package judge

import (
	"encoding/base64"
	"strings"
	"testing"

	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// unread are the findings on a policy that the server cannot read.
var unread = []report.Code{
	report.CodeSecurityObject, report.CodePolicyTruncated, report.CodeJSONNotEncoded, report.CodeDoubleBase64, report.CodePolicyNotBase64,
	report.CodeBOM, report.CodePolicyNotObject, report.CodePolicyNotJSON, report.CodeExpiryMissing,
}

// What stands in the way of a policy is told, and what can be read of it is.
func TestReadPolicy(t *testing.T) {
	b64 := base64.URLEncoding.EncodeToString
	const full = `{"call":["read"],"expiry":1795395600}`
	encoded := b64([]byte(full))
	for _, c := range []struct {
		name   string
		form   report.Form
		state  request.State
		policy string
		json   string
		expiry string
		want   string
	}{
		{"as it should be", report.FormPair, request.Given, encoded, full, "1795395600", ""},
		{"not shown", report.FormPair, request.Variable, "", "", "", ""},
		{"made by code", report.FormPair, request.Made, full, full, "1795395600", ""},
		{"an object that is sent", report.FormPicker, request.Object, full, full, "1795395600", "problem security-object-not-string documented policy "},
		{"an object by itself", report.FormPolicy, request.Object, full, full, "1795395600", ""},
		{"an object by itself, in JSON", report.FormJSON, request.Object, full, full, "1795395600", ""},
		{"an object in part", report.FormPicker, request.Object, full[:30], full[:30], "", "problem security-object-not-string documented policy "},
		{"shortened where it is sent", report.FormDelivery, request.Cut, encoded[:41], full[:30], "", "problem policy-truncated documented policy 30"},
		{"shortened in a list", report.FormPair, request.Cut, encoded[:41], full[:30], "", "warning policy-truncated documented policy 30"},
		{"shortened by itself", report.FormPolicy, request.Cut, encoded[:41], full[:30], "", "warning policy-truncated documented policy 30"},
		{"shortened in JSON", report.FormJSON, request.Cut, encoded[:41], full[:30], "", "warning policy-truncated documented policy 30"},
		{"shortened, and ended by dots", report.FormPair, request.Cut, encoded[:44] + "...", full[:33], "", "warning policy-truncated documented policy 33"},
		{"not encoded", report.FormPair, request.Given, full, full, "1795395600", "problem json-not-encoded documented policy "},
		{"not encoded, by itself", report.FormJSON, request.Given, full, full, "1795395600", ""},
		{"encoded twice", report.FormPair, request.Given, b64([]byte(encoded)), full, "1795395600", "problem double-base64 documented policy "},
		{"encoded twice, with a line end", report.FormPair, request.Given, b64([]byte(encoded + "\r\n")), full, "1795395600", "problem double-base64 documented policy "},
		{"a short text that is no base64 of JSON", report.FormPair, request.Given, b64([]byte("abcd")), "abcd", "", "problem policy-not-json documented policy.json 0|expected a value|a"},
		{"cut within a number", report.FormPair, request.Given, encoded[:45], full[:33], "", "problem policy-truncated documented policy 33"},
		{"cut behind a number", report.FormPair, request.Given, b64([]byte(`{"expiry":1795395600,"call":`))[:37], `{"expiry":1795395600,"call"`, "1795395600", "problem policy-truncated documented policy 27"},
		{"a character too many", report.FormPair, request.Given, b64([]byte(full + " ")[:36]) + "A", full[:36], "", "problem policy-truncated documented policy 36"},
		{"no base64", report.FormPair, request.Given, "eyJl*HBp", "", "", "problem policy-not-base64 documented policy 4|*"},
		{"a character of two bytes", report.FormPair, request.Given, "eyJléHBp", "", "", "problem policy-not-base64 documented policy 4|é"},
		{"no base64 from its start", report.FormPair, request.Given, "*", "", "", "problem policy-not-base64 documented policy 0|*"},
		{"a token of its own kind", report.FormPair, request.Given, "eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2ln", "", "", "problem policy-not-base64 documented policy 20|.|jwt"},
		{"escaped", report.FormPair, request.Given, strings.ReplaceAll(b64([]byte(full+" ")), "=", "%3D"), full + " ", "1795395600", "problem policy-not-base64 documented policy 51|%"},
		{"behind a byte order mark", report.FormPair, request.Given, b64([]byte(byteOrderMark + full)), byteOrderMark + full, "1795395600", "problem bom inferred policy.json "},
		{"behind two", report.FormPair, request.Given, b64([]byte(byteOrderMark + byteOrderMark + full)), byteOrderMark + byteOrderMark + full, "", "problem bom inferred policy.json \nproblem policy-not-json documented policy.json 3|expected a value|" + byteOrderMark},
		{"a list", report.FormPair, request.Given, b64([]byte("[1]")), "[1]", "", "problem policy-not-object documented policy.json [1]"},
		{"a list behind a byte order mark", report.FormPair, request.Given, b64([]byte(byteOrderMark + "[1]")), byteOrderMark + "[1]", "", "problem bom inferred policy.json \nproblem policy-not-object documented policy.json " + byteOrderMark + "[1]"},
		{"a quote of another kind", report.FormPair, request.Given, b64([]byte(`{'a':1}`)), `{'a':1}`, "", "problem policy-not-json documented policy.json 1|expected a key in double quotes|'"},
		{"the same behind a byte order mark", report.FormPair, request.Given, b64([]byte(byteOrderMark + `{'a':1}`)), byteOrderMark + `{'a':1}`, "", "problem bom inferred policy.json \nproblem policy-not-json documented policy.json 4|expected a key in double quotes|'"},
		{"JSON that ends", report.FormPair, request.Given, b64([]byte(full[:32])), full[:32], "", "problem policy-truncated documented policy 32"},
		{"blanks", report.FormPair, request.Given, b64([]byte("   ")), "   ", "", "problem policy-not-json documented policy.json 3|the text ends|"},
	} {
		l := request.Request{Form: c.form, Policy: foundAs(c.policy)}
		l.Policy.State = c.state
		r := judged(l, Options{At: judgedAt})
		if got := told(r.Findings, unread...); got != c.want || r.Policy.JSON != c.json || r.Expiry.Source != c.expiry {
			t.Errorf("%s:\n%s\nwant\n%s\n%q, expiry %q", c.name, got, c.want, r.Policy.JSON, r.Expiry.Source)
		}
	}
}

// A place in a value is exact where its carrier changed nothing, also where it stands in
// pieces; else it is the whole value.
func TestPlace(t *testing.T) {
	whole := []report.Span{{Offset: 10, Length: 3}, {Offset: 20, Length: 5}}
	for _, c := range []struct {
		name           string
		offset, length int
		want           report.Span
	}{
		{"the first", 0, 1, report.Span{Offset: 10, Length: 1}},
		{"the last of the first piece", 2, 1, report.Span{Offset: 12, Length: 1}},
		{"longer than the piece", 2, 9, report.Span{Offset: 12, Length: 1}},
		{"the first of the second", 3, 2, report.Span{Offset: 20, Length: 2}},
		{"nothing behind the first piece", 3, 0, report.Span{Offset: 13, Length: 0}},
		{"nothing within the second", 5, 0, report.Span{Offset: 22, Length: 0}},
		{"the end", 8, 0, report.Span{Offset: 25, Length: 0}},
	} {
		var p policyText
		p.start(new(pool), nil)
		v := request.Value{Found: "abcdefgh", Text: "abcdefgh", Spans: whole}
		if got := p.place(v, c.offset, c.length); len(got) != 1 || got[0] != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
		for _, other := range []request.Value{{Found: "abc%64", Text: "abcd", Spans: whole}, {Found: "x", Text: "x", Spans: whole}} {
			if got := p.place(other, 9, 1); len(got) != len(whole) {
				t.Errorf("beyond its end or with an escape: %v", got)
			}
		}
	}
}
