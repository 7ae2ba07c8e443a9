package inspect

import (
	"strings"
	"testing"

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
		`curl "https://cdn.filestackcontent.com/security=policy:§P,signature:§S"`:                        false, // code may put it there
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
