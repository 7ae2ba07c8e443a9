package sdk

import (
	"slices"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect/syntax"
)

// The clients of the libraries for servers and phones, and what is none.
func TestNativeCalls(t *testing.T) {
	for _, c := range []struct {
		name, code string
		want       []signing.Call
	}{
		{"Java", `client.uploadAsync(path, "image/jpeg", options)`, calls(signing.Pick)},
		{"Swift", "client.upload(using: url) { _ in }", calls(signing.Pick)},
		{"Swift, the older", "filestackClient.multiPartUpload(from: url)", calls(signing.Pick)},
		{"PHP", "$client->upload($path)", calls(signing.Pick)},
		{"Python, both", "client.upload(filepath=p)\nclient.upload_url(u)", calls(signing.Pick, signing.Store)},
		{"twice", "client.upload(a); client.upload(b)", calls(signing.Pick)},
		{"another receiver", "s3.upload(a); this.upload(b)", nil},
		{"a function", "upload(a)", nil},
		{"a longer name", "client.reupload(a)", nil},
		{"a property", "client.upload.size()", nil},
		{"nothing", "", nil},
	} {
		if got := NativeCalls(c.code); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	for _, c := range []struct {
		name, callee string
		kind         syntax.HolderKind
		want         bool
	}{
		{"Java", "Security.fromExisting", syntax.InCall, true},
		{"Swift and Python", "Security", syntax.InCall, true},
		{"PHP", "FilestackSecurity", syntax.InCall, true},
		{"another class", "Session.fromExisting", syntax.InCall, false},
		{"a method", "getSecurity", syntax.InCall, false},
		{"an object", "Security", syntax.InObject, false},
	} {
		if got := IsSecurity(syntax.Holder{Kind: c.kind, Name: c.callee}); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
