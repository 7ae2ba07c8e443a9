package inspect_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"policybench/signing"
	"policybench/signing/inspect"
)

// strayCarrier is how a text holds URL, or POLICY and SIGNATURE. Outside reports of a sign
// at a place that it is no part of what is sent, or is what the carrier itself writes.
type strayCarrier struct {
	name, text string
	outside    func(sign, place string) bool
}

// besides are signs that end a literal or begin something of the carrier's own.
func besides(signs string) func(string, string) bool {
	return func(sign, _ string) bool { return strings.ContainsAny(sign, signs) }
}

// dropping is besides, for those who read an attribute: the URL standard drops control
// characters and blanks at either end of a URL, a tab and a line end anywhere in it.
func dropping(signs string) func(string, string) bool {
	return func(sign, place string) bool {
		return strings.ContainsAny(sign, signs) ||
			place == "end" && strings.TrimFunc(sign, func(r rune) bool { return r <= ' ' }) == ""
	}
}

// loosely is for a line without quotes: what ends a sentence, belongs to markup or is a
// blank may be the line's own.
func loosely(sign, place string) bool {
	if strings.HasPrefix(place, "inside") {
		return false
	}
	for _, r := range sign {
		if strings.ContainsRune(" \t\r\n.,;:!?()[]{}<>\"'`*_|\\", r) || r >= utf8.RuneSelf && unicode.In(r, unicode.P, unicode.S, unicode.Z) {
			return true
		}
	}
	return false
}

var strayCarriers = []strayCarrier{
	{"HTML, double", `<img alt="x" src="URL">`, dropping("\"&<>\\")},
	{"HTML, single", `<a href='URL'>x</a>`, dropping("'&<>\\")},
	{"Markdown", `See [the file](URL) here.`, dropping(")<>\"'\\")},
	{"JSON", `{"id": 7, "url": "URL", "n": 1}`, besides("\"\\\n\r{")},
	{"JS, single", `const u = 'URL';`, besides("'\\\n\r")},
	{"JS, double", `const u = "URL";`, besides("\"\\\n\r")},
	{"JS, template", "const u = `URL`;", besides("`\\$")},
	{"a call", `fetch("URL").then(f)`, besides("\"\\\n\r")},
	{"curl, double", `curl -o a.png "URL"`, besides("\"\\$`!^")},
	{"curl, single", `curl -o a.png 'URL'`, besides("'\\")},
	{"pair, single", "const security = {\n  policy: 'POLICY',\n  signature: 'SIGNATURE'\n};", besides("'\\\n\r")},
	{"pair, double", "const security = {\n  policy: \"POLICY\",\n  signature: \"SIGNATURE\"\n};", besides("\"\\\n\r^")},
	{"pair, template", "const security = {\n  policy: `POLICY`,\n  signature: `SIGNATURE`\n};", besides("`\\$")},
	{"pair, JSON", `{"policy": "POLICY", "signature": "SIGNATURE"}`, besides("\"\\\n\r^")},
	{"init", `filestack.init('A9fQmXr2TzJbkLwPc7DyVz', {security: {policy: 'POLICY', signature: 'SIGNATURE'}});`, besides("'\\\n\r")},
	{"lines", "policy: POLICY\nsignature: SIGNATURE\n", loosely},
	{"variables", "filestack_policy=POLICY\nfilestack_signature=SIGNATURE\n", loosely},
}

// strayURLs are written with the values that a sign is put beside.
var strayURLs = []string{
	"https://cdn.filestackcontent.com/HANDLE?policy=POLICY&signature=SIGNATURE",
	"https://cdn.filestackcontent.com/HANDLE?signature=SIGNATURE&policy=POLICY",
	"https://cdn.filestackcontent.com/security=policy:POLICY,signature:SIGNATURE/HANDLE",
	"https://www.filestackapi.com/api/file/HANDLE/metadata?policy=POLICY&signature=SIGNATURE",
}

