package source

import "testing"

// An expiry in milliseconds is mended where each number of it is known.
func TestInSeconds(t *testing.T) {
	for _, c := range []struct {
		name, expression, want string
		added                  int64
	}{
		{"JavaScript", "Date.now() + 3600 * 1000", "Math.floor(Date.now() / 1000) + 3600", 0},
		{"JavaScript, in another order", "Date.now()+1000*60*60", "Math.floor(Date.now() / 1000) + 60 * 60", 0},
		{"JavaScript, seconds added", "Date.now() + 3600", "Math.floor(Date.now() / 1000) + 3600", 3600},
		{"JavaScript, a date", "new Date().getTime() + 24 * 3600 * 1000", "Math.floor(Date.now() / 1000) + 24 * 3600", 0},
		{"PHP", "time() * 1000", "time()", 0},
		{"PHP, both", "time() * 1000 + 3600 * 1000", "time() + 3600", 0},
		{"PHP, parts of a second", "(int) (microtime(true) * 1000) + 7 * 24 * 3600 * 1000", "time() + 7 * 24 * 3600", 0},
		{"Python", "int(time.time() * 1000) + 3600 * 1000", "int(time.time()) + 3600", 0},
		{"Go", "time.Now().UnixMilli() + 3600 * 1000", "time.Now().Unix() + 3600", 0},
		{"a round number of milliseconds", "Date.now() + 3600000", "Math.floor(Date.now() / 1000) + 3600", 0},
		{"a day of milliseconds", "Date.now() + 86400000", "Math.floor(Date.now() / 1000) + 86400", 0},
		{"fifty days, or an hour and more", "Date.now() + 4320000", "", 0},
		{"neither", "Date.now() + 5000", "", 0},
		{"a month in seconds", "Date.now() + 2592000", "Math.floor(Date.now() / 1000) + 2592000", 2592000},
		{"a week in seconds", "Date.now() + 7 * 24 * 60 * 60", "Math.floor(Date.now() / 1000) + 7 * 24 * 60 * 60", 604800},
		{"the clock last", "3600 + Date.now()", "Math.floor(Date.now() / 1000) + 3600", 3600},
		{"the clock by its sign, last", "1 + +new Date()", "Math.floor(Date.now() / 1000) + 1", 1},
		{"a statement", "+new Date() + 3600;", "Math.floor(Date.now() / 1000) + 3600", 3600},
		{"Ruby", "(Time.now.to_f * 1000).to_i + 3600", "Time.now.to_i + 3600", 3600},
		{"Java", "System.currentTimeMillis() + 3600", "System.currentTimeMillis() / 1000 + 3600", 3600},
		{"C#", "DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + 3600", "DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 3600", 3600},
		{"Elixir", "System.system_time(:millisecond) + 3600", "System.system_time(:second) + 3600", 3600},
		{"a name", "Date.now() + ttl", "", 0},
		{"a name in a product", "Date.now() + hours * 3600 * 1000", "", 0},
		{"twice", "Date.now() + 1000 * 1000", "", 0},
		{"taken off", "Date.now() - 3600 * 1000", "", 0},
		{"around both", "(time() + 3600) * 1000", "", 0},
		{"seconds", "Math.floor(Date.now() / 1000) + 3600", "", 0},
		{"something behind", "Date.now() + 3600 * 1000, call", "", 0},
		{"nothing", "", "", 0},
	} {
		if got, added := InSeconds(c.expression); got != c.want || added != c.added {
			t.Errorf("%s: %q and %d, want %q and %d", c.name, got, added, c.want, c.added)
		}
	}
}
