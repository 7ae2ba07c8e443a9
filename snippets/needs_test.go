package snippets

import (
	"slices"
	"strings"
	"testing"

	"policybench/signing"
)

func TestNeedsAndDenied(t *testing.T) {
	tests := []struct {
		kind          Kind
		variant       string
		tasks         []string
		needs, denied []signing.Call
	}{
		{Picker, "open", nil, []signing.Call{signing.Pick}, []signing.Call{signing.Pick}},
		{Filelink, "query", nil, []signing.Call{signing.Read}, nil},
		{Filelink, "metadata", nil, []signing.Call{signing.Stat}, []signing.Call{signing.Stat}},
		{Conversion, "handle", []string{"flip"}, []signing.Call{signing.Convert}, nil},
		{Conversion, "handle", []string{"flip/store"}, []signing.Call{signing.Convert, signing.Store}, []signing.Call{signing.Store}},
		{Conversion, "handle", nil, []signing.Call{signing.Convert}, nil},
		{Conversion, "handle", []string{"cache=false", "store"}, []signing.Call{signing.Store}, []signing.Call{signing.Store}},
		{Conversion, "b64", []string{"run_workflow=id:x"}, []signing.Call{signing.RunWorkflow}, []signing.Call{signing.RunWorkflow}},
		{Viewer, "div", nil, []signing.Call{signing.Convert}, nil},
		{Server, "node", nil, nil, nil},
		{Curl, "overwrite", nil, []signing.Call{signing.Write}, []signing.Call{signing.Write}},
		{Curl, "store", nil, []signing.Call{signing.Store}, []signing.Call{signing.Store}},
		{Curl, "delete", nil, []signing.Call{signing.Remove}, []signing.Call{signing.Remove}},
		{Curl, "workflow", nil, []signing.Call{signing.RunWorkflow}, []signing.Call{signing.RunWorkflow}},
		{Steps, "shell", nil, nil, nil},
	}
	for _, test := range tests {
		in := forHandle(t)
		in.Tasks = test.tasks
		s, err := Render(test.kind, test.variant, in)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(s.Needs, test.needs) || !slices.Equal(s.Denied, test.denied) {
			t.Errorf("%s %s: needs %v, denied %v", test.kind, test.variant, s.Needs, s.Denied)
		}
		in.Policy.Call = nil
		if s, _ = Render(test.kind, test.variant, in); len(s.Denied) > 0 {
			t.Errorf("%s %s: without a list %v is denied", test.kind, test.variant, s.Denied)
		}
	}
}

func TestNotes(t *testing.T) {
	tests := []struct {
		kind    Kind
		variant string
		change  func(*Input)
		want    string // part of a note, empty for none at all
	}{
		{Picker, "open", func(*Input) {}, ""},
		{Picker, "legacy", func(*Input) {}, "1.0 and later ignore"},
		{Conversion, "handle", func(*Input) {}, ""},
		{Conversion, "handle", func(in *Input) { in.Tasks = nil }, "no transformation yet"},
		{Conversion, "handle", func(in *Input) { in.Security.Policy = `a"b` }, "holds a quote"},
		{Conversion, "external", func(in *Input) { in.Source = "https://e.com/a.jpg" }, ""},
		{Conversion, "external", func(in *Input) { in.Source = "https://e.com/100%" }, "b64 carries"},
		{Conversion, "process", func(in *Input) { in.Policy.Call = []signing.Call{signing.Convert} }, "inferred"},
		{Viewer, "div", func(in *Input) { in.CNAME = "files.example.com" }, "CNAME is left out"},
		{Server, "go", func(*Input) {}, ""},
		{Server, "go", func(in *Input) { in.TTL = 0 }, "fixed time"},
		{Server, "go", func(in *Input) { in.Security.Policy = "e30=" }, "written elsewhere"},
		{Curl, "store", func(in *Input) { in.Policy.Path = "/a/b.*" }, "YOUR_PATH"},
		{Curl, "store", func(in *Input) { in.Policy.Container = "b.*" }, "YOUR_CONTAINER"},
		{Curl, "store", func(in *Input) { in.Policy.Path, in.Policy.Container = "^/uploads/", "my-bucket$" }, ""},
	}
	for _, test := range tests {
		in := forHandle(t)
		test.change(&in)
		s, err := Render(test.kind, test.variant, in)
		if err != nil {
			t.Fatalf("%s %s: %v", test.kind, test.variant, err)
		}
		all := strings.Join(s.Notes, "\n")
		if test.want == "" && all != "" || !strings.Contains(all, test.want) {
			t.Errorf("%s %s: notes %q, want %q", test.kind, test.variant, all, test.want)
		}
	}
}
