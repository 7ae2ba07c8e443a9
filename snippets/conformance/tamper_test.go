package conformance

import (
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/link"
	"policybench/snippets"
	"policybench/snippets/internal/sample"
)

// TestCurlRefused: the same commands with one thing wrong.
func TestCurlRefused(t *testing.T) {
	shore, ok := newShore(t)
	if !ok {
		return
	}
	wrongs := []struct {
		name    string
		change  func(*snippets.Input)
		applies func(*curlCase) bool
		says    string
	}{
		{"expired", func(in *snippets.Input) { in.Policy.Expiry = 1 }, nil, saysExpired},
		{"every call but the needed", func(in *snippets.Input) { in.Policy.Call = allBut(in.Policy.Call) }, nil, saysPolicy},
		{"another file", func(in *snippets.Input) { in.Policy.Handle = sample.Key }, func(c *curlCase) bool { return c.want.Handle != "" }, saysPolicy},
		{"another place", func(in *snippets.Input) { in.Policy.Path = `^/other/\d+/.*$` }, func(c *curlCase) bool { return c.variant == "store" }, saysPath},
		{"too large", func(in *snippets.Input) { in.Policy.MaxSize = 3 }, func(c *curlCase) bool { return c.want.Call == "store" && c.want.Body == "new content" }, saysPolicy},
		{"another app", func(in *snippets.Input) { in.APIKey = "other" }, func(c *curlCase) bool { return c.want.Key != "" }, saysNoApp},
	}
	for _, wrong := range wrongs {
		for i := range curlCases {
			c := &curlCases[i]
			if wrong.applies != nil && !wrong.applies(c) {
				continue
			}
			in := c.input(t)
			wrong.change(&in)
			in.Security = sample.Sign(t, in.Policy)
			got, r := shore.run(t, c, in)
			if got.Refused != wrong.says {
				t.Errorf("%s, %s: the peer says %q", c.variant, wrong.name, got.Refused)
			}
			if c.variant == "read" && r.code == 0 {
				t.Errorf("%s, %s: exit 0", c.variant, wrong.name)
			}
		}
	}
}

func allBut(needed []signing.Call) []signing.Call {
	return slices.DeleteFunc(signing.Calls(), func(c signing.Call) bool { return slices.Contains(needed, c) })
}

// TestCurlEveryByte: no byte of policy or signature can be another one. Each
// position is tried with the recorded request, some of them with curl as well.
func TestCurlEveryByte(t *testing.T) {
	shore, ok := newShore(t)
	if !ok {
		return
	}
	for i := range curlCases {
		c := &curlCases[i]
		in := c.input(t)
		pair := in.Security
		accepted, _ := shore.run(t, c, in)
		if again := shore.repeat(accepted, pair, pair); again != "" {
			t.Errorf("%s: the request repeated is %q", c.variant, again)
		}
		for at, changed := range changedPairs(pair) {
			if got := shore.repeat(accepted, pair, changed); got != saysSignature {
				t.Errorf("%s: %v is %q", c.variant, changed, got)
			}
			if at%32 == i {
				in.Security = changed
				if got, _ := shore.run(t, c, in); got.Refused != saysSignature {
					t.Errorf("%s: curl with %v is %q", c.variant, changed, got.Refused)
				}
			}
		}
	}
}

// repeat sends a recorded request with another pair and returns what is said
// against it.
func (s shore) repeat(recorded request, from, to signing.Security) string {
	change := strings.NewReplacer(
		link.EscapeQuery(from.Policy), link.EscapeQuery(to.Policy), from.Policy, to.Policy, from.Signature, to.Signature,
	)
	r := httptest.NewRequest(recorded.method, change.Replace(recorded.target), nil)
	r.Host = recorded.host
	s.ServeHTTP(httptest.NewRecorder(), r)
	return s.take()[0].Refused
}

// changedPairs changes, drops and doubles each byte of a pair, one at a time.
func changedPairs(pair signing.Security) []signing.Security {
	var list []signing.Security
	change := func(text string, keep func(string)) {
		for i := range len(text) {
			other := "A"
			if text[i] == 'A' {
				other = "B"
			}
			keep(text[:i] + other + text[i+1:])
			keep(text[:i] + text[i+1:])
			keep(text[:i+1] + text[i:])
		}
	}
	change(pair.Policy, func(changed string) {
		list = append(list, signing.Security{Policy: changed, Signature: pair.Signature})
	})
	change(pair.Signature, func(changed string) { list = append(list, signing.Security{Policy: pair.Policy, Signature: changed}) })
	return append(list, signing.Security{Policy: pair.Policy, Signature: strings.ToUpper(pair.Signature)})
}
