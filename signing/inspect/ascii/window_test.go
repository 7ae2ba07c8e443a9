package ascii

import "testing"

func TestWindows(t *testing.T) {
	const s = "0123456789"
	for _, c := range []struct{ name, got, want string }{
		{"inside", Part(s, 2, 5), "234"},
		{"empty", Part(s, 5, 5), ""},
		{"out of order", Part(s, 6, 2), ""},
		{"from before the text", Part(s, -3, 2), "01"},
		{"to behind the text", Part(s, 8, 99), "89"},
		{"all outside", Part(s, 11, 20), ""},
		{"all before", Part(s, -9, -2), ""},
		{"the whole", Part(s, -1, 11), s},
		{"before", Before(s, 4, 2), "23"},
		{"before, less than asked", Before(s, 1, 5), "0"},
		{"before the beginning", Before(s, 0, 5), ""},
		{"before what is no place", Before(s, 12, 3), "9"},
		{"after", After(s, 4, 2), "45"},
		{"after, less than asked", After(s, 9, 5), "9"},
		{"after the end", After(s, 10, 5), ""},
		{"after what is no place", After(s, -2, 3), "0"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.name, c.got, c.want)
		}
	}
}

func TestCharactersAreNotParted(t *testing.T) {
	for _, c := range []struct {
		name, text     string
		at, start, end int
	}{
		{"ASCII", "abc", 1, 1, 1},
		{"before a character", "a👍", 1, 1, 1},
		{"inside one", "a👍b", 3, 1, 5},
		{"its last byte", "a👍b", 4, 1, 5},
		{"behind one", "a👍b", 5, 5, 5},
		{"the end of the text", "a👍", 5, 5, 5},
		{"a stray byte", "a\x9f\x9fb", 2, 2, 2},
		{"half a character", "a\xf0\x9f", 2, 2, 2},
		{"behind a character, a stray byte", "é\x9f", 2, 2, 2},
		{"outside", "é", 7, 7, 7},
	} {
		if start, end := RuneStart(c.text, c.at), RuneEnd(c.text, c.at); start != c.start || end != c.end {
			t.Errorf("%s: %d to %d, want %d to %d", c.name, start, end, c.start, c.end)
		}
	}
}
