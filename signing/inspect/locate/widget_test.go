package locate_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/signing/report"
)

// Tags whose pair or key a page's code fills in, under every sign of a binding.
func TestWidgetsFilledInByCode(t *testing.T) {
	const both = "widget unverified run-time-value run-time-value"
	for tag, want := range map[string]string{
		`<input type="filepicker" :data-fp-policy="p" :data-fp-signature="s">`:                                         both,
		`<input type="filepicker" v-bind:data-fp-policy="p" v-bind:data-fp-signature="a.s">`:                           both,
		`<input type="filepicker" x-bind:data-fp-policy="p" x-bind:data-fp-signature="s">`:                             both,
		`<input type="filepicker" [attr.data-fp-policy]="p" [attr.data-fp-signature]="s">`:                             both,
		`<input type="filepicker" ng-attr-data-fp-policy="p" ng-attr-data-fp-signature="s">`:                           both,
		`<input type="filepicker" data-fp-policy={p} data-fp-signature={sec.s} />`:                                     both,
		`<input type="filepicker" data-fp-policy="{{p}}" data-fp-signature="{{s}}">`:                                   both,
		`<input type="filepicker" data-fp-policy="<%= p %>" data-fp-signature="<%= s %>">`:                             both,
		`<input type="filepicker" :data-fp-policy="p">`:                                                                "widget unsigned signature-missing run-time-value",
		`<input type="filepicker" :data-fp-apikey="k">`:                                                                "widget unsigned unsigned",
		`<input type="filepicker" data-fp-policy="YOUR_POLICY" data-fp-signature="YOUR_SIG">`:                          "widget malformed placeholder placeholder",
		`<input type="filepicker" [attr.data-fp-apikey]="key" [attr.data-fp-policy]="p" [attr.data-fp-signature]="s">`: both,
		`<div type="filepicker-preview" :data-fp-url="u" :data-fp-policy="p" :data-fp-signature="s"/>`:                 "viewer unverified run-time-value run-time-value",
		`<input type="filepicker" data-fp-apikey="§K" :data-fp-policy="p" :data-fp-signature="s">`:                     "widget unverified §K run-time-value run-time-value",
		"<input\n  type=\"filepicker\"\n  :data-fp-policy=\"p\"\n  :data-fp-signature=\"s\"\n>":                        both,
		`<p>1 > 0</p><input :data-fp-policy="a => b" :data-fp-signature="s">`:                                          both,
		// neighbors
		`<p>text</p> data-fp-policy=x and data-fp-signature=y`: "",
		`<input type="filepicker" data-fp-mimetype="x">`:       "",
		`<input :data-fp-policy="" :data-fp-signature="">`:     "",
	} {
		var got []string
		for _, r := range inspect.Inspect(strings.ReplaceAll(tag, "§K", aloneKey), inspect.Options{At: wildAt}) {
			got = append(got, string(r.Form), string(r.Verdict))
			if r.Link.APIKey != "" {
				got = append(got, "§K")
			}
			for _, f := range r.Findings {
				got = append(got, string(f.Code))
				if f.Code == report.CodeRunTimeValue && !strings.Contains(tag, f.Args[0]) {
					t.Errorf("%s: quotes %q", tag, f.Args)
				}
			}
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s: %q, want %q", tag, g, want)
		}
	}
}
