package shape

import (
	"encoding/base64"
	"math/rand/v2"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
)

type said struct {
	name, text string
	want       bool
}

func sayAll(t *testing.T, is func(string) bool, rows []said) {
	t.Helper()
	for _, r := range rows {
		if got := is(r.text); got != r.want {
			t.Errorf("%s: %q gives %v", r.name, r.text, got)
		}
	}
}

func TestIsJWT(t *testing.T) {
	head := base64.RawURLEncoding.EncodeToString([]byte(`{"alg":"HS256","typ":"JWT"}`))
	other := base64.RawURLEncoding.EncodeToString([]byte(`{"typ":"JWT"}`))
	sayAll(t, IsJWT, []said{
		{"a token", head + ".eyJpc3MiOiJ4In0.sig", true}, {"two parts without a dot", "eyJhbGciOiJI", false}, {"a head that is cut", head[:13] + ".a.b", false}, {"with empty parts", head + "..", true},
		{"two parts", head + ".eyJpc3MiOiJ4In0", false}, {"four parts", head + ".a.b.c", false}, {"its head alone", head, false}, {"no algorithm", other + ".a.b", false}, {"no base64", "e!.a.b", false},
		{"a host", "cdn.filestackcontent.com", false}, {"a policy", "eyJleHBpcnkiOjE4OTM0NTYwMDB9", false}, {"nothing", "", false},
	})
}

func TestIsExpression(t *testing.T) {
	sayAll(t, IsExpression, []said{
		{"a variable", "policy", true},
		{"in braces", "{policy}", true},
		{"in two", "{{ policy }}", true},
		{"a field", "this.policy", true},
		{"a call", "sign(policy)", true},
		{"a template", "`policy`", true},
		{"a signature in a template", "`60e2536e608c6e37`", false},
		{"a signature in blanks", " 60e2536e608c6e37 ", false},
		{"a signature in parentheses", "(60e2536e608c6e37)", true},
		{"a policy", "eyJleHBpcnkiOjF9", false},
		{"a policy in quotes", "'eyJleHBpcnkiOjF9'", false},
		{"a signature", "60e2536e608c6e37", false},
		{"a signature in braces", `{"60e2536e608c6e37"}`, false},
		{"braces alone", "{}", false},
		{"nothing", "", false},
	})
}

func TestIsUnset(t *testing.T) {
	sayAll(t, IsUnset, []said{
		{"JavaScript", "undefined", true}, {"JSON", "null", true}, {"SQL", "NULL", true}, {"a number", "NaN", true}, {"Python", "None", true}, {"Ruby", "nil", true}, {"Objective-C", "(null)", true}, {"Go", "<nil>", true},
		{"a tag of JavaScript", "<null>", true}, {"in capitals", "UNDEFINED", false}, {"a word", "nullable", false}, {"a number", "0", false}, {"nothing", "", false},
	})
}

func TestIsStandIn(t *testing.T) {
	sayAll(t, IsStandIn, []said{
		{"a handle", "HANDLE", true},
		{"a file's", "FILE_HANDLE", true},
		{"a key", "apikey", true},
		{"yours", "your_api_key_here", true},
		{"mine", "MY_API_KEY_123", true},
		{"a parameter of a route", ":handle", true},
		{"in bold", "**HANDLE**", true},
		{"the longest", "filestack_handle", true},
		{"a file's in one word", "filehandle", true},
		{"a file's with a hyphen", "file-handle", true},
		{"a key in two words", "api_key", true},
		{"one word", "key", true},
		{"a word of mine", "my_api", false},
		{"a name in stars", "*name*", false},
		{"a test's", "TEST_HANDLE", false},
		{"a handle of a file", "KW9EJhYtS6y48Whm2S6D", false},
		{"a word", "keys", false},
		{"a long word", "filestack_handles", false},
		{"nothing", "", false},
	})
}

