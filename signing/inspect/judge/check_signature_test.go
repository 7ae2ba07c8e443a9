package judge

import (
	"encoding/base64"
	"strings"
	"testing"

	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

func TestCheckSignature(t *testing.T) {
	const secret = "N3XOC5NYKRMBCWVLEYKHUHQNCY"
	digest := make([]byte, 32)
	digest[0] = 0xfb
	codes := []report.Code{report.CodeSignatureLength, report.CodeSignatureNotHex, report.CodeSignatureUppercase}
	for _, c := range []struct {
		name, text string
		state      request.State
		form       report.Form
		shape      bool
		want       string
	}{
		{"as it should be", strings.Repeat("09af", 16), request.Given, report.FormPair, true, ""},
		{"in capitals", strings.Repeat("09AF", 16), request.Given, report.FormPair, true, "warning signature-uppercase documented signature "},
		{"not shown", "", request.Variable, report.FormPair, false, ""},
		{"shortened", "09af", request.Cut, report.FormPair, false, "warning signature-length documented signature 4|cut"},
		{"shortened where it is sent", "09af", request.Cut, report.FormDelivery, false, "problem signature-length documented signature 4|cut"},
		{"one digit less", strings.Repeat("a", 63), request.Given, report.FormPair, false, "problem signature-length documented signature 63|"},
		{"one more, in capitals", strings.Repeat("A", 65), request.Given, report.FormPair, false, "problem signature-length documented signature 65|"},
		{"of another algorithm", strings.Repeat("a", 40), request.Given, report.FormPair, false, "problem signature-length documented signature 40|SHA-1"},
		{"the letter behind the last", "aag", request.Given, report.FormPair, false, "problem signature-not-hex documented signature 2|g|"},
		{"the capital behind the last", "aaG", request.Given, report.FormPair, false, "problem signature-not-hex documented signature 2|G|"},
		{"the sign before the digits", "aa/", request.Given, report.FormPair, false, "problem signature-not-hex documented signature 2|/|"},
		{"the sign behind the digits", "aa:", request.Given, report.FormPair, false, "problem signature-not-hex documented signature 2|:|"},
		{"the sign before the letters", "aa`", request.Given, report.FormPair, false, "problem signature-not-hex documented signature 2|`|"},
		{"the sign before the capitals", "aa@", request.Given, report.FormPair, false, "problem signature-not-hex documented signature 2|@|"},
		{"a letter of two bytes", "aaé", request.Given, report.FormPair, false, "problem signature-not-hex documented signature 2|é|"},
		{"the app secret", secret, request.Given, report.FormPair, false, "problem signature-not-hex inferred signature ||secret"},
		{"base64 of a digest", base64.StdEncoding.EncodeToString(digest), request.Given, report.FormPair, false, "problem signature-not-hex documented signature 0|+|base64"},
		{"the same without its end", base64.RawURLEncoding.EncodeToString(digest), request.Given, report.FormPair, false, "problem signature-not-hex documented signature 0|-|base64"},
		{"base64 of less", base64.StdEncoding.EncodeToString(digest[:31]), request.Given, report.FormPair, false, "problem signature-not-hex documented signature 0|+|"},
		{"as long, no base64", "*" + strings.Repeat("A", 42), request.Given, report.FormPair, false, "problem signature-not-hex documented signature 0|*|"},
	} {
		l := signed(t, healthy)
		l.Form = c.form
		l.Signature = foundAs(c.text)
		l.Signature.State = c.state
		j := judging{l: &l}
		j.start(new(pool), nil)
		if got := j.checkSignature(); got != c.shape {
			t.Errorf("%s: has its shape: %v", c.name, got)
		}
		if got := told(j.findings, codes...); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Two values are turned round only where each is what the other should be.
func TestAreSwapped(t *testing.T) {
	l := signed(t, healthy)
	policy, signature := l.Policy.Text, l.Signature.Text
	for _, c := range []struct {
		name, policy, signature string
		want                    bool
	}{
		{"turned round", signature, policy, true},
		{"turned round, in capitals", strings.ToUpper(signature), policy, true},
		{"as they should be", policy, signature, false},
		{"two signatures", signature, signature, false},
		{"two policies", policy, policy, false},
		{"no policy", signature, "", false},
		{"a signature cut off", signature[1:], policy, false},
		{"no digits", signature[:63] + "g", policy, false},
		{"a policy that is no JSON", signature, "YWJj", false},
		{"a policy that is no base64", signature, healthy, false},
	} {
		l.Policy, l.Signature = foundAs(c.policy), foundAs(c.signature)
		if got := areSwapped(&l); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
	l.Policy, l.Signature = foundAs(signature), foundAs(policy)
	r := judged(l, Options{At: judgedAt, Keys: testKeys()})
	if got := told(r.Findings, r.Codes()...); got != "problem swapped-values documented security " || answers(r) != "-++?" || r.Policy.JSON != healthy {
		t.Errorf("turned round: %s, %s", answers(r), got)
	}
	if l.Policy.Text != signature {
		t.Error("judging has changed the request")
	}
}
