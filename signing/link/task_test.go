package link

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"policybench/signing"
)

var taskTable = []struct {
	text string
	want Task
}{
	{"flip", Task{Name: "flip"}},
	{"resize=width:100", Task{"resize", []Option{{"width", "100"}}}},
	{"resize=width:100,height:50,fit:crop", Task{"resize", []Option{{"width", "100"}, {"height", "50"}, {"fit", "crop"}}}},
	{"crop=dim:[0,0,100,100]", Task{"crop", []Option{{"dim", "[0,0,100,100]"}}}},
	{`collage=files:[H,"https://e.com/a,b.png"],width:10`, Task{"collage", []Option{{"files", `[H,"https://e.com/a,b.png"]`}, {"width", "10"}}}},
	{`preview=css:"https://e.com/a.css"`, Task{"preview", []Option{{"css", `"https://e.com/a.css"`}}}},
	{"cache=false", Task{"cache", []Option{{"", "false"}}}},
	{`security=policy:"ab+/cd==",signature:S`, Task{"security", []Option{{"policy", `"ab+/cd=="`}, {"signature", "S"}}}},
	{"run_workflow=id:24bc11cb-4a9d-4c3d-9c3c-1c1f4e4f1a2b", Task{"run_workflow", []Option{{"id", "24bc11cb-4a9d-4c3d-9c3c-1c1f4e4f1a2b"}}}},
	{"output=format:pdf,x:a:b", Task{"output", []Option{{"format", "pdf"}, {"x", "a:b"}}}},
}

func TestParseTask(t *testing.T) {
	for _, test := range taskTable {
		got, err := ParseTask(test.text)
		if err != nil {
			t.Errorf("%s: %v", test.text, err)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", test.text, diff)
		}
		if got.String() != test.text {
			t.Errorf("%s is written as %s", test.text, got.String())
		}
	}
}

func TestParseTaskRefuses(t *testing.T) {
	bad := []string{
		"", "=", "a=", "a=,", "a=b,", "=x", "1x", "a b", "https:", "..", "<script>", "resize=width:\"100", "resize=width:100/flip", "crop=dim:[0,0", "crop=dim:0]",
		"b64://x", "résize", "a/b", "[a]", "\x00", `flip"`,
	}
	for _, text := range bad {
		if task, err := ParseTask(text); !errors.Is(err, ErrTask) {
			t.Errorf("%q is taken as %+v, %v", text, task, err)
		}
	}
}

func FuzzParseTask(f *testing.F) {
	for _, test := range taskTable {
		f.Add(test.text)
	}
	for _, value := range hostile {
		f.Add("name=option:" + value)
	}
	// A task that is taken is one segment and parses to itself again.
	f.Fuzz(func(t *testing.T, text string) {
		task, err := ParseTask(text)
		if err != nil {
			return
		}
		again, err := ParseTask(task.String())
		if err != nil || !cmp.Equal(task, again) {
			t.Errorf("%q: %+v became %+v, %v", text, task, again, err)
		}
		if parts := SplitTasks(task.String()); len(parts) != 1 {
			t.Errorf("%q is %d segments", text, len(parts))
		}
	})
}

func TestSplitTasks(t *testing.T) {
	tests := []struct {
		chain string
		want  []string
	}{
		{"", []string{""}},
		{"flip", []string{"flip"}},
		{"resize=width:100/rotate=deg:90", []string{"resize=width:100", "rotate=deg:90"}},
		{`watermark=file:"a/b"/flip`, []string{`watermark=file:"a/b"`, "flip"}},
		{`a="b/c`, []string{`a="b/c`}},
		{"/flip/", []string{"", "flip", ""}},
	}
	for _, test := range tests {
		got := SplitTasks(test.chain)
		if !slices.Equal(got, test.want) {
			t.Errorf("%q: %q, want %q", test.chain, got, test.want)
		}
		if strings.Join(got, "/") != test.chain {
			t.Errorf("%q does not join again", test.chain)
		}
	}
}

func TestParseTasks(t *testing.T) {
	got, err := ParseTasks(" /resize=width:100/ security=p:x,s:y/ ", "", "flip")
	if err != nil {
		t.Fatal(err)
	}
	want := []Task{{"resize", []Option{{"width", "100"}}}, {Name: "flip"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if _, err := ParseTasks("flip", `flop="`); !errors.Is(err, ErrTask) {
		t.Errorf("got %v", err)
	}
}

func TestOption(t *testing.T) {
	task, _ := ParseTask(`security=s:S,policy:"a/b"`)
	if got, ok := task.Option("policy", "p"); got != "a/b" || !ok {
		t.Errorf("policy is %q", got)
	}
	if got, ok := task.Option("signature", "s"); got != "S" || !ok {
		t.Errorf("signature is %q", got)
	}
	if _, ok := task.Option("x"); ok {
		t.Error("there is no x")
	}
}

func TestNeeds(t *testing.T) {
	tests := map[string][]signing.Call{
		"resize": {signing.Convert}, "preview": {signing.Convert}, "no_such": {signing.Convert}, "store": {signing.Store},
		"run_workflow": {signing.RunWorkflow}, "workflow_status": {signing.RunWorkflow}, "security": nil, "cache": nil, "b64": nil,
	}
	for name, want := range tests {
		if got := Needs(name); !slices.Equal(got, want) {
			t.Errorf("%s needs %v, want %v", name, got, want)
		}
	}
}

func TestTaskNames(t *testing.T) {
	seen := map[string]bool{}
	for _, name := range TaskNames() {
		if seen[name] || !isWord(name) || !KnownTask(name) {
			t.Errorf("%q stands twice or is no name", name)
		}
		seen[name] = true
	}
	if len(seen) < 60 || KnownTask("resise") {
		t.Errorf("%d names", len(seen))
	}
}
