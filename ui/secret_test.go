package ui

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/signing"
)

// typedSecret is a secret that the tests type; no part of it may show.
const typedSecret = "KANARIENVOGEL234567ABCDEFG"

// TestSecretNeverShows types and pastes a secret and looks for it on every screen
// and in every print of the model.
func TestSecretNeverShows(t *testing.T) {
	ways := map[string]func(b *bench){
		"typed":  func(b *bench) { b.typed(typedSecret) },
		"pasted": func(b *bench) { b.send(tea.PasteMsg{Content: typedSecret + "\n"}) },
		"burst": func(b *bench) {
			for _, r := range typedSecret {
				b.send(keyMsg(t, string(r)))
			}
			b.send(keyMsg(t, "enter"))
		},
	}
	for name, put := range ways {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, sampleSettings(), 120, 36)
			b.press("shift+tab", "shift+tab")
			put(b)
			b.shows("26 characters, typed")
			want, err := signing.Sign(signing.NewSecret(typedSecret), b.form().result.Policy)
			if err != nil || b.form().result.Security != want {
				t.Fatalf("signed with another secret: %v", err)
			}
			for _, keys := range []string{"tab", "esc", "f1", "esc", "f3", "f2"} {
				secretStays(t, b)
				b.press(keys)
			}
			b.press("enter", "shift+tab", "shift+tab", "shift+tab", "shift+tab", "shift+tab")
			secretStays(t, b)
		})
	}
}

// secretStays fails where the typed secret, or a good part of it, is to be seen.
func secretStays(t *testing.T, b *bench) {
	t.Helper()
	seen := []string{b.View().Content}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		for _, model := range []any{b.app, *b.app, *b.form(), b.form().secret, b.form().form, *b.shell, b.burst} {
			seen = append(seen, fmt.Sprintf(verb, model))
		}
	}
	hex := fmt.Sprintf("%x", typedSecret[:8])
	for _, text := range seen {
		if strings.Contains(text, typedSecret[:8]) || strings.Contains(text, hex) {
			t.Fatalf("the secret shows: %.200s", text)
		}
	}
}

func TestSecretInTheWrongFieldIsMasked(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.press("shift+tab", "shift+tab", "shift+tab", "ctrl+u")
	b.send(tea.PasteMsg{Content: typedSecret})
	b.hides(typedSecret, typedSecret[:20])
	b.shows("shape of an app secret")
	if b.page().Subject().Text != "" {
		t.Error("a snippet with the secret can be copied")
	}
}

// TestSecretIsWiped holds that what was erased is overwritten.
func TestSecretIsWiped(t *testing.T) {
	s := newSecretField()
	s.add(typedSecret)
	var behind []byte
	s.lend(func(text []byte) { behind = text })
	s.clear()
	for i, c := range behind {
		if c != 0 {
			t.Fatalf("byte %d is still there", i)
		}
	}
	if s.length() != 0 || !s.secret().IsZero() {
		t.Error("the field is not empty")
	}
}

func TestSecretErase(t *testing.T) {
	s := newSecretField()
	s.add("abé")
	s.erase()
	if s.length() != 2 {
		t.Errorf("%d characters are left", s.length())
	}
	s.add(strings.Repeat("x", 2*maxSecret))
	if s.length() != maxSecret {
		t.Errorf("the field holds %d characters", s.length())
	}
}
