package snippets

import (
	"errors"
	"go/format"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"policybench/signing"
	"policybench/signing/link"
)

func TestVariants(t *testing.T) {
	want := map[Kind]string{
		Picker:     "init open html react pair legacy",
		Filelink:   "query task file-api metadata",
		Conversion: "handle external alias process b64",
		Viewer:     "div preview iframe js",
		Server:     "node python ruby php go java shell",
		Curl:       "read metadata overwrite store delete workflow",
		Steps:      "shell",
	}
	if len(Kinds()) != len(want) {
		t.Errorf("kinds are %v", Kinds())
	}
	for _, k := range Kinds() {
		if got := strings.Join(Variants(k), " "); got != want[k] {
			t.Errorf("%s: %s, want %s", k, got, want[k])
		}
		if !slices.Contains(Variants(k), Default(k, Input{})) {
			t.Errorf("%s: no default", k)
		}
	}
	if Variants("x") != nil || Default("x", Input{}) != "" {
		t.Error("x is no kind")
	}
}

func TestConversionDefault(t *testing.T) {
	tests := map[string]string{"": "handle", "https://e.com": "external", "src://a/b": "alias", "x": "handle"}
	for source, want := range tests {
		if got := Default(Conversion, Input{Source: source}); got != want {
			t.Errorf("%q: %s, want %s", source, got, want)
		}
	}
}

func TestRenderUnknown(t *testing.T) {
	if _, err := Render("x", "", Input{}); !errors.Is(err, ErrKind) {
		t.Errorf("got %v", err)
	}
	if _, err := Render(Picker, "x", Input{}); !errors.Is(err, ErrVariant) {
		t.Errorf("got %v", err)
	}
}

func TestDefaultIsRendered(t *testing.T) {
	s, err := Render(Filelink, "", forHandle(t))
	if err != nil || s.Variant != "query" {
		t.Errorf("%s, %v", s.Variant, err)
	}
}

func TestAll(t *testing.T) {
	got := map[string]int{}
	for _, in := range []Input{forHandle(t), forExternal(t), forAlias(t)} {
		for _, s := range All(in) {
			one, err := Render(s.Kind, s.Variant, in)
			if err != nil {
				t.Errorf("%s %s: %v", s.Kind, s.Variant, err)
			}
			if diff := cmp.Diff(one, s); diff != "" {
				t.Errorf("%s %s differs from Render: %s", s.Kind, s.Variant, diff)
			}
			if s.Text == "" || s.Title == "" || s.Language == "" || strings.HasSuffix(s.Text, "\n") {
				t.Errorf("%s %s is not whole", s.Kind, s.Variant)
			}
			got[string(s.Kind)+s.Variant]++
		}
	}
	if len(got) != len(catalog) {
		t.Errorf("%d of %d variants render for some input", len(got), len(catalog))
	}
}

