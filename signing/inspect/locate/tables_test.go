package locate

import (
	"encoding/base64"
	"strings"
	"testing"

	"policybench/signing/inspect/request"
)

// Two pairs, and what the outlines below call their parts.
var joinParts = strings.NewReplacer(
	"§P1", firstPolicy, "§P2", "eyJleHBpcnkiOjE4OTM0NTYwMDEsImNhbGwiOlsicmVhZCJdfQ==",
	"§S1", firstSignature, "§S2", strings.Repeat("0123456789abcdef", 4), "§K", joinKey,
	"§URL", "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D", "§API", "https://www.filestackapi.com/api/file/KW9EJhYtS6y48Whm2S6D",
	"§far", strings.Repeat("some words ", 150), "§near", strings.Repeat("some words ", 40),
	"§JSON", base64.StdEncoding.EncodeToString([]byte(`{"policy":"`+firstPolicy+`","signature":"`+firstSignature+`"}`)),
)

const (
	firstPolicy    = "eyJleHBpcnkiOjE4OTM0NTYwMDB9"
	firstSignature = "9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"
	joinKey        = "AhTgLagciQByzXpFGRI0Az"
)

// joinRow is a text in which a rule or a sight shows, or its nearest neighbor in which it
// does not: its note begins with "not".
type joinRow struct{ of, note, text, want string }

// Each rule by which things are joined: P1+S1 is a pair, P1 a policy alone, URL+P1+S1 a
// request with its pair, $ a variable.
func TestRulesOfJoining(t *testing.T) { checkTable(t, ruleRows, RuleNames(), joinOutline) }

