package inspect

import (
	"slices"
	"strings"
	"testing"
	"time"

	"policybench/signing/report"
)

// The code that makes a link's expiry says what was meant, and is what is mended.
func TestClockOfCode(t *testing.T) {
	at := time.Date(2026, 11, 16, 11, 0, 0, 0, time.UTC)
	const link = "https://cdn.filestackcontent.com/KILgdUYxK5Ubp1wb4zVl?policy=eyJleHBpcnkiOjE3OTQ4MjY4MDM2MDAsImNhbGwiOlsicmVhZCIsImNvbnZlcnQiXX0=&signature=4e90e1e6906299768c9496e809e7726ad8f1c66de51c92823683722ed30352b3\n"
	js := func(expiry string) string {
		return "const policy = { expiry: " + expiry + ", call: ['read', 'convert'] };\nconst encoded = btoa(JSON.stringify(policy));\nfilestack sign(encoded)\n"
	}
	for _, c := range []struct{ name, text, args, with string }{
		{"seconds added to milliseconds", js("Date.now() + 3600") + link, "1794826803600 1794830400 added", "Math.floor(Date.now() / 1000) + 3600"},
		{"behind the link", link + js("Date.now() + 3600"), "1794826803600 1794830400 added", "Math.floor(Date.now() / 1000) + 3600"},
		{"milliseconds added", js("Date.now() + 3600 * 1000") + link, "1794826803600 1794826803 over", "Math.floor(Date.now() / 1000) + 3600"},
		{"Python", "policy = {'expiry': int(time.time() * 1000) + 3600, 'call': ['read']}\n" + link, "1794826803600 1794830400 added", "int(time.time()) + 3600"},
		{"PHP", "$policy = ['expiry' => time() * 1000 + 3600, 'call' => ['read']];\n" + link, "1794826803600 1794830400 added", "time() + 3600"},
		{"a name is added", js("Date.now() + ttl") + link, "1794826803600 1794826803 over", ""},
		{"in seconds", js("Math.floor(Date.now() / 1000) + 3600") + link, "1794826803600 1794826803 over", ""},
		{"two policies are made", js("Date.now() + 3600") + js("Date.now() + 60") + link, "1794826803600 1794826803 over", ""},
		{"no code", link, "1794826803600 1794826803 over", ""},
	} {
		reports := Inspect(c.text, Options{At: at})
		i := slices.IndexFunc(reports, func(r report.Report) bool { return r.Expiry.OK })
		if i < 0 {
			t.Errorf("%s: %+v", c.name, reports)
			continue
		}
		f := reports[i].Find(report.CodeExpiryInMilliseconds)
		if f == nil || strings.Join(slices.Concat(f.Args[:2], f.Args[3:]), " ") != c.args {
			t.Errorf("%s: %+v", c.name, f)
		}
		with := ""
		for _, e := range reports[i].Fixes {
			with += e.With
		}
		if with != c.with {
			t.Errorf("%s: %q instead of %q", c.name, with, c.with)
		}
	}
}
