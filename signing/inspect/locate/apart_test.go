package locate_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect"
)

// Requests whose host, path and query stand at different places, with what must be read
// of them: one report each.
func TestRequestsInPieces(t *testing.T) {
	const fields = "#Version: 1.0\n#Fields: date time cs-method cs(Host) cs-uri-stem sc-status cs-uri-query\n"
	for name, row := range map[string]struct{ text, want string }{
		"Dart":                      {"Uri.https('cdn.filestackcontent.com', '/§H', {'policy': '§P', 'signature': '§S'})", "delivery cdn.filestackcontent.com §H"},
		"Dart, no slash":            {"Uri.https('www.filestackapi.com', 'api/file/§H', {\n  'key': '§K',\n  'policy': '§P',\n  'signature': '§S',\n})", "file-api www.filestackapi.com §H §K"},
		"Node":                      {"https.request({ method: 'DELETE', hostname: 'www.filestackapi.com', path: '/api/file/§H?key=§K&policy=§P&signature=§S' })", "file-api www.filestackapi.com §H §K DELETE"},
		"Python":                    {"c = http.client.HTTPSConnection(\"cdn.filestackcontent.com\")\nc.request(\"GET\", \"/§H?policy=§P&signature=§S\")", "delivery cdn.filestackcontent.com §H GET"},
		"the wire":                  {"GET /§H?policy=§P&signature=§S HTTP/1.1\nHost: cdn.filestackcontent.com\nAccept: */*\n", "delivery cdn.filestackcontent.com §H GET"},
		"the wire, a body":          {"POST /multipart/start HTTP/1.1\nHost: upload.filestackapi.com\n\n{\"apikey\":\"§K\",\"policy\":\"§P\",\"signature\":\"§S\"}", "request-body upload.filestackapi.com  §K POST"},
		"CloudFront":                {fields + "2026-11-25\t10:00:00\tGET\tcdn.filestackcontent.com\t/§H\t403\tpolicy=§P&signature=§S\n", "delivery cdn.filestackcontent.com §H GET"},
		"CloudFront, a task":        {fields + "2026-11-25\t10:00:00\tGET\tcdn.filestackcontent.com\t/security=policy:§P,signature:§S/§H\t403\t-\n", "security-task cdn.filestackcontent.com §H GET"},
		"IIS, no host":              {"#Fields: date time cs-method cs-uri-stem cs-uri-query sc-status\n2026-11-25 10:00:00 GET /§H policy=§P&signature=§S 403", "delivery  §H GET"},
		"HAR":                       {`{"request":{"method":"POST","url":"https://upload.filestackapi.com/multipart/start","postData":{"mimeType":"application/json","text":"{\"apikey\":\"§K\",\"policy\":\"§P\",\"signature\":\"§S\"}"}},"response":{"status":403}}`, "request-body upload.filestackapi.com  §K POST"},
		"HAR, fields":               {`{"request":{"method":"POST","url":"https://www.filestackapi.com/api/store/S3?key=§K","postData":{"params":[{"name":"policy","value":"§P"},{"name":"signature","value":"§S"}]}}}`, "store-api www.filestackapi.com  §K POST"},
		"HAR, the query twice":      {`{"request":{"method":"GET","url":"https://cdn.filestackcontent.com/§H?policy=§P&signature=§S","queryString":[{"name":"policy","value":"§P"},{"name":"signature","value":"§S"}]}}`, "delivery cdn.filestackcontent.com §H GET"},
		"Postman":                   {`{"request":{"method":"DELETE","url":{"raw":"https://www.filestackapi.com/api/file/§H?key=§K&policy=§P&signature=§S","query":[{"key":"policy","value":"§P"},{"key":"signature","value":"§S"}]}}}`, "file-api www.filestackapi.com §H §K DELETE"},
		"an options object":         {"const options = { url: 'https://cdn.filestackcontent.com/§H', qs: { policy: '§P', signature: '§S' } };", "delivery cdn.filestackcontent.com §H"},
		"a host without a path":     {"const host = 'cdn.filestackcontent.com';", ""},
		"a host and another's path": {"const host = 'cdn.filestackcontent.com'; const home = '/index.html';", ""},
		"a log without the pair":    {fields + "2026-11-25\t10:00:00\tGET\tcdn.filestackcontent.com\t/a.png\t200\t-\n", ""},
	} {
		var got []string
		for _, r := range inspect.Inspect(carrying.Replace(row.text), inspect.Options{At: wildAt}) {
			got = append(got, strings.TrimSpace(strings.Join([]string{string(r.Form), r.Link.Host, r.Link.Handle, r.Link.APIKey, r.Link.Method}, " ")))
			if r.Security.Policy == "" {
				t.Errorf("%s: no policy", name)
			}
		}
		want := strings.Join(strings.Fields(carrying.Replace(row.want)), " ")
		if g := strings.Join(strings.Fields(strings.Join(got, ", ")), " "); g != want {
			t.Errorf("%s: %q, want %q", name, g, want)
		}
	}
}