func TestMissing(t *testing.T) {
	tests := []struct {
		kind    Kind
		variant string
		change  func(*Input)
		want    Field
	}{
		{Picker, "open", func(in *Input) { in.APIKey = "" }, FieldAPIKey},
		{Picker, "pair", func(in *Input) { in.Security.Signature = "" }, FieldSecurity},
		{Filelink, "query", func(in *Input) { in.Handle = "" }, FieldHandle},
		{Filelink, "metadata", func(in *Input) { in.Security.Policy = "" }, FieldSecurity},
		{Conversion, "handle", func(in *Input) { in.Handle = "" }, FieldHandle},
		{Conversion, "external", func(*Input) {}, FieldExternal},
		{Conversion, "external", func(in *Input) { in.Source = "src://a/b" }, FieldExternal},
		{Conversion, "external", func(in *Input) { in.Source, in.APIKey = "https://e.com", "" }, FieldAPIKey},
		{Conversion, "alias", func(in *Input) { in.Source = "https://e.com" }, FieldAlias},
		{Conversion, "alias", func(in *Input) { in.Source, in.APIKey = "src://a/b", "" }, FieldAPIKey},
		{Conversion, "process", func(in *Input) { in.APIKey = "" }, FieldAPIKey},
		{Conversion, "process", func(in *Input) { in.Handle = "" }, FieldHandle},
		{Conversion, "b64", func(in *Input) { in.Handle = "" }, FieldSource},
		{Conversion, "b64", func(in *Input) { in.Source, in.APIKey = "https://e.com", "" }, FieldAPIKey},
		{Viewer, "div", func(in *Input) { in.Handle = "" }, FieldHandle},
		{Viewer, "preview", func(in *Input) { in.Source = "https://e.com" }, FieldViewable},
		{Viewer, "iframe", func(in *Input) { in.Handle = "" }, FieldViewable},
		{Viewer, "iframe", func(in *Input) { in.Source, in.APIKey = "src://a/b", "" }, FieldAPIKey},
		{Viewer, "js", func(in *Input) { in.APIKey = "" }, FieldAPIKey},
		{Server, "node", func(in *Input) { in.Policy, in.TTL = signing.Policy{}, 0 }, FieldExpiry},
		{Curl, "read", func(in *Input) { in.Handle = "" }, FieldHandle},
		{Curl, "delete", func(in *Input) { in.APIKey = "" }, FieldAPIKey},
		{Curl, "store", func(in *Input) { in.APIKey = "" }, FieldAPIKey},
		{Curl, "workflow", func(in *Input) { in.Handle = "" }, FieldSource},
		{Steps, "shell", func(in *Input) { in.Security = signing.Security{} }, FieldSecurity},
	}
	for _, test := range tests {
		in := forHandle(t)
		test.change(&in)
		s, err := Render(test.kind, test.variant, in)
		var what *MissingError
		if !errors.Is(err, ErrMissing) || !errors.As(err, &what) || what.Field != test.want {
			t.Errorf("%s %s: %v, want %s", test.kind, test.variant, err, test.want)
		}
		if s.Text != "" || s.Title == "" {
			t.Errorf("%s %s: text %q, title %q", test.kind, test.variant, s.Text, s.Title)
		}
	}
}

func TestRefused(t *testing.T) {
	tests := []struct {
		kind    Kind
		variant string
		change  func(*Input)
		want    error
	}{
		{Filelink, "query", func(in *Input) { in.CNAME = "a/b" }, link.ErrCNAME},
		{Picker, "open", func(in *Input) { in.CNAME = `x"` }, link.ErrCNAME},
		{Conversion, "handle", func(in *Input) { in.Tasks = []string{`resize="`} }, link.ErrTask},
		{Conversion, "b64", func(in *Input) { in.Tasks = []string{"https://e.com"} }, link.ErrTask},
		{Conversion, "b64", func(in *Input) { in.Tasks = []string{"watermark=file:\xff"} }, ErrUnfit},
		{Conversion, "b64", func(in *Input) { in.Security.Policy = "\xff" }, ErrUnfit},
		{Picker, "init", func(in *Input) { in.Security.Policy = "\xff" }, ErrUnfit},
		{Viewer, "div", func(in *Input) { in.Security.Policy = "\x00" }, ErrUnfit},
		{Viewer, "div", func(in *Input) { in.Security.Policy = "\u0085" }, ErrUnfit},
		{Server, "shell", func(in *Input) { in.Policy.Handle = "\x00" }, ErrUnfit},
		{Server, "python", func(in *Input) { in.Policy.Path = "\xff" }, ErrUnfit},
		{Server, "java", func(in *Input) { in.Policy.Path = strings.Repeat("é", 1<<14) }, ErrUnfit},
		{Curl, "store", func(in *Input) { in.Source = "https://e.com/\x00" }, ErrUnfit},
		{Steps, "shell", func(in *Input) { in.Security.Policy = "\x00" }, ErrUnfit},
	}
	for _, test := range tests {
		in := forHandle(t)
		test.change(&in)
		if s, err := Render(test.kind, test.variant, in); !errors.Is(err, test.want) || s.Text != "" {
			t.Errorf("%s %s: %v, want %v", test.kind, test.variant, err, test.want)
		}
	}
}

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
		{Curl, "store", func(in *Input) { in.Policy.Path = "/a/.*" }, "limits the path"},
		{Curl, "store", func(in *Input) { in.Policy.Container = "b.*" }, "limits the container"},
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

