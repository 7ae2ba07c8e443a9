package conformance

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"policybench/snippets"
	"policybench/snippets/internal/sample"
)

// asDots is how a handle is written whose name every URL parser would resolve.
func asDots(handle string) string {
	if handle == "." || handle == ".." {
		return `"` + handle + `"`
	}
	return handle
}

// asPath is a value as a path carries it: with %22 for the quote, which that
// grammar has no spelling for.
func asPath(value string) string { return strings.ReplaceAll(value, `"`, "%22") }

// hostileCommand is a command with a hostile value in one place.
type hostileCommand struct {
	variant string
	change  func(*snippets.Input, string)
	want    func(value string) request
}

var hostileCommands = []hostileCommand{
	{"read", hostileHandle, func(v string) request { return request{Call: "read", Handle: asDots(v)} }},
	{"metadata", hostileHandle, func(v string) request { return request{Call: "stat", Handle: asDots(v)} }},
	{"overwrite", hostileHandle, func(v string) request { return request{Call: "write", Handle: asDots(v), Body: "new content"} }},
	{
		"delete", func(in *snippets.Input, v string) { hostileHandle(in, v); in.APIKey = v },
		func(v string) request { return request{Call: "remove", Handle: asDots(v), Key: v} },
	},
	{
		"store", func(in *snippets.Input, v string) { in.APIKey, in.Source = v, "https://e.com/"+v },
		func(v string) request { return request{Call: "store", Key: v, Body: "url=https://e.com/" + v} },
	},
	{
		"workflow", func(in *snippets.Input, v string) { in.Tasks = []string{`run_workflow=id:"` + v + `"`} },
		func(v string) request {
			if strings.Count(v, `"`)%2 == 1 { // no task, so the shell's id is taken
				v = workflowID
			}
			return request{Call: "runWorkflow", Handle: sample.Handle, Tasks: runsWorkflow(asPath(v))}
		},
	},
	{
		"workflow", func(in *snippets.Input, v string) { in.Handle, in.Source, in.APIKey = "", "https://e.com/"+v, v },
		func(v string) request {
			return request{Call: "runWorkflow", Source: "https://e.com/" + asPath(v), Key: asPath(v), Tasks: runsWorkflow(workflowID)}
		},
	},
}

func hostileHandle(in *snippets.Input, v string) { in.Handle = v }

func runsWorkflow(id string) []peerTask {
	return []peerTask{{"run_workflow", map[string]string{"id": id}}}
}

// TestCurlHostile: a value that breaks out of a shell or a URL arrives as it is. Of
// the commands each value gets two.
func TestCurlHostile(t *testing.T) {
	shore, ok := newShore(t)
	if !ok {
		return
	}
	run := 0
	for i, value := range sample.Hostile {
		for _, c := range []hostileCommand{hostileCommands[i%7], hostileCommands[(i+3)%7]} {
			in := forHandle(t)
			in.Tasks, in.Policy.Handle, in.Policy.Call = nil, "", nil
			in.Security = sample.Sign(t, in.Policy)
			c.change(&in, value)
			want := c.want(value)
			shore.apiKey = want.Key
			one := curlCase{variant: c.variant, environment: []string{"WORKFLOW_ID=" + workflowID}}
			if _, err := snippets.Render(snippets.Curl, c.variant, in); err != nil {
				if value != "\x00" {
					t.Errorf("%s, %q: %v", c.variant, value, err)
				}
				continue
			}
			got, _ := shore.run(t, &one, in)
			if diff := cmp.Diff(want, got, asSeen); diff != "" {
				t.Errorf("%s, %q: %s", c.variant, value, diff)
			}
			run++
		}
	}
	if run < 100 {
		t.Errorf("only %d commands", run)
	}
}

// TestCurlCNAME: the commands go to the custom host.
func TestCurlCNAME(t *testing.T) {
	shore, ok := newShore(t)
	if !ok {
		return
	}
	for _, name := range []string{"files.example.com", "files.example.com:8443", "a_b.example", "X--Y.example"} {
		shore.cname = name
		for i := range curlCases {
			in := curlCases[i].input(t)
			in.CNAME = name
			got, r := shore.run(t, &curlCases[i], in)
			if got.Refused != "" || r.code != 0 {
				t.Errorf("%s at %s: %s, exit %d", curlCases[i].variant, name, got.Refused, r.code)
			}
		}
	}
}
