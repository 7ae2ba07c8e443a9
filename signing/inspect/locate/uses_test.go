package locate_test

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
)

// The policy of the pair allows read and convert alone.
var usedPairs = []struct {
	name, code string
	verdict    report.Verdict
	codes      string
}{
	{"constants, shorthand", "const policy = '§P', signature = '§S';\nclient.remove(handle, {policy, signature});", "denied", "call-denied"},
	{"constants, keys", "const filePolicy = '§P';\nconst fileSignature = '§S';\nclient.metadata(h, {}, { policy: filePolicy, signature: fileSignature });", "denied", "call-denied"},
	{"an object by name", "const security = { policy: '§P', signature: '§S' };\nclient.remove(handle, security);", "denied", "call-denied"},
	{"an object in picker options", "const security = { policy: '§P', signature: '§S' };\nclient.picker({ security }).open();", "malformed", "pair-unread"},
	{"an object under another name", "const sec = { policy: '§P', signature: '§S' };\nclient.picker({ security: sec }).open();", "malformed", "pair-unread"},
	{"filepicker.js", "filepicker.remove(url, { policy: '§P', signature: '§S' });", "denied", "call-denied"},
	{"a call that the policy allows", "filepicker.read(url, { policy: '§P', signature: '§S' });", "valid", ""},
	{"React, flat", "<PickerOverlay apikey=\"§K\" clientOptions={{ policy: '§P', signature: '§S' }} />", "malformed", "call-denied init-form-ignored"},
	{"Angular", "<ng-picker-overlay [clientOptions]=\"{security: {policy: '§P', signature: '§S'}}\"></ng-picker-overlay>", "denied", "call-denied"},
	{"picker options of a component", "<PickerOverlay pickerOptions={{ security: { policy: '§P', signature: '§S' } }} />", "malformed", "pair-unread"},
	{"React, options by name", "const clientOptions = { security: { policy: '§P', signature: '§S' } };\n<PickerOverlay apikey=\"§K\" clientOptions={clientOptions} />", "denied", "call-denied"},
	{"React, two names", "const security = { policy: '§P', signature: '§S' };\nconst clientOptions = { security };\n<PickerInline apikey=\"§K\" clientOptions={clientOptions} />", "denied", "call-denied"},
	{"React, flat by name", "const security = { policy: '§P', signature: '§S' };\n<PickerInline apikey=\"§K\" clientOptions={security} />", "malformed", "call-denied init-form-ignored"},
	{"Angular, options by name", "options = { security: { policy: '§P', signature: '§S' } };\n<ng-picker-overlay [apikey]=\"k\" [clientOptions]=\"options\"></ng-picker-overlay>", "denied", "call-denied"},
	{"Angular, the same name", "clientOptions = { security: { policy: '§P', signature: '§S' } };\n<ng-picker-overlay [clientOptions]=\"clientOptions\"></ng-picker-overlay>", "denied", "call-denied"},
	{"init's third argument", "filestack.init('§K', null, { policy: '§P', signature: '§S' });", "malformed", "init-form-ignored"},
	{"a header of its own", "curl https://cdn.filestackcontent.com/§H -H 'Filestack-Security: policy=§P, signature=§S'", "malformed", "pair-unread"},
	{"a query in a header", "curl https://cdn.filestackcontent.com/§H -H 'Filestack-Security: policy=§P&signature=§S'", "malformed", "pair-unread"},
	{"a header for each", "curl https://cdn.filestackcontent.com/§H -H 'X-Filestack-Policy: §P' -H 'X-Filestack-Signature: §S'", "malformed", "pair-unread"},
	{"headers before the URL", "curl -H 'X-Filestack-Policy: §P' --header \"X-Filestack-Signature: §S\" https://cdn.filestackcontent.com/§H", "malformed", "pair-unread"},
	{"headers of a request", "GET /§H HTTP/1.1\nHost: cdn.filestackcontent.com\nX-Policy: §P\nX-Signature: §S", "malformed", "pair-unread"},
	{"headers of fetch", "fetch(url, { headers: { policy: '§P', signature: '§S' } });", "malformed", "pair-unread"},
	// neighbours
	{"another library's remove", "cache.remove(key, { policy: '§P', signature: '§S' });", "valid", ""},
	{"constants that nothing uses", "const policy = '§P', signature = '§S';\nclient.remove(handle);", "valid", ""},
	{"an object that is made anew", "let security = { policy: '§P', signature: '§S' };\nsecurity = other();\nlog(security);", "valid", ""},
	{"settings with hyphens", "filestack-policy: §P\nfilestack-signature: §S", "valid", ""},
	{"headers that a server answers with", "HTTP/1.1 200 OK\nX-Filestack-Policy: §P\nX-Filestack-Signature: §S", "valid", ""},
	{"a header of the answer", "X-Request-Id: 1\n\npolicy=§P&signature=§S", "valid", ""},
	{"a wrapper", "myUpload(file, { policy: '§P', signature: '§S' });", "valid", ""},
}

func TestPairsAreJudgedByTheirUse(t *testing.T) {
	opts := inspect.Options{At: wildAt, Keys: []inspect.Key{{Name: "sample", Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI")}}}
	for _, tt := range usedPairs {
		var got []string
		reports := inspect.Inspect(carrying.Replace(tt.code), opts)
		for i := range reports {
			if reports[i].Security.Policy != "" {
				got = append(got, string(reports[i].Verdict), problemsOf(reports[i]))
			}
		}
		if want := strings.TrimSpace(string(tt.verdict) + " " + tt.codes); strings.TrimSpace(strings.Join(got, " ")) != want {
			t.Errorf("%s: %q, want %q", tt.name, got, want)
		}
	}
}
