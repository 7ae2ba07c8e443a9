package inspect_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/signing/report"
)

// seenTexts are small texts of kinds that people's own code, pages and issues are of, with
// the form, the verdict and the codes of what must be said, one report after the other.
var seenTexts = map[string]struct{ text, want string }{
	// seen: an Android client's activity, which names the extras of its intent.
	"constants that name a key": {"const val POLICY_KEY = \"policy_key\"\nconst val SIGNATURE_KEY = \"signature_key\" // filestack", ""},
	// seen: a policy generator on npm.
	"a function's own defaults":   {"function FilestackPolicy({\n  expiry = Date.now() + 86400000, call = [],\n}) { return createHmac('sha256', s) }", ""},
	"a comma that is missing":     {"new FilestackPolicy({\n  expiry: Date.now() + 3600 // from now\n  path: '/a'\n});", "json unverified expiry-in-milliseconds! run-time-value"},
	"a wrapper's own option":      {"new FilestackPolicy({ path: '^/a$', secret: 's', expiry }) // createHmac", "json unverified run-time-value"},
	"a Date of nobody knows what": {"const policy = { expiry: this.expiry.valueOf(), call: ['read'] }; // filestack", "json unverified run-time-value"},
	// seen: the store of a Vue application.
	"empty at the beginning": {"const state = { clientConfig: { apikey: '', security: { policy: '', signature: '' } } }; // filestack", ""},
	// seen: a client of Filepicker's REST API in Ruby.
	"a hash that is filled later": {"policy = {\n 'call' => options[:call]\n}\npolicy['maxsize'] = options[:max].to_i\npolicy['expiry'] = (Time.now + 60).to_i\n# filepicker\nOpenSSL::HMAC.hexdigest('sha256', secret, p)", "json unverified key-misspelled! run-time-value"},
	"the same pair handed twice":  {"uri.query = encode(signature: s[:signature], policy: s[:policy])\nreturn hash(signature: s[:signature], policy: s[:policy]) # filepicker", "pair unverified run-time-value run-time-value"},
	"a base URL":                  {"FP_API_PATH = \"https://www.filepicker.io/api/store/S3\"", "store-api unsigned unsigned legacy-host"},
	"a base URL that is sent":     {"curl -X POST https://www.filestackapi.com/api/store/S3 -d url=x", "store-api unsigned api-key-missing! unsigned"},
	// seen: Express servers that hand out a policy.
	"an object in shorthand": {"const expiry = Math.floor(Date.now() / 1000) + 3600;\nconst policyObj = {\n expiry,\n call: ['pick']\n};\nconst signature = crypto.createHmac('sha256', FILESTACK_APP_SECRET).update(policy).digest('hex');", "json unverified run-time-value"},
	// seen: issues of filestack-react, with what the browser's tools show.
	"a status below a policy of the browser's": {"<ReactFilestack apikey={KEY} />\nRequest URL: https://cloud.filestackapi.com/folder/list\nRequest Method: POST\nStatus Code: 401 Unauthorized\nReferrer Policy: no-referrer", "message none server-message"},
	// seen: issues of filestack-python and filestack-java.
	"the object beside its URL": {"policy = {\"call\":[\"pick\"],\"expiry\":1673461800}\n`https://www.filestackapi.com/api/store/S3?key=" + breakKey + "&policy=eyJjYWxsIjogWyJwaWNrIl0sICJleHBpcnkiOiAxNjczNDYxODAwfQ%3D%3D&signature=" + strings.Repeat("ab", 32) + "`", "store-api expired expired! call-denied!"},
	"arguments in their order":  {"FilestackClient client = new FilestackClient(key, Security.fromExisting(s.policy(), s.signature()));", "pair unverified run-time-value run-time-value"},
	// seen: CoffeeScript of a Rails application.
	"an object without braces": {"filepicker.setKey('" + breakKey + "')\nfilepicker.pickAndStore\n  policy: $('.b').attr('policy')\n  signature: $('.b').attr('signature')", "picker unverified run-time-value run-time-value"},
	// seen: the documentation's Python.
	"a format": {"json_policy = '{\"handle\":\"%s\",\"expiry\":%s}' % (handle, expiry)\nhmac.new(k, p, sha256)", "json unverified run-time-value"},
	// seen: a key on GitHub.
	"a key with a hyphen": {"filepicker.setKey('A9fQmXr2TzJbkLwPc7Dy-z');", "picker unsigned unsigned"},
	// seen: a changelog.
	"dots for a key": {"`https://cdn.filestackcontent.com/<handle>?apikey=...&policy=...&signature=...`", "delivery malformed placeholder! placeholder! placeholder"},
	// seen: a Flask application.
	"a constructor by name": {"filestack_secret = os.environ.get(\"SECRET\")\npolicy = {'expiry': 1893456000}\nsecurity = Security(policy, filestack_secret)", "json unverified run-time-value"},
	// seen: specs of filestack-rails.
	"a duration in a spec": {"allow(Rails.application.config.filestack_rails).to receive(:security)\n  .and_return({call: %w[read store], expiry: 60})", "json unverified run-time-value"},
	// seen: a class that shares files, in Python.
	"a key that is a parameter's default": {"import filestack\ndef __init__(self, path, api_keys = '" + breakKey + "'):\n  pass", "picker unsigned unsigned"},
	// seen: tutorials that leave the values to the reader.
	"placeholders in constants": {"const policy = 'YOUR_POLICY';\nconst signature = 'YOUR_SIGNATURE';\nfetch(`https://cdn.filestackcontent.com/security=p:${policy},s:${signature}/ocr/${handle}`)", "security-task malformed placeholder! placeholder!"},
}

func TestSeenTexts(t *testing.T) {
	for name, row := range seenTexts {
		var got []string
		for _, r := range inspect.Inspect(row.text, inspect.Options{At: breakAt}) {
			said := []string{string(r.Form), string(r.Verdict)}
			for _, f := range r.Findings {
				code := string(f.Code)
				switch f.Code {
				case report.CodeNoHandle, report.CodeNoCall, report.CodePatternUnanchored, report.CodeExpiresFar:
					continue
				}
				if f.Level == report.Problem {
					code += "!"
				}
				said = append(said, code)
			}
			got = append(got, strings.Join(said, " "))
		}
		if g := strings.Join(got, " | "); g != row.want {
			t.Errorf("%s:\n got %q\nwant %q", name, g, row.want)
		}
	}
}
