package locate

import (
	"strings"
	"testing"

	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// tagPair is a pair whose values stand for any.
const tagPolicy, tagSignature, tagKey = "eyJleHBpcnkiOjE4OTM0NTYwMDB9", "9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6", "AQ7pSLnwT2mJx9Ls3Ckd8z"

var tagValues = strings.NewReplacer("§P", tagPolicy, "§S", tagSignature, "§K", tagKey)

// Templates write the attributes of a widget in their own ways; a hash of another name is
// none.
func TestWidgetsOfTemplates(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       report.Form
		key, opens bool
	}{
		{"HAML, a hash of data", "%input{type: 'filepicker', data: {fp_apikey: '§K', fp_policy: '§P', fp_signature: '§S'}}", report.FormWidget, true, true},
		{"HAML, rockets", "%input{:type => 'filepicker', 'data-fp-apikey' => '§K', 'data-fp-policy' => '§P', 'data-fp-signature' => '§S'}", report.FormWidget, true, true},
		{"HAML, as HTML has them", `%input(type="filepicker" data-fp-apikey="§K" data-fp-policy="§P" data-fp-signature="§S")`, report.FormWidget, true, true},
		{"Slim", `input type="filepicker" data-fp-apikey="§K" data-fp-policy="§P" data-fp-signature="§S"`, report.FormWidget, true, true},
		{"Pug", "input(type='filepicker', data-fp-apikey='§K', data-fp-policy='§P', data-fp-signature='§S')", report.FormWidget, true, true},
		{"a helper of Rails", "<%= f.filepicker_field :url, data: { fp_policy: '§P', fp_signature: '§S' } %>", report.FormWidget, false, true},
		{"another hash", "{ fp_policy: '§P', fp_signature: '§S' }", report.FormPair, false, false},
		{"variables of that name", "fp_policy = '§P'\nfp_signature = '§S'", report.FormPair, false, false},
	} {
		found := Requests(tagValues.Replace(c.text))
		if len(found) != 1 {
			t.Errorf("%s: %d found", c.name, len(found))
			continue
		}
		r := &found[0]
		if page := r.OnPage(); r.Form != c.want || (r.Link.APIKey == tagKey) != c.key || page.Opens != c.opens {
			t.Errorf("%s: %s with key %q, opens %t", c.name, r.Form, r.Link.APIKey, page.Opens)
		}
	}
}

// A message hides no code that stands beside it, a form is a body like JSON.
func TestBesideRequests(t *testing.T) {
	start := "POST https://upload.filestackapi.com/multipart/start"
	for _, c := range []struct {
		name, text string
		want       []report.Form
	}{
		{"a component beside a status", start + " 403 (Forbidden)\n<PickerOverlay apikey=\"§K\" />", []report.Form{report.FormMessage, report.FormPicker}},
		{"a key that is a variable", "Status Code: 401 of https://cloud.filestackapi.com/folder/list\n<PickerOverlay apikey={KEY} />", []report.Form{report.FormMessage, report.FormPicker}},
		{"a form", start + " HTTP/1.1\nHost: upload.filestackapi.com\n\napikey=§K&policy=§P&signature=§S", []report.Form{report.FormRequestBody}},
		{"a form that is told of", start + "\nbody: form\napikey=§K&policy=§P&signature=§S", []report.Form{report.FormRequestBody}},
		{"a query beside init", "u = result.url + `?policy=${p}&signature=${s}`\nfilestack.init(key, {security: {policy: p, signature: s}})", []report.Form{report.FormPair, report.FormPicker}},
		{"a form behind prose", start + "\n\nit fails, and I use\npolicy=§P&signature=§S", []report.Form{report.FormPair}},
	} {
		found := Requests(tagValues.Replace(c.text))
		var got []report.Form
		for i := range found {
			got = append(got, found[i].Form)
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: %v", c.name, got)
			continue
		}
		for _, form := range c.want {
			if !holdsForm(found, form) {
				t.Errorf("%s: %v, want %v", c.name, got, c.want)
			}
		}
	}
}

func holdsForm(found []request.Request, form report.Form) bool {
	for i := range found {
		if found[i].Form == form {
			return true
		}
	}
	return false
}

// What code without brackets gives a picker is what its method is given.
func TestNeedsOfBareCalls(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"pick", "filepicker.setKey('§K')\nfilepicker.pick\n  policy: $('.a').attr('policy')\n  signature: $('.a').attr('signature')", "pick"},
		{"pickAndStore", "filepicker.setKey('§K')\nfilepicker.pickAndStore\n  policy: $('.a').attr('policy')\n  signature: $('.a').attr('signature')", "pick store"},
		{"no method of the library's", "filepicker.setKey('§K')\nuploads.open\n  policy: $('.a').attr('policy')\n  signature: $('.a').attr('signature')", ""},
	} {
		found := Requests(tagValues.Replace(c.text))
		if len(found) != 1 {
			t.Errorf("%s: %d found", c.name, len(found))
			continue
		}
		var calls []string
		for _, call := range found[0].Calls {
			calls = append(calls, string(call))
		}
		if got := strings.Join(calls, " "); got != c.want {
			t.Errorf("%s needs %q, want %q", c.name, got, c.want)
		}
	}
}
