package judge

import (
	"fmt"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect/request"
	"policybench/signing/link"
	"policybench/signing/report"
)

// neededBy is what the request of a form and route needs.
func neededBy(t *testing.T, json string, form report.Form, route link.Route, change func(*request.Request)) string {
	t.Helper()
	l := delivered(t, json, func(l *request.Request) {
		if l.Form, l.Route = form, route; change != nil {
			change(l)
		}
	})
	j := judging{l: &l}
	j.start(new(pool), nil)
	j.checkPair()
	n := j.need()
	how := ""
	if n.inferred {
		how = " inferred"
	}
	return fmt.Sprint(n.set.calls(), how)
}

// Each operation of a host needs its call, told as inferred where no documentation names it.
func TestNeedOfRoute(t *testing.T) {
	calls := func(l *request.Request) { l.Calls = []signing.Call{signing.Stat} }
	for _, c := range []struct {
		name   string
		form   report.Form
		route  link.Route
		change func(*request.Request)
		want   string
	}{
		{"viewer", report.FormViewer, link.RouteNone, nil, "[convert]"},
		{"picker", report.FormPicker, link.RouteNone, calls, "[stat]"},
		{"widget", report.FormWidget, link.RouteNone, calls, "[stat]"},
		{"pair", report.FormPair, link.RouteNone, calls, "[stat]"},
		{"policy", report.FormPolicy, link.RouteNone, calls, "[stat]"},
		{"JSON", report.FormJSON, link.RouteNone, calls, "[stat]"},
		{"body without a route", report.FormRequestBody, link.RouteNone, calls, "[]"},
		{"metadata", report.FormFileAPI, link.RouteMetadata, nil, "[stat]"},
		{"metadata with exif", report.FormFileAPI, link.RouteMetadata, func(l *request.Request) { l.Carried.Exif = true }, "[stat exif] inferred"},
		{"convert", report.FormFileAPI, link.RouteConvert, nil, "[convert]"},
		{"preview", report.FormDelivery, link.RoutePreview, nil, "[convert]"},
		{"remove", report.FormRequestBody, link.RouteRemove, nil, "[remove]"},
		{"store", report.FormRequestBody, link.RouteStore, nil, "[store]"},
		{"upload", report.FormRequestBody, link.RouteUpload, nil, "[pick] inferred"},
		{"prefetch", report.FormRequestBody, link.RoutePrefetch, nil, "[pick] inferred"},
		{"drive", report.FormRequestBody, link.RouteDrive, nil, "[pick] inferred"},
		{"dialog", report.FormRequestBody, link.RouteDialog, nil, "[pick] inferred"},
		{"cloud", report.FormStoreAPI, link.RouteCloud, nil, "[]"},
		{"process", report.FormRequestBody, link.RouteProcess, func(l *request.Request) { l.Link.Tasks = []string{"flip"} }, "[convert]"},
		{"process without tasks", report.FormDelivery, link.RouteProcess, nil, "[]"},
		{"file in a body", report.FormRequestBody, link.RouteFile, func(l *request.Request) { l.Link.Method = "delete" }, "[remove]"},
		{"store API", report.FormStoreAPI, link.RouteNone, nil, "[store]"},
		{"file API", report.FormFileAPI, link.RouteNone, nil, "[read]"},
		{"delivery", report.FormDelivery, link.RouteNone, nil, "[read]"},
		{"security task", report.FormSecurityTask, link.RouteNone, nil, "[read]"},
	} {
		if got := neededBy(t, healthy, c.form, c.route, c.change); got != c.want {
			t.Errorf("%s needs %s, want %s", c.name, got, c.want)
		}
	}
}

func TestNeedOfFile(t *testing.T) {
	const remover = `{"expiry":1795395600,"call":["remove"]}`
	for _, c := range []struct {
		name, json, method string
		open               request.Open
		want               string
	}{
		{"get", healthy, "GET", request.Open{}, "[read]"}, {"in small letters", healthy, "get", request.Open{}, "[read]"},
		{"delete", healthy, "DELETE", request.Open{}, "[remove]"}, {"head", healthy, "HEAD", request.Open{}, "[]"},
		{"post", healthy, "POST", request.Open{}, "[write]"}, {"put", healthy, "PUT", request.Open{}, "[write]"}, {"patch", healthy, "PATCH", request.Open{}, "[write]"},
		{"bare", healthy, "", request.Open{}, "[read]"},
		{"bare, of a policy to remove", remover, "", request.Open{}, "[]"},
		{"bare, of a policy that may mean to", `{"expiry":1795395600,"call":["revoke"]}`, "", request.Open{}, "[]"},
		{"bare, of one to read and remove", `{"expiry":1795395600,"call":["remove","read"]}`, "", request.Open{}, "[read]"},
		{"bare, of one for something else", `{"expiry":1795395600,"call":["pick"]}`, "", request.Open{}, "[read]"},
		{"bare, of one for everything", `{"expiry":1795395600}`, "", request.Open{}, "[read]"},
		{"to read, of a policy to remove", remover, "GET", request.Open{}, "[read]"},
		{"a beginning", healthy, "", request.Open{Rest: true}, "[]"},
		{"a beginning with a file", healthy, "", request.Open{Rest: true, File: true}, "[read]"},
		{"a file that is hidden", healthy, "", request.Open{File: true}, "[read]"},
		{"a beginning to delete with", healthy, "DELETE", request.Open{Rest: true}, "[remove]"},
	} {
		got := neededBy(t, c.json, report.FormFileAPI, link.RouteFile, func(l *request.Request) { l.Link.Method, l.Open = c.method, c.open })
		if got != c.want {
			t.Errorf("%s needs %s, want %s", c.name, got, c.want)
		}
	}
}