var ruleRows = []joinRow{
	{"stem", "", "a_policy=§P1\nb_policy=§P2\na_signature=§S1\nb_signature=§S2", "P1+S1 P2+S2"},
	{"stem", "in capitals and with hyphens", "A-POLICY: §P1\nB-POLICY: §P2\nB-SIGNATURE: §S2\nA-SIGNATURE: §S1", "P1+S1 P2+S2"},
	{"stem", "not of another name", "a_policy=§P1\nb_policy=§P2\nc_signature=§S1", "P1 P2+S1"},
	{"stem", "not too far", "a_policy=§P1\nb_policy=§P2\nb_signature=§S2\n§far\na_signature=§S1 filestack", "P1 P2+S2 S1"},

	{"near", "", "policy §P1\nsignature §S1", "P1+S1"},
	{"near", "without names", "§P1\n§S1", "P1+S1"},
	{"near", "the signature first", "signature: §S1\npolicy: §P1", "P1+S1"},
	{"near", "the signature called sig", "policy: §P1\nsig: §S1", "P1+S1"},
	{"near", "cut, and called sig", "policy: §P1\nfs_sig: 0123456789abcdef0123456789abcdef", "P1+0123456789abcdef0123456789abcdef"},
	{"near", "as parameters", "policy=§P1&sig=0123456789abcdef0123456789abcdef", "P1+0123456789abcdef0123456789abcdef"},
	{"near", "not cut under another name", "policy: §P1\ndesign: 0123456789abcdef0123456789abcdef", "P1"},
	{"near", "not few digits", "policy: §P1\nsig: 0123456789", "P1"},
	{"near", "not over another policy", "policy: §P1\npolicy: §P2\nsignature: §S2", "P1 P2+S2"},
	{"near", "not too far", "policy: §P1\n§far\nsignature: §S1 filestack", "P1 S1"},
	{"near", "no app secret", "policy: §P1\nZ3IYZSH2UJA7VN3QYFVSVCF7PI", "P1"},

	{"weak", "the signature first", `filestack {"signature": "§S1", "policy": "taken-out"}`, "taken-out+S1"},
	{"weak", "where nobody is named", `{"policy": {"expiry":1893456000}, "signature": "§S1"}`, `{"expiry":1893456000}+S1`},
	{"weak", "not far behind it", `filestack {"signature": "§S1", §near "policy": "taken-out"}`, "S1"},
	{"weak", "not without a name", `filestack {"digest": "§S1", "policy": "taken-out"}`, ""},

	{"weak", "", `filestack {"policy": "taken-out", "signature": "0123456789abcdef0123"}`, "taken-out+0123456789abcdef0123"},
	{"weak", "not of another service", `{"policy": "taken-out", "signature": "0123456789abcdef0123"}`, ""},
	{"weak", "not far away", `filestack {"policy": "taken-out", §near "signature": "0123456789abcdef0123"}`, ""},

	{"statement", "", `requests.get("§URL", params={"policy": "§P1", "signature": "§S1"})`, "URL+P1+S1"},
	{"statement", "curl", "curl -G §URL -d policy=§P1 -d signature=§S1", "URL+P1+S1"},
	{"statement", "not the next", "requests.get(\"§URL\")\nsave({\"policy\": \"§P1\", \"signature\": \"§S1\"})", "URL P1+S1"},
	{"statement", "not as headers", `requests.get("§URL", headers={"policy": "§P1", "signature": "§S1"})`, "URL P1+S1"},
	{"statement", "not in prose", "The file §URL needs policy §P1 and signature §S1", "URL P1+S1"},
	{"statement", "not of two URLs", `get("§URL", "§API", {"policy": "§P1", "signature": "§S1"})`, "URL API P1+S1"},

	{"body", "", "POST §API\nContent-Type: application/json\n\n{\"policy\": \"§P1\", \"signature\": \"§S1\"}", "API+P1+S1"},
	{"body", "not below prose", "POST §API\nThis is what I send:\n\n{\"policy\": \"§P1\", \"signature\": \"§S1\"}", "API P1+S1"},
	{"body", "not without a method", "§API\n\n{\"policy\": \"§P1\", \"signature\": \"§S1\"}", "API P1+S1"},

	{"name", "", "params = {'policy': '§P1', 'signature': '§S1'}\nr = requests.get('§URL', params=params)", "URL+P1+S1"},
	{"name", "both in a third", "u = '§URL'\np = {'policy': '§P1', 'signature': '§S1'}\nrequests.get(u, params=p)", "URL+P1+S1"},
	{"name", "not of another", "other = {'policy': '§P1', 'signature': '§S1'}\nr = requests.get('§URL', params=params)", "P1+S1 URL+$+$"},
	{"name", "not once it is another", "params = {'policy': '§P1', 'signature': '§S1'}\nparams = {}\nr = requests.get('§URL', params=params)", "P1+S1 URL+$+$"},

	{"variable, by name", "", "const policy = '§P1';\nconst signature = '§S1';\nconst u = `§URL?policy=${policy}&signature=${signature}`;", "URL+P1+S1"},
	{"variable, by name", "of its name", "myPolicy = '§P2'\nyourPolicy = '§P1'\nsignature = '§S1'\nu = `§URL?policy=${myPolicy}&signature=${signature}`", "P1 URL+P2+S1"},
	{"variable, by name", "the last before it", "policy = '§P2'\npolicy = '§P1'\nsignature = '§S1'\nu = `§URL?policy=${policy}&signature=${signature}`", "P2 URL+P1+S1"},
	{"variable, by name", "not one without a value", "policy = '§P1'\nsignature = '§S1'\nu = '§URL?policy=undefined&signature=undefined'", "P1+S1 URL+$+$"},

	{"variable, the only value", "", "const p = '§P1';\nconst s = '§S1';\nconst u = `§URL?policy=${policy}&signature=${signature}`;", "URL+P1+S1"},
	{"variable, the only value", "not of two", "a = '§P1'\nb = '§P2'\nu = `§URL?policy=${policy}&signature=§S1`", "P1 P2 URL+$+S1"},

	{"attribute", "", `<div type="filepicker-preview" data-fp-url="§URL" data-fp-policy="§P1" data-fp-signature="§S1"></div>`, "URL+P1+S1"},
	{"attribute", "not of the next tag", `<div type="filepicker-preview" data-fp-policy="§P1" data-fp-signature="§S1"></div><img src="§URL">`, "P1+S1 URL"},

	{"basic", "", `curl -u app:secret -X DELETE "§API"`, "API by Basic"},
	{"basic", "a header in the next line", "DELETE §API\nAuthorization: Basic YXBwOnNlY3JldA==", "API by Basic"},
	{"basic", "not another user", `curl -u bob:secret -X DELETE "§API"`, "API"},
	{"basic", "not for files", `curl -u app:secret "§URL"`, "URL"},
	{"basic", "not for another host", `curl -u app:secret https://example.com/a` + "\n" + `curl "§API"`, "API"},

	{"block", "", "client.delete(\"§API\") {\n  parameter(\"policy\", \"§P1\")\n  parameter(\"signature\", \"§S1\")\n}", "API+P1+S1"},
	{"block", "not behind the block", "client.delete(\"§API\") { }\nparameter(\"policy\", \"§P1\")\nparameter(\"signature\", \"§S1\")", "API P1+S1"},
	{"block", "not of a condition", "if (url == \"§API\" && done) {\n  parameter(\"policy\", \"§P1\")\n  parameter(\"signature\", \"§S1\")\n}", "API P1+S1"},
	{"block", "not behind another URL", "client.delete(\"§API\") {\n  url(\"https://example.com/a\")\n  parameter(\"policy\", \"§P1\")\n  parameter(\"signature\", \"§S1\")\n}", "API P1+S1"},

	{"member", "", `{"request": {"url": "§API", "postData": {"text": {"policy": "§P1", "signature": "§S1"}}}}`, "API+P1+S1"},
	{"member", "not of another object", `{"request": {"url": "§API"}, "other": {"policy": "§P1", "signature": "§S1"}}`, "API P1+S1"},

	{"parameters", "", `axios.get("§URL", { params: { policy, signature } })`, "URL+$+$"},
	{"parameters", "one object", `axios.get("§URL", { params: security })`, "URL+$+$"},
	{"parameters", "not of the next statement", "axios.get(\"§URL\");\nsend({ params: { policy, signature } })", "URL"},
	{"file, by name", "", "file_id = 'KW9EJhYtS6y48Whm2S6D'\nrequests.get('https://cdn.filestackcontent.com/%s' % file_id)", "URL"},
	{"file, by name", "of a template", "const h = 'KW9EJhYtS6y48Whm2S6D';\nfetch(`https://cdn.filestackcontent.com/${h}`)", "URL"},
	{"file, by name", "not another's", "other_id = 'KW9EJhYtS6y48Whm2S6D'\nrequests.get('https://cdn.filestackcontent.com/%s' % file_id)", "URL?"},
	{"file, by name", "not one that is no handle", "file_id = 'first'\nrequests.get('https://cdn.filestackcontent.com/%s' % file_id)", "URL?"},
	{"method, by name", "", "u = '§API'\nrequests.put(u, data=d)", "API by PUT"},
	{"method, by name", "not of another", "u = '§API'\nrequests.put(v, data=d)", "API"},
	{"API key, the only one", "", "const key = '§K';\nfetch(`https://www.filestackapi.com/api/store/S3?key=${key}`)", "API+K"},
	{"API key, the only one", "not of two", "const a = '§K', b = 'ANdpKX6pWRIevNAWvvOOtz';\nfetch(`https://www.filestackapi.com/api/store/S3?key=${key}`)", "API"},

	{"parameters", "not in prose", "get §URL with params policy and signature", "URL"},
}

