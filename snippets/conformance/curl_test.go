package conformance

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"policybench/snippets"
	"policybench/snippets/internal/sample"
	"policybench/snippets/internal/toolchain"
)

// curlCase is a command with what the peer must understand.
type curlCase struct {
	variant     string
	change      func(*snippets.Input)
	environment []string
	want        request
}

const workflowID = "0e3ba4b9-25d7-4a4e-bd4b-4ad5b5f4a2a6"

var runIt = []peerTask{{"run_workflow", map[string]string{"id": workflowID}}}

var curlCases = []curlCase{
	{variant: "read", want: request{Call: "read", Handle: sample.Handle}},
	{variant: "metadata", want: request{Call: "stat", Handle: sample.Handle}},
	{variant: "overwrite", want: request{Call: "write", Handle: sample.Handle, Body: "new content"}},
	{variant: "delete", want: request{Call: "remove", Handle: sample.Handle, Key: sample.Key}},
	{variant: "store", want: request{Call: "store", Key: sample.Key, Body: "new content"}},
	{
		variant: "store", change: func(in *snippets.Input) {
			in.Policy.Path, in.Policy.Container, in.Policy.MaxSize = "^/up loads/&", "my-bucket$", 100
		},
		want: request{Call: "store", Key: sample.Key, Body: "new content", Path: "/up loads/&", Container: "my-bucket"},
	},
	{
		variant: "store", change: func(in *snippets.Input) { in.Policy.Path, in.Policy.Container = `^/up\.1/.*$`, "^.*$" },
		want: request{Call: "store", Key: sample.Key, Body: "new content", Path: "/up.1/"},
	},
	{
		variant: "store", change: external,
		want: request{Call: "store", Key: sample.Key, Body: "url=https://e.com/a b.jpg?x=1&y='2'"},
	},
	{
		variant: "workflow", environment: []string{"WORKFLOW_ID=" + workflowID},
		want: request{Call: "runWorkflow", Handle: sample.Handle, Tasks: runIt},
	},
	{
		variant: "workflow", change: func(in *snippets.Input) { in.Tasks = []string{"run_workflow=id:" + workflowID} },
		want: request{Call: "runWorkflow", Handle: sample.Handle, Tasks: runIt},
	},
	{
		variant: "workflow", change: external, environment: []string{"WORKFLOW_ID=" + workflowID},
		want: request{Call: "runWorkflow", Key: sample.Key, Source: "https://e.com/a b.jpg?x=1&y='2'", Tasks: runIt},
	},
}

func external(in *snippets.Input) {
	in.Handle, in.Policy.Handle, in.Source = "", "", "https://e.com/a b.jpg?x=1&y='2'"
}

// input is what the case is rendered from, with a policy that allows what the
// snippet says it needs and no more.
func (c *curlCase) input(t *testing.T) snippets.Input {
	t.Helper()
	in := forHandle(t)
	in.Tasks = nil
	if c.change != nil {
		c.change(&in)
	}
	s, err := snippets.Render(snippets.Curl, c.variant, in)
	if err != nil {
		t.Fatal(err)
	}
	in.Policy.Call = s.Needs
	in.Security = sample.Sign(t, in.Policy)
	return in
}

// shore is a peer with a folder whose curl settings lead every host to it, so that
// the commands run as they are.
type shore struct {
	*peer
	folder string
}

func newShore(t *testing.T) (s shore, ok bool) {
	t.Helper()
	if !toolchain.Need(t, "sh", "curl") {
		return s, false
	}
	s = shore{&peer{apiKey: sample.Key, secret: sample.Secret}, t.TempDir()}
	save(t, s.folder, ".curlrc", "silent\nshow-error\ninsecure\nconnect-to = \"::"+s.start(t)+"\"\n")
	return s, true
}

// run renders the case from in, runs it and returns the one request it made.
func (s shore) run(t *testing.T, c *curlCase, in snippets.Input) (request, result) {
	t.Helper()
	snippet, err := snippets.Render(snippets.Curl, c.variant, in)
	if err != nil {
		t.Fatal(err)
	}
	save(t, s.folder, "file", "new content") // one of the commands writes it anew
	save(t, s.folder, "command.sh", snippet.Text+"\n")
	r := execute(t, s.folder, c.environment, "sh", "command.sh")
	seen := s.take()
	if len(seen) != 1 {
		t.Fatalf("%s: %d requests, exit %d, %s%s\n%s", c.variant, len(seen), r.code, r.out, r.complaint, snippet.Text)
	}
	return seen[0], r
}

var asSeen = cmpopts.IgnoreUnexported(request{})

// TestCurl: each command is accepted and does what it says, with a policy that
// allows the needed calls alone.
func TestCurl(t *testing.T) {
	shore, ok := newShore(t)
	if !ok {
		return
	}
	variants := map[string]bool{}
	for i := range curlCases {
		c := &curlCases[i]
		variants[c.variant] = true
		got, r := shore.run(t, c, c.input(t))
		if diff := cmp.Diff(c.want, got, asSeen); diff != "" {
			t.Errorf("%s: %s", c.variant, diff)
		}
		out := r.out
		if c.variant == "read" {
			out = execute(t, shore.folder, nil, "cat", "file").out
		}
		if r.code != 0 || out != answers[c.want.Call] {
			t.Errorf("%s: exit %d, %q, %s", c.variant, r.code, out, r.complaint)
		}
	}
	for _, v := range snippets.Variants(snippets.Curl) {
		if !variants[v] {
			t.Errorf("%s is not run", v)
		}
	}
}
