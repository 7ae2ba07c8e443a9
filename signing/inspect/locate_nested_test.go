package inspect

import (
	"slices"
	"strings"
	"testing"

	"policybench/signing/report"
)

// nesting writes §N, the URL of the pair as a parameter or a segment of another.
var nesting = strings.NewReplacer("§N", "https%3A%2F%2Fcdn.filestackcontent.com%2F§H%3Fpolicy%3D§E%26signature%3D§S")

// nestedURLs are URLs inside another's, and what mending makes of them: empty where it
// is not certain whose the parameters are, the text itself where nothing is wrong.
var nestedURLs = []struct{ name, text, want string }{
	{"in a query", `https://images.weserv.nl/?url=https://cdn.filestackcontent.com/§H?policy=§P&signature=§S`, `https://images.weserv.nl/?url=§N`},
	{"others behind it", `https://images.weserv.nl/?url=https://cdn.filestackcontent.com/§H?policy=§P&signature=§S&w=300`, `https://images.weserv.nl/?url=§N&w=300`},
	{"others before it", `https://images.weserv.nl/?w=300&url=https://cdn.filestackcontent.com/§H?policy=§P&signature=§S`, `https://images.weserv.nl/?w=300&url=§N`},
	{"in imgix' path", `https://acme.imgix.net/https://cdn.filestackcontent.com/§H?policy=§P&signature=§S`, `https://acme.imgix.net/§N`},
	{"in imgix' path, others behind it", `https://acme.imgix.net/https://cdn.filestackcontent.com/§H?policy=§P&signature=§S&w=300&fit=crop`, `https://acme.imgix.net/§N?w=300&fit=crop`},
	{"in a page", `<img src="https://images.weserv.nl/?url=https://cdn.filestackcontent.com/§H?policy=§P&amp;signature=§S&amp;w=300">`, `<img src="https://images.weserv.nl/?url=§N&amp;w=300">`},
	{"in a path of the page's own", `<img src="/_next/image?url=https://cdn.filestackcontent.com/§H?policy=§P&amp;signature=§S&amp;w=640">`, `<img src="/_next/image?url=§N&amp;w=640">`},
	{"the question mark missing, too", `https://images.weserv.nl/?url=https://cdn.filestackcontent.com/§H&policy=§P&signature=§S`, `https://images.weserv.nl/?url=§N`},

	{"another parameter between", `https://images.weserv.nl/?url=https://cdn.filestackcontent.com/§H?policy=§P&w=300&signature=§S`, ""},
	{"signed by imgix", `https://acme.imgix.net/https://cdn.filestackcontent.com/§H?policy=§P&signature=§S&w=300&s=ab12`, ""},

	{"a task", `https://images.weserv.nl/?url=https://cdn.filestackcontent.com/security=p:§P,s:§S/§H&w=300`, "same"},
	{"a task in the page's own path", `<img src="/_next/image?url=https://cdn.filestackcontent.com/security=p:§P,s:§S/§H&w=640">`, "same"},
	{"encoded", `https://images.weserv.nl/?url=§N&w=300`, "same"},
	{"a path that passes queries on", `https://res.cloudinary.com/demo/image/fetch/https://cdn.filestackcontent.com/§H?policy=§P&signature=§S`, "same"},
	{"an assignment", `url=https://cdn.filestackcontent.com/§H?policy=§P&signature=§S`, "same"},
	{"a form's field", `curl -d 'url=https://cdn.filestackcontent.com/§H?policy=§P&signature=§S' https://example.com/`, "same"},
}

func TestMendNested(t *testing.T) {
	write := func(s string) string {
		return carrying.Replace(nesting.Replace(s))
	}
	for _, tt := range nestedURLs {
		t.Run(tt.name, func(t *testing.T) {
			text := write(tt.text)
			reports := Inspect(text, Options{At: wildAt})
			if len(reports) != 1 || reports[0].Link.Handle != carriedHandle || reports[0].Security.Policy != carriedPolicy {
				t.Fatalf("%v", outline(reports))
			}
			r := reports[0]
			if healthy, said := tt.want == "same", slices.Contains(r.Codes(), report.CodeNestedNotEncoded); said == healthy {
				t.Errorf("%v", r.Codes())
			}
			if tt.want == "same" || tt.want == "" {
				if r.Fixed != "" {
					t.Errorf("mended to %s", r.Fixed)
				}
				return
			}
			if want := write(tt.want); r.Fixed != want {
				t.Fatalf("mended to\n%s\nwant\n%s", r.Fixed, want)
			}
			after := Inspect(r.Fixed, Options{At: wildAt})
			if len(after) != 1 || after[0].Fixed != "" || problemsOf(after[0]) != "" || after[0].Security != r.Security || r.FixedVerdict != report.Unverified {
				t.Errorf("mended: %v, said to be %s", outline(after), r.FixedVerdict)
			}
		})
	}
}
