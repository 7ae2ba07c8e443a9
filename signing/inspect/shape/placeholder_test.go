package shape

import "testing"

// Each way of standing in, with values that only look alike.
func TestStandInOf(t *testing.T) {
	for _, c := range []struct {
		want  StandIn
		texts []string
	}{
		{Interpolated, []string{"${policy}", "$policy", "{{policy}}", "{policy}", "#{policy}", "%s", "%v", "%{policy}", "%(policy)s", "%POLICY%", "<%= policy %>", "<?= $p ?>", "($policy)", "x${y}", `{file.response["handle"]}`}},
		{Spelled, []string{"<policy>", "[POLICY]", "YourPolicy", "your_signature", "SIGNATURE", "POLICY_HERE", "abc", "changeme", "%3CPOLICY%3E", "%5Bsignature%5D", "%7Bpolicy%7D", "<p>", "[x]", "[value that goes on for more than 48 signs of its text]"}},
		{Unset, []string{"undefined", "null", "None", "nil", "NaN", "<nil>", "(null)"}},
		{objectText, []string{"[object Object]", "[object Promise]"}},
		{Spelled, []string{"P", "S"}},
		{NoStandIn, []string{"p", "1", "-", ""}},
		{Redacted, []string{"[FILTERED]", "<redacted>", "***", "xxxxx", "xxx", "XXX", "yyy", "YYYY", "zzz", "xxXX", "••••", "████", "(hidden)", "__masked__"}},
		{NoStandIn, []string{
			"", "x", "eyJleHBpcnkiOjF9", "60e2536e608c6e37c1c01cde28e2e6046094b2e65b960413c0508d81afee33e7", "undefinedx",
			"KW9EJhYtS6y48Whm2S6D", "%7B%22expiry%22%3A1%7D", "#fragment", "filteredimages", "xyz", "xx", "%7Bcall:1%7D", "%7B'a'%7D", "eyPOLICY", "your policy stands in here, and many more words do so", "yyx", "•*",
			`{"expiry":1}`, `{call:["read"]}`, `{["a"]}`, `{a.b["c"]`,
		}},
	} {
		for _, text := range c.texts {
			if got := StandInOf(text); got != c.want {
				t.Errorf("%q: %d, want %d", text, got, c.want)
			}
		}
	}
}

func TestReasons(t *testing.T) {
	for kind, want := range map[StandIn]string{
		NoStandIn: "", Interpolated: "", Spelled: "", Unset: "unset", objectText: "object", Nothing: "empty", Redacted: "redacted",
	} {
		if got := kind.Reason(); got != want {
			t.Errorf("%d: %q, want %q", kind, got, want)
		}
	}
}

func TestElided(t *testing.T) {
	for _, c := range []struct {
		text         string
		link, quoted bool
	}{
		{"...", true, true}, {"…", true, true}, {"***", true, true}, {"eyJ...", true, false}, {"ab…", true, false},
		{"eyJleHBpcnki…", false, false}, {"eyJ", false, false}, {"a.b.c", false, false},
	} {
		if link, quoted := IsElided(c.text, true), IsElided(c.text, false); link != c.link || quoted != c.quoted {
			t.Errorf("%q: in a link %v, elsewhere %v", c.text, link, quoted)
		}
	}
	for text, want := range map[string]string{"eyJl…fQ==": "eyJl", "26f6...": "26f6", "26f6***": "26f6", "26f6": "26f6"} {
		if head, cut := Shortened(text); head != want || cut != (head != text) {
			t.Errorf("%q: %q, %v", text, head, cut)
		}
	}
}

// What surrounds a key or a handle is no part of it; what stands for one is none.
func TestClean(t *testing.T) {
	const handle = "KW9EJhYtS6y48Whm2S6D"
	for _, c := range []struct{ name, text, want string }{
		{"a handle", handle, handle},
		{"blanks around", " " + handle + "\n", handle},
		{"an escaped sign", "KW9E%2DhYtS6y48Whm2S6", "KW9E-hYtS6y48Whm2S6"},
		{"an escaped brace", "%7Bhandle%7D", ""},
		{"a percent sign alone", "50%", "50%"},
		{"a variable", "${handle}", ""},
		{"a word in angles", "<handle>", ""},
		{"an open angle", "<handle", ""},
		{"stars", "***", ""},
		{"stars before a name", "*name*", ""},
		{"dots", "...", ""},
		{"a sign for them", "…", ""},
		{"dots behind a handle", handle + "...", handle + "..."},
		{"a word for one", "YOUR_HANDLE", ""},
		{"a test's", "TEST_HANDLE", "TEST_HANDLE"},
		{"no value", "undefined", ""},
		{"blanks alone", " \t", ""},
		{"nothing", "", ""},
	} {
		if got := Clean(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
