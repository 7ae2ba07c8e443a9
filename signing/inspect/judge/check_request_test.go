package judge

import (
	"strings"
	"testing"

	"policybench/signing/inspect/request"
	"policybench/signing/link"
	"policybench/signing/report"
)

// Files are deleted through the File API alone.
func TestCheckDelete(t *testing.T) {
	const all, remover = `{"expiry":1795395600}`, `{"expiry":1795395600,"call":["remove"]}`
	const method, policy = "problem delete-on-cdn documented link method", "note delete-on-cdn documented link policy"
	for _, c := range []struct {
		name, json, method string
		form               report.Form
		route              link.Route
		want               string
	}{
		{"on the delivery host", all, "DELETE", report.FormDelivery, link.RouteDelivery, method},
		{"by a task", all, "DELETE", report.FormSecurityTask, link.RouteNone, method},
		{"in the File API", all, "DELETE", report.FormFileAPI, link.RouteFile, ""},
		{"an operation to remove", all, "", report.FormDelivery, link.RouteRemove, ""},
		{"a policy to remove", remover, "", report.FormDelivery, link.RouteDelivery, policy},
		{"the same, with a method", remover, "GET", report.FormDelivery, link.RouteDelivery, ""},
		{"a policy to remove and read", `{"expiry":1795395600,"call":["remove","read"]}`, "", report.FormDelivery, link.RouteDelivery, ""},
		{"a pair to remove", remover, "", report.FormPair, link.RouteNone, ""},
	} {
		r := judged(delivered(t, c.json, func(l *request.Request) {
			l.Form, l.Route, l.Link.Method, l.Link.APIKey = c.form, c.route, c.method, testKey
		}), Options{At: judgedAt})
		if got := told(r.Findings, report.CodeDeleteOnCDN); got != c.want || c.want == method && r.Allowed != report.No {
			t.Errorf("%s: %q, allowed %d, want %q", c.name, got, r.Allowed, c.want)
		}
	}
}

func TestCheckAPIKey(t *testing.T) {
	const stored, outside, alias = "", "https://e.com/a", "src://alias/a"
	for _, c := range []struct {
		name   string
		form   report.Form
		route  link.Route
		source string
		change func(*request.Request)
		want   string
	}{
		{"to store", report.FormStoreAPI, link.RouteNone, stored, nil, "store"},
		{"to store in a body", report.FormRequestBody, link.RouteStore, stored, nil, "store"},
		{"to delete", report.FormFileAPI, link.RouteFile, stored, func(l *request.Request) { l.Link.Method = "DELETE" }, "delete"},
		{"to read", report.FormFileAPI, link.RouteFile, stored, nil, ""},
		{"to remove in a body", report.FormRequestBody, link.RouteRemove, stored, nil, ""},
		{"from elsewhere", report.FormDelivery, link.RouteDelivery, outside, nil, "source"},
		{"from elsewhere, by a task", report.FormSecurityTask, link.RouteNone, outside, nil, "source"},
		{"from an alias", report.FormDelivery, link.RouteDelivery, alias, nil, "alias"},
		{"from a stored file", report.FormDelivery, link.RouteDelivery, stored, nil, ""},
		{"from elsewhere, in the File API", report.FormFileAPI, link.RouteFile, outside, nil, ""},
		{"from elsewhere, in a viewer", report.FormViewer, link.RouteNone, outside, nil, ""},
		{"with the key", report.FormStoreAPI, link.RouteStore, stored, func(l *request.Request) { l.Link.APIKey = testKey }, ""},
		{"with a key that may stand elsewhere", report.FormStoreAPI, link.RouteStore, stored, func(l *request.Request) { l.Open.Key = true }, ""},
		{"a base that has a pair", report.FormStoreAPI, link.RouteStore, stored, func(l *request.Request) { l.Carried.Base = true }, "store"},
		{"a base that has a signature", report.FormStoreAPI, link.RouteStore, stored, func(l *request.Request) { l.Carried.Base, l.Policy = true, request.Value{} }, "store"},
		{"a base that has a policy", report.FormStoreAPI, link.RouteStore, stored, func(l *request.Request) { l.Carried.Base, l.Signature = true, request.Value{} }, "store"},
		{"a base without a pair", report.FormStoreAPI, link.RouteStore, stored, func(l *request.Request) {
			l.Carried.Base, l.Policy, l.Signature = true, request.Value{}, request.Value{}
		}, ""},
		{"no base, without a pair", report.FormStoreAPI, link.RouteStore, stored, func(l *request.Request) { l.Policy, l.Signature = request.Value{}, request.Value{} }, "store"},
		{"by the app secret", report.FormFileAPI, link.RouteFile, stored, func(l *request.Request) { l.Link.Method, l.Carried.Basic = "DELETE", true }, ""},
		{"by the app secret, elsewhere", report.FormStoreAPI, link.RouteStore, stored, func(l *request.Request) { l.Carried.Basic = true }, "store"},
	} {
		r := judged(delivered(t, `{"expiry":1795395600}`, func(l *request.Request) {
			l.Form, l.Route, l.Link.Source = c.form, c.route, c.source
			if c.source != "" {
				l.Link.Handle = ""
			}
			if c.change != nil {
				c.change(l)
			}
		}), Options{At: judgedAt})
		want := ""
		if c.want != "" {
			want = "problem api-key-missing documented link.apiKey " + c.want
		}
		if got := told(r.Findings, report.CodeAPIKeyMissing); got != want || want != "" && r.Allowed != report.No {
			t.Errorf("%s: %q, allowed %d, want %q", c.name, got, r.Allowed, want)
		}
	}
}

