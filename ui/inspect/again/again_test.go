package again_test

import (
	"testing"
	"time"

	"policybench/signing/inspect"
	"policybench/ui/inspect/again"
)

func TestPolicy(t *testing.T) {
	for _, c := range []struct{ name, json, plain, fixed string }{
		{"a new expiry alone", `{"expiry":1764536024,"call":["read"]}`, `{"expiry":7,"call":["read"]}`, `{"expiry":7,"call":["read"]}`},
		{"an expiry of text", `{"expiry":"soon","call":["read"]}`, `{"expiry":7,"call":["read"]}`, `{"expiry":7,"call":["read"]}`},
		{"a key misspelled", `{"expiry":1,"calls":["read"]}`, `{"expiry":7,"calls":["read"]}`, `{"expiry":7,"call":["read"]}`},
		{"a call misspelled", `{"expiry":1,"call":["Read","read"]}`, `{"expiry":7,"call":["Read","read"]}`, `{"expiry":7,"call":["read"]}`},
		{"numbers stay as they are written", `{"expiry":1,"call":["store"],"maxSize":1e6}`, `{"expiry":7,"call":["store"],"maxSize":1e6}`, `{"expiry":7,"call":["store"],"maxSize":1e6}`},
		{"what no finding names stays", `{"expiry":1,"call":["read"],"x":{"y":[1]}}`, `{"expiry":7,"call":["read"],"x":{"y":[1]}}`, `{"expiry":7,"call":["read"],"x":{"y":[1]}}`},
		{"an expiry twice", `{"expiry":1,"expiry":2}`, `{"expiry":7}`, `{"expiry":7}`},
		{"a handle twice", `{"expiry":1,"handle":"a","handle":"b"}`, `{"expiry":7,"handle":"a","handle":"b"}`, `{"expiry":7,"handle":"a"}`},
		{"a key misspelled beside the right one", `{"expiry":1,"call":["read"],"calls":["pick"]}`, `{"expiry":7,"call":["read"],"calls":["pick"]}`, `{"expiry":7,"call":["read"]}`},
		{"calls as a text", `{"expiry":1,"call":"read, convert,pick"}`, `{"expiry":7,"call":"read, convert,pick"}`, `{"expiry":7,"call":["read","convert","pick"]}`},
		{"a call that none is like", `{"expiry":1,"call":["xyzzy","read"]}`, `{"expiry":7,"call":["xyzzy","read"]}`, `{"expiry":7,"call":["xyzzy","read"]}`},
	} {
		reports := inspect.Inspect(c.json, inspect.Options{At: time.Unix(1790000000, 0)})
		if len(reports) != 1 {
			t.Fatalf("%s: %d reports", c.name, len(reports))
		}
		r := &reports[0]
		if got := again.Policy(r, 7, false); got != c.plain {
			t.Errorf("%s: %s, want %s", c.name, got, c.plain)
		}
		if got := again.Policy(r, 7, true); got != c.fixed {
			t.Errorf("%s: fixed %s, want %s", c.name, got, c.fixed)
		}
		if again.Fixable(r) != (c.plain != c.fixed) {
			t.Errorf("%s: Fixable is %v", c.name, again.Fixable(r))
		}
	}
}

// The call that a request needs is added, behind those that are there.
func TestPolicyGetsTheCall(t *testing.T) {
	for _, c := range []struct{ json, fixed string }{
		{`{"expiry":1764536024,"call":["pick","store"]}`, `{"expiry":7,"call":["pick","store","read"]}`},
		{`{"expiry":1764536024,"call":[]}`, `{"expiry":7,"call":[]}`}, // what it allows is undocumented
		{`{"call":["read"]}`, `{"call":["read"],"expiry":7}`},
		{`{"expiry":1764536024,"call":["read"]}`, `{"expiry":7,"call":["read"]}`},
		{`{"expiry":1764536024}`, `{"expiry":7}`}, // everything is allowed
	} {
		link, _ := signed(t, c.json)
		if got := again.Policy(inspected(t, link), 7, true); got != c.fixed {
			t.Errorf("%s: %s, want %s", c.json, got, c.fixed)
		}
	}
}
