package locate_test

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/inspect/inspecttest"
	"policybench/signing/report"
)

// bodies are requests whose JSON body holds the pair. needs are joined by blanks.
var bodies = []struct{ name, text, host, needs, handle string }{
	{"prefetch", "POST https://cloud.filestackapi.com/prefetch\n{\"apikey\":\"§K\",\"security\":{\"policy\":\"§P\",\"signature\":\"§S\"}}", "cloud.filestackapi.com", "pick", ""},
	{"prefetch with headers", "POST https://upload.filestackapi.com/prefetch HTTP/1.1\nContent-Type: application/json\n\n{\"apikey\":\"§K\",\"security\":{\"policy\":\"§P\",\"signature\":\"§S\"}}", "upload.filestackapi.com", "pick", ""},
	{"multipart", "POST https://upload.filestackapi.com/multipart/start\n{\"apikey\":\"§K\",\"policy\":\"§P\",\"signature\":\"§S\",\"filename\":\"a.png\"}", "upload.filestackapi.com", "pick", ""},
	{"multipart, refused", "POST https://upload.filestackapi.com/multipart/start 403\n{\"apikey\":\"§K\",\"policy\":\"§P\",\"signature\":\"§S\"}", "upload.filestackapi.com", "pick", ""},
	{"folders", "POST https://cloud.filestackapi.com/folder/list\n{\"apikey\":\"§K\",\"policy\":\"§P\",\"signature\":\"§S\",\"clouds\":{\"facebook\":{}}}", "cloud.filestackapi.com", "pick", ""},
	{"store of a cloud file", "POST https://cloud.filestackapi.com/store/\n{\"apikey\":\"§K\",\"policy\":\"§P\",\"signature\":\"§S\"}", "cloud.filestackapi.com", "pick", ""},
	{"metadata of a cloud file", "POST https://cloud.filestackapi.com/metadata\n{\"apikey\":\"§K\",\"policy\":\"§P\",\"signature\":\"§S\"}", "cloud.filestackapi.com", "", ""},
	{"another upload", "POST https://upload.filestackapi.com/other\n{\"apikey\":\"§K\",\"policy\":\"§P\",\"signature\":\"§S\"}", "upload.filestackapi.com", "", ""},
	{"an operation nobody describes", "POST https://www.filestackapi.com/other/thing\n{\"apikey\":\"§K\",\"policy\":\"§P\",\"signature\":\"§S\"}", "www.filestackapi.com", "", ""},
	{"process and store", "POST https://process.filestackapi.com/process\n{\"apikey\":\"§K\",\"sources\":[\"https://example.com/a.png\"],\"tasks\":[{\"name\":\"store\",\"params\":{\"location\":\"S3\"}},{\"name\":\"security\",\"params\":{\"policy\":\"§P\",\"signature\":\"§S\"}}]}", "process.filestackapi.com", "store", ""},
	{"process on the CDN", "POST https://cdn.filestackcontent.com/process\n{\"apikey\":\"§K\",\"sources\":[\"§H\"],\"tasks\":[{\"name\":\"resize\",\"params\":{\"width\":100}},{\"name\":\"security\",\"params\":{\"policy\":\"§P\",\"signature\":\"§S\"}}]}", "cdn.filestackcontent.com", "convert", "§H"},
	{"tasks without a host", "{\"apikey\":\"§K\",\"sources\":[\"§H\"],\"tasks\":[{\"name\":\"run_workflow\",\"params\":{\"id\":\"x\"}},{\"name\":\"security\",\"params\":{\"policy\":\"§P\",\"signature\":\"§S\"}}]}", "", "runWorkflow", "§H"},
	{"over the wire", "POST /process HTTP/1.1\nHost: process.filestackapi.com\n\n{\"apikey\":\"§K\",\"sources\":[\"§H\"],\"tasks\":[{\"name\":\"resize\",\"params\":{\"width\":100}},{\"name\":\"security\",\"params\":{\"policy\":\"§P\",\"signature\":\"§S\"}}]}", "process.filestackapi.com", "convert", "§H"},
	{"over the wire, prefetch", "> POST /prefetch HTTP/1.1\n> Host: upload.filestackapi.com\n> \n> {\"apikey\":\"§K\",\"security\":{\"policy\":\"§P\",\"signature\":\"§S\"}}", "upload.filestackapi.com", "pick", ""},
	{"a browser's tools", "Request URL: https://upload.filestackapi.com/multipart/start\nRequest Method: POST\nStatus Code: 403\n\n{\"apikey\":\"§K\",\"policy\":\"§P\",\"signature\":\"§S\"}", "upload.filestackapi.com", "pick", ""},
	{"overwrite", "POST https://www.filestackapi.com/api/file/§H\n{\"policy\":\"§P\",\"signature\":\"§S\",\"url\":\"https://example.com/a.png\"}", "www.filestackapi.com", "write", "§H"},
	{"curl", "curl -X POST https://upload.filestackapi.com/prefetch -H 'Content-Type: application/json' -d '{\"apikey\":\"§K\",\"security\":{\"policy\":\"§P\",\"signature\":\"§S\"}}'", "upload.filestackapi.com", "pick", ""},
	{"curl, the URL last", "curl -X POST \\\n  -H 'Content-Type: application/json' \\\n  -d '{\n  \"apikey\": \"§K\",\n  \"security\": {\n    \"policy\": \"§P\",\n    \"signature\": \"§S\"\n  }\n}' \\\n  https://upload.filestackapi.com/prefetch", "upload.filestackapi.com", "pick", ""},
	{"curl with fields", "curl -X POST https://upload.filestackapi.com/multipart/start -F apikey=§K -F policy=§P -F signature=§S", "upload.filestackapi.com", "pick", ""},
	{"fetch", "fetch('https://upload.filestackapi.com/multipart/start', { method: 'POST', body: JSON.stringify({ apikey: '§K', policy: '§P', signature: '§S' }) })", "upload.filestackapi.com", "pick", ""},
	{"Python", `requests.post("https://cloud.filestackapi.com/folder/list", json={"apikey": "§K", "policy": "§P", "signature": "§S"})`, "cloud.filestackapi.com", "pick", ""},
	{"a constant of the program", "const startURL = \"https://upload.filestackapi.com/multipart/start\"\n\nw.WriteField(\"apikey\", \"§K\")\nw.WriteField(\"policy\", \"§P\")\nw.WriteField(\"signature\", \"§S\")", "upload.filestackapi.com", "pick", ""},

	{"two constants", "const a = \"https://upload.filestackapi.com/multipart/start\"\nconst b = \"https://upload.filestackapi.com/prefetch\"\nw.WriteField(\"apikey\", \"§K\")\nw.WriteField(\"policy\", \"§P\")\nw.WriteField(\"signature\", \"§S\")", "", "", ""},
	{"prose between", "POST https://upload.filestackapi.com/multipart/start\nfails here while this works there\n{\"apikey\":\"§K\",\"policy\":\"§P\",\"signature\":\"§S\"}", "", "", ""},
	{"another request between", "POST https://upload.filestackapi.com/multipart/start\n{\"apikey\":\"§K\"}\nPUT https://example.com/part\n{\"apikey\":\"§K\",\"policy\":\"§P\",\"signature\":\"§S\"}", "", "", ""},
	{"another service", "POST https://api.example.com/prefetch\n{\"apikey\":\"§K\",\"policy\":\"§P\",\"signature\":\"§S\"}", "", "", ""},
}