// strays are the signs that come along when one copies: every one of ASCII, and those of
// Unicode that nobody sees, that turn the direction, are blank, wide or an accent.
func strays() []string {
	var list []string
	for r := rune(1); r < 0x80; r++ {
		if r != '\x1b' { // it begins what colours a terminal
			list = append(list, string(r))
		}
	}
	for _, r := range "\u00a0\u00ad\u034f\u061c\u115f\u1680\u17b4\u180e\u2002\u2003\u2007\u2009\u200a\u200b\u200c\u200d\u200e\u200f" +
		"\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f\u205f\u2060\u2061\u2064" +
		"\u2066\u2067\u2068\u2069\u206f\u3000\u3001\u3002\u3164\ufe0f\ufeff\uff06\uff1d\uff0e\uff41\uff11\ufffc\ufffd«»·é\u0301ж中👍\U000e0041" {
		list = append(list, string(r))
	}
	return append(list, "%0A", "%20", "%E2%80%8B", "%00", "\r\n", "  ", "\u200b\u200b")
}

var strayPlaces = []string{"before POLICY", "inside POLICY", "behind POLICY", "before SIGNATURE", "inside SIGNATURE", "behind SIGNATURE", "end"}

// strayed writes a text with one sign at a place; ok is false where it has no such place.
func strayed(c *strayCarrier, url, sign, place string, values map[string]string) (text string, ok bool) {
	text = c.text
	if place == "end" {
		if !strings.Contains(text, "URL") {
			return "", false
		}
		url += sign
	}
	text = strings.Replace(text, "URL", url, 1)
	how, name, _ := strings.Cut(place, " ")
	for n, v := range values {
		if n == name {
			switch how {
			case "before":
				v = sign + v
			case "inside":
				v = v[:20] + sign + v[20:]
			case "behind":
				v += sign
			}
		}
		text = strings.Replace(text, n, v, 1)
	}
	return text, true
}

// harmless reports of a sign in a URL, whoever holds it, that the same request goes out,
// or that somebody's program wrote the sign.
func harmless(url, sign, place string) bool {
	if place == "end" && (sign == "#" || sign == "?" && !strings.Contains(url, "?") || sign == "&" && strings.Contains(url, "?")) {
		return true // a fragment is not sent, an empty query or parameter means nothing
	}
	if place == "end" && strings.HasSuffix(url, "/HANDLE") && strings.Contains(".+;", sign) {
		return true // a name may stand behind a handle
	}
	// A shell's sign before "&", as commands are copied for one.
	return strings.HasPrefix(place, "behind") && strings.Contains(url, strings.TrimPrefix(place, "behind ")+"&") && strings.ContainsAny(sign, "^`\\")
}

// A stray sign beside or within policy and signature, wherever they stand and whatever it
// is, is never passed over: the text is not called good, and it is not called nothing.
func TestStraySigns(t *testing.T) {
	p, s := breakPair(t, signing.Policy{Call: []signing.Call{signing.Read, signing.Convert, signing.Stat}, Handle: breakHandle})
	values := map[string]string{"POLICY": p, "SIGNATURE": s, "HANDLE": breakHandle}
	tried := 0
	for i := range strayCarriers {
		c := &strayCarriers[i]
		urls := strayURLs
		if !strings.Contains(c.text, "URL") {
			urls = []string{""}
		}
		for _, url := range urls {
			if text, _ := strayed(c, url, "", "", values); text != "" {
				if r, ok := green(text); !ok {
					t.Errorf("%s is called %s %v: %s", c.name, r.Verdict, r.Codes(), text)
				}
			}
			for _, place := range strayPlaces {
				at := place
				if name, ok := strings.CutPrefix(place, "behind "); ok && url != "" && strings.HasSuffix(url, name) {
					at = "end"
				}
				for _, sign := range strays() {
					text, ok := strayed(c, url, sign, place, values)
					if !ok || c.outside(sign, at) || url != "" && harmless(url, sign, at) {
						continue
					}
					tried++
					if isPassedOver(text) {
						t.Errorf("%s, %+q %s, %s: %+q", c.name, sign, place, url, text)
					}
				}
			}
		}
	}
	if tried < 20000 {
		t.Errorf("only %d texts were tried", tried)
	}
}

// isPassedOver reports whether nothing is said against a text, or nothing is found in it.
func isPassedOver(text string) bool {
	reports := inspect.Inspect(text, inspect.Options{At: breakAt, NoCause: true, Keys: []inspect.Key{{Name: "given", Secret: signing.NewSecret(breakSecret)}}})
	for _, r := range reports {
		if said(r) {
			return false
		}
	}
	return true
}
