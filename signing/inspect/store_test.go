package inspect_test

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/report"
)

// What a request names of where it stores is found wherever it stands, and the policy's
// limits are compared with it.
func TestStoreIsCompared(t *testing.T) {
	p, s := breakPair(t, signing.Policy{Call: []signing.Call{signing.Pick, signing.Store}, Path: "^/uploads/", Container: "^my-bucket$", MaxSize: 1000})
	words := strings.NewReplacer("§P", p, "§S", s, "§K", breakKey, "§H", breakHandle,
		"§pair", "policy: '"+p+"', signature: '"+s+"'", "§json", `"policy":"`+p+`","signature":"`+s+`"`)
	const store = "https://www.filestackapi.com/api/store/S3?key=§K&policy=§P&signature=§S"
	for _, c := range []struct{ name, text, want, place string }{
		{"a URL", store + "&path=%2Fevil%2Fa.png", "path-denied", "%2Fevil%2Fa.png"},
		{"its container", store + "&path=/uploads/a&container=other", "container-denied", "other"},
		{"as it should be", store + "&path=/uploads/a&container=my-bucket", "", ""},
		{"a flag of curl", "curl -X POST '" + store + "' \\\n  -F 'path=/evil/a' -F fileUpload=@f", "path-denied", "/evil/a"},
		{"a flag before the URL", "curl -F container=other -F fileUpload=@f '" + store + "'", "container-denied", "other"},
		{"a task", "https://cdn.filestackcontent.com/security=policy:§P,signature:§S/store=path:%22/evil/a%22,location:S3/§H", "path-denied", "%22/evil/a%22"},
		{"a picker", "filestack.init('§K', { security: { §pair } }).picker({ storeTo: { location: 's3', path: '/evil/', container: 'my-bucket' } }).open()", "path-denied", "/evil/"},
		{"a picker's options before it", "const options = { storeTo: { container: \"other\" } };\nconst client = filestack.init('§K', { security: { §pair } });\nclient.picker(options).open();", "container-denied", "other"},
		{"React", "<PickerOverlay apikey='§K' clientOptions={{ security: { §pair } }} pickerOptions={{ storeTo: { path: '/evil/' } }} />", "path-denied", "/evil/"},
		{"an upload's options", "filestack.init('§K', { security: { §pair } }).upload(file, {}, { path: '/evil/a' });\n", "path-denied", "/evil/a"},
		{"a client's upload", "const client = filestack.init('§K', { security: { §pair } });\nclient.upload(file, {}, { path: '/evil/a' });", "path-denied", "/evil/a"},
		{"a client's storeURL", "const client = filestack.init('§K', { security: { §pair } });\nclient.storeURL(url, { container: 'other' });", "container-denied", "other"},
		{"a pair of its own", "client.storeURL(url, { path: '/evil/a' }, token, { §pair }); // filestack", "path-denied", "/evil/a"},
		{"filepicker.js", "filepicker.store(input, { path: '/evil/a', §pair }, done);", "path-denied", "/evil/a"},
		{"a variable", "filestack.init('§K', { security: { §pair } }).picker({ storeTo: { path: folder, container: bucket } }).open()", "", ""},
		{"an upload", `POST https://upload.filestackapi.com/multipart/start` + "\n\n" + `{"apikey":"§K","store":{"location":"s3","path":"/evil/a"},"size":12,§json}`, "path-denied", "/evil/a"},
		{"its size", `POST https://upload.filestackapi.com/multipart/start` + "\n\n" + `{"apikey":"§K","store":{"location":"s3","path":"/uploads/a","container":"my-bucket"},"size":2000,§json}`, "size-denied", "2000"},
		{"storeURL", `POST https://process.filestackapi.com/process` + "\n\n" + `{"apikey":"§K","sources":["https://e.com/a.png"],"tasks":[{"name":"store","params":{"location":"s3","path":"/evil/a"}},{"name":"security","params":{§json}}]}`, "path-denied", "/evil/a"},
	} {
		text := words.Replace(c.text)
		reports := readBack(text)
		if len(reports) != 1 || reports[0].Genuine != report.Yes {
			t.Errorf("%s: %v\n%s", c.name, outlines(reports), text)
			continue
		}
		r := reports[0]
		if c.want == "" {
			if r.Allowed != report.Unknown || r.Verdict != report.Valid {
				t.Errorf("%s: %s, allowed %d, %v", c.name, r.Verdict, r.Allowed, r.Codes())
			}
			continue
		}
		f := r.Find(report.Code(c.want))
		if f == nil || r.Verdict != report.Denied || len(f.Spans) != 1 || text[f.Spans[0].Offset:f.Spans[0].End()] != c.place {
			t.Errorf("%s: %s %v, %+v", c.name, r.Verdict, r.Codes(), f)
		}
	}
}

// A picker that is told where files go stores them, which is a call of its own.
func TestPickerStores(t *testing.T) {
	p, s := breakPair(t, signing.Policy{Call: []signing.Call{signing.Pick}})
	const client = "filestack.init('§K', { security: { policy: '§P', signature: '§S' } })"
	for _, c := range []struct{ name, text, want string }{
		{"a bucket of one's own", client + ".picker({ storeTo: { container: 'box' } }).open()", "pick store denied"},
		{"a folder, by name", client + ".picker({ storeTo: { path } }).open()", "pick store denied"},
		{"where the app stores", client + ".picker({ storeTo: { location: 's3' } }).open()", "pick valid"},
		{"nowhere", client + ".picker().open()", "pick valid"},
	} {
		reports := readBack(strings.NewReplacer("§P", p, "§S", s, "§K", breakKey).Replace(c.text))
		if len(reports) != 1 {
			t.Errorf("%s: %v", c.name, outlines(reports))
			continue
		}
		got := ""
		for _, call := range reports[0].Link.Needs {
			got += string(call) + " "
		}
		if got += string(reports[0].Verdict); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