func TestStorePlace(t *testing.T) {
	in := forHandle(t)
	in.Policy.Path, in.Policy.Container = "^/up loads/", "my-bucket$"
	s, err := Render(Curl, "store", in)
	if err != nil || !strings.Contains(s.Text, "&path=%2Fup%20loads%2F&container=my-bucket&policy=") {
		t.Errorf("%v\n%s", err, s.Text)
	}
}

// TestTokens: in order, not overlapping, inside the text, and never nothing.
func TestTokens(t *testing.T) {
	for _, in := range []Input{forHandle(t), forExternal(t), forAlias(t)} {
		for _, s := range All(in) {
			at := 0
			for _, token := range s.Tokens {
				if token.Start < at || token.End <= token.Start || token.End > len(s.Text) || token.Role == Plain {
					t.Errorf("%s %s: %+v after %d of %d", s.Kind, s.Variant, token, at, len(s.Text))
				}
				at = token.End
			}
			if len(s.Tokens) == 0 && s.Variant != "b64" {
				t.Errorf("%s %s has no colour", s.Kind, s.Variant)
			}
		}
	}
}

func TestRoles(t *testing.T) {
	s, err := Render(Server, "python", forHandle(t))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]Role{"import": Keyword, `"FILESTACK_APP_SECRET"`: StringLit, `"` + sampleHandle + `"`: Value, "3600": Value}
	for _, token := range s.Tokens {
		if text := s.Text[token.Start:token.End]; want[text] == token.Role {
			delete(want, text)
		}
	}
	if len(want) > 0 {
		t.Errorf("not coloured: %v", want)
	}
}

// TestNoSecret: no field of Input can hold the app secret.
func TestNoSecret(t *testing.T) {
	secret := reflect.TypeFor[signing.Secret]()
	var walk func(reflect.Type)
	walk = func(is reflect.Type) {
		if is == secret || is.Kind() == reflect.Func || is.Kind() == reflect.Interface {
			t.Errorf("Input holds %v", is)
		}
		if is.Kind() == reflect.Struct {
			for i := range is.NumField() {
				walk(is.Field(i).Type)
			}
		}
	}
	walk(reflect.TypeFor[Input]())
}

func TestExpiry(t *testing.T) {
	in := forHandle(t)
	eachVariant(func(k Kind, v string) {
		if k != Server {
			return
		}
		in.TTL = 90 * time.Minute
		s, err := Render(k, v, in)
		if err != nil || !strings.Contains(s.Text, "+ 5400") || strings.Contains(s.Text, "1893456000") {
			t.Errorf("%s, relative: %v\n%s", v, err, s.Text)
		}
		in.TTL = 0
		s, err = Render(k, v, in)
		if err != nil || !strings.Contains(s.Text, "1893456000") || !strings.Contains(s.Text, "1 Jan 2030 00:00:00 UTC: from then on") {
			t.Errorf("%s, absolute: %v\n%s", v, err, s.Text)
		}
	})
}

func BenchmarkRender(b *testing.B) {
	in := forHandle(b)
	eachVariant(func(k Kind, v string) {
		if _, err := Render(k, v, in); err != nil {
			return
		}
		b.Run(string(k)+"/"+v, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = Render(k, v, in)
			}
		})
	})
}

// TestGoIsFormatted: the Go snippet is as gofmt leaves it, whatever keys it has.
func TestGoIsFormatted(t *testing.T) {
	short, long := forHandle(t), forHandle(t)
	long.Policy.Container, long.Policy.MinSize, long.TTL = "b", 1, 0
	short.Policy.Handle, short.Policy.Call = "", nil
	for _, in := range []Input{forHandle(t), short, long} {
		s, err := Render(Server, "go", in)
		if err != nil {
			t.Fatal(err)
		}
		formatted, err := format.Source([]byte(s.Text + "\n"))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(formatted), s.Text+"\n"); diff != "" {
			t.Error(diff)
		}
	}
}

// BenchmarkFirst is what the first use of a template costs more.
func BenchmarkFirst(b *testing.B) {
	for _, name := range []string{"picker.js", "server.java"} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				file(name).load()
			}
		})
	}
}
