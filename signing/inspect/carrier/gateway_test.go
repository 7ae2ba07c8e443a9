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
		// neighbours
		"version 1":             {`https://urldefense.proofpoint.com/v1/url?u=https://h.com/`, ""},
		"no link in it":         {`https://urldefense.proofpoint.com/v2/url?x=1`, ""},
		"fewer bytes than *":    {`https://urldefense.com/v3/__https://h.com/a*b*c__;JQ!!A!x$`, ""},
		"no base64":             {`https://urldefense.com/v3/__https://h.com/a*b__;J?!!A!x$`, ""},
		"cut off":               {`https://urldefense.com/v3/__https://h.com/a`, ""},
		"another host":          {`https://defense.example.com/v2/url?u=https-3A__h.com_`, ""},
		"the same without name": {`https-3A__h.com_a`, ""},
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
