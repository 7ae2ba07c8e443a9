package wire_test

import (
	"slices"
	"testing"

	"policybench/signing/inspect/request"
	"policybench/signing/inspect/wire"
	"policybench/signing/link"
)

// What a body says goes before what its URL says; what it does not say stays.
func TestBodyOn(t *testing.T) {
	made := func() request.Request {
		var r request.Request
		r.Route, r.Link.APIKey, r.Link.Source = link.RouteDelivery, "K", "https://a/url"
		r.Link.Handle, r.Link.Handles, r.Link.Tasks = "H", []string{"H"}, []string{"flip"}
		return r
	}
	for _, c := range []struct {
		name                string
		body                wire.Body
		key, handle, source string
		route               link.Route
		tasks               []string
	}{
		{"nothing", wire.Body{}, "K", "H", "https://a/url", link.RouteDelivery, []string{"flip"}},
		{"a key alone", wire.Body{Key: "L"}, "L", "H", "https://a/url", link.RouteDelivery, []string{"flip"}},
		{"handles without tasks", wire.Body{Handles: []string{"I"}}, "K", "H", "https://a/url", link.RouteDelivery, []string{"flip"}},
		{"handles", wire.Body{Process: true, Handles: []string{"I", "J"}, Tasks: []string{"resize"}}, "K", "I", "https://a/url", link.RouteProcess, []string{"flip", "resize"}},
		{"a source alone", wire.Body{Process: true, Source: "https://a/body"}, "K", "", "https://a/url", link.RouteProcess, []string{"flip"}},
	} {
		r := made()
		c.body.On(&r)
		if r.Link.APIKey != c.key || r.Link.Handle != c.handle || r.Link.Source != c.source || r.Route != c.route || !slices.Equal(r.Link.Tasks, c.tasks) {
			t.Errorf("%s: %+v by %s", c.name, r.Link, r.Route)
		}
		if c.body.Process && !slices.Equal(r.Link.Handles, c.body.Handles) {
			t.Errorf("%s: handles %v", c.name, r.Link.Handles)
		}
	}
	var r request.Request
	body := wire.Body{Process: true, Source: "https://a/body"}
	if body.On(&r); r.Link.Source != "https://a/body" {
		t.Errorf("the source of the body alone is %q", r.Link.Source)
	}
}
