package syntax

import (
	"fmt"
	"strings"
	"testing"
)

func TestHolders(t *testing.T) {
	for code, want := range map[string]string{
		`client.picker({security: {policy: @`:                              "object security, object , call client.picker 0",
		`client.remove(handle, {policy: @`:                                 "object , call client.remove 1",
		`filestack.init('K', null, {policy: '@`:                            "object , call filestack.init 2",
		"client.storeURL(u, {a: [1, 2]}, t,\n  {policy: '@":                "object , call client.storeURL 3",
		`<PickerOverlay apikey="K" clientOptions={{security: {policy: '@`:  "object security, object clientOptions, tag PickerOverlay",
		`<PickerOverlay clientOptions={{policy: '@`:                        "object clientOptions, tag PickerOverlay",
		`<ng-picker-overlay [clientOptions]="{security: {policy: '@`:       "object security, object clientOptions, tag ng-picker-overlay",
		`const security = {policy: '@`:                                     "object security",
		`$client->upload(["security" => ["policy" => "@`:                   "list , list , call $client->upload 0",
		`function f() { const s = {policy: '@`:                             "object s",
		`const f = () => { g({policy: '@`:                                  "object , call g 0",
		`g({a: 1}); h = {policy: '@`:                                       "object h",
		`policy = '@`:                                                      "",
		`<p>text</p> client.remove(h, {policy: '@`:                         "object , call client.remove 1",
		`items.map(i => client.remove(i, {policy: '@`:                      "object , call client.remove 1, call items.map 0",
		`f(&quot;a&quot;, {policy: '@`:                                     "object , call f 1",
		strings.Repeat("x", Reach) + strings.Repeat(" ", 9) + `policy: '@`: "",
		`f({` + strings.Repeat("x", Reach) + `policy: '@`:                  "",
		`new Filestack\Security({policy: '@`:                               "object , call Security 0",
		"filepicker.pick\n  multiple: true\n  policy: '@":                  "call filepicker.pick 0",
		"r = client.remove handle,\n  a: 1\n\n  policy: @":                 "call client.remove 1",
		"security:\n  policy: '@":                                          "",
		"client.open\npolicy: '@":                                          "",
		"see client.remove for\n  policy: '@":                              "",
		`filestack.init("K", {"security": {"policy": "@`:                   "object security, object , call filestack.init 1",
	} {
		var got []string
		for _, h := range Holders(code, strings.IndexByte(code, '@')) {
			name := [...]string{"object", "call", "tag", "list"}[h.Kind] + " " + h.Name
			if h.Kind == InCall {
				name += fmt.Sprintf(" %d", h.Arg)
			}
			got = append(got, name)
		}
		if g := strings.Join(got, ", "); g != want {
			t.Errorf("%.60s: %s, want %s", code, g, want)
		}
	}
}

func FuzzHolders(f *testing.F) {
	f.Add(`<A b={{c: [f(1, {d: 2}), `, 20)
	f.Fuzz(func(t *testing.T, s string, at int) {
		if at < 0 || at > len(s) {
			return
		}
		for _, h := range Holders(s, at) {
			if h.At < 0 || h.At >= at || h.Arg < 0 {
				t.Fatalf("%+v at %d of %q", h, at, s)
			}
		}
	})
}
