package ticket

import (
	"strings"
	"testing"
	"time"

	"policybench/signing/inspect"
	"policybench/ui/words/wordstest"
)

// Code is no link of its own beside what it makes, and a link is no unsigned one that its
// writer shortened.
func TestWhatIsNoLink(t *testing.T) {
	at := time.Date(2026, 11, 16, 11, 0, 0, 0, time.UTC)
	const (
		cdn    = "https://cdn.filestackcontent.com/"
		signed = cdn + "VO5ARRd9FDSvw199W7jH?policy=eyJleHBpcnkiOjE4MTE4MDgwMDAsImNhbGwiOlsicmVhZCJdLCJoYW5kbGUiOiJWTzVBUlJkOUZEU3Z3MTk5VzdqSCJ9&signature=355bd1a82d2b3226e2725a0dbbbdeed2e708cb4676b73f31698676b5e51e1877"
		code   = "const policy = { expiry: Date.now() + 3600, call: ['read'] };\nconst encoded = btoa(JSON.stringify(policy));\nconst signature = crypto.createHmac('sha256', secret).update(encoded).digest('hex');\n"
		url    = "const url = `" + cdn + "${h}?policy=${encoded}&signature=${signature}`\n"
	)
	for _, c := range []struct{ name, text, want, not string }{
		{"a policy of code, and its URL", code + url, "## Filestack: works, but the expiry is in milliseconds", "1 of 2"},
		{"a URL of code alone", url, "## Filestack: ", "no fault found in the link"},
		{"a link that goes on", "now it is " + cdn + "VO5ARRd9FDSvw199W7jH and then a lot of letters\nthe other: " + signed, "2 links, no fault found", "without policy and signature"},
		{"a link that ends", "now it is " + cdn + "VO5ARRd9FDSvw199W7jH\nthe other: " + signed, "1 of 2 links without policy and signature", "shortened"},
		{"refused without", "proper credentials were not provided\n" + cdn + "VO5ARRd9FDSvw199W7jH\n" + cdn + "XO5ARRd9FDSvw199W7jH", "both links without policy and signature, and refused: security is most likely on", "1 of 2"},
	} {
		out := Write(wordstest.Pasted(c.text, inspect.Inspect(c.text, inspect.Options{At: at})), Options{At: at})
		if !strings.Contains(out, c.want) || strings.Contains(out, c.not) {
			t.Errorf("%s: no %q, or %q, in\n%s", c.name, c.want, c.not, out)
		}
	}
}

// What has to change is the next step, with the line of the code where there is one.
func TestHow(t *testing.T) {
	at := time.Date(2026, 11, 16, 11, 0, 0, 0, time.UTC)
	link := func(policy, signature string) string {
		return "https://cdn.filestackcontent.com/KILgdUYxK5Ubp1wb4zVl?policy=" + wordstest.Encoded("%s", policy) + "&signature=" + signature + "\n"
	}
	right := strings.Repeat("3d", 32)
	for _, c := range []struct{ name, text, want string }{
		{"seconds added to milliseconds", "policy = { expiry: Date.now() + 3600, call: ['read'] }\n" + link(`{"expiry":1794826803600,"call":["read"]}`, right), "once the code asks the clock for seconds (line 1); meant was 1794830400"},
		{"milliseconds of now", link(`{"expiry":1794826803600,"call":["read"]}`, right), "signed again with an expiry in seconds, counted from then on"},
		{"milliseconds of later", link(`{"expiry":1797292800000,"call":["read"]}`, right), "signed again with 1797292800"},
		{"it lives on", link(`{"expiry":1797292800000,"call":["read"]}`, right), "what is out lives on until the app secret is changed"},
		{"in base64", link(`{"expiry":1797292800,"call":["read"]}`, "m7aJ1qrP5XV6+EwgQpn6ZlSk58ieicKa/4RXz3FiEeY="), "customer's developer: write it as 64 lower-case hex digits"},
		{"a key misspelled", link(`{"expiry":1797292800,"calls":["read"]}`, right), "write call there, and sign again"},
		{"a file too large", "a file of 40 MB\ncurl -X POST \"https://www.filestackapi.com/api/store/S3?key=AJEf8q1K4yvufsqCyg1zLz&policy=" + wordstest.Encoded(`{"expiry":1797292800,"call":["store"],"maxSize":10485760}`) + "&signature=" + right + "\"", "sign a policy with a higher maxSize"},
		{"a file small enough", "a file of 4 MB\ncurl -X POST \"https://www.filestackapi.com/api/store/S3?key=AJEf8q1K4yvufsqCyg1zLz&policy=" + wordstest.Encoded(`{"expiry":1797292800,"call":["store"],"maxSize":10485760}`) + "&signature=" + right + "\"", "ask for the error message"},
		{"a code's form", "filestack.init('AJEf8q1K4yvufsqCyg1zLz', {policy: '" + wordstest.Encoded(`{"expiry":1797292800}`) + "', signature: '" + right + "'})", "customer's developer: write init(key, {security: {policy, signature}})"},
	} {
		out := Write(wordstest.Pasted(c.text, inspect.Inspect(c.text, inspect.Options{At: at})), Options{At: at})
		_, next, _ := strings.Cut(out, "**Next:** ")
		next, _, _ = strings.Cut(next, "\n")
		if !strings.Contains(next, c.want) {
			t.Errorf("%s: no %q in %q", c.name, c.want, next)
		}
	}
}

// Of a log of many links the answers are counted, by their lines.
func TestAnswersOfLog(t *testing.T) {
	var text strings.Builder
	for i := range 8 {
		status := " -> 200"
		if i > 5 {
			status = " -> 429"
		}
		text.WriteString("GET https://cdn.filestackcontent.com/KILgdUYxK5Ubp1wb4zV" + string(rune('a'+i)) + "?policy=eyJleHBpcnkiOjE4MTE4MDgwMDB9&signature=" + strings.Repeat("3d", 32) + status + "\n")
	}
	out := Write(wordstest.Pasted(text.String(), inspect.Inspect(text.String(), inspect.Options{At: wordstest.Now})), Options{At: wordstest.Now})
	if !strings.Contains(out, "**Answers in the log:** 200 in lines 1–6 · 429 in lines 7 8\n") {
		t.Error(out)
	}
	fine := strings.ReplaceAll(text.String(), "429", "200")
	if out := Write(wordstest.Pasted(fine, inspect.Inspect(fine, inspect.Options{At: wordstest.Now})), Options{At: wordstest.Now}); strings.Contains(out, "Answers") {
		t.Error(out)
	}
}
