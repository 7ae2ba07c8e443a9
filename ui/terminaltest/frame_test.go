//go:build unix

package terminaltest

import "testing"

func TestWhole(t *testing.T) {
	for written, shown := range map[string]string{
		"":                                    "",
		"plain":                               "plain",
		"a" + frameBegin + "b":                "a",
		"a" + frameBegin + "b" + frameEnd:     "a" + frameBegin + "b" + frameEnd,
		frameBegin + "b" + frameEnd + "c\x1b": frameBegin + "b" + frameEnd + "c",
		frameBegin + frameEnd + frameBegin:    frameBegin + frameEnd,
		"a\x1b[?20":                           "a",
		"a\x1b[?25h":                          "a\x1b[?25h",
		frameBegin + "b" + frameEnd[:4]:       "",
	} {
		if got := written[:whole([]byte(written))]; got != shown {
			t.Errorf("of %q is shown %q, want %q", written, got, shown)
		}
	}
}
