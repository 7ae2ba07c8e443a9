package sdk

import (
	"strings"
	"testing"

	"policybench/signing/inspect/syntax"
)

func TestUseOf(t *testing.T) {
	for code, want := range map[string]string{
		`client.remove(h, {policy: @`:                                "read remove",
		`this.client.metadata(h, {}, {policy: @`:                     "read stat",
		`fsClient.storeURL(u, {}, t, {policy: @`:                     "read store",
		`client.upload(f, {}, {}, t, {policy: @`:                     "read pick",
		`filepicker.pick({policy: @`:                                 "read pick, picker",
		`window.filepicker.pickAndStore({}, {policy: @`:              "read pick store, picker",
		`filepicker.writeUrl(f, u, {policy: @`:                       "read write",
		`filestack.init(K, null, {policy: @`:                         "ignored",
		`client.picker({security: {policy: @`:                        "unread at picker",
		`filestack.init('K').picker({security: {policy: @`:           "unread at picker",
		`client.picker({policy: @`:                                   "unread at picker",
		`<PickerOverlay pickerOptions={{security: {policy: @`:        "unread at component",
		`<PickerOverlay apikey="k" security={{policy: @`:             "unread at component",
		`<ng-picker-overlay [security]="{policy: @`:                  "unread at component",
		`<PickerOverlay clientOptions={{security: {policy: @`:        "read pick, picker",
		`<PickerInline clientOptions={{policy: @`:                    "ignored pick, picker",
		`<ng-picker-overlay [clientOptions]="{security: {policy: '@`: "read pick, picker",
		`fetch(u, {headers: {'X-Y': JSON.stringify({policy: @`:       "unread at header",
		`fetch(u, {body: JSON.stringify({policy: @`:                  "",
		`fetch(u, {headers: {policy: @`:                              "unread at header",
		`const clientOptions = {security: {policy: @`:                "read",
		// neighbours
		`client.remove({policy: @`:                  "",
		`client.picker(a, {policy: @`:               "",
		`picker({policy: @`:                         "unread at picker",
		`picker(a, {policy: @`:                      "",
		`filestack.init(K, {policy: @`:              "",
		`{headers: {a: {security: {policy: @`:       "unread at header",
		`clientOptions = {security: {a: {policy: @`: "ignored",
		`headers = <Box a={{policy: @`:              "",
		`cache.remove(h, {policy: @`:                "",
		`filestack.init(K, {security: {policy: @`:   "",
		`store.upload(f, {}, {}, t, {policy: @`:     "",
		`<Uploader options={{policy: @`:             "",
		`color.picker({policy: @`:                   "",
		`const security = {policy: @`:               "",
		`client.remove(h, {security: {policy: @`:    "",
	} {
		use, ok := UseOf(syntax.Holders(code, strings.IndexByte(code, '@')))
		got := ""
		if ok {
			got = [...]string{"read", "ignored", "unread"}[use.Reading]
			for _, c := range use.Needs {
				got += " " + string(c)
			}
			if use.Place != "" {
				got += " at " + use.Place
			}
			if use.Picker {
				got += ", picker"
			}
			if len(use.Needs) > 0 && use.Basis == "" {
				t.Errorf("%s: no basis", code)
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
	}
}

// What stands around an element says nothing about the pair within.
func TestUseOfEndsAtAnElement(t *testing.T) {
	box := syntax.Holder{Kind: syntax.InTag, Name: "Box"}
	for _, outer := range []syntax.Holder{{Kind: syntax.InObject, Name: "headers"}, {Kind: syntax.InObject, Name: "clientOptions"}, {Kind: syntax.InCall, Name: "client.remove", Arg: 1}} {
		if use, ok := UseOf([]syntax.Holder{box, outer}); ok {
			t.Errorf("%s around an element: %+v", outer.Name, use)
		}
		if _, ok := UseOf([]syntax.Holder{outer, box}); !ok {
			t.Errorf("%s within an element is not seen", outer.Name)
		}
	}
}
