package secret_test

import (
	"encoding/base64"
	"strings"
	"testing"

	"policybench/signing/inspect/secret"
	"policybench/signing/link"
)

const (
	key  = "AhTgLagciQByzXpFGRI0Az"
	lone = "N3XOC5NYKRMBCWVLEYKHUHQNCY"
)

var header = "Authorization: Basic " + base64.StdEncoding.EncodeToString([]byte("app:"+lone))

// loneSecrets are texts with the app secret §x, or §1§2 in two pieces, and nothing
// else of Filestack's but its name.
var loneSecrets = map[string]string{
	"settings":                    "FILESTACK_API_KEY=" + key + "\nFILESTACK_APP_SECRET=§x\n",
	"settings, a general name":    "FILESTACK_API_KEY=" + key + "\nAPP_SECRET=§x\n",
	"settings with CRLF":          "FILESTACK_API_KEY=" + key + "\r\nFILESTACK_APP_SECRET=§x\r\n",
	"settings of a browser":       "REACT_APP_FILESTACK_SECRET=§x",
	"the old name":                "FILEPICKER_SECRET: §x",
	"export":                      `export FILESTACK_SECRET="§x"`,
	"YAML":                        "filestack:\n  api_key: " + key + "\n  secret: '§x'\n",
	"JSON":                        `{"filestack": {"apiKey": "` + key + `", "appSecret": "§x"}}`,
	"PHP":                         `$security = new FilestackSecurity("§x", $options);`,
	"PHP constant":                `define('FILESTACK_SECRET', '§x');`,
	"Ruby":                        `security = FilestackSecurity.new("§x", options: options)`,
	"Rails":                       `config.filestack_rails.app_secret = "§x"`,
	"Java":                        "import com.filestack.Security;\n\nSecurity security = Security.createNew(policy, \"§x\");",
	"Python":                      "from filestack import Security\nsecurity = Security({'expiry': 1893456000}, '§x')",
	"JavaScript":                  "import * as filestack from 'filestack-js';\nconst { policy, signature } = filestack.getSecurity({ expiry: 1893456000 }, '§x');",
	"Java, nothing else":          "Security s = Security.createNew(policy, \"§x\");",
	"Java, by name":               "String k = \"§x\";\nSecurity s = Security.createNew(policy, k);",
	"JavaScript, by name":         "const { getSecurity } = require('filestack-js');\nconst s = getSecurity({ expiry }, '§x');",
	"JavaScript with a default":   "// filestack\nconst secret = process.env.SECRET || '§x';",
	"Go":                          "// Filestack\nconst appSecret = \"§x\"",
	"HMAC":                        "// sign for filestack\ncrypto.createHmac('sha256', '§x').update(encoded).digest('hex')",
	"openssl":                     `printf %s "$FILESTACK_POLICY" | openssl dgst -sha256 -hmac "§x"`,
	"a call that signs":           `sig := EncodeSignature("§x", policy)`,
	"a method that signs":         `const s = security.encodeSignature('§x', encodedPolicy);`,
	"a call named otherwise":      "policy = encode(rules)\nsignature = generate_signature(policy, '§x')",
	"a call that signs a policy":  `sign_policy("§x", rules)`,
	"by name to a call":           `const secret = "§x"; sig := EncodeSignature(secret, policy)`,
	"a default by call":           `secret = os.environ.get("FILESTACK_SECRET", "§x")`,
	"in two literals":             "// filestack\nconst secret = '§1' +\n  '§2';",
	"mail":                        "Hi,\nmy filestack app secret is §x, why is the signature wrong?",
	"mail, the word at the end":   "The app secret: §x\nIt is the one of Filestack.",
	"the portal":                  "Filestack Developer Portal\nApp Secret\n§x\n",
	"a table":                     "| Filestack | |\n| App secret | §x |\n",
	"HTTP Basic":                  `curl -u "app:§x" -X DELETE "https://www.filestackapi.com/api/file/HANDLE?key=APIKEY"`,
	"HTTP Basic, its header":      header + "\nHost: www.filestackapi.com",
	"a secret in the place of it": `FILESTACK_API_KEY=§x`,
}

// keysOfOthers hold 26 letters and digits that nothing calls Filestack's app secret.
var keysOfOthers = map[string]string{
	"no word of Filestack's":         "APP_SECRET=§x",
	"another service's":              "FILESTACK_API_KEY=" + key + "\nTOTP_SECRET=§x",
	"another service's in one line":  `{"FILESTACK_API_KEY":"` + key + `","TWILIO_TOKEN":"§x"}`,
	"another service's far away":     "import * as filestack from 'filestack-js';\n" + strings.Repeat("const x = 1;\n", 300) + "const secret = '§x';",
	"one-time passwords":             "const client = filestack.init(key);\nconst otp = { secret: '§x', digits: 6 };",
	"a one-time password's URL":      "filestack account: otpauth://totp/filestack?secret=§x",
	"an id":                          "filestack.init(key);\nconst requestId = '§x';",
	"a member":                       `filestackRequestId = "§x"`,
	"a list":                         `filestack.ids = ["§x", "§x"]`,
	"an alphabet":                    "FILESTACK_SECRET=ABCDEFGHIJKLMNOPQRSTUVWXYZ",
	"a word in capitals":             "FILESTACK_SECRET=THEQUICKBROWNFOXJUMPSOVERA",
	"too long":                       "FILESTACK_SECRET=§xA",
	"too short":                      "FILESTACK_SECRET=" + lone[:25],
	"lower case":                     "FILESTACK_SECRET=" + strings.ToLower(lone),
	"a ULID":                         "FILESTACK_SECRET=01ARZ3NDEKTSV4RRFFQ69G5FAV",
	"a call without a policy":        `generateSignature("§x", body)`,
	"a call far from the policy":     `generateSignature("§x", body)` + strings.Repeat(" ", 500) + "policy",
	"a call that checks":             `verifyCode("§x", policy)`,
	"a call of one-time passwords":   `totp.getSignature("§x", policy)`,
	"a call with another's key":      `getSignature("AKIAIOSFODNN7EXAMPLE", policy)`,
	"a variable":                     "FILESTACK_SECRET=$SECRET",
	"a stand-in":                     "FILESTACK_SECRET=YOUR_APP_SECRET",
	"a padded value":                 "FILESTACK_SECRET=§x======",
	"another user's header":          "Host: www.filestackapi.com\nAuthorization: Basic Ym9iOnNlY3JldA==",
	"prose about the shape":          "A Filestack app secret has 26 upper-case characters.",
	"the name alone":                 "FILESTACK_APP_SECRET",
	"a commit beside the name":       "filestack-js, build §x",
	"a coupon in a mail on Filepick": "Your filepicker coupon: §x",
}

func TestAlone(t *testing.T) {
	write := strings.NewReplacer("§x", lone, "§1", lone[:13], "§2", lone[13:])
	for name, text := range loneSecrets {
		text := write.Replace(text)
		var named strings.Builder
		for _, s := range secret.Alone(text, link.Mentioned(text)) {
			named.WriteString(text[s.Offset:s.End()])
		}
		if got := named.String(); got != lone && !(got != "" && strings.HasSuffix(header, got)) {
			t.Errorf("%s: named %q", name, got)
		}
	}
	for name, text := range keysOfOthers {
		text := write.Replace(text)
		if spans := secret.Alone(text, link.Mentioned(text)); len(spans) > 0 {
			t.Errorf("not %s: %v", name, spans)
		}
	}
}
