package inspect

import (
	"strings"
	"testing"

	"policybench/signing/inspect/shape"
	"policybench/signing/report"
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

func TestSecretExposed(t *testing.T) {
	for _, tt := range secretTexts {
		t.Run(tt.name, func(t *testing.T) {
			text := inPieces.Replace(tt.text) + carrying.Replace("\nhttps://cdn.filestackcontent.com/§H?policy=§P&signature=§S")
			reports := Inspect(text, Options{At: wildAt})
			if len(reports) != 1 {
				t.Fatalf("%v", outline(reports))
			}
			var named strings.Builder
			count := 0
			for _, f := range reports[0].Findings {
				if f.Code != report.CodeSecretExposed {
					continue
				}
				for _, s := range f.Spans {
					count++
					named.WriteString(text[s.Offset:s.End()])
				}
			}
			if count != tt.want {
				t.Errorf("%d places, want %d: %s", count, tt.want, named.String())
			}
			if tt.want > 0 && strings.Contains(tt.text, "§") && named.String() != exposedSecret {
				t.Errorf("named %q", named.String())
			}
		})
	}
}

// checkPieces wants pieces in order, inside of the text, of a secret's length.
func checkPieces(t *testing.T, text string, pieces []report.Span) {
	t.Helper()
	at, length := 0, 0
	for _, p := range pieces {
		if p.Offset < at || p.Length <= 0 || p.End() > len(text) {
			t.Fatalf("pieces %v of %q", pieces, text)
		}
		at = p.End()
		length += p.Length
	}
	if length != shape.SecretLength || len(pieces) < 2 {
		t.Fatalf("pieces %v of %q", pieces, text)
	}
}
