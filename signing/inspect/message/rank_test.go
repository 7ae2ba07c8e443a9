package message

import (
	"slices"
	"testing"

	"policybench/signing/inspect/ascii"
	"policybench/signing/report"
)

func TestLikely(t *testing.T) {
	for _, c := range []struct {
		name, key string
		first     report.Code
	}{
		{"a message", "signature-expired", report.CodeExpired}, {"a status", "status-403", report.CodeExpired}, {"a message of two texts", "parameters-invalid", report.CodeAPIKeyMissing},
		{"a status that says nothing", "status-404", ""}, {"another service's", "s3-signature", ""}, {"no key", "", ""}, {"an unknown key", "no-such-key", ""},
	} {
		got := Likely(c.key)
		if c.first == "" && len(got) > 0 || c.first != "" && (len(got) == 0 || got[0] != c.first) {
			t.Errorf("%s: %v, want %q first", c.name, got, c.first)
		}
	}
	for _, key := range Keys() {
		list := slices.Clone(Likely(key))
		slices.Sort(list)
		if n := len(slices.Compact(list)); n != len(Likely(key)) {
			t.Errorf("%s: a cause stands twice in %v", key, Likely(key))
		}
		for _, code := range Likely(key) {
			if report.RowOf(code).Code != code {
				t.Errorf("%s: %q is no code", key, code)
			}
		}
	}
}

// What the text shows is told first, in the message's own order; what it does not show
// stays to be looked for.
func TestRank(t *testing.T) {
	for _, c := range []struct {
		name, key string
		codes     []report.Code
		confirmed string
		others    string
	}{
		{"nothing shown", "signature-expired", nil, "", "expired expires-soon expiry-invalid"},
		{"one shown", "signature-expired", []report.Code{report.CodeExpiryInvalid}, "expiry-invalid", "expired expires-soon"},
		{"two shown, in another order", "signature-expired", []report.Code{report.CodeExpiresSoon, report.CodeExpired}, "expired expires-soon", "expiry-invalid"},
		{"what does not explain it", "signature-expired", []report.Code{report.CodeNoCall}, "", "expired expires-soon expiry-invalid"},
		{"no causes", "s3-signature", []report.Code{report.CodeExpired}, "", ""},
		{"an unknown key", "no-such-key", []report.Code{report.CodeExpired}, "", ""},
	} {
		confirmed, others := Rank(c.key, c.codes)
		if confirmed != c.confirmed || others != c.others {
			t.Errorf("%s: %q and %q, want %q and %q", c.name, confirmed, others, c.confirmed, c.others)
		}
	}
}

