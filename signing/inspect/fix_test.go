package inspect

import (
	"os"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/report"
)

// mends are texts with a fault whose repair is certain, and the text repaired.
var mends = []struct{ name, text, want string }{
	{"padding", `https://cdn.filestackcontent.com/§H?policy=§O&signature=§S`, `https://cdn.filestackcontent.com/§H?policy=§P&signature=§S`},
	{"padding in a task", `https://cdn.filestackcontent.com/security=p:§O,s:§S/§H`, `https://cdn.filestackcontent.com/security=p:§P,s:§S/§H`},
	{"capital digits", `https://cdn.filestackcontent.com/§H?policy=§P&signature=§U`, `https://cdn.filestackcontent.com/§H?policy=§P&signature=§S`},
	{"swapped", `{"policy":"§S","signature":"§P"}`, `{"policy":"§P","signature":"§S"}`},
	{"ampersand", `https://cdn.filestackcontent.com/§H?policy=§P&amp;signature=§S`, `https://cdn.filestackcontent.com/§H?policy=§P&signature=§S`},
	{"two faults", `https://cdn.filestackcontent.com/§H?policy=§O&amp; signature=§S`, `https://cdn.filestackcontent.com/§H?policy=§P&signature=§S`},
	{"wrapped mail", "> https://cdn.filestackcontent.com/§H?policy=§a\n> §b&signature=§S", "> https://cdn.filestackcontent.com/§H?policy=§P&signature=§S"},
	{"flat init", `filestack.init('§K', { policy: '§P', signature: '§S' }); // filestack-js@3`, `filestack.init('§K', { security: { policy: '§P', signature: '§S' } }); // filestack-js@3`},
	{"flat init with a cname", `filestack.init('§K', { policy: '§P', "signature": '§S', cname: 'files.example.com' }).picker()`, `filestack.init('§K', { security: { policy: '§P', "signature": '§S' }, cname: 'files.example.com' }).picker()`},
	{"cname first", `filestack.init('§K', { cname: 'files.example.com', signature: '§S', policy: '§P' }).picker()`, `filestack.init('§K', { cname: 'files.example.com', security: { signature: '§S', policy: '§P' } }).picker()`},
	{"task behind the handle", `https://cdn.filestackcontent.com/§H/security=p:§P,s:§S`, `https://cdn.filestackcontent.com/security=p:§P,s:§S/§H`},
	{"key", "https://cdn.filestackcontent.com/security=p:§P,s:§S/https://example.com/a.png\nkey §K", "https://cdn.filestackcontent.com/§K/security=p:§P,s:§S/https://example.com/a.png\nkey §K"},
	{"delete on the CDN", `curl -X DELETE 'https://cdn.filestackcontent.com/§H?key=§K&policy=§P&signature=§S'`, `curl -X DELETE 'https://www.filestackapi.com/api/file/§H?key=§K&policy=§P&signature=§S'`},
	{"viewer", `<div type="filepicker-preview" data-fp-url="https://www.filestackapi.com/api/file/§H" data-fp-policy="§P" data-fp-signature="§S"></div>`,
		`<div type="filepicker-preview" data-fp-url="https://www.filestackapi.com/api/file/§H?policy=§E&amp;signature=§S" data-fp-policy="§P" data-fp-signature="§S"></div>`},
	{"not encoded", `https://cdn.filestackcontent.com/§H?policy={"expiry":1893456000}&signature=b1012e59def0c3da523506c39d4037e9f1fa514889d4b6bd022689e30e75dc72`,
		`https://cdn.filestackcontent.com/§H?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&signature=b1012e59def0c3da523506c39d4037e9f1fa514889d4b6bd022689e30e75dc72`},
	{"healthy", `https://cdn.filestackcontent.com/§H?policy=§P&signature=§S`, ""},
	{"no policy at all", `https://cdn.filestackcontent.com/security=p:hjskdgkahsgdhkKHGKGwkjhkjhKUKHKJDLHDLJD,s:xyz/§H`, ""},
}

func TestMend(t *testing.T) {
	short := strings.NewReplacer("§O", strings.TrimRight(carriedPolicy, "="), "§U", strings.ToUpper(carriedSignature))
	opts := Options{At: wildAt, Keys: []Key{{Name: "sample", Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI")}}}
	for _, c := range mends {
		t.Run(c.name, func(t *testing.T) {
			reports := Inspect(carrying.Replace(short.Replace(c.text)), opts)
			if len(reports) != 1 {
				t.Fatalf("%d reports: %v", len(reports), outline(reports))
			}
			if want := carrying.Replace(c.want); reports[0].Fixed != want {
				t.Errorf("mended\n%s\nwant\n%s", reports[0].Fixed, want)
			}
		})
	}
}

// The documentation's page carries its pair in four ways, three of them broken by
// blanks, and all that can be mended comes out whole.
func TestInspectDocumentationPage(t *testing.T) {
	page, err := os.ReadFile("../../testdata/page.txt")
	if err != nil {
		t.Fatal(err)
	}
	reports := Inspect(string(page), Options{At: wildAt, Keys: []Key{{Name: "sample", Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI"), Sample: true}}})
	want := []struct {
		form     report.Form
		verdict  report.Verdict
		repaired report.Verdict
		inner    int
	}{
		{report.FormPicker, report.Malformed, report.Malformed, 0},
		{report.FormDelivery, report.Malformed, report.Unverified, 0},
		{report.FormSecurityTask, report.Malformed, report.Expired, 1},
		{report.FormViewer, report.Unsigned, "", 0},
	}
	if len(reports) != len(want) {
		t.Fatalf("%d reports, want %d: %v", len(reports), len(want), outline(reports))
	}
	for i, w := range want {
		r := reports[i]
		if r.Form != w.form || r.Verdict != w.verdict || r.FixedVerdict != w.repaired || len(r.Inner) != w.inner {
			t.Errorf("%s %s, repaired %q, %d inside; want %+v", r.Form, r.Verdict, r.FixedVerdict, len(r.Inner), w)
		}
	}
	task := reports[2]
	if task.Link.APIKey != "ANdpKX6pWRIevNAWvvOOtz" || len(task.Link.Tasks) != 1 || task.Inner[0].Link.Handle != "ajTW5xm2Sd6v22yrtKmQ" || task.Inner[0].Genuine != report.Yes {
		t.Errorf("%+v with %+v inside", task.Link, task.Inner[0].Link)
	}
}

// What a format fills in by place cannot be moved in the text alone.
func TestTaskBehindAHandleThatIsFilledInByPlace(t *testing.T) {
	for _, c := range []struct {
		url   string
		fixed bool
	}{
		{"'https://cdn.filestackcontent.com/resize=width:9/%s/security=p:%s,s:%s' % (h, p, s)", false},
		{"'https://cdn.filestackcontent.com/resize=width:9/{}/security=p:{},s:{}'.format(h, p, s)", false},
		{"`https://cdn.filestackcontent.com/resize=width:9/${h}/security=p:${p},s:${s}`", true},
	} {
		for _, r := range Inspect(c.url, Options{At: wildAt}) {
			if f := r.Find(report.CodeTaskAfterHandle); f != nil && len(f.Fix) > 0 != c.fixed {
				t.Errorf("%s: fix %v, want one: %v", c.url, f.Fix, c.fixed)
			}
		}
	}
}
