package extent

import (
	"strings"
	"testing"

	"policybench/signing/report"
)

func TestGoesOn(t *testing.T) {
	const head, tail = url + "?policy=" + policy + "&signature=9bb689d6aacfe5757af84c204299fa66", "54a4e7c89e89c29aff8457cf716211e6"
	for _, c := range []struct {
		name, soFar, gap, rest string
		kind                   report.Code
		open                   byte
		no                     bool
	}{
		{name: "another line", soFar: head, gap: "\n", rest: tail, kind: "line-break"},
		{name: "another line of a mail", soFar: head, gap: "\r\n> ", rest: tail, kind: "line-break"},
		{name: "blanks before the line's end", soFar: head, gap: " \t\n", rest: tail, kind: "line-break"},
		{name: "a blank", soFar: head, gap: " ", rest: tail, kind: "whitespace"},
		{name: "a tab", soFar: head, gap: "\t", rest: tail, kind: "whitespace"},
		{name: "two lines", soFar: head, gap: "\n\n", rest: tail, no: true},
		{name: "blanks without end", soFar: head, gap: strings.Repeat(" ", 90), rest: tail, no: true},
		{name: "nothing between", soFar: head, rest: "&x", no: true},
		{name: "nothing behind", soFar: head, gap: "\n", no: true},
		{name: "nothing at all", soFar: head, no: true},
		{name: "nothing before", gap: "\n", rest: tail, no: true},
		{name: "the next literal", soFar: head, gap: "\"\n  \"", rest: tail, open: '"'},
		{name: "another kind of literal", soFar: head, gap: "\"\n  '", rest: tail, open: '\''},
		{name: "a literal in the same line", soFar: head, gap: `" "`, rest: tail, open: '"'},
		{name: "a literal in the same line with a prefix", soFar: head, gap: `' f'`, rest: tail, open: '\''},
		{name: "the name in the same line", soFar: url + "?policy=" + policy + "&", gap: `" "`, rest: "signature=" + policy, open: '"'},
		{name: "the value in the same line", soFar: url + "?policy=", gap: `" "`, rest: policy, open: '"'},
		{name: "another word in the same line", soFar: head, gap: `" "`, rest: "KW9EJhYtS6y48Whm2S6D", no: true},
		{name: "a word behind a whole URL", soFar: url + "?policy=" + policy, gap: `" "`, rest: policy, no: true},
		{name: "another URL in the same line", soFar: url + "?policy=", gap: `" "`, rest: url, no: true},
		{name: "a word behind an ampersand", soFar: url + "?policy=" + policy + "&", gap: `" "`, rest: "Mozilla/5.0", no: true},
		{name: "a literal of a query in the same line", soFar: url, gap: "' '", rest: "?policy=", open: '\''},
		{name: "literals that touch", soFar: url, gap: "''", rest: "?policy=", no: true},
		{name: "a list's next element", soFar: head, gap: "\",\n\"", rest: tail, no: true},
		{name: "a list's next element of a query", soFar: url, gap: "\",\n\"", rest: "?policy=", open: '"'},
		{name: "a list in one line", soFar: url, gap: `", "`, rest: "?policy=", no: true},
		{name: "a path in the next literal", soFar: "https://cdn.filestackcontent.com", gap: "\"\n\"", rest: "/KW9", open: '"'},
		{name: "another host in the next literal", soFar: "https://cdn.filestackcontent.com", gap: "\"\n\"", rest: "//KW9", no: true},
		{name: "a literal that is empty at the end", soFar: url, gap: "\"\n\"", no: true},
		{name: "no literal", soFar: url, gap: "\"\n", rest: "x", no: true},
	} {
		text := c.soFar + c.gap + c.rest
		next, kind, open := goesOn(text, len(c.soFar), &beginning{text: c.soFar})
		want := len(c.soFar) + len(c.gap)
		if c.no {
			want = 0
		}
		if next != want || kind != c.kind || open != c.open {
			t.Errorf("%s: goes on at %d with %q and %q, want %d with %q and %q", c.name, next, kind, open, want, c.kind, c.open)
		}
	}
}

