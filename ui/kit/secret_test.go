package kit

import (
	"strings"
	"testing"
)

// TestSecretIsWiped holds that what was erased is overwritten.
func TestSecretIsWiped(t *testing.T) {
	s := NewSecretField()
	s.add("KANARIENVOGEL234567ABCDEFG")
	var behind []byte
	s.lend(func(text []byte) { behind = text })
	s.clear()
	for i, c := range behind {
		if c != 0 {
			t.Fatalf("byte %d is still there", i)
		}
	}
	if s.Length() != 0 || !s.Secret().IsZero() {
		t.Error("the field is not empty")
	}
}

func TestSecretErase(t *testing.T) {
	s := NewSecretField()
	s.add("abé")
	s.erase()
	if s.Length() != 2 {
		t.Errorf("%d characters are left", s.Length())
	}
	s.add(strings.Repeat("x", 2*maxSecret))
	if s.Length() != maxSecret {
		t.Errorf("the field holds %d characters", s.Length())
	}
}
