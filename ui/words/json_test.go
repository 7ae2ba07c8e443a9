package words

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

// JSON is laid out as the standard library lays it out, whatever it holds.
func TestIndented(t *testing.T) {
	for name, compact := range map[string]string{
		"number":         `-1.5e3`,
		"text":           `"a"`,
		"empty":          `{}`,
		"empty list":     `[]`,
		"empty within":   `{"a":{},"b":[],"c":[[],{}]}`,
		"nested":         `{"a":[1,{"b":null},[true,false]],"c":{"d":"e"}}`,
		"signs in texts": `{"a{,:[\"":"}],:\\\"","\\":"\\\\"}`,
		"list of texts":  `["","\"","\\",",",":"]`,
		"beyond ASCII":   `{"\u202e":"ä😀"}`,
	} {
		for _, depth := range []int{0, 2, 40} {
			var want bytes.Buffer
			if err := json.Indent(&want, []byte(compact), strings.Repeat("  ", depth), "  "); err != nil {
				t.Fatal(err)
			}
			if got := string(appendIndented(nil, []byte(compact), depth)); got != want.String() {
				t.Errorf("%s: got\n%s\nwant\n%s", name, got, want.String())
			}
		}
	}
}

func FuzzIndented(f *testing.F) {
	f.Add(`{"a":[1,{"b":null},[true,false]],"c\"\\":{"d":"e"}}`)
	f.Fuzz(func(t *testing.T, text string) {
		var compact, want bytes.Buffer
		if json.Compact(&compact, []byte(text)) != nil {
			return
		}
		if err := json.Indent(&want, compact.Bytes(), "  ", "  "); err != nil {
			t.Fatal(err)
		}
		if got := string(appendIndented(nil, compact.Bytes(), 1)); got != want.String() {
			t.Errorf("%q: got\n%s\nwant\n%s", text, got, want.String())
		}
	})
}