func TestCheckHost(t *testing.T) {
	const insecure = "warning insecure-http inferred link.host h"
	codes := []report.Code{report.CodeInsecureHTTP, report.CodeLegacyHost, report.CodeCustomHost, report.CodeProxied}
	for _, c := range []struct {
		name, scheme string
		host         request.Host
		has          string // of the pair
		want         string
	}{
		{"as it should be", "https", request.CurrentHost, "ps", ""},
		{"in the clear", "http", request.CurrentHost, "ps", insecure},
		{"in capitals", "HTTP", request.CurrentHost, "ps", insecure},
		{"a policy alone", "http", request.CurrentHost, "p", insecure},
		{"a signature alone", "http", request.CurrentHost, "s", insecure},
		{"no pair", "http", request.CurrentHost, "", insecure + "|unsigned"},
		{"no pair, as it should be", "https", request.CurrentHost, "", ""},
		{"no host", "http", request.NoHost, "ps", ""},
		{"no scheme", "", request.CurrentHost, "ps", ""},
		{"Filepicker's", "https", request.LegacyHost, "ps", "note legacy-host documented link.host h"},
		{"one's own", "https", request.CustomHost, "ps", "note custom-host inferred link.host h"},
		{"within another", "https", request.ProxiedHost, "ps", "note proxied inferred link.host h"},
		{"another's", "https", request.OtherHost, "ps", ""},
	} {
		r := judged(delivered(t, healthy, func(l *request.Request) {
			l.Scheme, l.Host, l.Link.Host, l.Span = c.scheme, c.host, "h", report.Span{Offset: 3, Length: 9}
			if !strings.Contains(c.has, "p") {
				l.Policy = request.Value{}
			}
			if !strings.Contains(c.has, "s") {
				l.Signature = request.Value{}
			}
		}), Options{At: judgedAt})
		if got := told(r.Findings, codes...); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		for _, code := range codes {
			if f := r.Find(code); f != nil && f.Spans[0] != (report.Span{Offset: 3, Length: 9}) {
				t.Errorf("%s: at %v", c.name, f.Spans)
			}
		}
	}
}

func TestCheckPage(t *testing.T) {
	codes := []report.Code{report.CodeInitFormIgnored, report.CodePairUnread, report.CodeViewerAttributes}
	for _, c := range []struct {
		name   string
		page   *request.Page
		unread string
		want   string
	}{
		{"none", nil, "", ""},
		{"flat, in the current library", &request.Page{Flat: true, Library: request.CurrentLibrary}, "", "problem init-form-ignored documented text current"},
		{"flat, in who knows which", &request.Page{Flat: true}, "", "warning init-form-ignored documented text "},
		{"flat, in the old library", &request.Page{Flat: true, Library: request.ZeroLibrary}, "", ""},
		{"not flat", &request.Page{Library: request.CurrentLibrary}, "", ""},
		{"in attributes alone", &request.Page{AttributesOnly: true}, "", "problem viewer-attributes-ignored inferred text "},
		{"in a header", nil, "header", "problem pair-unread inferred text header"},
	} {
		r := judged(delivered(t, healthy, func(l *request.Request) { l.Form, l.Page, l.Carried.Unread = report.FormPicker, c.page, c.unread }), Options{At: judgedAt})
		if got := told(r.Findings, codes...); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
