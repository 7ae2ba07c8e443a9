package value

import (
	"fmt"
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

type told struct {
	name, text string
	want       bool
}

func tellAll(t *testing.T, is func(string) bool, rows []told) {
	t.Helper()
	for _, r := range rows {
		if got := is(r.text); got != r.want {
			t.Errorf("%s: %q gives %v", r.name, r.text, got)
		}
	}
}

func TestNameBefore(t *testing.T) {
	for _, c := range []struct{ name, before, want string }{
		{"a key", `policy: "`, "policy"}, {"in capitals", "FP_POLICY=", "fp_policy"}, {"an attribute", `data-fp-policy="`, "data-fp-policy"}, {"a heading", "Policy\n\n", "policy"}, {"a heading far above", "Policy\n\n\n\n", ""},
		{"a word between", "policy is ", "policy"}, {"three words between", "policy that we use ", "policy"}, {"four words between", "policy that we now use ", ""}, {"the other half", "signature, ", "signature"},
		{"behind a signature's digits", "policy " + strings.Repeat("ab", 16) + " ", ""}, {"behind fewer digits", "policy " + strings.Repeat("ab", 15) + " ", "policy"},
		{"another name", "token: ", ""}, {"no name", ": ", ""}, {"far away", "policy" + strings.Repeat(" ", 160), ""}, {"nothing", "", ""},
	} {
		name, at := nameBefore(c.before+"eyJ", len(c.before))
		if name != c.want || c.want != "" && !strings.EqualFold(c.before[at:at+len(name)], name) || c.want == "" && at != len(c.before) {
			t.Errorf("%s: %q at %d, want %q", c.name, name, at, c.want)
		}
	}
}

func TestIsHexWord(t *testing.T) {
	tellAll(t, isHexWord, []told{
		{"a digest", strings.Repeat("ab", 16), true}, {"a longer one", strings.Repeat("0f", 32), true}, {"a shorter one", strings.Repeat("ab", 15) + "a", false}, {"a word", strings.Repeat("ag", 16), false}, {"nothing", "", false},
	})
}

// What such a name holds is another name, and no value.
func TestNamesKey(t *testing.T) {
	for _, name := range []string{"POLICY_KEY", "policyName", "signatureParam", "signature_parameter", "policyField", "SIGNATURE_HEADER", "policyAttr", "policy-attribute", "policyLabel", "policy_column", "key"} {
		if !namesKey(name) {
			t.Errorf("%s names no key", name)
		}
		if namesKey(name + "s_of") {
			t.Errorf("%ss_of names a key", name)
		}
	}
	tellAll(t, namesKey, []told{{"a policy", "policy", false}, {"a word within", "key_policy", false}, {"nothing", "", false}})
	for _, c := range []struct{ name, text, want string }{
		{"a header's name", `const SIGNATURE_HEADER = "x-signature-value"`, ""}, {"a parameter's name", `signatureParam: "sig"`, ""}, {"a value under such a name", `policyField = "eyJleHBpcnkiOjE4OTM0NTYwMDB9"`, "policyfield"},
	} {
		k := Seeker{Text: carrier.Undo(c.text), Ours: true, Taken: func(int) int { return 0 }}
		k.Tokens("eyJ")
		k.Named("olicy", true)
		k.Named("ignature", false)
		k.Named("IGNATURE", false)
		got := ""
		for _, s := range k.InOrder() {
			got += s.Name
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestIsFiller(t *testing.T) {
	tellAll(t, isFiller, []told{
		{"a type", "String", true}, {"of C++", "std", true}, {"a word of prose", "is", true}, {"a comparison", "eq", true}, {"bytes of Python", "b", true}, {"SQL", "varchar", true},
		{"another word", "was", false}, {"in capitals", "STRING", false}, {"nothing", "", false},
	})
}

func TestIsJWT(t *testing.T) {
	tellAll(t, func(s string) bool { return isJWT(s, 3) }, []told{
		{"a second part", "eyJ.abcdefghi", true}, {"a short second part", "eyJ.abcdefgh", false}, {"a file's ending", "eyJ.json", false}, {"a sentence's end", "eyJ. Then it goes", false}, {"a dot at the end", "eyJ.", false}, {"at the end", "eyJ", false}, {"another sign", "eyJ,abcdefghi", false},
	})
}

// The name is policy, in quotes or not, and the value what a call says next.
func TestIsArgument(t *testing.T) {
	for _, c := range []struct {
		name, text, value string
		want              bool
	}{
		{"the name once more", `f("policy", "Policy")`, "Policy", true}, {"in another style", `f("fpPolicy", "fp_policy")`, "fp_policy", true}, {"another value", `f("policy", "eyJ")`, "eyJ", false}, {"a key", `{"policy": "policy"}`, "policy", false}, {"no quotes", "f(policy, policy)", "policy", false}, {"at the start", `policy, policy`, "policy", false},
	} {
		start := strings.Index(c.text, "policy")
		if fp := strings.Index(c.text, "fpPolicy"); fp >= 0 {
			start = fp
		}
		end := start
		for end < len(c.text) && strings.IndexByte("\"', ", c.text[end]) < 0 {
			end++
		}
		if got := isArgument(c.text, start, end, c.value); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// Hyphens that a text program made dashes of are put back where that makes a policy.
func TestMendDashes(t *testing.T) {
	const withHyphen = "eyJleHBpcnkiOjE4OTM0NTYwMDAsInBhdGgiOiI-Pz4_In0="
	for _, c := range []struct{ name, text, part, want string }{
		{"a short dash", strings.Replace(withHyphen, "-", "–", 1), "policy", withHyphen}, {"a long dash", strings.Replace(withHyphen, "-", "—", 1), "policy", withHyphen}, {"a hyphen of Unicode", strings.Replace(withHyphen, "-", "\u2010", 1), "policy", withHyphen}, {"one that breaks no line", strings.Replace(withHyphen, "-", "\u2011", 1), "policy", withHyphen}, {"a minus", strings.Replace(withHyphen, "-", "\u2212", 1), "policy", withHyphen},
		{"of a signature", strings.Replace(withHyphen, "-", "–", 1), "signature", ""}, {"that makes nothing whole", "eyJ–abc", "policy", ""}, {"a policy with its hyphen", withHyphen, "policy", ""}, {"a bar", strings.Replace(withHyphen, "-", "\u2015", 1), "policy", ""},
	} {
		v := reading{part: c.part}
		v.Text, v.Spans = c.text, []report.Span{{Length: len(c.text)}}
		v.mendDashes()
		want := c.want
		if want == "" {
			want = c.text
		}
		if v.Text != want || v.forgiven.Has(report.CodeUnread) != (c.want != "") {
			t.Errorf("%s: %q with %v, want %q", c.name, v.Text, v.forgiven, want)
		}
		if c.want != "" && (len(v.forgiven[0].Fix) != 1 || v.forgiven[0].Fix[0].With != want || v.forgiven[0].Args[1] != "dash") {
			t.Errorf("%s: %+v", c.name, v.forgiven[0])
		}
	}
}

func TestMendBlanks(t *testing.T) {
	for _, c := range []struct{ name, text, part, want, codes string }{
		{"a blank in a policy", "ab cd", "policy", "ab+cd", "plus-became-space"}, {"a blank in a signature", "ab cd", "signature", "abcd", "whitespace"}, {"a line break", "ab\r\ncd", "policy", "abcd", "whitespace"}, {"a tab", "ab\tcd", "policy", "abcd", "whitespace"},
		{"blanks around", " ab\n", "policy", "ab", "whitespace"}, {"blanks around and within", " ab cd ", "policy", "ab+cd", "whitespace plus-became-space"}, {"two blanks", "ab  cd", "policy", "ab++cd", "plus-became-space"}, {"none", "abcd", "policy", "abcd", ""}, {"nothing", "", "policy", "", ""},
	} {
		v := reading{part: c.part}
		v.Text = c.text
		v.mendBlanks()
		var codes []string
		for _, f := range v.forgiven {
			codes = append(codes, string(f.Code))
		}
		if v.Text != c.want || strings.Join(codes, " ") != c.codes {
			t.Errorf("%s: %q with %v, want %q with %q", c.name, v.Text, codes, c.want, c.codes)
		}
		once := v.Text
		if v.mendBlanks(); v.Text != once {
			t.Errorf("%s: mended twice it is %q", c.name, v.Text)
		}
	}
}

func TestBytesText(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"bytes", "b'ab'", "ab"}, {"in double quotes", `b"ab"`, "ab"}, {"no quotes", "bab", "bab"}, {"quotes that differ", `b'ab"`, `b'ab"`}, {"a text", "'ab'", "'ab'"}, {"never closed", "b'ab", "b'ab"}, {"too short", "b'a", "b'a"}, {"nothing", "", ""},
	} {
		got, ok := bytesText(c.text)
		if got != c.want || ok != (got != c.text) {
			t.Errorf("%s: %q, %v, want %q", c.name, got, ok, c.want)
		}
	}
}

// The name directly before a value says that it is something else.
func TestOtherwiseNamed(t *testing.T) {
	for _, c := range []struct {
		name, before string
		shape        shape.Shape
		ours, want   bool
	}{
		{"a session", "session=", shape.FilestackPolicy, false, true}, {"a cookie's", "Set-Cookie: ", shape.FilestackPolicy, false, true}, {"a token in quotes", `"authToken": "`, shape.FilestackPolicy, false, true}, {"a license", "LICENSE=", shape.FilestackPolicy, false, true}, {"a cursor", "cursor:", shape.FilestackPolicy, false, true}, {"a nonce", "nonce=", shape.FilestackPolicy, false, true},
		{"in a text of ours", "session=", shape.FilestackPolicy, true, false}, {"a policy", "p=", shape.FilestackPolicy, false, false}, {"a word and not directly", "session is here: x ", shape.FilestackPolicy, false, false},
		{"a key", "appkey=", shape.OtherObject, false, true}, {"a key that holds a policy", "appkey=", shape.FilestackPolicy, false, false}, {"a name that begins like it", "keyed=", shape.OtherObject, false, false}, {"no name", "= ", shape.OtherObject, false, false}, {"far away", "token=    ", shape.OtherObject, false, false}, {"nothing", "", shape.OtherObject, false, false}, {"a name without a separator", "token", shape.OtherObject, false, false},
	} {
		s := Sighting{At: len(c.before), Shape: c.shape}
		if got := s.otherwiseNamed(c.before+"eyJ", c.ours); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
		s.Name = "session_policy"
		if s.otherwiseNamed(c.before+"eyJ", c.ours) {
			t.Errorf("%s: a policy by its name is something else", c.name)
		}
	}
}

// Escapes are undone to the last layer, and one is what a server undoes.
func TestUndoPercent(t *testing.T) {
	for _, c := range []struct {
		name, text, plain, sent, fix string
		layers                       int
		where                        Where
	}{
		{"none", "ab", "ab", "ab", "", 0, InQuery}, {"one", "a%2Bb", "a+b", "a+b", "", 1, InQuery}, {"two", "a%252Bb", "a+b", "a%2Bb", "a%2Bb", 2, InQuery}, {"two in a task", "a%252Bb", "a+b", "a%2Bb", "a+b", 2, InTask}, {"three", "a%25252Bb", "a+b", "a%252Bb", "a%2Bb", 3, InQuery}, {"a percent sign alone", "a%b", "a%b", "a%b", "", 0, InQuery},
	} {
		v := reading{where: c.where, part: "policy"}
		v.Text, v.Sent = c.text, c.text
		v.undoPercent()
		fix := ""
		if v.forgiven.Has(report.CodeDoublePercentEncoded) {
			for _, e := range v.forgiven[0].Fix {
				fix += e.With
			}
			if fix == "" {
				fix = c.fix // without a place nothing is replaced
			}
		}
		if v.Text != c.plain || v.Sent != c.sent || int(v.Percent) != c.layers || fix != c.fix {
			t.Errorf("%s: %q sent %q after %d, fixed to %q", c.name, v.Text, v.Sent, v.Percent, fix)
		}
	}
}

// Whatever is read, its places lie within what was given, and reading it once more
// says the same.
func TestReadAnyCut(t *testing.T) {
	text := ` "b'eyJleHBpcnki%253D–OjE4 OTM0\nNTYwMDB9'"…é `
	for from := range text {
		for to := from; to <= len(text); to++ {
			for _, where := range []Where{InText, InQuery, InTask} {
				u := &carrier.View{Text: text}
				v, forgiven := Read(u, from, to, where, "policy", Around{})
				again, twice := Read(u, from, to, where, "policy", Around{})
				if fmt.Sprint(v, forgiven) != fmt.Sprint(again, twice) {
					t.Fatalf("%q is read in two ways", text[from:to])
				}
				for _, s := range v.Spans {
					if s.Offset < 0 || s.End() > len(text) {
						t.Fatalf("%q: the place %v", text[from:to], s)
					}
				}
				if v.State == request.Empty && strings.TrimSpace(text[from:to]) != "" {
					t.Fatalf("%q is empty", text[from:to])
				}
			}
		}
	}
}
