package inspecttest

import "testing"

// Asked is a text with the answer that a question gives for it.
type Asked = struct {
	Name, Text string
	Want       bool
}

// Ask puts a question to each text.
func Ask(t *testing.T, is func(string) bool, rows []Asked) {
	t.Helper()
	for _, r := range rows {
		if got := is(r.Text); got != r.Want {
			t.Errorf("%s: %q gives %v", r.Name, r.Text, got)
		}
	}
}
