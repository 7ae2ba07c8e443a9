package conformance

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"policybench/snippets"
	"policybench/snippets/internal/sample"
	"policybench/snippets/internal/toolchain"
)

// session is what a client of the SDK knows after a snippet ran.
type session struct{ APIKey, Policy, Signature, CNAME string }

// told is what the picker was given of the policy, and whether it has onUploadDone.
type told struct {
	MaxSize, MinSize int64
	Path, Container  string
	Done             bool
}

// outcome is what running a snippet came to.
type outcome struct {
	Session session
	Frame   string // the source of the viewer's frame
	Opened  bool   // the picker was asked to open
	Picker  told
	Error   string
}

// runnable are the snippets that a JavaScript engine runs as they stand.
var runnable = []struct {
	kind    snippets.Kind
	variant string
	opens   bool
	loses   bool // the pair, as the snippet's note says
}{
	{kind: snippets.Picker, variant: "init"},
	{kind: snippets.Picker, variant: "open", opens: true},
	{kind: snippets.Picker, variant: "html", opens: true},
	{kind: snippets.Picker, variant: "react", opens: true},
	{kind: snippets.Picker, variant: "react-18", opens: true},
	{kind: snippets.Picker, variant: "legacy", loses: true},
	{kind: snippets.Viewer, variant: "js"},
}

// execution is one snippet to run, with what must come of it.
type execution struct {
	Text     string `json:"text"`
	Language string `json:"language"`

	name string
	want outcome
}

// TestSnippetsRun runs each JavaScript snippet against the official SDK, with plain
// and hostile values in each place: the client gets exactly these.
func TestSnippetsRun(t *testing.T) {
	project, ok := toolchain.NeedNode(t, "../..")
	if !ok {
		return
	}
	list := executions(t)
	var got []outcome
	toolchain.RunNode(t, project, "run.mjs", list, &got)
	if len(got) != len(list) {
		t.Fatalf("%d answers for %d snippets", len(got), len(list))
	}
	for i := range list {
		if got[i] != list[i].want {
			t.Errorf("%s\n got %+v\nwant %+v\n%s", list[i].name, got[i], list[i].want, list[i].Text)
		}
	}
	t.Logf("%d snippets run by filestack-js", len(list))
}

// places are where a value of the user's stands in JavaScript.
var places = map[string]func(*snippets.Input, string){
	"API key":   func(in *snippets.Input, v string) { in.APIKey = v },
	"handle":    func(in *snippets.Input, v string) { in.Handle = v },
	"alias":     func(in *snippets.Input, v string) { in.Handle, in.Source = "", "src://e/"+v },
	"policy":    func(in *snippets.Input, v string) { in.Security.Policy = v },
	"signature": func(in *snippets.Input, v string) { in.Security.Signature = v },
}

func executions(t *testing.T) []execution {
	t.Helper()
	var list []execution
	add := func(name string, in snippets.Input, limits told) {
		for _, r := range runnable {
			s, err := snippets.Render(r.kind, r.variant, in)
			if errors.Is(err, snippets.ErrMissing) || errors.Is(err, snippets.ErrUnfit) {
				continue // TestHostile holds when that may be
			}
			if err != nil {
				t.Fatal(err)
			}
			want := outcome{Opened: r.opens, Session: session{in.APIKey, in.Security.Policy, in.Security.Signature, in.CNAME}}
			if r.opens {
				want.Picker, want.Picker.Done = limits, true
			}
			if r.loses {
				want.Session = session{APIKey: in.APIKey}
			}
			if r.kind == snippets.Viewer {
				want.Frame = framed(in)
			}
			list = append(list, execution{s.Text, s.Language, string(r.kind) + " " + r.variant + ", " + name, want})
		}
	}
	add("plain", forHandle(t), told{})
	add("alias", forAlias(t), told{})
	in := forHandle(t)
	in.CNAME = "files.example.com"
	add("CNAME", in, told{})
	in.Policy.MaxSize, in.Policy.MinSize, in.Policy.Path, in.Policy.Container = 1<<40, 300, `^/up loads\.\"</.*$`, `my\-bucket`
	add("limits", in, told{MaxSize: 1 << 40, MinSize: 300, Path: `/up loads."</`, Container: "my-bucket"})
	in.Policy.Path, in.Policy.Container = `^/users/\d+/`, `^a|b$`
	add("patterns", in, told{MaxSize: 1 << 40, MinSize: 300, Path: "/users/YOUR_PATH", Container: "YOUR_CONTAINER"})
	if len(list) != 5*len(runnable) {
		t.Fatalf("%d snippets", len(list))
	}
	for _, value := range sample.Hostile {
		for place, put := range places {
			if in := forHandle(t); value != "" && utf8.ValidString(value) {
				put(&in, value)
				add(place+" "+value, in, told{})
			}
		}
	}
	return list
}

// framed is the viewer's URL as client.preview writes it: the file as it is, since
// the SDK encodes nothing.
func framed(in snippets.Input) string {
	host, file := "https://cdn.filestackcontent.com", in.Handle
	if in.CNAME != "" {
		host = "https://cdn." + in.CNAME
	}
	if in.Source != "" {
		file = in.Source
	}
	if strings.Contains(file, "src:") {
		host += "/" + in.APIKey
	}
	return host + "/preview/security=policy:" + in.Security.Policy + ",signature:" + in.Security.Signature + "/" + file
}
