package value_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/value"
)

// seek finds the values of a text as the table of sights does.
func seek(text string, ours bool, taken func(int) int) []value.Sighting {
	k := value.Seeker{Text: carrier.Undo(text), Ours: ours, Taken: taken}
	for _, head := range []string{"eyJ", "eyA", "ewo", "ew0", "eyd", "e30=", "ZXlK"} {
		k.Tokens(head)
	}
	for _, word := range []string{"ignature", "IGNATURE"} {
		k.Named(word, false)
	}
	for _, word := range []string{"olicy", "OLICY"} {
		k.Named(word, true)
	}
	return k.InOrder()
}

func nothingTaken(int) int { return 0 }

// sighted is a sighting in one word: what it may be, how sure that is, what it is called.
func sighted(s value.Sighting) string {
	out := "signature"
	if s.Policy {
		out = "policy"
	}
	if s.Object {
		out = "object"
	}
	if !s.Strong {
		out += "?"
	}
	if s.Name != "" {
		out += ":" + s.Name
	}
	if s.Stem != "" {
		out += "~" + s.Stem
	}
	return out + "=" + s.View.Text
}

func TestSeek(t *testing.T) {
	askSeek(t, false, []sought{
		{"both, named", `policy: "§P", signature: "§S"`, "policy:policy=§P signature:signature=§S"},
		{"constants", "FP_POLICY=§P\nFP_SIGNATURE=§S", "policy:fp_policy~fp=§P signature:fp_signature~fp=§S"},
		{"names of a language's style", "fpPolicy := \"§P\"", "policy:fppolicy~fp=§P"},
		{"a policy by itself", "see §P there", "policy=§P"},
		{"digits near a policy", "§P\n§S", "policy=§P signature=§S"},
		{"digits alone are nobody's", "commit §S", ""},
		{"digits of another length", "§P\n9bb689d6aacfe5757af84c204299fa66", "policy=§P"},
		{"a heading", "Signature\n§S", "signature:signature=§S"},
		{"prose", "the signature is §S", "signature:signature=§S"},
		{"a type between", "let signature: String = \"§S\"", "signature:signature=§S"},
		{"in pieces", "signature = \"9bb689d6aacfe5757af84c204299fa66\" +\n  \"54a4e7c89e89c29aff8457cf716211e6\"", "signature:signature=§S"},
		{"over two lines", "signature: 9bb689d6aacfe5757af84c204299fa66\n54a4e7c89e89c29aff8457cf716211e6", "signature:signature=§S"},
		{"over two lines, and too long", "signature: 9bb689d6aacfe5757af84c204299fa66\n54a4e7c89e89c29aff8457cf716211e600", "signature?:signature=9bb689d6aacfe5757af84c204299fa66"},
		{"followed by more", `signature=§S;x`, "signature:signature=§S"},
		{"shortened", "signature: 9bb689…", "signature?:signature=9bb689…"},
		{"a nullable type", "signature: String? = \"§S\"", "signature:signature=§S"},
		{"three words between", "signature as some other thing is §S", ""},
		{"an unclosed object", `policy: {"expiry": 1893456000`, ""},
		{"of the wrong shape, quoted", `signature: "not hex at all"`, "signature?:signature=not hex at all"},
		{"an app secret in its place", `signature: "§X"`, "signature?:signature=§X"},
		{"a secret that is named so", "secret: §X", ""},
		{"an object", `policy: {"expiry": 1893456000, "call": ["read"]}`, `object?:policy={"expiry": 1893456000, "call": ["read"]}`},
		{"an empty object", `policy: {}`, ""},
		{"an object that is none", `policy: {"max": 3}`, ""},
		{"an argument", `policy({"expiry": 1893456000})`, ""},
		{"an expression", "policy = makePolicy()", ""},
		{"a long call", "policy, signature = make_policy_and_signature(user)", ""},
		{"a long word", "signature = make_policy_and_signature", "signature?:signature=make_policy_and_signature"},
		{"an empty object over lines", "policy = {\n}", ""},
		{"a word of prose", "our policy on signatures is strict", ""},
		{"a JWT", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc", ""},
		{"JSON of somebody", "eyJ1c2VyIjoxfQ==", ""},
		{"JSON of somebody, called a policy", "policy=eyJ1c2VyIjoxfQ==", "policy:policy=eyJ1c2VyIjoxfQ=="},
		{"part of a word", "xeyJleHBpcnkiOjE4OTM0NTYwMDB9", ""},
		{"twice the name", `configString("filepickerPolicy", "filepicker_policy")`, ""},
	})
}

// sought is a text with what is found in it.
type sought struct{ name, text, want string }

// askSeek looks for the values of each text.
func askSeek(t *testing.T, ours bool, rows []sought) {
	t.Helper()
	for _, c := range rows {
		var got []string
		for _, s := range seek(written.Replace(c.text), ours, nothingTaken) {
			got = append(got, sighted(s))
		}
		if g := short.Replace(strings.Join(got, " ")); g != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.name, c.text, g, c.want)
		}
	}
}

