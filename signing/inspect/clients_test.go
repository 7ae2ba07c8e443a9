package inspect

import (
	"strings"
	"testing"

	"policybench/signing/report"
)

// What a program does with a pair that it hands to a client or builds into a URL, piece
// by piece, and what says nothing.
func TestPairsOfClients(t *testing.T) {
	const security = `clientOptions = { security: { policy: '§P', signature: '§S' } };`
	for _, c := range []struct{ name, text, want string }{
		{"Angular, the template behind", "apikey = '§K';\n" + security + "\n<ng-picker-overlay [apikey]=\"apikey\" [clientOptions]=\"clientOptions\">", "picker denied pick"},
		{"Angular, the template before", "<ng-picker-overlay [apikey]=\"apikey\" [clientOptions]=\"clientOptions\"></ng-picker-overlay>\napikey = '§K';\n" + security, "picker denied pick"},
		{"options without a picker", "apikey = '§K';\n" + security, "picker valid "},
		{"React, an attribute of no component", "<PickerOverlay apikey=\"§K\" security={{ policy: '§P', signature: '§S' }} />", "pair malformed "},
		{"Java", "FilestackClient client = new FilestackClient(\"§K\", Security.fromExisting(\"§P\", \"§S\"));\nclient.uploadAsync(path, \"image/jpeg\", options);", "pair denied pick"},
		{"Swift", "let security = Security(encodedPolicy: \"§P\", signature: \"§S\")\nlet client = Client(apiKey: \"§K\", security: security)\nclient.upload(using: url) { _ in }", "pair denied pick"},
		{"Swift, nothing done", "let security = Security(encodedPolicy: \"§P\", signature: \"§S\")\nlet client = Client(apiKey: \"§K\", security: security)", "pair valid "},
		{"another's upload", "Security.fromExisting(\"§P\", \"§S\"); s3.upload(file)", "pair valid "},
		{"okhttp", "val url = \"https://cdn.filestackcontent.com/\".toHttpUrl().newBuilder()\n  .addPathSegment(\"§H\")\n  .addQueryParameter(\"policy\", \"§P\")\n  .addQueryParameter(\"signature\", \"§S\")\n  .build()", "delivery valid read §H"},
		{"okhttp, metadata", "HttpUrl.parse(\"https://www.filestackapi.com/api/file\").newBuilder().addPathSegment(\"§H\").addPathSegment(\"metadata\").addQueryParameter(\"policy\", \"§P\").addQueryParameter(\"signature\", \"§S\").build();", "file-api denied stat §H"},
		{"okhttp, another file", "\"https://cdn.filestackcontent.com\".toHttpUrl().newBuilder().addPathSegment(\"AAAAJhYtS6y48Whm2S6D\").addQueryParameter(\"policy\", \"§P\").addQueryParameter(\"signature\", \"§S\").build()", "delivery denied read AAAAJhYtS6y48Whm2S6D"},
		{"Android, a variable", "Uri.parse(\"https://cdn.filestackcontent.com/\").buildUpon().appendPath(handle).appendQueryParameter(\"policy\", \"§P\").appendQueryParameter(\"signature\", \"§S\").build();", "delivery valid read"},
		{"Ktor", "val r = client.delete(\"https://www.filestackapi.com/api/file/§H\") {\n  parameter(\"key\", \"§K\")\n  parameter(\"policy\", \"§P\")\n  parameter(\"signature\", \"§S\")\n}", "file-api denied remove §H"},
		{"a store whose provider is a variable", "fetch(`https://www.filestackapi.com/api/store/${provider}?key=§K&policy=§P&signature=§S`)", "store-api denied store"},
	} {
		reports := Inspect(carrying.Replace(c.text), Options{At: wildAt, Keys: sampleKeys()})
		if len(reports) != 1 {
			t.Errorf("%s: %v", c.name, describe(reports))
			continue
		}
		r := reports[0]
		var needs []string
		for _, call := range r.Link.Needs {
			needs = append(needs, string(call))
		}
		got := strings.TrimRight(string(r.Form)+" "+string(r.Verdict)+" "+strings.Join(needs, ",")+" "+r.Link.Handle, " ")
		if want := strings.TrimRight(carrying.Replace(c.want), " "); got != want || r.Has(report.CodeRouteUnknown) {
			t.Errorf("%s: %q, want %q", c.name, got, want)
		}
	}
}
