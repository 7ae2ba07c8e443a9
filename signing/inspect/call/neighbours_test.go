package call_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect/call"
	"policybench/signing/inspect/request"
)

// One looks so far around a pair, and no farther.
func TestReach(t *testing.T) {
	for _, c := range []struct{ name, before, after, want string }{
		{"a key before, as far as one looks", key + strings.Repeat(" ", 800-len(key)), "", key},
		{"a key before, farther", key + strings.Repeat(" ", 801-len(key)), "", ""},
		{"a key behind, far", "", strings.Repeat(" ", 5000) + key, key},
		{"as near on both sides", key + strings.Repeat(" ", 8), strings.Repeat(" ", 30) + another, key},
		{"nearer behind by one", key + strings.Repeat(" ", 9), strings.Repeat(" ", 30) + another, another},
		{"behind a word that begins like it", "", "API An " + key, key},
	} {
		if got := call.NearestKey(c.before, c.after); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	named := "andle: '" + handle + "'"
	for _, c := range []struct{ name, before, after, want string }{
		{"a handle before, as far as one looks", named + strings.Repeat(" ", 300-len(named)), "", handle},
		{"a handle before, farther", named + strings.Repeat(" ", 301-len(named)), "", ""},
		{"a handle behind, as far as one looks", "", strings.Repeat(" ", 160-len(named)+1) + named, handle},
		{"a handle behind, cut at its last letter", "", strings.Repeat(" ", 160-len(named)+2) + named, ""},
		{"seven signs before it", "andle ===> '" + handle, "", handle},
		{"eight signs", "andle ===> (\"" + handle, "", handle},
		{"nine signs", "andle ===> ((\"" + handle, "", ""},
		{"no sign", "andle" + handle, "", ""},
		{"with a name behind it", "andle: " + handle + "+a.jpg", "", handle},
		{"at the text's end", "andle=" + handle, "", handle},
		{"before rather than behind", "andle=" + handle + " ", "andle=" + strings.Repeat("a", 20), handle},
		{"only the first behind", "", "andle x andle=" + handle, ""},
	} {
		if got := call.NearHandle(c.before, c.after); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Each way of a language to put a value behind a text, and none that says something else.
func TestEndsInVariableSigns(t *testing.T) {
	for _, sign := range []string{"+", "..", "&", "%", "~", "<>", "||"} {
		for rest, want := range map[string]bool{" a": true, "a": true, "\n  $a": true, "@a": true, " 'b'": false, " 1": false, "": false} {
			if got := call.EndsInVariable(`"https://a/" `+sign+rest, 1, len(`"https://a/`)); got != want {
				t.Errorf("%s%q: %v", sign, rest, got)
			}
		}
	}
	for text, want := range map[string]bool{
		`"|https://a/|".$a`: true, `"|https://a/|" . $a`: true, `"|https://a/|".a()`: false, `"|https://a/|", a`: false, `"|https://a/|' + a`: false, `"|https://a|" + a`: false,
		`"|https://a/|"` + strings.Repeat(" ", 22) + `+a`: true, `"|https://a/|"` + strings.Repeat(" ", 23) + `+a`: false,
		`"|https://a/{a_b}|"`: true, `"|https://a/{a-b}|"`: false, `"|/a/$b|"`: true, `|https://a/#b|`: false, `|https://a/{b|`: false, `|https://a/$|`: false, `|https://a/$-|`: false, `|https://a/#|`: false, `|https://a/%|`: false,
	} {
		v, _, at, end := url(text)
		if got := call.EndsInVariable(v.Text, at, end); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

// What a statement hands on by a name, and what only stands beside that name.
func TestGivenByName(t *testing.T) {
	for _, name := range []string{"params", "query", "qs", "searchParams", "security"} {
		for text, want := range map[string]bool{
			", {N: a}": true, ", {N => a}": true, ", N=a": true, ", {N}": true, ", N)": true, ", (N, b": true, ", {x: 1, N\t:\ta}": true, ", {NX: 1, N}": true,
			", {N: 'a'}": false, ", {N: {a: 1}}": false, ", {x: N}": false, "; N, b": false, ", N": false, ", N b": false, ", {N: null}": false,
		} {
			v, own, _, end := url(`f("|u|"` + strings.ReplaceAll(text, "N", name))
			got := call.ObjectGiven(v, &own, end)
			if (got.Found == name) != want || want && (got.State != request.Variable || v.Text[got.Spans[0].Offset:got.Spans[0].End()] != name) {
				t.Errorf("%s of %s: %+v", text, name, got)
			}
		}
	}
	for text, want := range map[string]string{
		"{policy: a(b, c), d}": "a(b, c)", "{policy: [a, b]}": "[a, b]", "{policy: {a: b}, c}": "{a: b}", "{policy: a\r\nb}": "a", "{policy: a\nb}": "a",
		"set('policy', p)": "p", `set("policy", p)`: "p", "policy, p": "policy", "f(policy: value: p)": "p", "(policy: value:  p)": "p", "{'policy' : p}": "p",
		"{policyId: 1, policy: p}": "p", "{a.policy, policy: p}": "p", "policy": "policy",
	} {
		if got := variable(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
