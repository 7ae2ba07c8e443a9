package judge

import "testing"

// The API key of a text is looked for once, when it is needed, and is none without a text.
func TestAPIKeyInText(t *testing.T) {
	for _, c := range []struct {
		name string
		text func() string // nil without one
		want string
		asks int
	}{
		{"the text shows one", func() string { return testKey }, testKey, 1},
		{"the text shows none", func() string { return "" }, "", 1},
		{"there is no text", nil, "", 0},
	} {
		asked := 0
		options := Options{}
		if c.text != nil {
			options.APIKey = func() string { asked++; return c.text() }
		}
		b := NewBench(options)
		if asked != 0 {
			t.Errorf("%s: looked for before it is needed", c.name)
		}
		for range 3 {
			if got := b.APIKeyInText(); got != c.want {
				t.Errorf("%s: %q", c.name, got)
			}
		}
		if asked != c.asks {
			t.Errorf("%s: looked for %d times", c.name, asked)
		}
	}
}
