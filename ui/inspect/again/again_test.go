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