// What goes on over a line break, and what goes on over a blank alone.
func TestContinues(t *testing.T) {
	const (
		always = iota
		broken // over a line break only
		never
	)
	const base = url + "?policy=" + policy + "&signature="
	sign := func(n int) string { return base + signature[:n] }
	for _, c := range []struct {
		name, soFar, rest string
		want              int
	}{
		{"a whole signature behind its name", base, signature, always},
		{"half a signature behind its name", base, signature[:32], always},
		{"less behind its name", base, signature[:31], never},
		{"a policy behind its name", url + "?policy=", policy, always},
		{"less than a policy", url + "?policy=", "eyJleHB", never},
		{"a word behind its name", url + "?policy=", "policyless", never},
		{"what makes the signature whole", sign(40), signature[40:], always},
		{"whole, then a parameter", sign(40), signature[40:] + "&x", always},
		{"whole, then a letter", sign(40), signature[40:] + "x", never},
		{"eight digits more", sign(20), signature[20:28], broken},
		{"seven digits more", sign(20), signature[20:27], never},
		{"eight digits and a word", sign(20), signature[20:28] + "-x", never},
		{"more digits than it has", sign(60), signature[:8], never},
		{"the signature is whole", sign(64), signature[:8], never},
		{"the signature is no hex", base + "xyz", signature[:8], never},
		{"what makes the policy whole", url + "?policy=" + policy[:20], policy[20:], always},
		{"what makes it whole with a plus", url + "?policy=" + policy[:20], policy[20:] + "&signature=" + signature, always},
		{"part of a policy", url + "?policy=" + policy[:12], policy[12:20], broken},
		{"a small part of a policy", url + "?policy=" + policy[:12], policy[12:19], never},
		{"the policy is whole", url + "?policy=" + policy, "abcdefgh", never},
		{"another URL", base, "https://example.com", never},
		{"nothing", base, "", never},
		{"a blank", base, " x", never},
		{"a source behind its pair", task + "/", "https://example.com/a.jpg", always},
		{"a source by its name behind its pair", task + "/", "src://store/a.jpg", always},
		{"a handle behind its pair", task + "/", url[len(url)-20:], always},
		{"a word behind its pair", task + "/", "and", never},
		{"a source behind half a pair", "https://cdn.filestackcontent.com/security=p:" + policy + "/", "https://example.com", never},
		{"a source behind no task", base + "/", "https://example.com", never},
	} {
		if got := continues(&beginning{text: c.soFar}, c.rest, false, 0); got != (c.want == always) {
			t.Errorf("%s: over a blank %v", c.name, got)
		}
		if got := continues(&beginning{text: c.soFar}, c.rest, true, 0); got != (c.want != never) {
			t.Errorf("%s: over a line break %v", c.name, got)
		}
	}
	if name := "final.pdf?policy=" + policy; !continues(&beginning{text: url + "/report"}, name, false, 0) || continues(&beginning{text: url + "/report"}, name, true, 0) {
		t.Error("a file's name goes on over a blank, and over no line break")
	}
}