// What others have taken is not looked at.
func TestTakenIsLeft(t *testing.T) {
	text := "policy=" + policy + " signature=" + signature
	if found := seek(text, true, func(int) int { return len(text) }); len(found) > 0 {
		t.Errorf("%d values in a text that is taken", len(found))
	}
	half := strings.Index(text, " ")
	found := seek(text, true, func(at int) int {
		if at < half {
			return half
		}
		return 0
	})
	if len(found) != 1 || found[0].Policy {
		t.Errorf("%+v", found)
	}
}

// A name alone is enough only where the text names Filestack.
func TestNamedPolicyOfOurs(t *testing.T) {
	text := `policy: "broken-in-transit"`
	if found := seek(text, false, nothingTaken); len(found) > 0 {
		t.Errorf("%+v", found)
	}
	if found := seek(text, true, nothingTaken); len(found) != 1 || found[0].Strong || !found[0].Policy {
		t.Errorf("%+v", found)
	}
}

// Of two that begin at one place the first is kept.
func TestOneAPlace(t *testing.T) {
	k := value.Seeker{Text: carrier.Undo("policy=" + policy), Ours: true, Taken: nothingTaken}
	k.Tokens("eyJ")
	k.Named("olicy", true)
	k.Named("olicy", true)
	if found := k.InOrder(); len(found) != 1 {
		t.Errorf("%d values", len(found))
	}
}

func TestVouched(t *testing.T) {
	for _, c := range []struct {
		name, text   string
		ours, signed bool
		want         bool
	}{
		{"its own keys", "§P", false, false, true},
		{"nothing else in the text", "eyJ1c2VyIjoxfQ==", false, false, true},
		{"blanks beside it", " \t\r\neyJ1c2VyIjoxfQ==\n\r\t ", false, false, true},
		{"a broken policy with its key", "x eyJleHBpcnkiOjE4OTM…", false, false, true},
		{"a broken policy with dots", "x eyJleHBpcnkiOjE4OTM...", false, false, true},
		{"a broken object of another", "x eyJ1c2VyIjoxLCJhIj…", false, false, false},
		{"another's key", `api-key: "eyJ1c2VyIjoxfQ=="`, false, true, false},
		{"a token in backticks", "jwt=`§P`", false, false, false},
		{"a bearer in single quotes", "bearer='§P'", false, false, false},
		{"a licence", "licence: §P", false, false, false},
		{"a token against forgery", "x-csrf: §P", false, false, false},
		{"a name of 40 signs", "token" + strings.Repeat("x", 35) + "=§P", false, false, false},
		{"the end of a longer name", "token" + strings.Repeat("x", 36) + "=§P", false, false, true},
		{"a sign between that ends a name", "token;§P", false, false, true},
		{"something else in the text", "x eyJ1c2VyIjoxfQ==", false, false, false},
		{"a text of ours", "x eyJ1c2VyIjoxfQ==", true, false, true},
		{"a signature beside it", "x eyJ1c2VyIjoxfQ==", false, true, true},
		{"a session", `session: "§P"`, false, false, false},
		{"a session in a text of ours", `session: "§P"`, true, false, true},
		{"a token with a signature", `token="§P"`, false, true, false},
		{"a policy of that name", `session_policy: "§P"`, false, false, true},
	} {
		text := written.Replace(c.text)
		at := strings.Index(text, "eyJ")
		end := len(strings.TrimRight(text, "\"`' \t\r\n"))
		s := value.Sighting{View: &carrier.View{Text: text[at:end]}, At: at, End: end, Policy: true}
		s.Shape = shape.Encoded(s.View.Text)
		if strings.Contains(text, "_policy") {
			s.Name = "session_policy"
		}
		if got := s.Vouched(text, c.ours, c.signed); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestCalls(t *testing.T) {
	for _, c := range []struct {
		name, word string
		want       bool
	}{
		{"policy", "policy", true}, {"fp_policy", "policy", true}, {"policy", "signature", false},
		{"policy_signature", "signature", false}, {"", "policy", false},
	} {
		s := value.Sighting{Name: c.name, At: len(c.name) + 3}
		if got := s.CalledOnly(c.word); got != c.want {
			t.Errorf("%q called only %s: %v", c.name, c.word, got)
		}
	}
	far := value.Sighting{Name: "policy", At: 40}
	if far.CalledOnly("policy") {
		t.Error("a name far away is not directly before")
	}
	for name, want := range map[string]bool{"signature": true, "x_signature": true, "data-fs-signature": false, "my_fs_signature": false, "hash": false, "signature_of": false} {
		s := value.Sighting{Name: name}
		if s.StandsAlone("", true) != want || s.StandsAlone("", false) {
			t.Errorf("%q stands alone: %v", name, !want)
		}
	}
	for text, want := range map[string]bool{
		"AWS4-HMAC-SHA256 Credential=A/s3, SignedHeaders=host, Signature=": false,
		"?X-Amz-Expires=60&X-Amz-Signature=":                               false,
		"X-Goog-Algorithm=GOOG4 signature=":                                false,
		"SignedHeaders" + strings.Repeat(" ", 287):                         false,
		"SignedHeaders" + strings.Repeat(" ", 288):                         true,
		"your Signature=": true,
	} {
		s := value.Sighting{Name: "signature", At: len(text)}
		if s.StandsAlone(text, true) != want {
			t.Errorf("%q: a signature behind it stands alone: %v", text, !want)
		}
	}
}
