package snippets

import (
	"strings"
	"testing"

	"policybench/signing"
)

// The id of a workflow is that of the first task that runs one.
func TestWorkflowID(t *testing.T) {
	for _, test := range []struct {
		name  string
		tasks []string
		want  string
	}{
		{"one", []string{"run_workflow=id:abc"}, "abc"},
		{"behind another task", []string{"resize=width:1", "run_workflow=id:abc"}, "abc"},
		{"in one text with another", []string{"resize=width:1/run_workflow=id:abc"}, "abc"},
		{"the first of two", []string{"run_workflow=id:abc", "run_workflow=id:xyz"}, "abc"},
		{"without an id", []string{"run_workflow"}, ""},
		{"an id of another task", []string{"resize=id:abc"}, ""},
		{"no task", []string{"https://e.com"}, ""},
		{"none", nil, ""},
	} {
		d := draft{in: &Input{Tasks: test.tasks}}
		if got := d.workflowID(); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
		in := forHandle(t)
		in.Tasks = test.tasks
		s, err := Render(Curl, "workflow", in)
		if err != nil || strings.Contains(s.Text, "WORKFLOW_ID") != (test.want == "") || !strings.Contains(s.Text, "run_workflow=id:"+test.want) {
			t.Errorf("%s: %v\n%s", test.name, err, s.Text)
		}
	}
}

// What the policy says of sizes stands in words, and nothing where it says nothing.
func TestSizes(t *testing.T) {
	for _, test := range []struct {
		least, most int64
		want        string
	}{
		{0, 0, ""}, {5, 0, "at least 5 bytes"}, {0, 7, "at most 7 bytes"}, {5, 7, "5 to 7 bytes"}, {0, signing.MaxInteger, "at most 9007199254740992 bytes"},
	} {
		in := forHandle(t)
		in.Policy.MinSize, in.Policy.MaxSize = test.least, test.most
		d := draft{in: &in}
		if got := d.sizes(); got != test.want {
			t.Errorf("%d to %d: %q, want %q", test.least, test.most, got, test.want)
		}
		s, err := Render(Curl, "store", in)
		if err != nil || strings.Contains(s.Text, "a file of ") != (test.want != "") || !strings.Contains(s.Text, test.want) {
			t.Errorf("%d to %d: %v\n%s", test.least, test.most, err, s.Text)
		}
	}
}

// A local file is uploaded; of a source only an external URL is fetched.
func TestStoreSource(t *testing.T) {
	for _, test := range []struct {
		name, source, has, lacks string
	}{
		{"no source", "", "--form fileUpload=@file", "url="},
		{"an external URL", "https://e.com/a b", "--data-urlencode 'url=https://e.com/a b'", "--form"},
		{"a storage alias", "src://a/b", "--form fileUpload=@file", "url="},
	} {
		in := forHandle(t)
		in.Source = test.source
		s, err := Render(Curl, "store", in)
		if err != nil || !strings.Contains(s.Text, test.has) || strings.Contains(s.Text, test.lacks) {
			t.Errorf("%s: %v\n%s", test.name, err, s.Text)
		}
	}
}

// Each command goes to the host that knows it, with the method that it needs.
func TestCurlRequests(t *testing.T) {
	for _, test := range []struct{ variant, host, has, lacks string }{
		{"read", "cdn.filestackcontent.com", "--output", "key="},
		{"metadata", "www.filestackapi.com", "/metadata?", "--output"},
		{"overwrite", "www.filestackapi.com", "@file", "DELETE"},
		{"store", "www.filestackapi.com", "key=", "ajTW5xm2Sd6v22yrtKmQ?"},
		{"delete", "www.filestackapi.com", "key=", "--form"},
		{"workflow", "cdn.filestackcontent.com", "--globoff", "key="},
	} {
		s, err := Render(Curl, test.variant, forHandle(t))
		if err != nil || !strings.Contains(s.Text, "https://"+test.host+"/") || !strings.Contains(s.Text, test.has) || strings.Contains(s.Text, test.lacks) {
			t.Errorf("%s: %v\n%s", test.variant, err, s.Text)
		}
	}
}
