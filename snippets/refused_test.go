package snippets

import (
	"errors"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/link"
)

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
		{Server, "java", func(in *Input) { in.Policy.Path = strings.Repeat("é", 1<<15) }, ErrUnfit},
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