func TestIsRedacted(t *testing.T) {
	sayAll(t, IsRedacted, []said{
		{"a log's", "[FILTERED]", true},
		{"in angles", "<redacted>", true},
		{"stars", "***", true},
		{"crosses", "xXx", true},
		{"the longest word", "sanitized", true},
		{"underlined", "__masked__", true},
		{"many stars", strings.Repeat("*", 256), true},
		{"dots", "•••", true},
		{"blocks", "██", true},
		{"each kind of bracket", "{removed}", true},
		{"in stars", "*censored*", true},
		{"in hyphens", "-scrubbed-", true},
		{"in hashes", "#filtered#", true},
		{"in parentheses", "(masked)", true},
		{"in braces that are open", "{hidden", true},
		{"a long run of a word's letters", "yyyyyyyyyyyyyyyyyyyy", true},
		{"a long run between underscores", "__________redacted_", true},
		{"crosses, many", strings.Repeat("x", 40), true},
		{"in bars", "|hidden|", false},
		{"dots and a block", "•█", false},
		{"another sign of Unicode", "───", false},
		{"a run of letters", "aaaa", false},
		{"the longest word and one", "sanitizedd", false},
		{"two stars", "**", false},
		{"too many stars", strings.Repeat("*", 257), false},
		{"stars and a letter", "***a", false},
		{"a longer word", "[sanitizedx]", false},
		{"a word that begins like it", "hiddenfile", false},
		{"a value", "xKW9EJhYtS6y48Whm2S6", false},
		{"nothing", "", false},
	})
	sayAll(t, IsRedactedWord, []said{{"one", "omitted", true}, {"in capitals", "OMITTED", false}, {"another", "deleted", false}, {"nothing", "", false}})
}

func TestIsMixed(t *testing.T) {
	sayAll(t, IsMixed, []said{{"nine letters", "ABCDEFGHI", true}, {"eight", "ABCDEFGHAB", false}, {"one", "AAAAAAAAAA", false}, {"nothing", "", false}})
	for c := range 256 {
		if want := strings.IndexByte("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", byte(c)) >= 0; IsBase32(byte(c)) != want {
			t.Errorf("%q stands in the alphabet of secrets: %v", rune(c), !want)
		}
	}
}

// The same key may be another object's, by what it holds.
func TestSaysPolicy(t *testing.T) {
	says := func(json string) bool {
		fields, _ := signing.Fields(json)
		return len(fields) > 0 && saysPolicy(fields[0])
	}
	sayAll(t, says, []said{
		{"an expiry", `{"expiry":1}`, true}, {"in capitals", `{"EXPIRY":"x"}`, true}, {"misspelled", `{"max_size":1}`, true}, {"calls", `{"call":["x"]}`, true}, {"no calls", `{"call":null}`, true}, {"one call", `{"call":"read"}`, true}, {"two calls in one text", `{"calls":"read, stat"}`, true}, {"a call that was meant", `{"call":"delete"}`, true}, {"an empty call", `{"call":""}`, true},
		{"a handle", `{"handle":"x"}`, true}, {"no handle", `{"handle":null}`, true}, {"a container", `{"container":"x"}`, true},
		{"a key without a value", `{"expiry"`, false}, {"calls of numbers", `{"calls":3}`, false}, {"a list of calls", `{"calls":[3]}`, true}, {"a call of ours in another list", `{"call":"home, exif"}`, true}, {"a telephone's call", `{"call":"home sweet"}`, false}, {"a number of calls", `{"call":3}`, false}, {"a handle that is a number", `{"handle":3}`, false}, {"a container that is an object", `{"container":{}}`, false},
		{"a path", `{"path":"/a"}`, false}, {"a URL", `{"url":"a"}`, false}, {"another key", `{"color":1}`, false},
	})
	sayAll(t, belongsToPolicy, []said{{"a path", "path", true}, {"a URL in capitals", "URL", true}, {"an expiry", "expiry", false}, {"another", "paths", false}, {"nothing", "", false}})
}

