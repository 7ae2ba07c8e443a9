package locate_test

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/inspect/inspecttest"
	"policybench/signing/report"
)

const (
	cdnFile = "https://cdn.filestackcontent.com/" + carriedHandle
	apiFile = "https://www.filestackapi.com/api/file/" + carriedHandle
)

// joinedRequests are one request each: its URL, and the pair that code sends with it.
var joinedRequests = []struct {
	name, text string
	form       report.Form
	method     string
	needs      string
	host       string // the delivery host unless said
}{
	{"Python", `requests.get("§cdn", params={"policy": "§P", "signature": "§S"})`, report.FormDelivery, "GET", "read", ""},
	{"Python over lines", "r = requests.get(\n    \"§cdn\",\n    params={\n        \"policy\": \"§P\",\n        \"signature\": \"§S\",\n    },\n)", report.FormDelivery, "GET", "read", ""},
	{"Python delete", `requests.delete("§api", params={"key": "§K", "policy": "§P", "signature": "§S"})`, report.FormFileAPI, "DELETE", "remove", "www.filestackapi.com"},
	{"Python, the method an argument", `requests.request("DELETE", "§api", params={"key": "§K", "policy": "§P", "signature": "§S"})`, report.FormFileAPI, "DELETE", "remove", "www.filestackapi.com"},
	{"Python dict", `requests.get("§cdn", params=dict(policy="§P", signature="§S"))`, report.FormDelivery, "GET", "read", ""},
	{"Python tuples", `requests.get("§cdn", params=[("policy", "§P"), ("signature", "§S")])`, report.FormDelivery, "GET", "read", ""},
	{"Python urlencode", `url = "§cdn?" + urllib.parse.urlencode({"policy": "§P", "signature": "§S"})`, report.FormDelivery, "", "read", ""},
	{"Python, parameters by name", "params = {\"policy\": \"§P\", \"signature\": \"§S\"}\nr = requests.get(\"§cdn\", params=params)", report.FormDelivery, "GET", "read", ""},
	{"Python, URL by name", "url = \"§cdn\"\nr = requests.get(url, params={\"policy\": \"§P\", \"signature\": \"§S\"})", report.FormDelivery, "", "read", ""},
	{"Python, all by name", "url = \"§api\"\npolicy = \"§P\"\nsignature = \"§S\"\nrequests.delete(url, params={\"key\": KEY, \"policy\": policy, \"signature\": signature})", report.FormFileAPI, "DELETE", "remove", "www.filestackapi.com"},
	{"Python f-string of names", "url = \"§cdn\"\npolicy = \"§P\"\nsignature = \"§S\"\nfull = f\"{url}?policy={policy}&signature={signature}\"", report.FormDelivery, "", "read", ""},
	{"Python store", `requests.post("https://www.filestackapi.com/api/store/S3?key=§K", params={"policy": "§P", "signature": "§S"}, files=f)`, report.FormStoreAPI, "POST", "store", "www.filestackapi.com"},
	{"axios", `axios.get('§cdn', { params: { policy: '§P', signature: '§S' } })`, report.FormDelivery, "GET", "read", ""},
	{"axios with a config", `axios({ method: 'delete', url: '§api', params: { key: '§K', policy: '§P', signature: '§S' } })`, report.FormFileAPI, "DELETE", "remove", "www.filestackapi.com"},
	{"axios, constants", "const policy = '§P';\nconst signature = '§S';\naxios.get('§cdn', { params: { policy, signature } });", report.FormDelivery, "GET", "read", ""},
	{"axios, handle in a variable", "axios.delete(`https://www.filestackapi.com/api/file/${handle}`, { params: { key, policy: '§P', signature: '§S' } })", report.FormFileAPI, "DELETE", "remove", "www.filestackapi.com"},
	{"the pair first", `send({ params: { policy: '§P', signature: '§S' }, url: '§cdn' })`, report.FormDelivery, "", "read", ""},
	{"jQuery", `$.ajax({ url: '§cdn', data: { policy: '§P', signature: '§S' } })`, report.FormDelivery, "", "read", ""},
	{"jQuery delete", "$.ajax({\n  url: '§api?key=§K',\n  type: 'DELETE',\n  data: { policy: '§P', signature: '§S' }\n});", report.FormFileAPI, "DELETE", "remove", "www.filestackapi.com"},
	{"jQuery get", `$.get('§cdn', { policy: '§P', signature: '§S' }, function (d) { show(d) })`, report.FormDelivery, "GET", "read", ""},
	{"filepicker.js remove", `filepicker.remove('§api', { policy: '§P', signature: '§S' }, function () { console.log('ok') })`, report.FormFileAPI, "DELETE", "remove", "www.filestackapi.com"},
	{"filepicker.js stat", `filepicker.stat({url: '§api'}, {policy: '§P', signature: '§S'}, function (m) {})`, report.FormFileAPI, "", "stat", "www.filestackapi.com"},
	{"filepicker.js write", `filepicker.write('§api', 'data', { policy: '§P', signature: '§S' })`, report.FormFileAPI, "POST", "write", "www.filestackapi.com"},
	{"filepicker.js convert", `filepicker.convert({url: '§api'}, {width: 200, policy: '§P', signature: '§S'})`, report.FormFileAPI, "", "convert", "www.filestackapi.com"},
	{"fetch", `fetch('§cdn?' + new URLSearchParams({ policy: '§P', signature: '§S' }))`, report.FormDelivery, "", "read", ""},
	{"fetch with a template", "fetch(`§api?${new URLSearchParams({ key: '§K', policy: '§P', signature: '§S' })}`, { method: 'DELETE' })", report.FormFileAPI, "DELETE", "remove", "www.filestackapi.com"},
	{"fetch, parameters by name", "const params = new URLSearchParams({ policy: '§P', signature: '§S' });\nfetch('§cdn?' + params)", report.FormDelivery, "", "read", ""},
	{"URL object", "const u = new URL('§cdn');\nu.searchParams.set('policy', '§P');\nu.searchParams.set('signature', '§S');", report.FormDelivery, "", "read", ""},
	{"request object", "const xhr = new XMLHttpRequest();\nxhr.open('DELETE', '§api?key=§K');\nxhr.send(JSON.stringify({ policy: '§P', signature: '§S' }));", report.FormRequestBody, "DELETE", "remove", "www.filestackapi.com"},
	{"chain", `request.get('§cdn').query({ policy: '§P', signature: '§S' })`, report.FormDelivery, "GET", "read", ""},
	{"fields of a class", "class Files {\n  private url = '§cdn';\n  private security = { policy: '§P', signature: '§S' };\n  load() { return this.http.get(this.url, { params: this.security }); }\n}", report.FormDelivery, "", "read", ""},
	{"PHP", `$url = '§cdn?' . http_build_query(['policy' => '§P', 'signature' => '§S']);`, report.FormDelivery, "", "read", ""},
	{"PHP by name", "$query = http_build_query(['policy' => '§P', 'signature' => '§S']);\n$url = '§cdn?' . $query;", report.FormDelivery, "", "read", ""},
	{"PHP, keys set", "$q['policy'] = '§P';\n$q['signature'] = '§S';\n$url = '§cdn?' . http_build_query($q);", report.FormDelivery, "", "read", ""},
	{"Python, keys set", "params = {}\nparams['policy'] = '§P'\nparams['signature'] = '§S'\nr = requests.get('§cdn', params=params)", report.FormDelivery, "GET", "read", ""},
	{"C#, keys set", "var q = HttpUtility.ParseQueryString(string.Empty);\nq[\"policy\"] = \"§P\";\nq[\"signature\"] = \"§S\";\nvar b = new UriBuilder(\"§cdn\") { Query = q.ToString() };", report.FormDelivery, "", "read", ""},
	{"PHP client", "$client->request('DELETE', '§api', [\n  'query' => ['key' => '§K', 'policy' => '§P', 'signature' => '§S'],\n]);", report.FormFileAPI, "DELETE", "remove", "www.filestackapi.com"},
	{"Ruby", `HTTParty.get('§cdn', query: { policy: '§P', signature: '§S' })`, report.FormDelivery, "GET", "read", ""},
	{"Ruby without parentheses", `RestClient.delete '§api', { params: { key: '§K', policy: '§P', signature: '§S' } }`, report.FormFileAPI, "DELETE", "remove", "www.filestackapi.com"},
	{"Ruby URI", "uri = URI('§cdn')\nuri.query = URI.encode_www_form(policy: '§P', signature: '§S')", report.FormDelivery, "", "read", ""},
	{"Go", "u, _ := url.Parse(\"§cdn\")\nq := u.Query()\nq.Set(\"policy\", \"§P\")\nq.Set(\"signature\", \"§S\")\nu.RawQuery = q.Encode()", report.FormDelivery, "", "read", ""},
	{"Go in one line", `resp, err := http.Get("§cdn?" + url.Values{"policy": {"§P"}, "signature": {"§S"}}.Encode())`, report.FormDelivery, "GET", "read", ""},
	{"Go request", "req, err := http.NewRequest(\"DELETE\", \"§api?key=§K\", nil)\nq := req.URL.Query()\nq.Add(\"policy\", \"§P\")\nq.Add(\"signature\", \"§S\")\nreq.URL.RawQuery = q.Encode()", report.FormFileAPI, "DELETE", "remove", "www.filestackapi.com"},
	{"Java", "HttpUrl url = HttpUrl.parse(\"§cdn\").newBuilder()\n    .addQueryParameter(\"policy\", \"§P\")\n    .addQueryParameter(\"signature\", \"§S\")\n    .build();", report.FormDelivery, "", "read", ""},
	{"C#", `var url = QueryHelpers.AddQueryString("§cdn", new Dictionary<string, string> { { "policy", "§P" }, { "signature", "§S" } });`, report.FormDelivery, "", "read", ""},
	{"curl -G", "curl -G '§cdn' \\\n  --data-urlencode 'policy=§P' \\\n  --data-urlencode 'signature=§S'", report.FormDelivery, "", "read", ""},
	{"httpie", `http GET §cdn policy==§P signature==§S`, report.FormDelivery, "GET", "read", ""},
	{"an object with its URL", `{"url":"§cdn","policy":"§P","signature":"§S"}`, report.FormDelivery, "", "read", ""},
	{"code inside JSON", `{"code":"requests.get(\"§cdn\", params={\"policy\": \"§P\", \"signature\": \"§S\"})"}`, report.FormDelivery, "GET", "read", ""},
	{"code in a page", `<pre>axios.get(&#39;§cdn&#39;, { params: { policy: &#39;§P&#39;, signature: &#39;§S&#39; } })</pre>`, report.FormDelivery, "GET", "read", ""},
	{"code in a quoted mail", "> requests.get(\"§cdn\",\n>              params={\"policy\": \"§P\",\n>                      \"signature\": \"§S\"})", report.FormDelivery, "GET", "read", ""},
}

