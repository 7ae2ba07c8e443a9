package carrier

import (
	"strings"
	"testing"
)

// A URL that calls and statements put together reads as one.
func TestJoined(t *testing.T) {
	const whole = "https://c/${h}?policy=${p}"
	for _, c := range []struct{ name, text string }{
		{"R", `u <- paste0("https://c/", h, "?policy=", p)`},
		{"SQL", `SELECT CONCAT('https://c/', h, '?policy=', p) FROM t`},
		{"Excel", `=CONCATENATE("https://c/";h;"?policy=";p)`},
		{"Terraform", `concat("https://c/", h, "?policy=", p)`},
		{"C#", `String.Concat("https://c/", h, "?policy=", p)`},
		{"JavaScript's concat", `u = "https://c/".concat(h, "?policy=", p)`},
		{"one concat behind another", `u = "https://c/".concat(h).concat("?policy=").concat(p)`},
		{"PHP's echo", `echo 'https://c/', h, '?policy=', p;`},
		{"Python's join", `"".join(["https://c/", h, "?policy=", p])`},
		{"over lines", "''.join([\n    'https://c/',\n    h,\n    '?policy=',\n    p,\n])"},
		{"JavaScript's join", `["https://c/", h, "?policy=", p].join("")`},
		{"Ruby's join", `["https://c/", h, "?policy=", p].join`},
		{"a sign between", `["https://c", h + "?policy=" + p].join("/")`},
		{"a sign between, in Python", `"/".join(("https://c", h + "?policy=" + p))`},
		{"PHP's implode", `implode('', ['https://c/', h, '?policy=', p])`},
		{"PHP's old lists", `implode('', array('https://c/', h, '?policy=', p))`},
		{"Terraform's join", `join("", ["https://c/", h, "?policy=", p])`},
		{"Go's Join", `strings.Join([]string{"https://c/", h, "?policy=", p}, "")`},
		{"a builder", `new StringBuilder("https://c/").append(h).append("?policy=").append(p).toString()`},
		{"a builder, statement by statement", "sb.append(\"https://c/\");\nsb.append(h);\nsb.append(\"?policy=\");\nsb.append(p);"},
		{"C#'s builder", `sb.Append("https://c/").Append(h).Append("?policy=").Append(p);`},
		{"C", `strcpy(u, "https://c/"); strcat(u, h); strcat(u, "?policy="); strcat(u, p);`},
		{"C++", `u << "https://c/" << h << "?policy=" << p;`},
		{"Haskell", `u = "https://c/" ++ h ++ "?policy=" ++ p`},
		{"OCaml", `let u = "https://c/" ^ h ^ "?policy=" ^ p in`},
		{"Clojure", `(str "https://c/" h "?policy=" p)`},
		{"statements that add", "url = \"https://c/\" + h\nurl += \"?policy=\" + p\n"},
		{"statements of PHP", `$url = 'https://c/' . h; $url .= '?policy=' . p;`},
	} {
		if got := Undo(c.text).Text; !strings.Contains(got, whole) {
			t.Errorf("%s: %s\n got %s", c.name, c.text, got)
		}
	}
}

// The JSON of a policy is put together in the same ways.
func TestJoinedPolicies(t *testing.T) {
	undoAll(t, []undoneTo{
		{"MySQL", `CONCAT('{"expiry":', UNIX_TIMESTAMP(), ',"call":["read"]}')`, `CONCAT('{"expiry":${UNIX_TIMESTAMP()},"call":["read"]}')`},
		{"R", `paste0('{"expiry":', exp, ',"call":["read"]}')`, `paste0('{"expiry":${exp},"call":["read"]}')`},
		{"Clojure", `(str "{\"expiry\":" exp ",\"call\":[\"read\"]}")`, `(str "{"expiry":${exp},"call":["read"]}")`},
		{"a list of texts", `['{"expiry":1}', '{"call":[]}']`, ""},
		{"another object", `CONCAT('{"size":', n, '}')`, ""},
	})
}

// What only stands side by side is not joined.
func TestNotJoined(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"arguments", `f("https://c/", h, "?policy=", p)`},
		{"arguments of print, which puts blanks between", `print("https://c/", h, "?policy=", p)`},
		{"a list that nothing joins", `["https://c/", h, "?policy=", p]`},
		{"a list that is mapped", `["https://c/", h].map(get)`},
		{"a list for people", `["https://c/a", h].join(", ")`},
		{"a URL behind a URL", `echo 'https://c/a', 'https://c/b';`},
		{"two constants", `const u = "https://c/", h = "?policy="`},
		{"two statements", "u = \"https://c/\"\nh = \"?policy=\"\n"},
		{"another variable is added to", "u = \"https://c/\"\nh += \"?policy=\"\n"},
		{"JSON", `{"url": "https://c/", "policy": "?policy="}`},
		{"a here document", "curl \"https://c/\" <<EOF\n?policy=\nEOF"},
		{"a power", `u = "https://c/"^2`},
		{"prose", `the word concat ("https://c/", and more)`},
		{"a call without its end", `paste0("https://c/", f(a`},
	} {
		if got := Undo(c.text).Text; got != c.text {
			t.Errorf("%s: %s\n got %s", c.name, c.text, got)
		}
	}
}

// Every place of what was joined leads back to where it stands.
func TestJoinedPlaces(t *testing.T) {
	text := `paste0("https://c/", h, "?policy=", "P", "&signature=S")`
	v := Undo(text)
	for _, part := range []string{"https://c/", "?policy=", "P", "&signature=S"} {
		at := strings.Index(v.Text, part)
		if at < 0 || v.Raw(at, at+len(part)) != part {
			t.Errorf("%s in %s: %q", part, v.Text, v.Raw(at, at+len(part)))
		}
	}
}
