package code

import (
	"reflect"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// What code says replaces what the text showed before, and what it does not say of a form,
// a method, a place to store and a span leaves those.
func TestOn(t *testing.T) {
	before := request.Request{
		Form: report.FormPair, Span: report.Span{Offset: 1, Length: 2},
		Link: report.Link{APIKey: "k", Handle: "h", Handles: []string{"h"}, Method: "GET"},
	}
	for _, c := range []struct {
		name string
		said Said
		want func(r *request.Request)
	}{
		{"nothing", Said{}, func(r *request.Request) { r.Link.APIKey, r.Link.Handle = "", "" }},
		{"a form", Said{Form: report.FormPicker, Key: "k"}, func(r *request.Request) { r.Form, r.Link.Handle = report.FormPicker, "" }},
		{"a handle", Said{Key: "k", Handle: "g"}, func(r *request.Request) { r.Link.Handle, r.Link.Handles = "g", []string{"g"} }},
		{"a method", Said{Key: "k", Handle: "h", Method: "PUT"}, func(r *request.Request) { r.Link.Method = "PUT" }},
		{"calls", Said{Key: "k", Handle: "h", Calls: []signing.Call{signing.Read}, CallsInferred: true}, func(r *request.Request) { r.Calls, r.CallsInferred = []signing.Call{signing.Read}, true }},
		{"a place that nothing reads", Said{Key: "k", Handle: "h", Unread: "header"}, func(r *request.Request) { r.Carried.Unread = "header" }},
		{"a page", Said{Key: "k", Handle: "h", Page: request.Page{Opens: true}}, func(r *request.Request) { r.Page = &request.Page{Opens: true} }},
		{"a tag", Said{Key: "k", Handle: "h", Tag: report.Span{Offset: 0, Length: 9}}, func(r *request.Request) { r.Span = report.Span{Offset: 0, Length: 9} }},
	} {
		got, want := before, before
		c.said.On(&got)
		c.want(&want)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n%+v\nwant\n%+v", c.name, got, want)
		}
	}
}

// The calls of init are looked for once, each of them, and no more than the bound.
func TestInitCalls(t *testing.T) {
	for n, want := range map[int]int{0: 0, 1: 1, 7: 7, MaxInits: MaxInits, MaxInits + 1: MaxInits} {
		c := Of(carrier.Undo(strings.Repeat("init( ", n)), true)
		first := c.initCalls()
		if len(first) != want || len(c.initCalls()) != want {
			t.Errorf("of %d are found %d", n, len(first))
		}
		for i, at := range first {
			if at != i*len("init( ") {
				t.Errorf("call %d is found at %d", i, at)
			}
		}
	}
}

// The version and whether a picker opens are read once for every pair of the text.
func TestReadLibrary(t *testing.T) {
	c := Of(carrier.Undo("filestack-js@0.9 client.pick()"), true)
	for range 2 {
		page := request.Page{Flat: true, Library: request.CurrentLibrary}
		if c.ReadLibrary(&page); page != (request.Page{Flat: true, Library: request.ZeroLibrary, Opens: true}) {
			t.Errorf("%+v", page)
		}
	}
}
