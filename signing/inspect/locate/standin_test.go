package locate_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/signing/inspect/inspecttest"
	"policybench/signing/report"
)

// standIns are texts with something in place of a value. want are the placeholder
// findings: level, part and reason, joined by blanks.
var standIns = []struct{ name, text, want string }{
	{"angle brackets", `https://cdn.filestackcontent.com/<HANDLE>?policy=§P&signature=§S`, "problem link.handle <HANDLE>"},
	{"capitals", `https://cdn.filestackcontent.com/HANDLE?policy=§P&signature=§S`, "problem link.handle HANDLE"},
	{"capitals of the file API", `https://www.filestackapi.com/api/file/FILE_HANDLE?policy=§P&signature=§S`, "problem link.handle FILE_HANDLE"},
	{"your handle", `https://www.filestackapi.com/api/file/your-file-handle?policy=§P&signature=§S`, "problem link.handle your-file-handle"},
	{"one brace", `https://cdn.filestackcontent.com/{handle}?policy=§P&signature=§S`, "problem link.handle {handle}"},
	{"a route", `https://cdn.filestackcontent.com/:handle?policy=§P&signature=§S`, "problem link.handle :handle"},
	{"angle brackets, escaped", `https://cdn.filestackcontent.com/%3CHANDLE%3E?policy=§P&signature=§S`, "problem link.handle %3CHANDLE%3E"},
	{"a brace, escaped", `https://cdn.filestackcontent.com/%7Bhandle%7D?policy=§P&signature=§S`, "problem link.handle %7Bhandle%7D"},
	{"behind a task", `https://cdn.filestackcontent.com/security=p:§P,s:§S/HANDLE`, "problem link.handle HANDLE"},
	{"key in the path", `https://cdn.filestackcontent.com/YOUR_API_KEY/security=p:§P,s:§S/https://example.com/a.png`, "problem link.apiKey YOUR_API_KEY"},
	{"key in the query", `https://www.filestackapi.com/api/store/S3?key=<APIKEY>&policy=§P&signature=§S`, "problem link.apiKey <APIKEY>"},
	{"key in a brace", `https://www.filestackapi.com/api/store/S3?key={apikey}&policy=§P&signature=§S`, "problem link.apiKey {apikey}"},
	{"key in square brackets", `https://cdn.filestackcontent.com/[applicationId]/security=p:§P,s:§S/https://example.com/a.png`, "problem link.apiKey [applicationId]"},
	{"in code", `const u = 'https://cdn.filestackcontent.com/HANDLE?policy=§P&signature=§S';`, "warning link.handle HANDLE"},

	{"undefined handle", `https://cdn.filestackcontent.com/undefined?policy=§P&signature=§S`, "problem link.handle undefined unset"},
	{"null behind a task", `https://cdn.filestackcontent.com/security=p:§P,s:§S/null`, "problem link.handle null unset"},
	{"undefined key", `https://cdn.filestackcontent.com/undefined/security=p:§P,s:§S/https://example.com/a.png`, "problem link.apiKey undefined unset"},
	{"undefined policy", `https://cdn.filestackcontent.com/§H?policy=undefined&signature=§S`, "problem policy undefined unset"},
	{"null signature", `https://cdn.filestackcontent.com/§H?policy=§P&signature=null`, "problem signature null unset"},
	{"None twice", `https://cdn.filestackcontent.com/§H?policy=None&signature=None`, "problem policy None unset, problem signature None unset"},
	{"NaN and nil", `https://cdn.filestackcontent.com/§H?policy=NaN&signature=nil`, "problem policy NaN unset, problem signature nil unset"},
	{"undefined in a task", `https://cdn.filestackcontent.com/security=policy:undefined,signature:undefined/§H`, "problem policy undefined unset, problem signature undefined unset"},
	{"undefined in code", `const u = "https://cdn.filestackcontent.com/§H?policy=undefined&signature=§S";`, "problem policy undefined unset"},
	{"undefined attributes", `<input type="filepicker" data-fp-apikey="§K" data-fp-policy="undefined" data-fp-signature="undefined">`, "problem policy undefined unset, problem signature undefined unset"},
	{"object", `https://cdn.filestackcontent.com/§H?policy=[object Object]&signature=§S`, "problem policy [object Object] object"},
	{"object, escaped", `https://cdn.filestackcontent.com/§H?policy=%5Bobject%20Object%5D&signature=§S`, "problem policy %5Bobject%20Object%5D object"},
	{"object in a form's way", `https://cdn.filestackcontent.com/§H?policy=%5Bobject+Object%5D&signature=§S`, "problem policy %5Bobject+Object%5D object"},
	{"object in a task", `https://cdn.filestackcontent.com/security=policy:[object Object],signature:§S/§H`, "problem policy [object Object] object"},
	{"object in code", `filestack.init('§K', { security: { policy: '[object Object]', signature: '§S' } })`, "problem policy [object Object] object"},
	{"both escaped", `https://cdn.filestackcontent.com/§H?policy=%3CPOLICY%3E&signature=%3CSIG%3E`, "problem policy %3CPOLICY%3E, problem signature %3CSIG%3E"},
	{"both escaped in a task", `https://cdn.filestackcontent.com/security=policy:%3CPOLICY%3E,signature:%3CSIG%3E/§H`, "problem policy %3CPOLICY%3E, problem signature %3CSIG%3E"},
	{"everything", `https://cdn.filestackcontent.com/<HANDLE>?policy=<POLICY>&signature=<SIGNATURE>`, "problem policy <POLICY>, problem signature <SIGNATURE>, problem link.handle <HANDLE>"},
	{"both empty", `https://cdn.filestackcontent.com/§H?policy=&signature=`, "problem security  empty"},

	{"template", "const u = `https://cdn.filestackcontent.com/${handle}?policy=§P&signature=§S`;", ""},
	{"f-string", `url = f"https://cdn.filestackcontent.com/{handle}?policy=§P&signature=§S"`, ""},
	{"concatenation", `url = "https://cdn.filestackcontent.com/" + handle + "?policy=§P&signature=§S"`, ""},
	{"format", `fmt.Sprintf("https://cdn.filestackcontent.com/%s?policy=§P&signature=§S", handle)`, ""},
	{"ERB", `<img src="https://cdn.filestackcontent.com/<%= handle %>?policy=§P&amp;signature=§S">`, ""},
	{"PHP", `<img src="https://cdn.filestackcontent.com/<?php echo $h ?>?policy=§P&amp;signature=§S">`, ""},
	{"mustache", `<img src="https://cdn.filestackcontent.com/{{handle}}?policy=§P&amp;signature=§S">`, ""},
	{"a collage", `https://cdn.filestackcontent.com/§K/collage=width:1/security=p:§P,s:§S/[§H,§H]`, ""},
	{"key in a variable", "fetch(`https://www.filestackapi.com/api/store/S3?key=${key}&policy=§P&signature=§S`)", ""},
	{"a healthy URL", `https://cdn.filestackcontent.com/§H?policy=§P&signature=§S`, ""},
	{"JSON, escaped", `https://cdn.filestackcontent.com/§H?policy=%7B%22expiry%22%3A1893456000%7D&signature=§S`, ""},
	{"empty policy", `https://cdn.filestackcontent.com/§H?policy=&signature=§S`, ""},
}