func TestRequestBodies(t *testing.T) {
	opts := inspect.Options{At: wildAt, Keys: []inspect.Key{{Name: "sample", Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI")}}}
	for _, tt := range bodies {
		t.Run(tt.name, func(t *testing.T) {
			text := carrying.Replace(tt.text)
			reports := inspect.Inspect(text, opts)
			if len(reports) != 1 {
				t.Fatalf("%d reports: %v", len(reports), describe(reports))
			}
			inspecttest.Check(t, text, reports)
			r := reports[0]
			var needs []string
			for _, c := range r.Link.Needs {
				needs = append(needs, string(c))
			}
			if r.Form != report.FormRequestBody || r.Link.Host != tt.host || r.Link.Handle != carrying.Replace(tt.handle) || strings.Join(needs, " ") != tt.needs {
				t.Errorf("a %s, %+v", r.Form, r.Link)
			}
			if r.Genuine != report.Yes || r.Link.APIKey != carriedKey && strings.Contains(text, carriedKey) {
				t.Errorf("genuine %v, key %q", r.Genuine, r.Link.APIKey)
			}
			want := ""
			if tt.needs != "" && tt.needs != "convert" {
				want = "call-denied"
			}
			if got := problemsOf(r); got != want {
				t.Errorf("problems %q, want %q", got, want)
			}
		})
	}
}

// Two requests keep each its own body.
func TestRequestBodiesApart(t *testing.T) {
	text := carrying.Replace("POST https://upload.filestackapi.com/multipart/start\n{\"apikey\":\"§K\",\"policy\":\"§P\",\"signature\":\"§S\"}\n\n" +
		"POST https://cloud.filestackapi.com/metadata\n{\"apikey\":\"§K\",\"policy\":\"§P\",\"signature\":\"§S\"}")
	reports := inspect.Inspect(text, inspect.Options{At: wildAt})
	if len(reports) != 2 || reports[0].Link.Host != "upload.filestackapi.com" || reports[1].Link.Host != "cloud.filestackapi.com" {
		t.Errorf("%v", describe(reports))
	}
}