// A key that any object has counts neither for a policy nor against one.
func TestJSONBeside(t *testing.T) {
	for _, c := range []struct {
		name, json string
		want       Shape
	}{
		{"a path and a URL", `{"expiry":1,"path":"a","url":"b"}`, FilestackPolicy}, {"a path alone", `{"path":"a"}`, OtherObject}, {"one more strange key", `{"expiry":1,"a":1,"b":2}`, MixedObject}, {"as many", `{"expiry":1,"a":1}`, MixedObject}, {"one less", `{"expiry":1,"call":["read"],"a":1}`, FilestackPolicy},
		{"a handle, cut", `{"handle":"a","b`, MixedObject}, {"a handle, cut in its expiry", `{"handle":"a","exp`, FilestackPolicy}, {"a handle and a call, cut", `{"handle":"a","call":["read"],"b`, FilestackPolicy}, {"an expiry, cut", `{"expiry":1,"b`, FilestackPolicy}, {"a call, cut", `{"call":["read"],"b`, FilestackPolicy}, {"a handle, whole", `{"handle":"a"}`, FilestackPolicy},
		{"another service's among ours", `{"expiry":1,"conditions":[]}`, ForeignPolicy}, {"a line end before the key", "{\n\t\"expir", BrokenPolicy}, {"damaged behind the key", "{\"expir\x00", BrokenPolicy}, {"no text before the key", "{\"\xff\", \"expir", OtherObject}, {"a control byte before the key", "{\"\x1f\", \"expir", OtherObject}, {"a line end of Windows before it", "{\r\n \"expir", BrokenPolicy}, {"a blank before it", "{ \"call", BrokenPolicy}, {"a byte order mark", "\ufeff{\"expiry\":1}", FilestackPolicy}, {"blanks of each kind", " \t\r\n{\"expiry\":1}", FilestackPolicy}, {"an empty object", "{}", BrokenPolicy}, {"a list", `["read"]`, NoPolicy}, {"nothing", "", NoPolicy},
		{"a date for an expiry", `{"expiration":1}`, ForeignPolicy}, {"a resource", `{"Resource":"x"}`, ForeignPolicy}, {"a statement, cut", `{"Statement":[`, ForeignPolicy}, {"conditions, cut", `{"conditions":[`, ForeignPolicy}, {"a resource, cut", `{"Resource"`, ForeignPolicy}, {"a date, cut", `{"expiration"`, ForeignPolicy}, {"another resource", `{"resource":"x"}`, OtherObject}, {"a handle, cut at once", `{"handle"`, BrokenPolicy}, {"another key, cut", `{"color"`, OtherObject}, {"a handle with an error", `{"handle":"a" "exp":1}`, FilestackPolicy},
	} {
		if got := JSON(c.json); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestDecodeHead(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"whole", "eyJhIjoxfQ", `{"a":1}`}, {"padded", "eyJhIjoxfQ==", `{"a":1}`}, {"filled with underscores", "eyJhIjoxfQ__", `{"a":1}`}, {"cut", "eyJhIjoxf", `{"a":1`}, {"followed by something", "eyJhIjox.rest", `{"a":1`}, {"padding within", "eyJh=eyJh", `{"a`},
		{"three letters and a sign", "eyJ!", ""}, {"nothing", "", ""},
	} {
		got, ok := DecodeHead(c.text)
		if ok != (c.want != "" || c.text == "") || ok && got != c.want {
			t.Errorf("%s: %q, %v", c.name, got, ok)
		}
	}
}

func TestSpelledKind(t *testing.T) {
	spelled := func(s string) bool { return spelledKind(s) == Spelled }
	sayAll(t, spelled, []said{
		{"a word within", "my-hmac-here", true}, {"in capitals", "MYPOLICY1", true}, {"capitals alone", "SIG_B", true}, {"twelve capitals", "ABCDEFGHIJKL", true}, {"in bold", "*abc*", true},
		{"underlined", "_abc_", true}, {"with hyphens", "-abc-", true}, {"in single quotes", "'abc'", true}, {"in double quotes", `"abc"`, true}, {"in brackets", "(abc)", false}, {"a capital Z", "ZZ", true}, {"the sign behind Z", "A[", false}, {"the sign before A", "A@", false},
		{"thirteen capitals", "ABCDEFGHIJKLM", false}, {"capitals and a digit", "SIG1", false}, {"small letters", "abcd", false}, {"crosses, which were taken out", "xxx", false}, {"a value", "Zm9vYmFy", false},
	})
}

