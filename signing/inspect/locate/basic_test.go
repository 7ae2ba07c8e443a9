package locate_test

import (
	"slices"
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/signing/inspect/inspecttest"
	"policybench/signing/report"
)

// basicSecret is the one in the documentation's example of HTTP Basic, basicHeader
// that example's header.
const (
	basicSecret = "TN6MAIP4XZHLFLX7RO2D77X4JU"
	basicHeader = "Authorization: Basic YXBwOlRONk1BSVA0WFpITEZMWDdSTzJENzdYNEpV"
)

var withBasic = strings.NewReplacer("§x", basicSecret, "§B", basicHeader, "§api", apiFile+"?key="+carriedKey, "§cdn", cdnFile, "§s", basicHeader[len("Authorization: "):])

// basicTexts are requests without a pair. basic says that HTTP Basic stands in for it,
// exposed that the text gives the app secret away.
var basicTexts = []struct {
	name, text     string
	basic, exposed bool
}{
	{"curl", `curl -u "app:§x" -X DELETE '§api'`, true, true},
	{"curl, long flag behind the URL", `curl -X DELETE '§api' --user "app:§x"`, true, true},
	{"curl over lines", "curl -X DELETE \\\n  -u app:$FILESTACK_APP_SECRET \\\n  '§api'", true, false},
	{"curl with a variable", `curl -u "app:$FILESTACK_APP_SECRET" -X DELETE '§api'`, true, false},
	{"curl with the header", `curl -H "§B" -X DELETE '§api'`, true, true},
	{"HTTPie", `http -a app:§x DELETE §api`, true, true},
	{"user in the URL", `https://app:§x@` + strings.TrimPrefix(apiFile, "https://"), true, true},
	{"Python", `requests.delete("§api", auth=('app', '§x'))`, true, true},
	{"Python with names", `requests.delete("§api", auth=HTTPBasicAuth("app", SECRET))`, true, false},
	{"fetch", `fetch("§api", { method: "DELETE", headers: { Authorization: "Basic " + btoa("app:" + secret) } })`, true, false},
	{"fetch with a template", "fetch(\"§api\", { headers: { Authorization: `Basic ${Buffer.from(`app:${secret}`).toString('base64')}` } })", true, false},
	{"axios", `axios.delete("§api", { auth: { username: "app", password: secret } })`, true, false},
	{"Ruby", `HTTParty.delete("§api", basic_auth: { username: "app", password: ENV["FILESTACK_SECRET"] })`, true, false},
	{"Ruby, a statement of its own", "uri = URI(\"§api\")\nreq = Net::HTTP::Delete.new(uri)\nreq.basic_auth 'app', secret", true, false},
	{"Go", "req, _ := http.NewRequest(\"DELETE\", \"§api\", nil)\nreq.SetBasicAuth(\"app\", secret)", true, false},
	{"PHP", "curl_setopt($ch, CURLOPT_URL, \"§api\");\ncurl_setopt($ch, CURLOPT_USERPWD, \"app:\" . $secret);", true, false},
	{"headers before the URL", "§B\nDELETE §api", true, true},
	{"headers behind the URL", "DELETE §api\nAccept: */*\n§B", true, true},

	{"another user", `curl -u "bob:§x" -X DELETE '§api'`, false, true},
	{"another user's header", `curl -H "Authorization: Basic Ym9iOnNlY3JldA==" -X DELETE '§api'`, false, false},
	{"to another host", "curl -u \"app:$PASSWORD\" https://files.example.com/x\n\ncurl -X DELETE '§api'", false, false},
	{"the other command's", "curl -u \"app:$PASSWORD\" https://files.example.com/x\ncurl -X DELETE '§api'", false, false},
	{"the delivery host", `curl -u "app:$SECRET" '§cdn'`, false, false},
	{"an app", `open({ app: "x", auth: true, url: "§api" })`, false, false},
	{"an app called app", `Route("app", "§api")`, false, false},
	{"prose", "our app: the auth of the user is fine, §api fails", false, false},
	{"without", `curl -X DELETE '§api'`, false, false},
}

func TestBasic(t *testing.T) {
	for _, tt := range basicTexts {
		t.Run(tt.name, func(t *testing.T) {
			text := withBasic.Replace(tt.text)
			reports := inspect.Inspect(text, inspect.Options{At: wildAt})
			if len(reports) != 1 {
				t.Fatalf("%v", describe(reports))
			}
			inspecttest.Check(t, text, reports)
			r := reports[0]
			f := r.Find(report.CodeUnsigned)
			if r.Verdict != report.Unsigned || f == nil {
				t.Fatalf("%s: %v", r.Verdict, r.Codes())
			}
			if basic := f.Level == report.Note && f.Args[0] == "basic"; basic != tt.basic {
				t.Errorf("a %s, %q", f.Level, f.Args)
			}
			if exposed := r.Has(report.CodeSecretExposed); exposed != tt.exposed {
				t.Errorf("exposed: %v", exposed)
			}
			problems := strings.Fields(problemsOf(r))
			if tt.basic && slices.ContainsFunc(problems, func(p string) bool { return p != string(report.CodeSecretExposed) }) {
				t.Errorf("problems %v", problems)
			}
			if strings.Contains(r.Link.Host, "@") {
				t.Errorf("host %q", r.Link.Host)
			}
		})
	}
}

// A request that carries a pair is judged by it, whatever else authorises it.
func TestBasicBesideAPair(t *testing.T) {
	text := carrying.Replace(`curl -u "app:$SECRET" "https://www.filestackapi.com/api/file/§H?policy=§P&signature=§S"`)
	if reports := inspect.Inspect(text, inspect.Options{At: wildAt}); len(reports) != 1 || reports[0].Verdict != report.Unverified || reports[0].Has(report.CodeUnsigned) {
		t.Errorf("%v", describe(reports))
	}
}

// What the header holds in base64 is named at its place.
func TestBasicSecretPlace(t *testing.T) {
	text := withBasic.Replace("§B\n§api")
	f := inspect.Inspect(text, inspect.Options{At: wildAt})[0].Find(report.CodeSecretExposed)
	if f == nil || len(f.Spans) != 1 || !strings.HasSuffix(basicHeader, text[f.Spans[0].Offset:f.Spans[0].End()]) {
		t.Errorf("%+v", f)
	}
}