// Each kind of thing that is looked for.
func TestSights(t *testing.T) {
	const escaped = "https%3A%2F%2Fcdn.filestackcontent.com%2FKW9EJhYtS6y48Whm2S6D%3Fpolicy%3D§P1%26signature%3D§S1"
	checkTable(t, []joinRow{
		{"URL", "", "see §URL?policy=§P1&signature=§S1 now", "URL+P1+S1"},
		{"URL", "not another's", "see https://example.com/KW9EJhYtS6y48Whm2S6D?v=1 now", ""},
		{"URL, escaped as a whole", "", "/image?url=" + escaped, "URL+P1+S1"},
		{"URL, escaped as a whole", "not another's", "/image?url=https%3A%2F%2Fexample.com%2FKW9EJhYtS6y48Whm2S6D", ""},
		{"URL without a scheme", "", "open cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=§P1&signature=§S1", "URL+P1+S1"},
		{"URL without a scheme", "not a mail address", "mail to me@filestackcontent.com/", ""},
		{"security task", "", "security=policy:§P1,signature:§S1/resize=width:9", "P1+S1"},
		{"security task", "not another option", "filestack security=strict:§S1", ""},
		{"query", "", "GET /x?policy=§P1&signature=§S1", "P1+S1"},
		{"query", "not another policy", "GET /x?policy=strict&signature=none", ""},
		{"encoded policy", "", "see §P1", "P1"},
		{"encoded policy", "not what is called a token", "token §P1", ""},
		{"encoded policy", "not a JSON web token", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", ""},
		{"encoded policy", "not another object", "eyJzdWIiOiIxMjM0NTY3ODkwIn0=", ""},
		{"named signature", "", "filestack signature: §S1", "S1"},
		{"named signature", "not of nobody", "signature: §S1", ""},
		{"named policy", "", `filestack {"policy": "taken-out", "signature": "§S1"}`, "taken-out+S1"},
		{"named policy", "not prose", "filestack policy: see our terms, signature: §S1", "S1"},
		{"policy as JSON", "", `sign {"expiry":1893456000,"call":["read"]}`, `{"expiry":1893456000,"call":["read"]}`},
		{"policy as JSON", "not another object", `save {"expiry":1893456000,"user":1,"name":"x"}`, ""},
		{"broken JSON", "", `{"expiry": 1893456000 "call": ["read"]}`, `{"expiry": 1893456000 "call": ["read"]}`},
		{"broken JSON", "not among others", `save {"expiry": 1893456000 "call": ["read"]} now`, ""},
		{"policy that code makes", "", "getSecurity({ expiry: soon, call: ['read'] }, secret)", `{"call":["read"]}+$`},
		{"policy that code makes", "not another's", "schedule({ expiry: soon, user: 'x' })", ""},
		{"URL whose file is a variable", "", `fetch("https://cdn.filestackcontent.com/" + handle)`, "URL?"},
		{"URL whose file is a variable", "not one without a file", "see https://cdn.filestackcontent.com/ for it", ""},
		{"URL whose file is a variable", "not beside another", `fetch("https://cdn.filestackcontent.com/" + handle); see("§API")`, "API"},
		{"pair handed to nobody", "", "const x = {policy: p, signature: s} // filestack", "$+$"},
		{"pair handed to nobody", "not where nobody is named", "const x = {policy: p, signature: s}", ""},
		{"URL in base64", "", "data aHR0cHM6Ly9jZG4uZmlsZXN0YWNrY29udGVudC5jb20vS1c5RUpoWXRTNnk0OFdobTJTNkQ=", "URL"},
		{"URL in base64", "not another's", "data aHR0cHM6Ly9leGFtcGxlLmNvbS9LVzlFSmhZdFM2eTQ4V2htMlM2RA==", ""},

		{"host and path apart", "", "Uri.https('cdn.filestackcontent.com', '/KW9EJhYtS6y48Whm2S6D', {'policy': '§P1', 'signature': '§S1'})", "URL+P1+S1"},
		{"host and path apart", "not of two statements", "host = 'cdn.filestackcontent.com'; home = '/KW9EJhYtS6y48Whm2S6D'", ""},
		{"log with columns", "", "#Fields: cs-method cs(Host) cs-uri-stem cs-uri-query\nGET\tcdn.filestackcontent.com\t/KW9EJhYtS6y48Whm2S6D\tpolicy=§P1&signature=§S1\n", "URL+P1+S1"},
		{"log with columns", "CloudFront's without names", "2026-11-23\t10:11:12\tFRA2\t182\t192.0.2.10\tGET\td1.cloudfront.net\t/KW9EJhYtS6y48Whm2S6D\t200\t-\t-\tpolicy=§P1%253D&signature=§S1\t-\tHit\tid==\tcdn.filestackcontent.com\thttps", "URL+P1=+S1"},
		{"log with columns", "not without their names", "GET\tcdn.filestackcontent.com\t/KW9EJhYtS6y48Whm2S6D\t-\n", ""},
		{"widget filled in by code", "", `<input type="filepicker" :data-fp-policy="p" :data-fp-signature="s">`, "$+$"},
		{"widget filled in by code", "not an empty one", `<input type="filepicker" :data-fp-policy="">`, ""},
		{"init", "", "filestack.init('§K', {security: {policy: p, signature: s}})", "K+$+$"},
		{"init", "beside the only pair", "const a = '§P1', b = '§S1';\nfilestack.init('§K', {security: {policy: a, signature: b}})", "K+P1+S1"},
		{"init", "not a longer name", "xinit(key, {security: pair}) // filestack", ""},
		{"pair handed over by name", "", "client.remove('KW9EJhYtS6y48Whm2S6D', {policy: p, signature: s}) // filestack", "$+$"},
		{"pair handed over by name", "not taken apart", "const {policy, signature} = make() // filestack", ""},
		{"text in base64 that holds a URL", "", "data eyB1cmw6IGh0dHBzOi8vY2RuLmZpbGVzdGFja2NvbnRlbnQuY29tL0tXOUVKaFl0UzZ5NDhXaG0yUzZEIH0=", "URL"},
		{"text in base64 that holds a URL", "not another's", "data eyB1cmw6IGh0dHBzOi8vZXhhbXBsZS5jb20vS1c5RUpoWXRTNnk0OFdobTJTNkQgfQ==", ""},
		{"JSON in base64", "", "data §JSON", "P1+S1"},
		{"JSON in base64", "not another's", "data eyJhIjoxLCJiIjoyLCJjIjozLCJkIjo0LCJlIjo1LCJmIjo2fQ==", ""},
	}, SightNames(), joinOutline)
}

// checkTable compares the outlines, and wants for each name of a table a row that shows it
// and a neighbor.
func checkTable(t *testing.T, rows []joinRow, names []string, outline func(text string) string) {
	t.Helper()
	shown, neighbor := map[string]bool{}, map[string]bool{}
	for _, c := range rows {
		if strings.HasPrefix(c.note, "not") {
			neighbor[c.of] = true
		} else {
			shown[c.of] = true
		}
		if got := outline(joinParts.Replace(c.text)); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.of, c.note, got, c.want)
		}
	}
	for _, name := range names {
		if !shown[name] || !neighbor[name] {
			t.Errorf("%s: no text shows it, or none its neighbor", name)
		}
	}
}

