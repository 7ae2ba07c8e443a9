package words

import (
	"bytes"
	"encoding/json"
	"testing"
)

// textValue is a text as a whole JSON document.
type textValue string

func (s textValue) WriteJSON(w *JSONWriter) { w.String(string(s)) }

// encoded is a value as encoding/json writes it without escaping HTML.
func encoded(t *testing.T, v any) string {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	return string(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
}

// Whatever a text holds, it is written as the standard library writes it, but for what
// cannot be seen.
func FuzzJSONString(f *testing.F) {
	for c := range 256 {
		f.Add("a" + string([]byte{byte(c)}) + "b")
	}
	for _, s := range []string{"", "\u2028\u2029", "\ufffd", "\xff\xfe", "\xed\xa0\x80", "<&>", "é😀", "a\\\"", "\xf0\x9f\x98", "0\x7f"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var w JSONWriter
		w.String(s)
		if got, want := string(w.Bytes()), string(JSON([]byte(encoded(t, s)))); got != want {
			t.Errorf("%q: %s, want %s", s, got, want)
		}
	})
}

// Values are parted from each other, and from nothing else.
func TestJSONWriter(t *testing.T) {
	yes := true
	var w JSONWriter
	w.Object(func() {
		w.Key("a").Int(-12)
		w.Key("b").Object(func() {})
		w.Key("c").List(0, nil)
		w.Key("d:{[").List(3, func(i int) { w.Object(func() { w.Key("i").Int(int64(i)) }) })
		w.Key("e").Truth(nil)
		w.Key("f").Truth(&yes)
		w.Key("g").Raw("{ \"x\" : [ 1, 2 ] }")
		w.Key("h").String("{[:")
		Strings(w.Key("i"), []string{"", ",", "x"})
		Strings[string](w.Key("j"), nil)
		w.Key("k").Bool(false)
		w.Key("l").Raw("no JSON")
		w.Key("m").Null()
	})
	const want = `{"a":-12,"b":{},"c":[],"d:{[":[{"i":0},{"i":1},{"i":2}],"e":null,"f":true,"g":{"x":[1,2]},"h":"{[:","i":["",",","x"],"j":[],"k":false,"l":"no JSON","m":null}`
	var laid bytes.Buffer
	if err := json.Indent(&laid, []byte(want), "", "  "); err != nil {
		t.Fatal(err)
	}
	if got := string(w.Bytes()); got != laid.String() {
		t.Errorf("got %s\nwant %s", got, &laid)
	}
}
