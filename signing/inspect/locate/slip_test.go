package locate

import (
	"testing"

	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// A program that signs in another way is told where it signs, once, and only where what
// it signs is Filestack's.
func TestNoteSlip(t *testing.T) {
	const url = "`https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=${policy}&signature=${signature}`"
	const policy = "const policy = toBase64({expiry: 1893456000, call: ['read']})\n"
	sign := func(digest string) string {
		return "const signature = crypto.createHmac('sha256', s).update(policy).digest(" + digest + ")\n"
	}
	for _, c := range []struct {
		name, text string
		want       report.Form
	}{
		{"with its policy", policy + sign("'base64'") + url, report.FormJSON},
		{"with a URL alone", sign("'base64'") + url, report.FormDelivery},
		{"right", policy + sign("'hex'") + url, ""},
		{"of nobody's", sign("'base64'"), ""},
		{"with the values beside it", sign("'base64'") + "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&signature=9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6", ""},
	} {
		var got report.Form
		reader := new(Reader)
		found, _ := reader.Slips(reader.Requests(c.text))
		for _, r := range found {
			if r.Forgiven.Has(report.CodeSignatureNotHex) {
				if got != "" || r.Signature.State != request.Variable {
					t.Errorf("%s: told of %s and %s", c.name, got, r.Form)
				}
				got = r.Form
			}
		}
		if got != c.want {
			t.Errorf("%s: told of %q, want %q", c.name, got, c.want)
		}
	}
}

// What is handed over as sig is read by nothing.
func TestShortNames(t *testing.T) {
	pair := func(name string) string {
		return "policy: 'eyJleHBpcnkiOjE4OTM0NTYwMDB9', " + name + ": '9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6'"
	}
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"of init", "filestack.init('AQ7pSLnwT2mJx9Ls3Ckd8z', {security: {" + pair("sig") + "}})", true},
		{"the name that is read", "filestack.init('AQ7pSLnwT2mJx9Ls3Ckd8z', {security: {" + pair("signature") + "}})", false},
		{"variables of a program", "// filestack\npolicy = 'eyJleHBpcnkiOjE4OTM0NTYwMDB9'\nsig = '9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6'", false},
	} {
		found := Requests(c.text)
		if len(found) != 1 || found[0].Forgiven.Has(report.CodeParameterCase) != c.want {
			t.Errorf("%s: %d found, %v", c.name, len(found), found)
		}
	}
}
