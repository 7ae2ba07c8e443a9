package inspect

import (
	"strings"
	"testing"

	"policybench/signing/report"
)

// loneSecrets are texts with the app secret §x, or §1§2 in two pieces, and nothing
// else of Filestack's but its name.
var loneSecrets = map[string]string{
	"settings":                    "FILESTACK_API_KEY=" + carriedKey + "\nFILESTACK_APP_SECRET=§x\n",
	"settings, a general name":    "FILESTACK_API_KEY=" + carriedKey + "\nAPP_SECRET=§x\n",
	"settings with CRLF":          "FILESTACK_API_KEY=" + carriedKey + "\r\nFILESTACK_APP_SECRET=§x\r\n",
	"settings of a browser":       "REACT_APP_FILESTACK_SECRET=§x",
	"the old name":                "FILEPICKER_SECRET: §x",
	"export":                      `export FILESTACK_SECRET="§x"`,
	"YAML":                        "filestack:\n  api_key: " + carriedKey + "\n  secret: '§x'\n",
	"JSON":                        `{"filestack": {"apiKey": "` + carriedKey + `", "appSecret": "§x"}}`,
	"PHP":                         `$security = new FilestackSecurity("§x", $options);`,
	"PHP constant":                `define('FILESTACK_SECRET', '§x');`,
	"Ruby":                        `security = FilestackSecurity.new("§x", options: options)`,
	"Rails":                       `config.filestack_rails.app_secret = "§x"`,
	"Java":                        "import com.filestack.Security;\n\nSecurity security = Security.createNew(policy, \"§x\");",
	"Python":                      "from filestack import Security\nsecurity = Security({'expiry': 1893456000}, '§x')",
	"JavaScript":                  "import * as filestack from 'filestack-js';\nconst { policy, signature } = filestack.getSecurity({ expiry: 1893456000 }, '§x');",
	"JavaScript, by name":         "const { getSecurity } = require('filestack-js');\nconst s = getSecurity({ expiry }, '§x');",
	"JavaScript with a default":   "// filestack\nconst secret = process.env.SECRET || '§x';",
	"Go":                          "// Filestack\nconst appSecret = \"§x\"",
	"HMAC":                        "// sign for filestack\ncrypto.createHmac('sha256', '§x').update(encoded).digest('hex')",
	"openssl":                     `printf %s "$FILESTACK_POLICY" | openssl dgst -sha256 -hmac "§x"`,
	"a default by call":           `secret = os.environ.get("FILESTACK_SECRET", "§x")`,
	"in two literals":             "// filestack\nconst secret = '§1' +\n  '§2';",
	"mail":                        "Hi,\nmy filestack app secret is §x, why is the signature wrong?",
	"mail, the word at the end":   "The app secret: §x\nIt is the one of Filestack.",
	"the portal":                  "Filestack Developer Portal\nApp Secret\n§x\n",
	"a table":                     "| Filestack | |\n| App secret | §x |\n",
	"HTTP Basic":                  `curl -u "app:§x" -X DELETE "https://www.filestackapi.com/api/file/HANDLE?key=APIKEY"`,
	"HTTP Basic, its header":      basicHeader + "\nHost: www.filestackapi.com",
	"a secret in the place of it": `FILESTACK_API_KEY=§x`,
}

// keysOfOthers hold 26 letters and digits that nothing calls Filestack's app secret.
var keysOfOthers = map[string]string{
	"no word of Filestack's":         "APP_SECRET=§x",
	"another service's":              "FILESTACK_API_KEY=" + carriedKey + "\nTOTP_SECRET=§x",
	"another service's in one line":  `{"FILESTACK_API_KEY":"` + carriedKey + `","TWILIO_TOKEN":"§x"}`,
	"another service's far away":     "import * as filestack from 'filestack-js';\n" + strings.Repeat("const x = 1;\n", 300) + "const secret = '§x';",
	"one-time passwords":             "const client = filestack.init(key);\nconst otp = { secret: '§x', digits: 6 };",
	"a one-time password's URL":      "filestack account: otpauth://totp/filestack?secret=§x",
	"an id":                          "filestack.init(key);\nconst requestId = '§x';",
	"a member":                       `filestackRequestId = "§x"`,
	"a list":                         `filestack.ids = ["§x", "§x"]`,
	"an alphabet":                    "FILESTACK_SECRET=ABCDEFGHIJKLMNOPQRSTUVWXYZ",
	"a word in capitals":             "FILESTACK_SECRET=THEQUICKBROWNFOXJUMPSOVERA",
	"too long":                       "FILESTACK_SECRET=§xA",
	"too short":                      "FILESTACK_SECRET=" + basicSecret[:25],
	"lower case":                     "FILESTACK_SECRET=" + strings.ToLower(basicSecret),
	"a ULID":                         "FILESTACK_SECRET=01ARZ3NDEKTSV4RRFFQ69G5FAV",
	"a variable":                     "FILESTACK_SECRET=$SECRET",
	"a stand-in":                     "FILESTACK_SECRET=YOUR_APP_SECRET",
	"a padded value":                 "FILESTACK_SECRET=§x======",
	"another user's header":          "Host: www.filestackapi.com\nAuthorization: Basic Ym9iOnNlY3JldA==",
	"prose about the shape":          "A Filestack app secret has 26 upper-case characters.",
	"the name alone":                 "FILESTACK_APP_SECRET",
	"a commit beside the name":       "filestack-js, build §x",
	"a coupon in a mail on Filepick": "Your filepicker coupon: §x",
}

func TestLoneSecret(t *testing.T) {
	write := strings.NewReplacer("§x", basicSecret, "§1", basicSecret[:13], "§2", basicSecret[13:])
	for name, text := range loneSecrets {
		t.Run(name, func(t *testing.T) {
			text := write.Replace(text)
			reports := Inspect(text, Options{At: wildAt})
			builds := strings.Contains(text, "ecurity({") // the policy beside it is a report of its own
			if len(reports) != 1 || !builds && (reports[0].Form != report.FormSecret || reports[0].Verdict != report.None) {
				t.Fatalf("%v", outline(reports))
			}
			checkInside(t, text, reports)
			f := reports[0].Find(report.CodeSecretExposed)
			if f == nil || f.Level != report.Problem || !builds && (len(reports[0].Findings) != 1 || f.Spans[0] != reports[0].Span) {
				t.Fatalf("%+v", reports[0].Findings)
			}
			var named strings.Builder
			for _, s := range f.Spans {
				named.WriteString(text[s.Offset:s.End()])
			}
			if got := named.String(); got != basicSecret && !strings.HasSuffix(basicHeader, got) {
				t.Errorf("named %q", got)
			}
		})
	}
	for name, text := range keysOfOthers {
		t.Run("not "+name, func(t *testing.T) {
			for _, r := range Inspect(write.Replace(text), Options{At: wildAt}) {
				if r.Form == report.FormSecret || r.Find(report.CodeSecretExposed) != nil {
					t.Errorf("%s %v", r.Form, r.Codes())
				}
			}
		})
	}
}