func TestIsInterpolated(t *testing.T) {
	sayAll(t, isInterpolated, []said{
		{"a dollar", "$p", true}, {"a template", "{{p}}", true}, {"a template, cut", "{{p", true}, {"braces", "{p}", true}, {"Ruby", "#{p}", true}, {"a verb", "%s", true}, {"of Objective-C", "%@", true}, {"Python", "%(p)s", true}, {"Windows", "%P%", true}, {"behind a text", "a${p}", true}, {"ERB", "<%= p %>", true},
		{"Razor", "@Model.Policy", true}, {"Razor, in parentheses", "@(p)", true}, {"an at and a word", "@policy", false}, {"an at and a file", "@KW9EJhYtS6y48Whm2S6D.jpg", false}, {"an at and a dot", "@Model.", false}, {"an at and a number", "@1.5", false},
		{"PHP", "<?= $p ?>", true}, {"Go", "%v", true}, {"Ruby's verb", "%{p}", true}, {"Ruby's other verb", "%<p>s", true}, {"an index", `{a["b"]}`, true}, {"a dollar and half a policy", "$ey", true}, {"a dollar and 63 digits", "$" + strings.Repeat("a", 63), true}, {"a dollar and 64 letters", "$" + strings.Repeat("z", 64), true},
		{"a dollar and a policy", "$eyJleHBpcnkiOjF9", false}, {"a dollar and a signature", "$" + strings.Repeat("a", 64), false}, {"an index in JSON", `{a:b["c"]}`, false}, {"a key in brackets", `{["c"]}`, false}, {"a name in quotes", `{a"c"}`, false}, {"a list of templates", "[${p}]", false}, {"a list that ends one", "[${p}", false}, {"two dollars", "a$b}", false},
		{"JSON", `{"p":1}`, false}, {"braces, cut", "{p", false}, {"a tag", "<p>", false}, {"a list", "[p]", false}, {"a fragment", "#p", false}, {"an escape", "%3D", false}, {"two percent signs", "%%", false}, {"a dollar and a brace within", "a${p", false}, {"one letter", "$", false}, {"nothing", "", false},
	})
}

// What code fills in is a stand-in of that kind, and of no surer one.
func TestInterpolatedStandIn(t *testing.T) {
	sayAll(t, IsInterpolated, []said{
		{"a template", "{{p}}", true}, {"a dollar", "$p", true}, {"a verb", "%s", true}, {"ERB", "<%= p %>", true}, {"behind a text", "a${p}", true},
		{"an escaped template", "%7B%7Bp%7D%7D", false}, {"no value", "undefined", false}, {"an object", "[object Object]", false}, {"taken out", "[FILTERED]", false},
		{"a word", "YOUR_HANDLE", false}, {"a tag", "<p>", false}, {"a handle", "KW9EJhYtS6y48Whm2S6D", false}, {"one letter", "P", false}, {"nothing", "", false},
	})
}

func TestElidedLengths(t *testing.T) {
	sayAll(t, func(s string) bool { return IsElided(s, true) }, []said{
		{"seven letters", "eyJleHB...", true}, {"eight letters", "eyJleHBp...", false}, {"many dots", "eyJ...........", true}, {"too many", "eyJ............", false}, {"a mark within", "eyJ…fQ", true}, {"stars", "eyJ***", true}, {"two dots", "eyJ..", false}, {"nothing", "", true},
	})
}

// Whatever a text is, a stand-in for a value is none that decodes, and a value with its
// padding needs none.
func TestShapesAgree(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range 2000 {
		plain := make([]byte, random.IntN(40))
		for i := range plain {
			plain[i] = byte(random.IntN(256))
		}
		json := `{"expiry":` + strings.Repeat("1", 1+random.IntN(10)) + `}`
		for _, text := range []string{base64.URLEncoding.EncodeToString(plain), base64.URLEncoding.EncodeToString([]byte(json))} {
			if padded := ascii.Padded(strings.TrimRight(text, "=")); padded != text || ascii.MissingPadding(padded) != 0 {
				t.Fatalf("%q is padded to %q", text, padded)
			}
			if IsWholePolicy(text) && (!EndsObject(text) || StandInOf(text) != NoStandIn || Encoded(text) == NoPolicy) {
				t.Fatalf("%q is whole, and a stand-in or none", text)
			}
			if IsHandle(text) && !MayBeHandle(text) {
				t.Fatalf("%q is a handle and may be none", text)
			}
		}
	}
}
