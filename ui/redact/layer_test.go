package redact

import (
	"strings"
	"testing"
)

// A layer that is made of another keeps the places of the first text.
func TestBuilder(t *testing.T) {
	first := &layer{text: []byte("ab%3cd%3e")}
	b := builder{of: first}
	if _, changed := b.done(); changed {
		t.Error("nothing was changed")
	}
	b.keep(0, 2)
	b.change(2)
	b.put('<', 2)
	b.keep(5, 6)
	b.put('>', 6)
	second, changed := b.done()
	if got := string(second.text); !changed || got != "ab<d>" {
		t.Fatalf("%q", got)
	}
	for i, want := range []string{"a", "b", "%3c", "d", "%3e"} {
		if got := string(first.text[second.start(i):second.end(i)]); got != want {
			t.Errorf("byte %d stands for %q, want %q", i, got, want)
		}
	}
	again := builder{of: &second}
	again.change(1)
	again.put('B', 1)
	again.keep(2, 4)
	third, _ := again.done()
	if got := third.cut(1, 3, "•"); got != (cut{1, 5, "•"}) {
		t.Errorf("%q has its middle at %+v", third.text, got)
	}
}

// All bytes of a character that one escape stands for are there as a whole.
func TestEndOfACharacter(t *testing.T) {
	made, changed := escapes(&layer{text: []byte(`x\u5bc6y`)})
	if !changed || string(made.text) != "x密y" {
		t.Fatalf("%q", made.text)
	}
	for i := range "密" {
		if from, to := made.start(1+i), made.end(1+i); from != 1 || to != 7 {
			t.Errorf("byte %d stands from %d to %d", i, from, to)
		}
	}
	if from, to := made.start(4), made.end(4); from != 7 || to != 8 {
		t.Errorf("what follows stands from %d to %d", from, to)
	}
}

// What a text becomes is bounded, and the text itself is always there.
func TestLayersAreBounded(t *testing.T) {
	for name, unit := range map[string]string{
		"nothing": "", "words": "lorem ipsum ", "percent": "%41%42", "of everything": `"YWJj" %41 &#57; \u0039 =3D <b> 65, 66 ` + "\x1b[m 𝐀",
		"nested": "JTQxJTQyJTQzJTQ0JTQ1JTQ2", "quotes": `"'` + "`",
	} {
		for _, times := range []int{1, 40, 4000} {
			text := strings.Repeat(unit, times)
			list := layers(text)
			if len(list) > mostLayers || string(list[0].text) != text {
				t.Errorf("%s: %d layers", name, len(list))
			}
			total := 0
			for _, l := range list[1:] {
				total += len(l.text)
				if l.from != nil {
					checkPlaces(t, name, l, len(text))
				}
			}
			if most := mostLayered*len(text) + leastLayers + len(text); total > most {
				t.Errorf("%s: %d bytes of %d", name, total, len(text))
			}
		}
	}
}