func TestSpeaksOfPolicy(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"a policy", "policy=abc", true}, {"in capitals", "the Policy", true}, {"behind a browser's", "cors policy, policy", true},
		{"a browser's", "blocked by CORS policy", false}, {"a header", "Referrer-Policy: x", false}, {"in words", "Referrer Policy: x", false}, {"of content", "Content-Security-Policy: x", false},
		{"of an opener", "Cross-Origin-Opener-Policy: x", false}, {"of a resource", "Cross-Origin-Resource-Policy: x", false}, {"none", "403 Forbidden", false}, {"nothing", "", false},
	} {
		if got := speaksOfPolicy(c.text); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// A status that stands without a message of Filestack's; the detail is its host.
func TestFindStatuses(t *testing.T) {
	for _, c := range []struct{ name, text, key, detail string }{
		{"of a host", "POST https://upload.filestackapi.com/a 403 (Forbidden)", "status-403", "upload.filestackapi.com"},
		{"of a host, below it", "Request URL: https://www.filestackapi.com/a\nRequest Method: GET\nStatus Code: 404 Not Found", "status-404", "www.filestackapi.com"},
		{"of a host, by a mark", "https://fs-cdn.filestackapi.com/a\nHTTP/1.1 401 x", "status-401", "fs-cdn.filestackapi.com"},
		{"the second host", "https://a.filestackapi.com/b\n\n" + string(make([]byte, 300)) + "https://c.filestackapi.com/d 429 x", "status-429", "c.filestackapi.com"},
		{"a word below a host", "https://www.filestackapi.com/a\n403 files", "", ""},
		{"part of a number", "https://www.filestackapi.com/a 4031", "", ""},
		{"part of a path", "https://www.filestackapi.com/403", "", ""},
		{"another status", "https://www.filestackapi.com/a 200 OK", "", ""},
		{"a program's", "Request failed with status code 403", "status-403", ""},
		{"a resource's", "Failed to load resource: the server responded with a status of 401 ()", "status-401", ""},
		{"a line of HTTP in a text of Filestack's", "filestack says HTTP/1.1 503 Unavailable", "status-503", ""},
		{"a line of HTTP of anybody", "HTTP/1.1 503 Unavailable", "", ""},
		{"of another URL", "https://example.com failed with status code 403", "", ""},
		{"a longer number", "status code 4033", "", ""},
		{"beside a policy", "the policy: status code 403", "", ""},
		{"a browser's policy", "filestack: blocked by CORS policy", "cors", ""},
		{"a browser's policy of anybody", "x: blocked by CORS policy", "", ""},
		{"a limit", "filestack\nFilestack-Remaining: 0", "rate-limit", ""},
	} {
		found := findStatuses(ascii.WordsOf(c.text), nil)
		key, detail := "", ""
		if len(found) > 0 {
			key, detail = found[0].Key, found[0].Detail
		}
		if len(found) > 1 || key != c.key || detail != c.detail {
			t.Errorf("%s: %+v, want %q of %q", c.name, found, c.key, c.detail)
		}
	}
}

func TestMarked(t *testing.T) {
	for _, mark := range statusMarks {
		if !marked("a " + mark) {
			t.Errorf("%q is no mark", mark)
		}
		if marked(mark + "a") {
			t.Errorf("%q counts where something stands behind it", mark)
		}
	}
	if marked("") || marked("status ") {
		t.Error("a mark is none of these")
	}
}

// Beside a message of Filestack's a status says nothing more; each message is found
// once.
func TestFindOnce(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a message and a status", "https://www.filestackapi.com/a 403 Invalid Policy", []string{"invalid-policy"}},
		{"two texts of one message", "Parameters are invalid Parameters are inalid", []string{"parameters-invalid"}},
		{"two messages, as they stand", "Policy required, Invalid Application", []string{"policy-required", "invalid-application"}},
		{"the other way round", "Invalid Application, Policy required", []string{"invalid-application", "policy-required"}},
		{"one word of a service", "<Code>SignatureDoesNotMatch</Code>", []string{"s3-signature"}},
		{"nothing", "", nil},
		{"a URL", "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D", nil},
	} {
		var got []string
		for _, f := range Find(c.text) {
			got = append(got, f.Key)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestKeysAreNames(t *testing.T) {
	keys := Keys()
	if !slices.IsSorted(keys) || len(keys) != len(slices.Compact(slices.Clone(keys))) || !slices.Contains(keys, Unknown) || !slices.Contains(keys, Webhook) {
		t.Errorf("%v", keys)
	}
	for _, m := range messages {
		if !slices.Contains(keys, m.key) {
			t.Errorf("%s is no key", m.key)
		}
	}
}

func TestEnvelopeTime(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       int64
	}{
		{"a time", `"t":1508161246}`, 1508161246}, {"a blank before it", `"t": 1508161246}`, 1508161246}, {"cut", `"t":15081`, 0}, {"the first second", `"t":1000000000`, 1000000000}, {"the second before", `"t":999999999`, 0}, {"the last second", `"t":4102444799`, 4102444799}, {"the second behind", `"t":4102444800`, 0}, {"milliseconds", `"t":1508161246000`, 0}, {"no number", `"t":"x"`, 0}, {"another key", `"at":1`, 0}, {"nothing behind", `"t":`, 0}, {"nothing", "", 0},
		{"too large for a number", `"t":99999999999999999999`, 0},
	} {
		if got := envelopeTime(c.text); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}
