package value

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
)

// A text of several lines is opened at the |, and begins at the * where it is one.
func TestBlockOpens(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"three quotes", "policy = |\"\"\"\n  *P"}, {"three single quotes", "policy: |'''\r\n*P"}, {"a sigil", "policy = |~S\"\"\"\n*P"}, {"an argument", "sign(|\"\"\"\n*P"},
		{"Ruby", "policy = |<<~EOS\n  *P"}, {"Ruby, in quotes", "policy = |<<-'EOS'\n*P"}, {"PHP", "$policy = |<<<EOT\n*P"}, {"blank lines first", "policy = |\"\"\"\n\n*P"},
		// neighbors
		{"the end of one", "P\n  |\"\"\"\nQ"}, {"one line", "policy = |\"\"\"P\"\"\""}, {"an empty text", "policy = |\"\"\n P"}, {"a sigil in one line", "policy = |~s(P)\n"},
		{"bits that are shifted", "policy = a |<< b\nP"}, {"by a number", "policy = |<< 3\nP"}, {"no sign before it", "policy |<<EOS\nP"}, {"nothing behind it", "policy = |\"\"\"\n"}, {"the start", "|\"\"\"\nP"},
	} {
		text := strings.Replace(c.text, "*", "", 1)
		at := strings.IndexByte(text, '|')
		text = strings.Replace(text, "|", "", 1)
		want := max(0, strings.IndexByte(c.text, '*')-1)
		if got := blockOpens(text, at); got != want {
			t.Errorf("%s: %d, want %d", c.name, got, want)
		}
	}
}

// An object that a program encodes is no mistake; one that it only sends is.
func TestEncodedLater(t *testing.T) {
	const object = `{"expiry":1893456000}`
	for _, c := range []struct {
		name, behind string
		want         bool
	}{
		{"JavaScript", "';\nconst encoded = btoa(policy);", true}, {"Node", "';\nconst p = Buffer.from(policy).toString('base64');", true}, {"Python", "'\np = base64.urlsafe_b64encode(policy.encode())", true},
		{"PHP", "';\n$p = base64_encode($policy);", true}, {"Ruby", "'\nBase64.urlsafe_encode64(policy)", true}, {"Go", "`\np := base64.URLEncoding.EncodeToString([]byte(policy))", true}, {"Java", "\";\nString p = Base64.getEncoder().encodeToString(policy.getBytes());", true},
		{"C#", "\";\nvar p = Convert.ToBase64String(Encoding.UTF8.GetBytes(policy));", true}, {"a shell", "'\nP=$(printf %s \"$policy\" | base64 -w0)", true}, {"a pipe", "\n\"\"\" |> Base.url_encode64()", true}, {"a method", "'.toString('base64')", true},
		{"Swift", "\"\nlet p = Data(policy.utf8).base64EncodedString()", true}, {"Perl", "';\nmy $p = encode_base64($policy, '');", true}, {"Rust", "\";\nlet p = base64::encode(policy);", true}, {"crypto-js", "';\nconst p = CryptoJS.enc.Base64.stringify(CryptoJS.enc.Utf8.parse(policy));", true},
		{"it is decoded, Rust", "\";\nlet p = base64::decode(policy);", false}, {"it is decoded, Swift", "\"\nlet p = Data(base64Encoded: policy)", false},
		{"another name", "';\nconst encoded = btoa(picture);", false}, {"a longer name", "';\n// and then, at the very end of it all, far from here:\nbtoa(policyText)", false},
		{"it is decoded", "';\natob(policy)", false}, {"it is sent", "';\nfetch(url, { policy })", false}, {"nothing", "'", false},
	} {
		text := "policy = '" + object + c.behind
		v := carrier.Undo(text)
		at := strings.IndexByte(v.Text, '{')
		s := Sighting{View: v.Cut(at, at+len(object)), At: at, End: at + len(object), Name: "policy", Object: true}
		if got := encodedLater(v.Text, &s); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
