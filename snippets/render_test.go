package snippets

import (
	"reflect"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/snippets/internal/lang"
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