func TestNeedOfDelivery(t *testing.T) {
	const api = "https://www.filestackapi.com/api/file/" + testHandle
	for _, c := range []struct {
		name string
		link report.Link
		open request.Open
		want string
	}{
		{"a file", report.Link{Handle: testHandle}, request.Open{}, "[read]"},
		{"several files", report.Link{Handles: []string{testHandle, "b"}}, request.Open{}, "[read]"},
		{"a file that is hidden", report.Link{}, request.Open{File: true}, "[read]"},
		{"no file", report.Link{}, request.Open{}, "[]"},
		{"no file, with tasks", report.Link{Tasks: []string{"flip"}}, request.Open{}, "[convert]"},
		{"deleted", report.Link{Handle: testHandle, Method: "DELETE", Tasks: []string{"flip"}}, request.Open{}, "[remove]"},
		{"its head", report.Link{Handle: testHandle, Method: "HEAD"}, request.Open{}, "[] inferred"},
		{"the head of what is made of it", report.Link{Handle: testHandle, Method: "HEAD", Tasks: []string{"flip"}}, request.Open{}, "[convert] inferred"},
		{"by another method", report.Link{Handle: testHandle, Method: "POST"}, request.Open{}, "[read]"},
		{"from elsewhere", report.Link{Source: "https://e.com/"}, request.Open{}, "[convert] inferred"},
		{"from elsewhere, with a task", report.Link{Source: "https://e.com/", Tasks: []string{"flip"}}, request.Open{}, "[convert]"},
		{"from elsewhere, beside a file", report.Link{Source: "https://e.com/", Handle: testHandle}, request.Open{}, "[read]"},
		{"a stored file by its address", report.Link{Source: api}, request.Open{}, "[read]"},
		{"a stored file by its address, with a task", report.Link{Source: api, Tasks: []string{"flip"}}, request.Open{}, "[convert]"},
		{"a task with options", report.Link{Handle: testHandle, Tasks: []string{"resize=width:1"}}, request.Open{}, "[convert]"},
		{"two tasks of one call", report.Link{Handle: testHandle, Tasks: []string{"flip", "resize=width:1"}}, request.Open{}, "[convert]"},
		{"no task", report.Link{Handle: testHandle, Tasks: []string{""}}, request.Open{}, "[read]"},
		{"another file", report.Link{Handle: testHandle, Tasks: []string{"fallback=file:x"}}, request.Open{}, "[read]"},
		{"another file, and a task", report.Link{Handle: testHandle, Tasks: []string{"fallback=file:x", "flip"}}, request.Open{}, "[convert]"},
		{"metadata", report.Link{Handle: testHandle, Tasks: []string{"metadata"}}, request.Open{}, "[]"},
		{"the size of an image", report.Link{Handle: testHandle, Tasks: []string{"imagesize"}}, request.Open{}, "[]"},
		{"a task and metadata", report.Link{Handle: testHandle, Tasks: []string{"flip", "metadata"}}, request.Open{}, "[convert]"},
		{"an unknown task", report.Link{Handle: testHandle, Tasks: []string{"frobnicate"}}, request.Open{}, "[convert] inferred"},
		{"an unknown task before a known one", report.Link{Handle: testHandle, Tasks: []string{"frobnicate", "flip"}}, request.Open{}, "[convert] inferred"},
		{"from elsewhere, by an unknown task", report.Link{Source: "https://e.com/", Tasks: []string{"frobnicate"}}, request.Open{}, "[convert] inferred"},
		{"stored", report.Link{Handle: testHandle, Tasks: []string{"store"}}, request.Open{}, "[store]"},
		{"a workflow", report.Link{Handle: testHandle, Tasks: []string{"run_workflow=id:x"}}, request.Open{}, "[runWorkflow]"},
	} {
		got := neededBy(t, healthy, report.FormDelivery, link.RouteDelivery, func(l *request.Request) { l.Link, l.Open = c.link, c.open })
		if got != c.want {
			t.Errorf("%s needs %s, want %s", c.name, got, c.want)
		}
	}
}

// One that tells a picker where files go stores them as well, if it picks any.
func TestNeedOfPicker(t *testing.T) {
	given := request.Store{Path: request.Place{State: request.Given, Text: "/a"}}
	opens := &request.Page{Opens: true}
	for _, c := range []struct {
		name string
		l    request.Request
		want string
	}{
		{"what picks and stores", request.Request{Page: opens, Store: &given}, "[pick store] inferred"},
		{"what reads and is told a place", request.Request{Page: opens, Calls: []signing.Call{signing.Read}, Store: &given}, "[read]"},
		{"a call to pick", request.Request{Calls: []signing.Call{signing.Pick}, CallsInferred: true}, "[pick] inferred"},
		{"a size alone", request.Request{Page: opens, Store: &request.Store{Size: request.Place{State: request.Given, Text: "1"}}}, "[pick]"},
	} {
		got := neededBy(t, healthy, report.FormPicker, link.RouteNone, func(l *request.Request) {
			l.Page, l.Store, l.Calls, l.CallsInferred = c.l.Page, c.l.Store, c.l.Calls, c.l.CallsInferred
		})
		if got != c.want {
			t.Errorf("%s needs %s, want %s", c.name, got, c.want)
		}
	}
}
