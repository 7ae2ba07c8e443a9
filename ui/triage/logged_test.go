package triage

import (
	"testing"
	"time"
)

// What a log says of a request stands on its line; a number that is no status does not.
func TestLoggedOn(t *testing.T) {
	for _, c := range []struct{ name, line, at, status string }{
		{"an arrow", "2026-11-16T09:14:24.226Z worker-2 GET https://a.example/resize=width:400/x -> 429", "2026-11-16 09:14:24", "429"},
		{"a double arrow", "https://a.example/x => 403.", "", "403"},
		{"by its name", "https://a.example/x status=200 size=500", "", "200"},
		{"an access log", `"GET https://a.example/x HTTP/1.1" 404 19`, "", "404"},
		{"another zone", "2026-11-16T09:14:24+01:00 https://a.example/x -> 200", "", "200"},
		{"a size", "https://a.example/x 500 px", "", ""},
		{"before the link", "error => 403 for https://a.example/x", "", ""},
		{"nothing", "", "", ""},
	} {
		at, status := LoggedOn(c.line)
		got := ""
		if !at.IsZero() {
			got = at.Format(time.DateTime)
		}
		if got != c.at || status != c.status {
			t.Errorf("%s: %q %q", c.name, got, status)
		}
	}
}

// The server that answered is read where the text shows it.
func TestAnswerer(t *testing.T) {
	for text, want := range map[string]string{
		"413 Request Entity Too Large\nnginx/1.24.0": "nginx", "Server: Apache": "apache", "see https://nginx.example/x": "", "": "",
	} {
		if got := Answerer(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
