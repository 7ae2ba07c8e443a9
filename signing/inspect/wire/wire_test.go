package wire_test

import (
	"fmt"
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/wire"
)

// pieces are the requests of a text, each with the stretches that were named.
func pieces(s string, list []wire.Request) string {
	var out []string
	for _, r := range list {
		one := s[r.Host[0]:r.Host[1]] + " " + s[r.Path[0]:r.Path[1]]
		if r.Query[1] > 0 {
			one += "?" + s[r.Query[0]:r.Query[1]]
		}
		out = append(out, strings.TrimSpace(one+" "+r.Method))
	}
	return strings.Join(out, "; ")
}

func TestApart(t *testing.T) {
	for text, want := range map[string]string{
		"Uri.https('cdn.filestackcontent.com', '/a')":                                "cdn.filestackcontent.com /a",
		"Uri.https('cdn.filestackcontent.com', 'api/a')":                             "cdn.filestackcontent.com api/a",
		"{hostname: 'cdn.filestackcontent.com', port: 443, path: \"/a?b=c\"}":        "cdn.filestackcontent.com /a?b=c",
		"GET /a HTTP/1.1\nHost: cdn.filestackcontent.com\n":                          "cdn.filestackcontent.com /a",
		"> POST /a HTTP/2\n> Host: cdn.filestackcontent.com\n":                       "cdn.filestackcontent.com /a",
		"host = 'cdn.filestackcontent.com'; path = '/a'":                             "",
		"host = 'cdn.filestackcontent.com'\n\npath = '/a'":                           "",
		"('cdn.filestackcontent.com', 'https://example.com/a')":                      "",
		"('cdn.filestackcontent.com', 'a')":                                          "",
		"('cdn.filestackcontent.com', '/')":                                          "cdn.filestackcontent.com /",
		"'cdn.filestackcontent.com/a'":                                               "",
		"'notfilestackcontent.com', '/a'":                                            "",
		"Host: cdn.filestackcontent.com\nGET /a HTTP/1.1":                            "",
		"x(base_url=\"https://cdn.filestackcontent.com/\")\nx.get(\"/file/a\")":      "cdn.filestackcontent.com /file/a",
		"x({ baseURL: 'https://cdn.filestackcontent.com' }); x.get('api/file/a')":    "cdn.filestackcontent.com api/file/a",
		"x.base_uri = 'https://cdn.filestackcontent.com/api'\nx('PUT', '/store/S3')": "cdn.filestackcontent.com/api /store/S3",
		"nock('https://cdn.filestackcontent.com').get('/resize=w:1/a')":              "cdn.filestackcontent.com /resize=w:1/a",
		"nock('https://cdn.filestackcontent.com').get('/a/c')":                       "",
		"x(url='https://cdn.filestackcontent.com')\nx.get('/file/a')":                "",
		"x(base_url='https://cdn.filestackcontent.com/other')\nx.get('/file/a')":     "",
		"x(base_url='https://cdn.filestackcontent.com')\nx.get('/other')":            "",
		"the server /a HTTP/1.1 said\nHost: cdn.filestackcontent.com":                "",
		"'cdn.filestackcontent.com'" + strings.Repeat(" ", 400) + "'/a'":             "",
		"('cdn.filestackcontent.com', 'x/y') and ('cdn.filestackcontent.com', '/b')": "cdn.filestackcontent.com x/y; cdn.filestackcontent.com /b",
	} {
		if got := pieces(text, wire.Apart(text, "filestackcontent.com")); got != want {
			t.Errorf("%.70q: %q, want %q", text, got, want)
		}
	}
}

