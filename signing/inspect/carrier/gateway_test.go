package carrier

import (
	"fmt"
	"strings"
	"testing"
)

func TestUndoGateways(t *testing.T) {
	for name, row := range map[string]struct{ text, want string }{
		"version 2":                 {`see https://urldefense.proofpoint.com/v2/url?u=https-3A__h.com_a-2Db-3Fc-3DeyJ-3D-26d-3D1&d=DwMFaQ&c=x now`, `see https://h.com/a-b?c=eyJ=&d=1 now`},
		"version 2, u last":         {`https://urldefense.proofpoint.com/v2/url?d=1&u=http-3A__h.com_`, `http://h.com/`},
		"version 3":                 {`<https://urldefense.com/v3/__https://h.com/a?p=eyJ*3D&s=1__;JQ!!Abc!x$>`, `<https://h.com/a?p=eyJ%3D&s=1>`},
		"version 3, a run":          {`https://urldefense.com/v3/__https://h.com/a**Cb__;Ly8vLw!!Abc!x$`, `https://h.com/a////b`},
		"version 3, nothing marked": {`https://urldefense.us/v3/__https://h.com/a?b=c__;!!Abc!x$ .`, `https://h.com/a?b=c .`},
		"two":                       {`https://urldefense.com/v3/__https://h.com/a__;!!A!x$ https://urldefense.com/v3/__https://h.com/b__;!!A!x$`, `https://h.com/a https://h.com/b`},
		"two with the first cut":    {`https://urldefense.com/v3/__https://h.com/ahttps://urldefense.com/v3/__https://h.com/b__;!!A!x$`, `https://urldefense.com/v3/__https://h.com/ahttps://h.com/b`},
		"at the start":              {`://urldefense.com/v2/url?u=http-3A__h.com&d=1`, `http://h.com`},
		"version 3, other letters":  {`https://urldefense.com/v3/__https://h.com/*a*b__;w6nDqA!!A!x$`, `https://h.com/éaèb`},
		"version 2, no escapes":     {`https://urldefense.com/v2/url?u=http-3A__h-zzb-3z-z3-&d=1`, `http://h-zzb-3z-z3-`},
		"version 2, an escape, cut": {`https://urldefense.com/v2/url?u=http-3A__h-3&d=1`, `http://h-3`},
		// neighbours
		"a gateway's in its query": {`https://urldefense.com/v2/url?x=1&u=ftp-3A__h.com`, ""},
		"version 1":                {`https://urldefense.proofpoint.com/v1/url?u=https://h.com/`, ""},
		"no link in it":            {`https://urldefense.proofpoint.com/v2/url?x=1`, ""},
		"fewer bytes than *":       {`https://urldefense.com/v3/__https://h.com/a*b*c__;JQ!!A!x$`, ""},
		"no base64":                {`https://urldefense.com/v3/__https://h.com/a*b__;J?!!A!x$`, ""},
		"cut off":                  {`https://urldefense.com/v3/__https://h.com/a`, ""},
		"another host":             {`https://defense.example.com/v2/url?u=https-3A__h.com_`, ""},
		"the same without name":    {`https-3A__h.com_a`, ""},
	} {
		want := row.want
		if want == "" {
			want = row.text
		}
		v := Undo(row.text)
		if v.Text != want {
			t.Errorf("%s: %q, want %q", name, v.Text, want)
		}
		for _, s := range v.Spans(0, len(v.Text)) {
			if s.Offset < 0 || s.End() > len(row.text) {
				t.Errorf("%s: span %v", name, s)
			}
		}
	}
}

// A gateway's link ends at the first sign that no link holds.
func TestGatewayEnd(t *testing.T) {
	for _, sign := range []string{" ", "\t", "\r", "\n", `"`, "'", "<", ">", "`"} {
		text := "https://urldefense.com/v2/url?u=http-3A__h.com" + sign + "a-3Db"
		if got, want := Undo(text).Text, "http://h.com"+sign+"a-3Db"; got != want {
			t.Errorf("%q ends no link: %q", sign, got)
		}
	}
	for _, sign := range []string{"(", ")", ";", ",", "!"} {
		text := "https://urldefense.com/v2/url?u=http-3A__h.com" + sign + "a-3Db"
		if got, want := Undo(text).Text, "http://h.com"+sign+"a=b"; got != want {
			t.Errorf("%q ends a link: %q", sign, got)
		}
	}
	if got := gatewayEnd(strings.Repeat("a", 20<<10), 1); got != 1+16<<10 {
		t.Errorf("a link without end goes on to %d", got)
	}
}

func TestAnEscapedEntityIsOneSign(t *testing.T) {
	for text, want := range map[string]string{
		`{"b":"<a href=\"u?a=1\u0026amp;b=2\">"}`: `{"b":"<a href="u?a=1&b=2">"}`,
		`a\u0026b`:      `a&b`,
		`a\u0026ampb;c`: `a&ampb;c`,
		`a\x26quot;b`:   `a"b`,
		`a\u0026`:       `a&`,
	} {
		if got := Undo(text).Text; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func BenchmarkUndoGateways(b *testing.B) {
	for _, kib := range []int{64, 1024} {
		for _, word := range []string{"://urldefense.", "https://urldefense.com/v3/__https://h.com/a*b__;JQ!!A!x$ ", "https://urldefense.com/v2/url?u=http-3A__h-"} {
			text := strings.Repeat(word, kib<<10/len(word))
			b.Run(fmt.Sprintf("%.24q/%dKiB", word, kib), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Undo(text)
				}
			})
		}
	}
}
