package cause

import (
	"encoding/base64"
	"encoding/hex"
	"strings"
	"testing"
)

// The same policy as each library and each order of keys writes it.
func TestCauseReEncoded(t *testing.T) {
	const (
		compact = `{"call":["pick","store"],"path":"/a<b>/ü😀","expiry":1893456000,"maxSize":5,"container":"c"}`
		eight   = `{"expiry":1,"call":["pick"],"handle":"h","url":"u","maxSize":9,"minSize":8,"path":"p","container":"c"}`
		nested  = `{"expiry":1,"odd":{"b":[1,{}],"a":[]},"n":1.50}`
	)
	tests := []struct{ name, sent, signed string }{
		{"JavaScript", compact, `{"expiry":1893456000,"call":["pick","store"],"container":"c","path":"/a<b>/ü😀","maxSize":5}`},
		{"Python", compact, `{"call": ["pick", "store"], "container": "c", "expiry": 1893456000, "maxSize": 5, "path": "/a<b>/\u00fc\ud83d\ude00"}`},
		{"Go", compact, `{"call":["pick","store"],"container":"c","expiry":1893456000,"maxSize":5,"path":"/a\u003cb\u003e/ü😀"}`},
		{"PHP", compact, `{"call":["pick","store"],"path":"\/a<b>\/\u00fc\ud83d\ude00","maxSize":5,"container":"c","expiry":1893456000}`},
		{"Swift", compact, `{"call":["pick","store"],"container":"c","expiry":1893456000,"maxSize":5,"path":"\/a<b>\/ü😀"}`},
		{"Java, eight keys", `{"call":["pick"],"container":"c","expiry":1,"handle":"h","maxSize":9,"minSize":8,"path":"p","url":"u"}`, eight},
		{"Python, eight keys", eight, `{"call": ["pick"], "container": "c", "expiry": 1, "handle": "h", "maxSize": 9, "minSize": 8, "path": "p", "url": "u"}`},
		{"pretty, two blanks", nested, "{\n  \"expiry\": 1,\n  \"odd\": {\n    \"b\": [\n      1,\n      {}\n    ],\n    \"a\": []\n  },\n  \"n\": 1.50\n}"},
		{"pretty, tab", `{"expiry":1,"call":["read"]}`, "{\n\t\"expiry\": 1,\n\t\"call\": [\n\t\t\"read\"\n\t]\n}"},
		{"pretty, four blanks, PHP", `{"expiry":1,"url":"/ü"}`, "{\n    \"expiry\": 1,\n    \"url\": \"\\/\\u00fc\"\n}"},
		{"unusual order", compact, `{"maxSize":5,"expiry":1893456000,"container":"c","path":"/a<b>/ü😀","call":["pick","store"]}`},
		{"a key twice", `{"expiry":1,"handle":"h","expiry":2}`, `{"expiry":2,"handle":"h"}`},
		{"escapes undone", `{"expiry":1,"path":"\/\u0061\u003c"}`, `{"expiry":1,"path":"/a<"}`},
		{"spaces undone", `{ "expiry" : 1 }`, `{"expiry":1}`},
		{"short escapes", `{"expiry":1,"path":"\u000a\u0008\u0001\""}`, `{"path":"\n\b\u0001\"","expiry":1}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, alphabet := range []*base64.Encoding{base64.URLEncoding, base64.StdEncoding} {
				c := &causeCase{t: t, policy: base64.URLEncoding.EncodeToString([]byte(tt.sent)), secret: causeSecret}
				text := alphabet.EncodeToString([]byte(tt.signed))
				c.check("re-encoded", hex.EncodeToString(rightMAC(causeSecret, text)))
				c.check("re-encoded+secret-newline", hex.EncodeToString(rightMAC(causeSecret+"\n", text)))
				c.check("re-encoded+digest-base64", base64.StdEncoding.EncodeToString(rightMAC(causeSecret, text)))
			}
		})
	}
}

// Every order of five keys is tried.
func TestCauseEveryOrder(t *testing.T) {
	keys := []string{`"expiry":1`, `"call":["read"]`, `"handle":"h"`, `"path":"p"`, `"maxSize":7`}
	policy := base64.URLEncoding.EncodeToString([]byte("{" + strings.Join(keys, ",") + "}"))
	orders := 0
	for order := range permutations(len(keys)) {
		var list []string
		for _, i := range order {
			list = append(list, keys[i])
		}
		text := base64.URLEncoding.EncodeToString([]byte("{" + strings.Join(list, ",") + "}"))
		if text != policy {
			c := &causeCase{t: t, policy: policy, secret: causeSecret}
			c.check("re-encoded", hex.EncodeToString(rightMAC(causeSecret, text)))
			orders++
		}
	}
	if orders != 119 {
		t.Errorf("%d orders, want 119", orders)
	}
}
