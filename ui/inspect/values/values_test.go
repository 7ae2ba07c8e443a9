package values_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/ui/inspect/again"
	"policybench/ui/inspect/values"
	"policybench/ui/redact"
	"policybench/ui/words"
)

const (
	app   = "RDOQO4WFRBFPRCFZOZFHJGZHW4"
	other = "MBVEKA6ARFGNDDTVY7IQDZ4HYU"
)

// of lists the values of a text's first report.
func of(t *testing.T, text string, made *again.Pair) []values.Value {
	t.Helper()
	reports := inspect.Inspect(text, inspect.Options{At: time.Unix(1795000000, 0)})
	if len(reports) == 0 {
		t.Fatalf("nothing was found in %q", text)
	}
	paste := redact.New(signing.NewSecret(app)).Paste(text, reports)
	return values.Of(values.Source{
		Report: &paste.Reports[0], Paste: paste, At: time.Unix(1795000000, 0), Zone: time.UTC, Glyphs: words.GlyphsFor(false), Made: made,
	})
}

func names(list []values.Value) string {
	var all []string
	for _, v := range list {
		all = append(all, v.Name)
	}
	return strings.Join(all, ", ")
}

// What a link carries is listed part by part, what was made anew first.
func TestOf(t *testing.T) {
	const link = "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE3NjQ1MzYwMjR9&signature=9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"
	for _, c := range []struct {
		name, text, want string
		made             *again.Pair
	}{
		{"a link", link, "expiry, , policy JSON, encoded policy, signature, request, host, handle", nil},
		{"a policy alone", `{"expiry":1764536024,"call":["read"]}`, "expiry, call, policy JSON", nil},
		{"signed again", link, "new link, new policy, new signature, expiry, , policy JSON, encoded policy, signature, request, host, handle",
			&again.Pair{Expiry: 1796000000, JSON: "{}", Security: signing.Security{Policy: "e30=", Signature: "ab"}, Link: "https://a"}},
		{"with no place for the new pair", `{"expiry":1764536024}`, "new policy, new signature, expiry, , policy JSON",
			&again.Pair{Expiry: 1796000000, JSON: "{}", Security: signing.Security{Policy: "e30=", Signature: "ab"}}},
	} {
		list := of(t, c.text, c.made)
		if got := names(list); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		if !slices.IsSortedFunc(list, func(a, b values.Value) int { return int(a.Part) - int(b.Part) }) {
			t.Errorf("%s: the parts are mixed", c.name)
		}
		for _, v := range list {
			if v.Plain != (v.Name == "") {
				t.Errorf("%s: %q can be copied: %v", c.name, v.Name, !v.Plain)
			}
		}
	}
}

// No value holds an app secret, whether it is in use or only looks like one.
func TestSecretsAreMasked(t *testing.T) {
	for _, secret := range []string{app, other} {
		for _, v := range of(t, `{"expiry":1764536024,"call":["read"],"path":"`+secret+`"}`, nil) {
			if strings.Contains(v.Text, secret) {
				t.Errorf("%s holds %s", v.Name, secret)
			}
		}
	}
}