func TestPolicyGoesOn(t *testing.T) {
	for _, c := range []struct {
		name, head, token string
		want              bool
	}{
		{"the rest", policy[:20], policy[20:], true},
		{"the rest and its signature, unseparated", policy[:20], policy[20:] + "signature", true},
		{"the rest with escapes", "eyJoYW5kbGUiOiJhYj8", "%2BIn0%3D", true},
		{"a parameter behind it", half, "abc&signature=", true},
		{"a task's half behind it", half, "abc,signature:", true},
		{"another parameter behind it", half, "abc&x=", false},
		{"no base64", half, "?x", false},
	} {
		if got := policyGoesOn(c.head, c.token, false); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
	if !policyGoesOn(half, "abcdefgh", true) || policyGoesOn(half, "abcdefg", true) || policyGoesOn(half, "abcdefgh ", true) {
		t.Error("a line of eight characters or more goes on, and nothing else")
	}
	if !policyGoesOn("eyJjYWxsIjpbInJlYWQiXSwiaGFuZGxlIjoi", "fj4ifQ", false) {
		t.Error("a policy goes on where its rest makes it whole")
	}
}

func TestNamesFollow(t *testing.T) {
	askBehind(t, func(soFar, rest string) bool {
		begun := beginning{text: soFar}
		return namesFollow(begun.innermost(), rest)
	}, []behind{
		{"the other half", url + "?policy=" + policy, "&signature=abc", true},
		{"the other half without its mark", url + "?policy=" + policy, "signature=abc", true},
		{"a half behind its mark", url + "?", "policy=abc", true},
		{"a half with its mark", url, "?policy=abc", true},
		{"a half with no mark at all", url, "policy=abc", false},
		{"the same half", url + "?policy=" + policy, "policy=abc", false},
		{"the same half of an outer URL", "https://a/?policy=x/https://b", "?policy=abc", true},
		{"a task's other half", "https://a/security=policy:abc", "signature:abc", true},
		{"its short name", "https://a/security=p:abc", ",s:abc", true},
		{"its short name behind a comma", "https://a/security=p:abc,", "s:abc", true},
		{"its short name without a comma", "https://a/security=p:abc", "s:abc", false},
		{"a short name outside of a task", "https://a/?p:abc", ",s:abc", false},
		{"another parameter", url + "?policy=" + policy, "&dl=true", true},
		{"another parameter without a value", url + "?policy=" + policy, "&dl", false},
		{"another parameter of no query", url, "&dl=true", false},
		{"a list's mark", url + "?a=b", ";dl=true", false},
		{"a known task behind the pair", task, "/resize=w:10/x", true},
		{"a handle behind the pair", task, "/KW9EJhYtS6y48Whm2S6D", true},
		{"a word behind the pair", task, "/etc/hosts", false},
		{"a known task behind no pair", "https://a", "/resize=w:10", false},
		{"a name broken", url + "?policy=" + policy + "&sig", "nature=abc", true},
		{"a task's name broken", "https://a/sec", "urity=policy:abc", true},
		{"a policy's name broken", "https://a?pol", "icy=abc", true},
		{"a task's half broken", "https://a/security=p:a,sign", "ature:abc", true},
		{"a policy's half broken", "https://a/security=pol", "icy:abc", true},
		{"another name broken", "https://a?po", "ster=abc", false},
		{"a name that ends at its mark", url + "?", "cy=abc", false},
		{"a long word before it", "https://a?ninechars", "policy=", false},
	})
}

func TestHasNameAt(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"with an equals sign", "policy=", true},
		{"with a colon", "policy:abc", true},
		{"in capitals", "POLICY=abc", true},
		{"blanks before the separator", "policy  = abc", true},
		{"blanks alone", "policy  ", false},
		{"no separator", "policy", false},
		{"longer", "policyless=", false},
		{"shorter", "polic", false},
		{"nothing", "", false},
	} {
		if got := HasNameAt(c.text, "policy"); got != c.want {
			t.Errorf("%s: %q gives %v", c.name, c.text, got)
		}
	}
}

func TestPathGoesOn(t *testing.T) {
	const taskOnly = "https://cdn.filestackcontent.com/security=p:a,s:b/"
	for _, c := range []struct {
		name, soFar, token string
		line               int
		want               bool
	}{
		{"the query in the next line", url, "?policy=abc", 53, true},
		{"the query behind a short line", url, "?policy=abc", 39, false},
		{"the query behind a line of forty", url, "?policy=abc", 40, true},
		{"the signature", url, "&signature=abc", 53, true},
		{"a task", url, "/security=p:abc", 53, true},
		{"half a task", url, "cy/policy:abc", 53, true},
		{"the other half", url, "signature:abc", 53, true},
		{"a word that is no URL's", url, "(policy=abc", 53, false},
		{"another URL", url, "https://a?policy=abc", 53, false},
		{"a word", url, "next", 53, false},
		{"a handle's rest", taskOnly + "KW9EJhYtS6y4", "8Whm2S6D", 60, true},
		{"a handle's rest and more", taskOnly + "KW9EJhYtS6y4", "8Whm2S6Dx", 60, false},
		{"a handle's rest and a dot", taskOnly + "KW9EJhYtS6y4", "8Whm2S6D.", 60, false},
		{"a handle's rest without a task", "https://cdn.filestackcontent.com/KW9EJhYtS6y4", "8Whm2S6D", 60, false},
	} {
		if got := pathGoesOn(c.soFar, c.token, c.line); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestIsURLStart(t *testing.T) {
	for _, yes := range []byte("/?&=%-:,+aZ0_") {
		if !isURLStart(string(yes)) {
			t.Errorf("%q begins no rest of a URL", yes)
		}
	}
	for _, no := range []byte("(<[{\"' .;#@") {
		if isURLStart(string(no)) {
			t.Errorf("%q begins the rest of a URL", no)
		}
	}
}

func TestTokenLength(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"a word", "abc def", 3}, {"a tab", "abc\tdef", 3}, {"a line end", "abc\ndef", 3},
		{"quotes", `abc"`, 3}, {"single quotes", "abc'", 3}, {"backquotes", "abc`", 3}, {"a tag", "abc<", 3}, {"a tag's end", "abc>", 3},
		{"to the end", "a(b)", 4}, {"of another script", "aé", 3}, {"nothing", "", 0}, {"a blank first", " a", 0},
		{"no URL is longer", strings.Repeat("a", MaxURL+1), MaxURL},
	} {
		if got := tokenLength(c.text); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}