// joinOutline says which parts each request has, in the order of the text.
func joinOutline(text string) string {
	var outlines []string
	for _, r := range Requests(text) {
		var parts []string
		switch r.Link.Host {
		case "cdn.filestackcontent.com":
			parts = append(parts, "URL")
			if r.Open.File {
				parts[0] = "URL?"
			}
		case "www.filestackapi.com":
			parts = append(parts, "API")
		}
		if r.Link.APIKey == joinKey {
			parts = append(parts, "K")
		}
		for _, v := range []*request.Value{&r.Policy, &r.Signature} {
			switch {
			case v.State == request.Variable:
				parts = append(parts, "$")
			case v.Text != "":
				parts = append(parts, v.Text)
			}
		}
		one := strings.Join(parts, "+")
		if r.Carried.Basic {
			one += " by Basic"
		}
		if r.Link.Method == "PUT" {
			one += " by PUT"
		}
		if one != "" {
			outlines = append(outlines, one)
		}
	}
	return shortParts(strings.Join(outlines, " "))
}

// shortParts writes values as the rows above name them.
func shortParts(s string) string {
	for _, name := range []string{"P1", "P2", "S1", "S2"} {
		s = strings.ReplaceAll(s, joinParts.Replace("§"+name), name)
	}
	return s
}
