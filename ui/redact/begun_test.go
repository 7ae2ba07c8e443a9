package redact

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/ui/canary"
)

// What was looked at beforehand tells what is looked at now, and of its own text alone.
func TestBegin(t *testing.T) {
	known := New(signing.NewSecret(canary.Secret))
	texts := []string{
		"", "nothing", "key " + canary.Secret,
		strings.Repeat("APP_SECRET=z3iyzsh2uja7vn3qyfvsvcf7pi&policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9\n", 50),
	}
	for _, begun := range texts {
		for _, text := range texts {
			reports := inspect.Inspect(text, inspect.Options{At: time.Unix(1795000000, 0)})
			got, want := known.Begin(begun).Paste(text, reports), known.Paste(text, reports)
			if !reflect.DeepEqual(got.Reports, want.Reports) || !reflect.DeepEqual(got.Places(), want.Places()) || got.Redactor().begun != nil {
				t.Errorf("%.40q after %.40q: %v, want %v", text, begun, got.Places(), want.Places())
			}
		}
	}
}
