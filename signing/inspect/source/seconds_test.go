package source

import "testing"

// An expiry in milliseconds is mended where each number of it is known.
func TestInSeconds(t *testing.T) {
	for _, c := range []struct{ name, expression, want string }{
		{"JavaScript", "Date.now() + 3600 * 1000", "Math.floor(Date.now() / 1000) + 3600"},
		{"JavaScript, in another order", "Date.now()+1000*60*60", "Math.floor(Date.now() / 1000) + 60 * 60"},
		{"JavaScript, seconds added", "Date.now() + 3600", "Math.floor(Date.now() / 1000) + 3600"},
		{"JavaScript, a date", "new Date().getTime() + 24 * 3600 * 1000", "Math.floor(Date.now() / 1000) + 24 * 3600"},
		{"PHP", "time() * 1000", "time()"},
		{"PHP, both", "time() * 1000 + 3600 * 1000", "time() + 3600"},
		{"PHP, parts of a second", "(int) (microtime(true) * 1000) + 7 * 24 * 3600 * 1000", "time() + 7 * 24 * 3600"},
		{"Python", "int(time.time() * 1000) + 3600 * 1000", "int(time.time()) + 3600"},
		{"Go", "time.Now().UnixMilli() + 3600 * 1000", "time.Now().Unix() + 3600"},
		{"a round number of either", "Date.now() + 3600000", ""},
		{"a month in seconds", "Date.now() + 2592000", ""},
		{"a name", "Date.now() + ttl", ""},
		{"a name in a product", "Date.now() + hours * 3600 * 1000", ""},
		{"twice", "Date.now() + 1000 * 1000", ""},
		{"taken off", "Date.now() - 3600 * 1000", ""},
		{"around both", "(time() + 3600) * 1000", ""},
		{"seconds", "Math.floor(Date.now() / 1000) + 3600", ""},
		{"something behind", "Date.now() + 3600 * 1000, call", ""},
		{"nothing", "", ""},
	} {
		if got := InSeconds(c.expression); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
