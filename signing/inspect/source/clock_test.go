package source

import (
	"strings"
	"testing"
)

// An expiry that counts milliseconds is found wherever it is given its value.
func TestClocks(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"an object", "const p = { expiry: Date.now() + 3600, call: ['read'] }", "Date.now() + 3600"},
		{"a quoted key", "{'expiry': int(time.time() * 1000) + 60}", "int(time.time() * 1000) + 60"},
		{"an index", "policy['expiry'] = Date.now() + 3600;", "Date.now() + 3600"},
		{"a member", "policy.expiry = System.currentTimeMillis() + 3600 // an hour", "System.currentTimeMillis() + 3600"},
		{"a pair of Kotlin's", `"expiry" to System.currentTimeMillis() + 86400,`, "System.currentTimeMillis() + 86400"},
		{"in prose", "code is `'expiry' => time() * 1000 + 7 * 24 * 3600 * 1000`, php 8", "time() * 1000 + 7 * 24 * 3600 * 1000"},
		{"by a constant", "const ends = Date.now() + 3600\nx = { expiry: ends }", "Date.now() + 3600"},
		{"twice the same", "const expiry = Date.now() + 3600\nx = { expiry: expiry }", "Date.now() + 3600"},
		{"two of them", "a = { expiry: Date.now() + 1 }\nb = { expiry: Date.now() + 2 }", "Date.now() + 1|Date.now() + 2"},
		{"in seconds", "{ expiry: Math.floor(Date.now() / 1000) + 3600 }", ""},
		{"compared", "if (expiry == Date.now()) {", ""},
		{"in a letter", "the expiry: 24 hours", ""},
		{"at the end", "expiry", ""},
		{"nothing behind", "expiry =", ""},
	} {
		var got []string
		for _, k := range Clocks(c.text) {
			got = append(got, c.text[k.From:k.To])
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %q, want %q", c.name, s, c.want)
		}
	}
}
