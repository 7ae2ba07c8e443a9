package words

import (
	"bytes"
	"encoding/json"
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
		for _, prefix := range []string{"", "    "} {
			var want bytes.Buffer
			if err := json.Indent(&want, []byte(compact), prefix, "  "); err != nil {
				t.Fatal(err)
			}
			if got := string(appendIndented(nil, []byte(compact), prefix)); got != want.String() {
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
		if err := json.Indent(&want, compact.Bytes(), " ", "  "); err != nil {
			t.Fatal(err)
		}
		if got := string(appendIndented(nil, compact.Bytes(), " ")); got != want.String() {
			t.Errorf("%q: got\n%s\nwant\n%s", text, got, want.String())
		}
	})
}

// A byte that is not shown is found wherever it stands, and no other.
func TestIsPlain(t *testing.T) {
	for c := range 256 {
		for at := range 20 {
			text := bytes.Repeat([]byte(" ~a"), 7)
			text[at] = byte(c)
			if got, want := isPlain(text), c >= ' ' && c < 0x7f; got != want {
				t.Errorf("%q: %v", text, got)
			}
		}
	}
}
