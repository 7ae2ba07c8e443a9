package secret

import (
	"encoding/base64"
	"strings"
	"testing"

	"policybench/signing/inspect/inspecttest"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

const some = "N3XOC5NYKRMBCWVLEYKHUHQNCY"

// A text that names nobody is looked at only where it calls what Filestack's libraries
// alone have.
func TestSignsSomewhere(t *testing.T) {
	inspecttest.Ask(t, signsSomewhere, []inspecttest.Asked{
		{"Python", "Security({'expiry': 1}, s)", true}, {"JavaScript", "getSecurity(policy, s)", true}, {"Go", "security.New(p, s)", true}, {"HTTP Basic", "Authorization: Basic YXBwOk4z", true},
		{"another user of it", "Authorization: Basic Ym9iOnNl", false}, {"a word", "getSecurity of it", false}, {"another call", "Security(policy, s)", false}, {"nothing", "", false},
	})
	code := "getSecurity({ expiry: 1 }, '" + some + "');"
	if got := Alone(code, false); len(got) != 1 || code[got[0].Offset:got[0].End()] != some {
		t.Errorf("in a call of the library: %v", got)
	}
	if got := Alone(strings.Replace(code, "getSecurity", "getSession", 1), false); len(got) != 0 {
		t.Errorf("in another call: %v", got)
	}
}

func TestHandedToSecurity(t *testing.T) {
	for _, c := range []struct {
		name, after, constant string
		want                  bool
	}{
		{"PHP", "';\nnew FilestackSecurity($test_secret);", "$test_secret", true}, {"Ruby", "'\nFilestackSecurity.new(s, options: o)", "s", true}, {"JavaScript", "';\ngetSecurity(policy, s)", "s", true},
		{"another constant", "';\ngetSecurity(policy, t)", "s", false}, {"part of a name", "';\ngetSecurity(policys)", "s", false}, {"another call", "';\nsign(policy, s)", "s", false}, {"far behind the call", "getSecurity(" + strings.Repeat(" ", 200) + "s)", "s", false}, {"a call far away", strings.Repeat(" ", 1500) + "getSecurity(s)", "s", false}, {"nothing", "", "s", false},
	} {
		if got := handedToSecurity(c.after, c.constant); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
	code := "$mine = '" + some + "'; $security = new FilestackSecurity($mine);"
	if got := Alone(code, true); len(got) != 1 {
		t.Errorf("a constant of any name that the library gets: %v", got)
	}
	if got := Alone(strings.Replace(code, "$mine)", "$other)", 1), true); len(got) != 0 {
		t.Errorf("a constant that the library does not get: %v", got)
	}
}

func TestIsSecretName(t *testing.T) {
	inspecttest.Ask(t, isSecretName, []inspecttest.Asked{
		{"alone", "secret", true}, {"in capitals", "APP_SECRET", true}, {"mine", "mySecret", true}, {"of the environment", "process.env.SECRET", true}, {"of an object", "this.appSecret", true}, {"of settings", "settings.API_SECRET", true}, {"of security", "securitySecret", true}, {"short", "fs_secret", true},
		{"another's", "TOTP_SECRET", false}, {"of a client", "clientSecret", false}, {"a request's id", "requestId", false}, {"nothing", "", false},
	})
	inspecttest.Ask(t, isHMAC, []inspecttest.Asked{{"a call", "createHmac", true}, {"a flag", "-hmac", true}, {"another call", "createHash", false}, {"nothing", "", false}})
	inspecttest.Ask(t, isLink, []inspecttest.Asked{{"is", "is", true}, {"a type", "String", true}, {"in capitals", "IS", false}, {"a name", "secret", false}, {"nothing", "", false}})
}

func TestEnclosingCall(t *testing.T) {
	for _, c := range []struct {
		name, text, want string
		call             bool
	}{
		{"a function", "sign(a, '", "sign", true}, {"a method", "a.b.sign('", "a.b.sign", true}, {"a constructor of Ruby", "Security.new('", "Security", true}, {"behind a call", "sign(f(1), '", "sign", true}, {"behind an object", "sign({a: 1}, '", "sign", true}, {"a default by its name", `env.get("FILESTACK_SECRET", "`, `"FILESTACK_SECRET", "`, true},
		{"in a list", "sign(['", "", false}, {"in an object", "sign({a: '", "", false}, {"behind a statement", "sign(a); '", "", false}, {"no call", "a = '", "", false}, {"nothing", "", "", false},
	} {
		got, call := enclosingCall(c.text, len(c.text))
		if c.name == "a default by its name" {
			got = got[strings.IndexByte(got, '"'):]
		}
		if got != c.want || call != c.call {
			t.Errorf("%s: %q, %v, want %q", c.name, got, call, c.want)
		}
	}
}

// The user app and a password in the shape of a secret, in base64, and no other.
func TestBasic(t *testing.T) {
	encode := func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"a header", "Basic " + encode("app:"+some), 1}, {"alone", encode("app:" + some), 1}, {"two", encode("app:"+some) + " " + encode("app:"+some), 2}, {"at the end of another token", "x" + encode("app:"+some), 0},
		{"another user", encode("bob:" + some), 0}, {"a short password", encode("app:" + some[1:]), 0}, {"a password of small letters", encode("app:" + strings.ToLower(some)), 0}, {"a word", encode("app:" + strings.Repeat("A", shape.SecretLength)), 0}, {"cut", encode("app:" + some)[:30], 0}, {"no base64", "YXBwO!" + strings.Repeat("a", 40), 0}, {"nothing", "", 0},
	} {
		got := basic(c.text)
		if len(got) != c.want {
			t.Errorf("%s: %v, want %d", c.name, got, c.want)
		}
		for _, s := range got {
			if s.Length != len(encode("app:"+some)) {
				t.Errorf("%s: %v is not the whole of it", c.name, s)
			}
		}
	}
}

func TestPieceGoesOn(t *testing.T) {
	for _, c := range []struct {
		name, text string
		at, want   int
	}{
		{"a soft line break", "A=\nB", 1, 3}, {"of Windows", "A=\r\nB", 1, 4}, {"an equals sign", "A=B", 1, 0}, {"a plus", `A" + "B`, 1, 6}, {"side by side", `A" "B`, 1, 4}, {"over lines", "A'\n'B", 1, 4}, {"literals that touch", "A''B", 1, 0}, {"no literal", `A" + B`, 1, 0}, {"a comma", `A", "B`, 1, 0}, {"a letter", "AB", 1, 0}, {"the end", "A", 1, 0},
	} {
		if got := pieceGoesOn(c.text, c.at); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

// Wherever a text is cut, what is named lies in it, and the pieces of one are as long
// as a secret together.
func TestNamedAnyCut(t *testing.T) {
	text := "filestack secret = '" + some[:9] + "' +\n '" + some[9:] + "'; getSecurity('" + some + "') app: " + some[:13] + "=\n" + some[13:] + "é"
	for n := range len(text) + 1 {
		for _, spans := range append(Split(text[:n]), Exposed(text[:n]), Alone(text[:n], true)) {
			for _, s := range spans {
				if s.Offset < 0 || s.End() > n || s.Length <= 0 {
					t.Fatalf("cut at %d: %v", n, s)
				}
			}
		}
		for _, pieces := range Split(text[:n]) {
			total := 0
			for _, s := range pieces {
				total += s.Length
			}
			if total != shape.SecretLength {
				t.Fatalf("cut at %d: pieces of %d", n, total)
			}
		}
	}
	if got := around("abc", report.Span{Offset: 1, Length: 1}, 5); got != "abc" {
		t.Errorf("around a value is %q", got)
	}
}