func TestStandIns(t *testing.T) {
	for _, tt := range standIns {
		t.Run(tt.name, func(t *testing.T) {
			text := carrying.Replace(tt.text)
			reports := inspect.Inspect(text, inspect.Options{At: wildAt})
			if len(reports) != 1 {
				t.Fatalf("%d reports: %v", len(reports), describe(reports))
			}
			inspecttest.Check(t, text, reports)
			r := reports[0]
			var got []string
			for _, f := range r.Findings {
				if f.Code != report.CodePlaceholder {
					continue
				}
				got = append(got, strings.Join(append([]string{string(f.Level), f.Part}, f.Args...), " "))
				if place := text[f.Spans[0].Offset:f.Spans[0].End()]; place != f.Args[0] && f.Args[0] != "" {
					t.Errorf("%s points at %q", f.Part, place)
				}
			}
			if got := strings.Join(got, ", "); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
			if strings.HasPrefix(tt.want, "problem") && (r.Findings[0].Code != report.CodePlaceholder || r.Verdict == report.Unverified) {
				t.Errorf("%s with %v: the placeholder is no headline", r.Verdict, r.Codes())
			}
		})
	}
}

// A text that says undefined means what was sent, not the pair that stands elsewhere.
func TestUnsetTakesNoPair(t *testing.T) {
	text := carrying.Replace("policy = '§P'\nsignature = '§S'\nhttps://cdn.filestackcontent.com/§H?policy=undefined&signature=undefined")
	for _, r := range inspect.Inspect(text, inspect.Options{At: wildAt}) {
		if r.Form == report.FormDelivery && r.Security.Policy != "" {
			t.Errorf("pair %+v", r.Security)
		}
	}
}
