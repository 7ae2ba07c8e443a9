package secret_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect/inspecttest"
	"policybench/signing/inspect/secret"
	"policybench/signing/inspect/shape"
)

const exposedSecret = "MBVEKA6ARFGNDDTVY7IQDZ4HYU"

// secretTexts write §1§2 for a secret in two pieces, §x for the whole. want is how many
// places are named.
var secretTexts = []struct {
	name, text string
	want       int
}{
	{"whole", `const appSecret = "§x";`, 1},
	{"joined", `const appSecret = "§1" + "§2";`, 2},
	{"joined over lines", "const appSecret =\n  '§1' +\n  '§2';", 2},
	{"operator first", "String secret = \"§1\"\n    + \"§2\";", 2},
	{"PHP", "$secret = '§1' . '§2';", 2},
	{"Python", "secret = ('§1'\n          '§2')", 2},
	{"Ruby", "secret = '§1' \\\n  '§2'", 2},
	{"soft line break", "app secret: §1=\n§2\n", 2},
	{"soft line break with CRLF", "app secret: §1=\r\n§2\r\n", 2},
	{"three pieces", `secret = "§a" + "§b" + "§2"`, 3},
	{"one character apart", `secret = "` + exposedSecret[:25] + `" + "` + exposedSecret[25:] + `"`, 2},

	{"a list", `secret = ["§1", "§2"]`, 0},
	{"too long", `secret = "§1" + "§2" + "AB"`, 0},
	{"too short", `secret = "§1" + "AB"`, 0},
	{"part of a word", `secret = "x§1" + "§2"`, 0},
	{"goes on as a word", `secret = "§1" + "§2x"`, 0},
	{"the alphabet", `const secret = "ABCDEFGHIJKLM" + "NOPQRSTUVWXYZ";`, 0},
	{"the alphabet of base32", `const secret = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + "234567";`, 1},
	{"capitals of a page", `<a title="SECRET" class="AAAA">`, 0},
}

var inPieces = strings.NewReplacer("§x", exposedSecret, "§1", exposedSecret[:13], "§2", exposedSecret[13:], "§a", exposedSecret[:5], "§b", exposedSecret[5:13])

func TestExposed(t *testing.T) {
	for _, tt := range secretTexts {
		text := inPieces.Replace(tt.text) + "\nhttps://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D"
		var named strings.Builder
		spans := secret.Exposed(text)
		for _, s := range spans {
			named.WriteString(text[s.Offset:s.End()])
		}
		if len(spans) != tt.want {
			t.Errorf("%s: %d places, want %d: %s", tt.name, len(spans), tt.want, named.String())
		}
		if tt.want > 0 && strings.Contains(tt.text, "§") && named.String() != exposedSecret {
			t.Errorf("%s: named %q", tt.name, named.String())
		}
	}
	if spans := secret.Exposed(`EncodeSignature("` + exposedSecret + `", "eyJl")`); len(spans) != 1 {
		t.Errorf("a call that signs: %v", spans)
	}
	if spans := secret.Exposed("the code " + exposedSecret + " of nobody's"); len(spans) > 0 {
		t.Errorf("a text without a word of Filestack's: %v", spans)
	}
}

// Pieces stand in their order, and are a secret together.
func TestSplit(t *testing.T) {
	for _, tt := range secretTexts {
		text := inPieces.Replace(tt.text)
		for _, pieces := range secret.Split(text) {
			inspecttest.InPieces(t, text, pieces, shape.SecretLength)
			if len(pieces) != tt.want {
				t.Errorf("%s: %d pieces, want %d", tt.name, len(pieces), tt.want)
			}
		}
	}
}
