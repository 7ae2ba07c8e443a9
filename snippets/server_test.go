package snippets

import (
	"go/format"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"policybench/signing"
	"policybench/snippets/internal/sample"
)

func TestExpiry(t *testing.T) {
	in := forHandle(t)
	eachVariant(func(k Kind, v string) {
		if k != Server && k != SDK {
			return
		}
		in.TTL = 90 * time.Minute
		s, err := Render(k, v, in)
		if err != nil || !strings.Contains(s.Text, "5400") || strings.Contains(s.Text, "1893456000") {
			t.Errorf("%s, relative: %v\n%s", v, err, s.Text)
		}
		in.TTL = 0
		s, err = Render(k, v, in)
		if err != nil || !strings.Contains(s.Text, "1893456000") || !strings.Contains(s.Text, "1 Jan 2030 00:00:00 UTC") {
			t.Errorf("%s, absolute: %v\n%s", v, err, s.Text)
		}
	})
}

// TestGoIsFormatted: the Go snippet is as gofmt leaves it, whatever keys it has.
func TestGoIsFormatted(t *testing.T) {
	short, long := forHandle(t), forHandle(t)
	long.Policy.Container, long.Policy.MinSize, long.TTL = "b", 1, 0
	short.Policy.Handle, short.Policy.Call = "", nil
	long.Policy.URL, long.Policy.MaxSize, long.Policy.Path = "u", 2, "\u2028"
	for _, in := range []Input{forHandle(t), short, long} {
		for _, k := range []Kind{Server, SDK} {
			s, err := Render(k, "go", in)
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
}

// TestServerKeys: each key of the policy is written by each language.
func TestServerKeys(t *testing.T) {
	in := Input{TTL: time.Hour, Policy: signing.Policy{
		Call: []signing.Call{signing.Pick, signing.Store}, URL: "^u$", Handle: "h", MinSize: 12345, MaxSize: signing.MaxInteger, Path: "^p$", Container: "^c$",
	}}
	in.APIKey = sample.Key
	eachVariant(func(k Kind, v string) {
		if k != Server && k != SDK {
			return
		}
		if k == SDK && v == "java" {
			in.Policy.MaxSize = 987654 // an int of 32 bits
		}
		s, err := Render(k, v, in)
		if err != nil {
			t.Fatal(err)
		}
		largest := strconv.FormatInt(in.Policy.MaxSize, 10)
		for _, want := range []string{"expiry", "call", "pick", "store", "url", "^u$", "handle", "minSize", "12345", "maxSize", largest, "path", "^p$", "container", "^c$", "FILESTACK_APP_SECRET"} {
			if !strings.Contains(strings.ToLower(s.Text), strings.ToLower(want)) {
				t.Errorf("%s %s: no %s", k, v, want)
			}
		}
	})
}
