package wire_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/wire"
)

// Whatever a text is, what is named stands inside of it.
func FuzzWire(f *testing.F) {
	for _, text := range []string{
		"Uri.https('cdn.filestackcontent.com', 'api/a')", "GET /a HTTP/1.1\nHost: cdn.filestackcontent.com\n", "curl -u app:s https://a",
		"#Fields: date cs-method cs(Host) cs-uri-stem cs-uri-query\n2026-11-25\tGET\tcdn.filestackcontent.com\t/a\tpolicy=b\n",
		`{"apikey":"K","sources":["a"],"tasks":[{"name":"store","params":{"path":"/a"}}]}`, "> Accept: */*\n>\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, r := range append(wire.Apart(text, "filestackcontent.com"), append(wire.Rows(text), wire.CloudFrontRows(text)...)...) {
			for _, p := range [][2]int{r.Host, r.Path, r.Query} {
				if p[0] < 0 || p[1] < p[0] || p[1] > len(text) {
					t.Fatalf("%v of %d", p, len(text))
				}
			}
		}
		for _, at := range wire.Users(text) {
			if at < 0 || at >= len(text) {
				t.Fatalf("a user at %d of %d", at, len(text))
			}
		}
		wire.AreHeaders(text)
		wire.StartsRequest(text)
		at := strings.IndexByte(text, '"')
		if open := wire.BodyStart(text, max(at, 0)); open >= 0 {
			var r request.Request
			b := wire.BodyAt(&carrier.View{Text: text}, open, syntax.JSONEnd(text, open))
			b.On(&r)
		}
	})
}
