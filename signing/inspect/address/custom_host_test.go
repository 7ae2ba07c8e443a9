package address

import (
	"strings"
	"testing"

	"policybench/signing/inspect/request"
	"policybench/signing/link"
	"policybench/signing/report"
)

// A path that shows tasks or a handle is Filestack's; a word alone may be anybody's.
func TestTasked(t *testing.T) {
	for _, c := range []struct {
		name string
		link report.Link
		want bool
	}{
		{"a task", report.Link{Tasks: []string{"resize"}}, true}, {"a handle", report.Link{Handle: someHandle}, true}, {"a word", report.Link{Handle: "images"}, false}, {"nothing", report.Link{}, false},
	} {
		if got := tasked(c.link); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestHostOf(t *testing.T) {
	for _, c := range []struct {
		host string
		want request.Host
	}{
		{"", request.NoHost}, {"cdn.filestackcontent.com", request.CurrentHost}, {"www.filestackapi.com", request.CurrentHost}, {"cdn.filepicker.io", request.LegacyHost}, {"any.filepicker.io", request.LegacyHost}, {"files.example.com", request.CustomHost}, {"filepicker.io.example.com", request.CustomHost},
	} {
		if got := hostOf(c.host, link.RoleOf(c.host)); got != c.want {
			t.Errorf("%q: %d, want %d", c.host, got, c.want)
		}
	}
}

func TestConvincing(t *testing.T) {
	value := func(text string) request.Value {
		return request.Value{State: request.Given, Text: text}
	}
	for _, c := range []struct {
		name              string
		policy, signature string
		tasks             []string
		route             link.Route
		want              bool
	}{
		{"a policy", somePolicy, "x", nil, link.RouteNone, true}, {"a word for one", "abc", someSignature, nil, link.RouteNone, false}, {"what begins like one", "eyJhIjoxfQ", someSignature, nil, link.RouteNone, true}, {"with a short signature", "eyJhIjoxfQ", someSignature[1:], nil, link.RouteNone, false}, {"with a signature of no digits", "eyJhIjoxfQ", strings.Repeat("x", 64), nil, link.RouteNone, false},
		{"a word among tasks", "abc", "def", []string{"resize"}, link.RouteNone, true}, {"another service's", "eyJjb25kaXRpb25zIjpbXX0=", someSignature, []string{"resize"}, link.RouteNone, false}, {"on the File API's path", "abc", "def", nil, link.RouteFile, true}, {"on the Store API's", "abc", "def", nil, link.RouteStore, true}, {"on another", "abc", "def", nil, link.RouteDelivery, false},
	} {
		d := draft{}
		d.Policy, d.Signature, d.Link.Tasks, d.Route = value(c.policy), value(c.signature), c.tasks, c.route
		if got := d.convincing(); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
	half := draft{}
	half.Policy, half.Link.Tasks = value("abc"), []string{"resize"}
	if half.convincing() {
		t.Error("half a pair of words among tasks convinces")
	}
}