func TestRows(t *testing.T) {
	const head = "#Fields: date cs-method cs(Host) cs-uri-stem cs-uri-query\n"
	for text, want := range map[string]string{
		head + "2026-11-25\tGET\tcdn.filestackcontent.com\t/a\tpolicy=b\n": "cdn.filestackcontent.com /a?policy=b GET",
		head + "2026-11-25\tGET\tcdn.filestackcontent.com\t/a\t-\n":        "",
		"#Fields: cs-uri-stem cs-uri-query\n/a policy=b":                   "/a?policy=b",
		head + "too\tfew\n":                    "",
		"cs-method cs-uri-stem\nGET /a":        "",
		"#Fields: date time\n2026-11-25 10:00": "",
	} {
		if got := strings.TrimSpace(pieces(text, wire.Rows(text))); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// CloudFront's columns need no names.
func TestCloudFrontRows(t *testing.T) {
	const row = "2026-11-23\t10:11:12\tFRA2\t182\t192.0.2.10\tGET\td1.cloudfront.net\t/a\t200\t-\t-\tpolicy=b\t-\tHit\tid==\tcdn.filestackcontent.com\thttps"
	for text, want := range map[string]string{
		row:                                      "cdn.filestackcontent.com /a?policy=b GET",
		strings.ReplaceAll(row, "\t", " "):       "cdn.filestackcontent.com /a?policy=b GET",
		row + "\n" + row + "\n":                  "cdn.filestackcontent.com /a?policy=b GET; cdn.filestackcontent.com /a?policy=b GET",
		"#Fields: date time\n" + row:             "",
		row[:strings.Index(row, "\t-\tHit")]:     "",
		strings.Replace(row, "policy=b", "-", 1): "",
		strings.Replace(row, ".cloudfront.net", ".example.com", 1): "",
		"see " + row: "",
	} {
		if got := strings.TrimSpace(pieces(text, wire.CloudFrontRows(text))); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestStartsRequest(t *testing.T) {
	for before, want := range map[string]bool{
		"POST ": true, "> GET ": true, "  DELETE \"": true, "Request URL: ": true, "* URL: ": true, "- PUT `": true,
		"": false, "see ": false, "POSTED ": false, "await get(": false, "url = ": false,
	} {
		if wire.StartsRequest(before) != want {
			t.Errorf("%q: %v", before, !want)
		}
	}
}

func TestAreHeaders(t *testing.T) {
	for between, want := range map[string]bool{
		"\n\n": true,
		" HTTP/1.1\nContent-Type: application/json\n": true,
		"\nRequest Method: POST\nStatus Code: 403\n":  true,
		"\n> Accept: */*\n>\n":                        true,
		"\n```json\n":                                 true,
		"\nthen send\n":                               false,
		" and then a sentence\n":                      false,
		"\na = b\n":                                   false,
		"\nthis is no name of a header: x\n":          false,
	} {
		if wire.AreHeaders(between) != want {
			t.Errorf("%q: %v", between, !want)
		}
	}
}

// In each text a bar stands before the user, none where nobody is named.
func TestUsers(t *testing.T) {
	for _, text := range []string{
		"curl -u |app:s https://a", "curl --user '|app:s'", "auth=('|app', secret)", `auth: ["x"], user "|app", x`,
		"Authorization: Basic |YXBwOnM=", "btoa('|app:' + secret)", "http -a |app:s",
		"app: the program", "my.app:8080", "curl https://app:8080/", "the app", "Bearer YXBwOnM=", "auth=('|app'\r\n\t , secret)", "the x('app', secret)", "auth=('app'; secret)", "Basic  |YXBwOnM=",
		"webapp:s -u", "user 'app'",
	} {
		plain := strings.Replace(text, "|", "", 1)
		var want []int
		if at := strings.IndexByte(text, '|'); at >= 0 {
			want = []int{at}
		}
		if got := wire.Users(plain); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
	if n := len(wire.Users(strings.Repeat("curl -u app:s ", 100))); n > 16 {
		t.Errorf("%d users of one text", n)
	}
}

func TestBody(t *testing.T) {
	const handle = "KW9EJhYtS6y48Whm2S6D"
	for name, c := range map[string]struct{ json, want string }{
		"process":                  {`{"apikey":"K","sources":["` + handle + `"],"tasks":[{"name":"resize"},{"name":"security"}]}`, "key=K route=process handle=" + handle + " tasks=[resize]"},
		"a URL as source":          {`{"sources":["https://a/b","https://a/c"],"tasks":[]}`, "route=process source=https://a/b"},
		"an upload":                {`{"apikey":"K","store":{"path":"/a"}}`, "key=K path=/a"},
		"sources alone":            {`{"sources":["` + handle + `"]}`, ""},
		"tasks alone":              {`{"tasks":[{"name":"resize"}]}`, ""},
		"no JSON":                  {`{apikey: 'K', path: '/a'}`, "path=/a"},
		"a source beside a handle": {`{"sources":["https://a/b","` + handle + `"],"tasks":[{"name":""},{"title":"x"},{"name":7}]}`, "route=process handle=" + handle + " source=https://a/b"},
		"a task's other field":     {`{"sources":[],"tasks":[{"params":"resize"}]}`, "route=process"},
		"a number as key":          {`{"apikey":7}`, ""},
	} {
		b := wire.BodyAt(&carrier.View{Text: c.json}, 0, len(c.json))
		var r request.Request
		b.On(&r)
		var got []string
		add := func(name, value string) {
			if value != "" && value != "[]" {
				got = append(got, name+"="+value)
			}
		}
		add("key", r.Link.APIKey)
		add("route", string(r.Route))
		add("handle", r.Link.Handle)
		add("source", r.Link.Source)
		add("tasks", fmt.Sprint(r.Link.Tasks))
		add("path", r.Storing().Path.Text)
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s: %q, want %q", name, g, c.want)
		}
	}
}

// The outermost object around the star.
func TestBodyStart(t *testing.T) {
	for text, want := range map[string]int{
		`x {"a": {"b": "*"}}`: 2, `{"a": "*"}`: 0, `"*"`: -1, `{"a": 1} *`: -1, `{"a": "*"`: -1, `f({"a": "*"})`: 2,
		`f({a: {"b": "*"}})`: 6, `f({})*`: -1,
	} {
		if got := wire.BodyStart(text, strings.IndexByte(text, '*')); got != want {
			t.Errorf("%s: %d, want %d", text, got, want)
		}
	}
}

func TestHoldsPair(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"of its own", "-H 'Filestack-Security: policy=", true}, {"in a line of its own", "GET / HTTP/1.1\r\nX-Policy: ", true}, {"with a colon", "X-Security: policy: ", true},
		{"a short name", "Filestack-Policy: p=", true}, {"small letters", "x-filestack: policy:", true},
		{"another header", "X-Page: policy=", false}, {"no header", "policy: ", false}, {"a value before it", "X-Security: a; policy=", false},
		{"a URL", "https://x-security.com/?a=b:policy=", false}, {"an object", "f({x-security: policy=", false}, {"no colon", "X-Security policy=", false},
		{"an option named as a parameter", "curl https://x -H 'Policy: ", true}, {"data named as a parameter", "curl https://x -d 'policy: ", false},
		{"named as a parameter", "GET /a HTTP/1.1\nPolicy: ", true}, {"below the host", "GET /a\nHost: a\nsignature: ", true}, {"as curl shows it", "> GET /a HTTP/2\n> Host: a\n> policy: ", true},
		{"a list of parameters", "GET /a\npolicy: ", false}, {"behind a body", "GET /a HTTP/1.1\n{\npolicy: ", false}, {"another parameter", "GET /a HTTP/1.1\nkey: ", false},
		{"another line", "X-Security: a\npolicy=", false}, {"nothing", "", false},
	} {
		if got := wire.HoldsPair(c.text, len(c.text)); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
