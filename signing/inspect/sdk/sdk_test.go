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
		`<PickerOverlay pickerOptions={{security: {policy: @`:        "unread at picker",
		`<PickerOverlay clientOptions={{security: {policy: @`:        "read pick, picker",
		`<PickerInline clientOptions={{policy: @`:                    "ignored pick, picker",
		`<ng-picker-overlay [clientOptions]="{security: {policy: '@`: "read pick, picker",
		`fetch(u, {headers: {'X-Y': JSON.stringify({policy: @`:       "unread at header",
		`fetch(u, {body: JSON.stringify({policy: @`:                  "",
		`fetch(u, {headers: {policy: @`:                              "unread at header",
		`const clientOptions = {security: {policy: @`:                "read",
		// neighbours
		`client.remove({policy: @`:                "",
		`cache.remove(h, {policy: @`:              "",
		`filestack.init(K, {security: {policy: @`: "",
		`store.upload(f, {}, {}, t, {policy: @`:   "",
		`<Uploader options={{policy: @`:           "",
		`color.picker({policy: @`:                 "",
		`const security = {policy: @`:             "",
		`client.remove(h, {security: {policy: @`:  "",
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
