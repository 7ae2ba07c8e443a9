package inspect

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/report"
)

// carriersWithBlanks have a blank in the path, which is to be written as %20.
var carriersWithBlanks = []carrierCase{
	{"a blank in a file's name", `https://cdn.filestackcontent.com/§H/report final.pdf?policy=§P&signature=§S`, report.FormDelivery, "", "whitespace"},
	{"several blanks in a file's name", `see https://cdn.filestackcontent.com/§H/my report (final).pdf?signature=§S&policy=§P thanks`, report.FormDelivery, "", "whitespace"},
}

// Blanks that end a URL, as ever.
func TestBlankEndsAURL(t *testing.T) {
	for _, text := range []string{
		"https://cdn.filestackcontent.com/§H then.pdf?policy=§P&signature=§S",
		"https://cdn.filestackcontent.com/§H/a.pdf, b.pdf?policy=§P&signature=§S",
		"https://cdn.filestackcontent.com/§H/a.pdf or https://example.com/b.pdf?policy=§P&signature=§S",
		"is https://cdn.filestackcontent.com/§H/a right? policy=§P&signature=§S",
		"https://cdn.filestackcontent.com/§H/a: b.pdf?policy=§P&signature=§S",
		"https://files.example.com/§H/a b.pdf?policy=§P&signature=§S",
	} {
		text = carrying.Replace(text)
		for _, r := range Inspect(text, Options{At: wildAt}) {
			if r.Has(report.CodeWhitespace) {
				t.Errorf("%s: %v", text, r.Codes())
			}
		}
	}
}

func TestNoFile(t *testing.T) {
	for text, want := range map[string]bool{
		"https://cdn.filestackcontent.com/security=policy:§P,signature:§S":                               true,
		"https://cdn.filestackcontent.com/security=policy:§P,signature:§S/":                              true,
		"https://cdn.filestackcontent.com/§K/resize=width:100/security=policy:§P,signature:§S":           true,
		`curl "https://cdn.filestackcontent.com/security=policy:§P,signature:§S"`:                        true,  // sent as it is
		`const base = "https://cdn.filestackcontent.com/security=policy:§P,signature:§S";`:               false, // code may put it there
		"https://cdn.filestackcontent.com/security=policy:§P,signature:§S/§H":                            false,
		"https://cdn.filestackcontent.com/§K/security=p:§P,s:§S/workflow_status=job_id:1":                false,
		"https://cdn.filestackcontent.com/§K/security=p:§P,s:§S/src://bucket/a.png":                      false,
		"https://cdn.filestackcontent.com/§K/security=p:§P,s:§S/resize=width:10/https://example.com/a.p": false,
	} {
		text = carrying.Replace(text)
		r := Inspect(text, Options{At: wildAt})[0]
		if got := r.Has(report.CodeFileMissing); got != want {
			t.Errorf("%s: %v %s", text, r.Codes(), strings.Join(strings.Fields(problemsOf(r)), " "))
		}
	}
}

// A host that is nearly one of Filestack's is said to be, and its name put right.
func TestNearHostIsSaid(t *testing.T) {
	for host, want := range map[string]string{
		"cdn.filstackcontent.com": "cdn.filestackcontent.com",
		"cdn.files.example.com":   "",
	} {
		r := Inspect(carrying.Replace("https://"+host+"/§H?policy=§P&signature=§S"), Options{At: wildAt})[0]
		f := r.Find(report.CodeHostMisspelled)
		if said := f != nil; said != (want != "") || said && (f.Args[1] != want || f.Fix[0].With != want) || said == r.Has(report.CodeCustomHost) {
			t.Errorf("%s: %+v", host, r.Findings)
		}
	}
}

// Every + of a policy may have become a blank, not the first alone.
func TestPlusesLost(t *testing.T) {
	signer := signing.NewSigner(signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI"))
	for _, c := range []struct {
		name, json, form string
		whole            bool
	}{
		{"one", `{"expiry":1893456000,"path":"/a>>b"}`, "https://cdn.filestackcontent.com/§H?policy=%s&signature=%s", true},
		{"three", `{"expiry":1893456000,"path":"/~~~>>>"}`, "https://cdn.filestackcontent.com/§H?policy=%s&signature=%s", true},
		{"many, among other parameters", `{"expiry":1893456000,"path":"/~~~>>>~~~>>>"}`, "see https://www.filestackapi.com/api/file/§H?key=§K&policy=%s&signature=%s&dl=true for more", true},
		{"in a task", `{"expiry":1893456000,"path":"/~~~>>>~~~>>>"}`, `https://cdn.filestackcontent.com/security=policy:%s,signature:%s/§H`, true},
		{"a sentence behind the policy", `{"expiry":1893456000,"path":"/~~~>>>"}`, "https://cdn.filestackcontent.com/§H?policy=%s fails signature=%s", false},
	} {
		policy := base64.StdEncoding.EncodeToString([]byte(c.json))
		pair, err := signer.SignEncoded(policy)
		if err != nil {
			t.Fatal(err)
		}
		if strings.IndexByte(policy, '+') < 0 {
			t.Fatalf("%s: no + in %s", c.name, policy)
		}
		text := carrying.Replace(fmt.Sprintf(c.form, strings.ReplaceAll(policy, "+", " "), pair.Signature))
		reports := Inspect(text, Options{At: wildAt, Keys: sampleKeys()})
		whole := len(reports) == 1 && reports[0].Genuine == report.Yes && reports[0].Security.Policy == policy
		if whole != c.whole || whole && reports[0].Find(report.CodePlusBecameSpace) == nil {
			t.Errorf("%s: %v", c.name, describe(reports))
		}
	}
}
