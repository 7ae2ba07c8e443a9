package snippets

import (
	"reflect"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/snippets/internal/lang"
	"policybench/snippets/internal/sample"
)

func TestStorePlace(t *testing.T) {
	in := forHandle(t)
	in.Policy.Path, in.Policy.Container = "^/up loads/", "my-bucket$"
	s, err := Render(Curl, "store", in)
	if err != nil || !strings.Contains(s.Text, "&path=%2Fup%20loads%2F&container=my-bucket&policy=") {
		t.Errorf("%v\n%s", err, s.Text)
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

// BenchmarkFirst is what the first use of a template costs more.
func BenchmarkFirst(b *testing.B) {
	for _, name := range []string{"picker.js", "server.java"} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				t := file(name)
				t.load(lang.JavaScript)
			}
		})
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
	want := map[string]Role{"import": Keyword, `"FILESTACK_APP_SECRET"`: StringLit, `"` + sample.Handle + `"`: Value, "3600": Value}
	for _, token := range s.Tokens {
		if text := s.Text[token.Start:token.End]; want[text] == token.Role {
			delete(want, text)
		}
	}
	if len(want) > 0 {
		t.Errorf("not coloured: %v", want)
	}
}
