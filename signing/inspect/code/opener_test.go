package code_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/code"
	"policybench/signing/report"
)

// Code that does not write its key starts a library all the same. want is what holds the
// pair, if anything may.
func TestOpenedAlone(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"filestack-js", "filestack.init(process.env.KEY)", "picker - -"},
		{"of a chain", "require('filestack-js').init(env.KEY)", "picker - -"},
		{"imported", "import { init } from 'filestack-js';\ninit(key)", "picker - -"},
		{"options in a variable", "filestack.init(key, options)", "picker options options"},
		{"options without a pair", "filestack.init(key, { cname: 'files.example.com' })", "picker - -"},
		{"twice", "filestack.init(key); filestack.init(key)", "picker - -"},
		{"two keys", "filestack.init(a); filestack.init(b)", "picker - -, picker - -"},
		{"a word for the key", "filestack.init('YOUR_API_KEY')", "picker - - placeholder"},
		{"filepicker.js", "filepicker.setKey(window.KEY)", "picker - -"},
		{"PHP", "$c = new FilestackClient($key, $security);", "picker security security"},
		{"Ruby", "FilestackClient.new(ENV['KEY'], security: sec)", "picker sec sec"},
		{"Python", "filestack.Client(API_KEY, security=sec)", "picker sec sec"},
		{"Python, imported", "from filestack import Client\nClient(os.environ['KEY'])", "picker - -"},
		{"Swift", "// Filestack\nlet c = Client(apiKey: key, security: sec)", "picker sec sec"},
		{"Java", "new com.filestack.Client(new Config(API_KEY))", "picker - -"},
		{"Go", "import fs \"filestack-go/client\"\nfs.NewClient(os.Getenv(\"KEY\"))", "picker - -"},
		{"React", "<PickerOverlay apikey={env.KEY} onUploadDone={done} />", "picker - -"},
		{"React, options by name", "<PickerInline apikey={KEY} clientOptions={options} />", "picker options options"},
		{"React, a word for the key", "<ReactFilestack apikey=\"YOUR_API_KEY\" />", "picker - - placeholder"},
		{"Angular", "<ng-picker-overlay [apikey]=\"key\"></ng-picker-overlay>", "picker - -"},

		{"options by methods", "new Config(config.getApiKey(), \"filestack://x\", config.getPolicy(), config.getSignature())", "picker config.getPolicy() config.getPolicy()"},
		{"words for all", "// filestack\nnew Config(\"API_KEY\", \"RETURN_URL\", \"POLICY\", \"SIGNATURE\")", "picker \"POLICY\" \"POLICY\" placeholder"},
		{"in a page", "<script>filepicker.setKey('YOUR_API_KEY')</script>", "picker - - placeholder"},
		{"an upload", "fetch('https://upload.filestackapi.com/multipart/start', {method: 'POST', body: JSON.stringify({apikey: key, size: 1})})", "picker - -"},
		{"an upload, shorthand", "fetch('https://upload.filestackapi.com/multipart/start', {method: 'POST', body: JSON.stringify({apikey, size})})", "picker - -"},
		{"an upload, with what is spread", "fetch('https://upload.filestackapi.com/multipart/start', {method: 'POST', body: JSON.stringify({apikey: key, ...security})})", "picker security security"},
		{"a prefetch", "post('https://cloud.filestackapi.com/prefetch', {'apikey': key, 'security': sec})", "picker sec sec"},
		{"an upload in Python", "post('https://upload.filestackapi.com/multipart/start', data={'apikey': key})", "picker - -"},
		{"an upload with the pair", "fetch('https://upload.filestackapi.com/multipart/start', {method: 'POST', body: JSON.stringify({apikey: key, policy, signature})})", ""},
		{"an upload of a body from elsewhere", "fetch('https://upload.filestackapi.com/multipart/start', {method: 'POST', body: form})", ""},
		{"a key for another request", "// filestack\nsend({apikey: key, size: 1})", ""},
		{"another's upload", "post('https://example.com/multipart/start', {apikey: key})", ""},
		{"a method declared", "// from 'filestack-js'\ninit(apikey?: string, options?: Options) {", ""},
		{"an initializer", "// filestack\nsuper.init(name: \"resize\")", ""},
		{"another's init", "map.init(filestackKey)", ""},
		{"another's client", "stripe.Client(api_key) // filestack", ""},
		{"another component", "<PickerDate apikey={key}/>", ""},
		{"no key", "// Filestack\nClient(options)", ""},
		{"no argument", "filestack.init()", ""},
		{"a function declared", "// filestack\nfunction init(apiKey) {}", ""},
		{"a constructor declared", "FilestackClient(String key) {", ""},
		{"a text that is no key", "filepicker.setKey('12')", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := carrier.Undo(written.Replace(c.text))
			cd := code.Of(v, strings.Contains(strings.ToLower(c.text), "filestack") || strings.Contains(c.text, "filepicker"))
			var got []string
			for _, r := range cd.OpenedAlone() {
				said := string(r.Form) + " " + values(&r)
				if f := r.Forgiven; len(f) > 0 && f[0].Code == report.CodePlaceholder {
					said += " placeholder"
				}
				got = append(got, said)
			}
			if got := strings.Join(got, ", "); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