var requestWords = strings.NewReplacer("§cdn", cdnFile, "§api", apiFile)

func TestJoinParameters(t *testing.T) {
	opts := inspect.Options{At: wildAt, Keys: []inspect.Key{{Name: "sample", Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI")}}}
	for _, tt := range joinedRequests {
		t.Run(tt.name, func(t *testing.T) {
			text := carrying.Replace(requestWords.Replace(tt.text))
			reports := inspect.Inspect(text, opts)
			if len(reports) != 1 {
				t.Fatalf("%d reports: %v", len(reports), describe(reports))
			}
			r := reports[0]
			inspecttest.Check(t, text, reports)
			if r.Form != tt.form || r.Link.Method != tt.method {
				t.Errorf("a %s by %q, want a %s by %q", r.Form, r.Link.Method, tt.form, tt.method)
			}
			if tt.host == "" {
				tt.host = "cdn.filestackcontent.com"
			}
			if r.Link.Host != tt.host || r.Link.Handle != carriedHandle && !strings.Contains(text, "${handle}") && tt.needs != "store" {
				t.Errorf("link %+v", r.Link)
			}
			if len(r.Link.Needs) != 1 || string(r.Link.Needs[0]) != tt.needs {
				t.Errorf("needs %v, want %s", r.Link.Needs, tt.needs)
			}
			if r.Genuine != report.Yes || r.Security.Policy != carriedPolicy || r.Security.Signature != carriedSignature {
				t.Errorf("genuine %v, pair %+v", r.Genuine, r.Security)
			}
			want, problems := report.Valid, ""
			if tt.needs != "read" && tt.needs != "convert" {
				want, problems = report.Denied, "call-denied"
			}
			if got := problemsOf(r); r.Verdict != want || got != problems {
				t.Errorf("%s with %q, want %s", r.Verdict, got, want)
			}
		})
	}
}

// A joined report covers the URL and the pair where both stand in one call.
func TestJoinParametersSpan(t *testing.T) {
	text := carrying.Replace("x = 1\n" + `requests.get("` + cdnFile + `", params={"policy": "§P", "signature": "§S"})`)
	reports := inspect.Inspect(text, inspect.Options{At: wildAt})
	if len(reports) != 1 {
		t.Fatalf("%v", describe(reports))
	}
	span := reports[0].Span
	got := text[span.Offset:span.End()]
	if !strings.HasPrefix(got, cdnFile) || !strings.HasSuffix(got, carriedSignature) {
		t.Errorf("the report points at %q", got)
	}
}

const otherFile = "https://cdn.filestackcontent.com/ajTW5xm2Sd6v22yrtKmQ"

// apartRequests are URLs and pairs of which nothing says that they belong together.
// want are the verdicts, in order.
var apartRequests = []struct{ name, text, want string }{
	{"two statements", "const url = '§cdn';\nconst sec = { policy: '§P', signature: '§S' };", "unsigned valid"},
	{"two lines of Python", "url = \"§cdn\"\npolicy = \"§P\"\nsignature = \"§S\"", "unsigned valid"},
	{"two URLs in one call", "show('§cdn', '§other', { policy: '§P', signature: '§S' })", "unsigned unsigned valid"},
	{"a list of files", `{"files":[{"url":"§cdn"},{"url":"§other"}],"security":{"policy":"§P","signature":"§S"}}`, "unsigned unsigned valid"},
	{"a list of one file", `{"files":[{"url":"§cdn"}],"security":{"policy":"§P","signature":"§S"}}`, "unsigned valid"},
	{"the pair of another call", "fetch('§cdn');\nfetch(other, { params: { policy: '§P', signature: '§S' } });", "unsigned valid"},
	{"a signed URL beside", "fetch('§cdn?policy=§P&signature=§S', { params: { policy: '§P', signature: '§S' } });", "valid"},
	{"another service's parameters", "axios.post('https://api.example.com/show', { file: '§cdn' }, { params: { policy: '§P', signature: '§S' } })", "unsigned valid"},
	{"another service's URL between", "sync('§cdn', 'https://api.example.com/hook', { policy: '§P', signature: '§S' })", "unsigned valid"},
	{"the client's pair", "const client = filestack.init('§K', { security: { policy: '§P', signature: '§S' } }); img.src = '§cdn';", "valid unsigned"},
	{"a component's pair", "<ReactFilestack apikey=\"§K\" clientOptions={{ security: { policy: '§P', signature: '§S' } }} customRender={() => <img src=\"§cdn\" />} />", "denied unsigned"},
	{"a function's body", "function load() { fetch('§cdn'); }\nconst sec = { policy: '§P', signature: '§S' };", "unsigned valid"},
	{"a callback's body", "fetch('§cdn').then(function () { start({ policy: '§P', signature: '§S' }); });", "unsigned valid"},
	{"inside another call's callback", "filepicker.pick({ policy: '§P', signature: '§S' }, function (b) { show('§cdn'); });", "denied unsigned"},
	{"parameters made anew", "params = {\"policy\": \"§P\", \"signature\": \"§S\"}\na = requests.get(other, params=params)\nparams = {}\nb = requests.get(\"§cdn\", params={})", "valid unsigned"},
	{"headers", "fetch('§cdn', { headers: { policy: '§P', signature: '§S' } })", "unsigned malformed"},
	{"two pairs in one call", "get('§cdn', { policy: '§P', signature: '§S' }, { policy: '" + initPolicy + "', signature: '" + initSignature + "' })", "unsigned valid valid"},
	{"a picture and a script", `<img src="§cdn"><script>var s = { policy: '§P', signature: '§S' };</script>`, "unsigned valid"},
	{"a comment", "// the picture: '§cdn'\nconst sec = { policy: '§P', signature: '§S' };", "unsigned valid"},
	{"prose", "The picture §cdn is not shown. (Policy: §P, Signature: §S)", "unsigned valid"},
	{"two code blocks", "Call `fetch('§cdn')` first.\n\nThen use\n\n```js\nconst security = { policy: '§P', signature: '§S' };\n```", "unsigned valid"},
	{"prose about the pair", "The URL lacks signature and policy: `§cdn`", "unsigned"},
	{"an external source of a request", `{"apikey":"§K","sources":["§cdn"],"tasks":[{"name":"security","params":{"policy":"§P","signature":"§S"}}]}`, "unsigned valid"},
}

func TestJoinParametersLeavesApart(t *testing.T) {
	opts := inspect.Options{At: wildAt, Keys: []inspect.Key{{Name: "sample", Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI")}}}
	for _, tt := range apartRequests {
		t.Run(tt.name, func(t *testing.T) {
			text := carrying.Replace(strings.ReplaceAll(requestWords.Replace(tt.text), "§other", otherFile))
			var verdicts []string
			for _, r := range inspect.Inspect(text, opts) {
				verdicts = append(verdicts, string(r.Verdict))
			}
			if got := strings.Join(verdicts, " "); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

// What code hands to a request comes from variables as often as not, and several
// requests share one object.
func TestJoinParametersOfVariables(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"short object", `axios.get('§cdn', { params: { policy, signature } })`, "unverified:"},
		{"a URL's parameters", "fetch(`§cdn?${new URLSearchParams({ policy, signature })}`)", "unverified:"},
		{"PHP", `$url = '§cdn?' . http_build_query(['policy' => $policy, 'signature' => $signature]);`, "unverified:"},
		{"the object itself", `requests.get("§cdn", params=params)`, "unverified:"},
		{"the key beside it", `requests.delete("§api", params={"key": KEY, "policy": policy, "signature": signature})`, "unverified:"},
		{"a variable file", "requests.delete(\"https://www.filestackapi.com/api/file/\" + h, params={\"key\": KEY, \"policy\": policy, \"signature\": sig})", "unverified:"},
		{"a variable file, in the short form", "axios.delete(`https://www.filestackapi.com/api/file/${h}`, { params: { key: K, policy, signature } })", "unverified:"},
		{"a variable file, one object", "axios.delete(`https://www.filestackapi.com/api/file/${h}`, { params })", "unverified:"},
		{"a variable file, no pair", "axios.delete(`https://www.filestackapi.com/api/file/${h}`, { params: { key: K } })", "unsigned:unsigned"},
		{"a client's base", "const api = axios.create({ baseURL: 'https://www.filestackapi.com/api' });\napi.delete('/file/KW9EJhYtS6y48Whm2S6D', { params: { key: K, policy: '§P', signature: '§S' } });", "denied:call-denied"},
		{"set behind", "const u = new URL('§cdn');\nu.searchParams.set('policy', policy);\nu.searchParams.set('signature', signature);", "unverified:"},
		{"set behind on a query", "u, _ := url.Parse(\"§cdn\")\nq := u.Query()\nq.Set(\"policy\", policy)\nq.Set(\"signature\", signature)\nu.RawQuery = q.Encode()", "unverified:"},
		{"set behind as a list", "var c = URLComponents(string: \"§cdn\")!\nc.queryItems = [URLQueryItem(name: \"policy\", value: p), URLQueryItem(name: \"signature\", value: s)]", "unverified:"},
		{"a form before", "const form = new FormData();\nform.append('policy', policy);\nform.append('signature', sig);\nfetch('https://www.filestackapi.com/api/store/S3?key=KEY', { method: 'POST', body: form });", "unverified:"},
		{"another form before", "const form = new FormData();\nform.append('policy', policy);\nform.append('signature', sig);\nfetch('https://www.filestackapi.com/api/store/S3?key=KEY', { method: 'POST', body: other });", "unsigned:"},
		{"set behind on another", "const u = new URL('§cdn');\nconst v = {};\nv.set('policy', policy);\nv.set('signature', signature);", "unsigned:"},
		{"Elixir", "Req.delete!(\"§api\", params: [key: key(), policy: policy, signature: signature])", "unverified:"},
		{"the policy alone", `requests.get("§cdn", params={"policy": "§P"})`, "unsigned:signature-missing"},
		{"a variable signature", `requests.get("§cdn", params={"policy": "§P", "signature": signature})`, "unverified:"},
		{"a variable policy", `requests.get("§cdn", params={"policy": policy, "signature": "§S"})`, "unverified:"},
		{"other parameters", `axios.get('§cdn', { params: { dl: true } })`, "unsigned:"},
		{"no parameters", `requests.get("§cdn", params=None)`, "unsigned:"},
		{"shared", "p = {\"policy\": \"§P\", \"signature\": \"§S\"}\na = requests.get(\"§cdn\", params=p)\nb = requests.get(\"§other\", params=p)", "unverified: denied:handle-differs"},
		{"escaped values", `requests.get("§cdn", params={"policy": "§E", "signature": "§S"})`, "malformed:double-percent-encoded"},
		{"a delete without the key", `requests.delete("§api", params={"policy": "§P", "signature": "§S"})`, "denied:api-key-missing call-denied"},
		{"filepicker.js adds its key", `filepicker.remove('§api', { policy: '§P', signature: '§S' })`, "denied:call-denied"},
		{"swapped", `requests.get("§cdn", params={"policy": "§S", "signature": "§P"})`, "malformed:swapped-values"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := carrying.Replace(strings.ReplaceAll(requestWords.Replace(tt.text), "§other", otherFile))
			var got []string
			for _, r := range inspect.Inspect(text, inspect.Options{At: wildAt}) {
				got = append(got, string(r.Verdict)+":"+problemsOf(r))
			}
			if got := strings.Join(got, " "); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

// Padding goes back into the value as code has it, and a delete goes to the host
// that knows it.
func TestMendJoinedRequests(t *testing.T) {
	for _, tt := range []struct{ name, text, from, to string }{
		{"padding", `requests.get("§cdn", params={"policy": "§P", "signature": "§S"})`, `==", "signature`, `", "signature`},
		{"delete on the CDN", `requests.delete("§api", params={"key": "§K", "policy": "§P", "signature": "§S"})`, "www.filestackapi.com/api/file/", "cdn.filestackcontent.com/"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			want := carrying.Replace(requestWords.Replace(tt.text))
			reports := inspect.Inspect(strings.Replace(want, tt.from, tt.to, 1), inspect.Options{At: wildAt, Keys: sampleKeys()})
			if len(reports) != 1 || reports[0].Fixed != want {
				t.Errorf("%v, mended\n%s\nwant\n%s", describe(reports), reports[0].Fixed, want)
			}
		})
	}
}
