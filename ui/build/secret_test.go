package build

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/signing"
	"policybench/ui/canary"
	"policybench/ui/draft"
	"policybench/ui/page"
	"policybench/ui/uitest"
)

// TestSecretNeverShows types and pastes a secret and looks for it on every screen
// and in every print of the model.
func TestSecretNeverShows(t *testing.T) {
	ways := map[string]func(b *uitest.Bench){
		"typed":  func(b *uitest.Bench) { b.Typed(uitest.TypedSecret) },
		"pasted": func(b *uitest.Bench) { b.Send(tea.PasteMsg{Content: uitest.TypedSecret + "\n"}) },
		"burst": func(b *uitest.Bench) {
			for _, r := range uitest.TypedSecret {
				b.Send(uitest.KeyMsg(t, string(r)))
			}
			b.Send(uitest.KeyMsg(t, "enter"))
		},
	}
	for name, put := range ways {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, uitest.SampleSettings(), 120, 36)
			b.TabTo("App secret")
			put(b)
			b.Shows("26 characters, typed")
			want, err := signing.Sign(signing.NewSecret(uitest.TypedSecret), built(b).result.Policy)
			if err != nil || built(b).result.Security != want {
				t.Fatalf("signed with another secret: %v", err)
			}
			for _, keys := range []string{"tab", "esc", "f1", "esc", "f3", "f2"} {
				secretStays(t, b)
				b.Press(keys)
			}
			b.Press("enter", "shift+tab", "shift+tab", "shift+tab", "shift+tab", "shift+tab")
			secretStays(t, b)
		})
	}
}

// secretStays fails where the typed secret, or a good part of it, is to be seen.
func secretStays(t *testing.T, b *uitest.Bench) {
	t.Helper()
	seen := []string{b.View().Content}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		for _, model := range []any{b.App, *b.App, *built(b), built(b).secret, built(b).form, *b.Shell, b.Burst} {
			seen = append(seen, fmt.Sprintf(verb, model))
		}
	}
	hex := fmt.Sprintf("%x", uitest.TypedSecret[:8])
	for _, text := range seen {
		if strings.Contains(text, uitest.TypedSecret[:8]) || strings.Contains(text, hex) {
			t.Fatalf("the secret shows: %.200s", text)
		}
	}
}

func TestSecretInTheWrongFieldIsMasked(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.TabTo("API key")
	b.Press("ctrl+u")
	b.Send(tea.PasteMsg{Content: uitest.TypedSecret})
	b.Hides(uitest.TypedSecret, uitest.TypedSecret[:20])
	b.Shows("shape of an app secret")
	if b.Page().Subject().Text != "" {
		t.Error("a snippet with the secret can be copied")
	}
}

// A secret that comes with more, as password managers give it, stays in its field
// whatever the rest is, and however it comes.
func TestSecretWithMoreStaysInItsField(t *testing.T) {
	for name, rest := range map[string]string{
		"a line":       "\nuser: bob",
		"CRLF":         "\r\nuser: bob\r\n",
		"CR":           "\ruser: bob\r",
		"a URL":        "\nhttps://cdn.filestackcontent.com/x?policy=eyJ9&signature=" + strings.Repeat("9b", 32),
		"a long text":  "\n" + strings.Repeat("notes ", 1000),
		"letters":      "\nq\nI\nB\n",
		"line ends":    "\n\n\n",
		"again itself": "\n" + uitest.TypedSecret,
	} {
		for _, way := range []string{"pasted", "burst"} {
			t.Run(name+", "+way, func(t *testing.T) {
				b := newBench(t, uitest.SampleSettings(), 120, 36)
				b.TabTo("App secret")
				b.Puts(way, uitest.TypedSecret+rest)
				b.Shows("BUILD", "26 characters, typed", "▌ App secret")
				if strings.TrimSpace(rest) != "" {
					b.Shows("an app secret is one line")
				}
				secretStays(t, b)
				if b.Pages[page.InspectPage].Edited() {
					t.Error("something went to Inspect")
				}
			})
		}
	}
}

// The app secret in another field is refused there, and no error, hint or glimpse of
// the text repeats it.
func TestSecretInAnyFieldIsMasked(t *testing.T) {
	const secret = "Not-in-Portal-shape.2345"
	for f := range draft.Fields {
		if !(formField{f}).isText() || f == draft.Handle { // which is typed as the file
			continue
		}
		for _, text := range []string{secret, "x" + secret + "y", "resize=width:" + secret, secret[:12] + "%2D" + secret[13:], "https://a.example/" + secret} {
			b := newBench(t, uitest.SampleSettings(), 120, 36)
			b.TabTo("App secret")
			b.Send(tea.PasteMsg{Content: secret})
			goTo(b, f)
			b.Press("ctrl+u")
			b.Send(tea.PasteMsg{Content: text})
			for _, key := range []string{"left", "tab", "shift+tab", "f1", "esc", "esc", "up"} {
				for _, leak := range canary.Search(f.String(), []byte(b.Screen()), secret) {
					t.Errorf("%s, text %q, before %s: %v", f, text, key, leak)
				}
				b.Press(key)
			}
			if s := b.Page().Subject(); len(canary.Search("", []byte(s.Text), secret)) > 0 {
				t.Errorf("%s: the %s can be copied", f, s.Name)
			}
		}
	}
}

// A policy that carries a secret is signed as it is, and shown without it.
func TestSecretInALoadedPolicy(t *testing.T) {
	for name, secret := range map[string]string{"the typed one": uitest.TypedSecret, "another": "OTHERSECRET234567ABCDEFGHI"} {
		t.Run(name, func(t *testing.T) {
			json := `{"expiry":1893456000,"call":["read"],"note":"` + secret + `"}`
			b := newBench(t, uitest.SampleSettings(), 120, 36)
			b.TabTo("App secret")
			b.Send(tea.PasteMsg{Content: uitest.TypedSecret})
			b.Pasted(json)
			b.Press("b")
			b.Shows("BUILD", "1893456000", "‹app secret, 26 ch")
			want, err := signing.NewSigner(signing.NewSecret(uitest.TypedSecret)).SignEncoded(base64.URLEncoding.EncodeToString([]byte(json)))
			if err != nil || built(b).result.Security != want {
				t.Errorf("signed %+v, want %+v (%v)", built(b).result.Security, want, err)
			}
			for range 8 {
				seen := b.Screen() + b.Page().Subject().Text
				if leaks := canary.Search("Build", []byte(seen), secret); len(leaks) > 0 {
					t.Fatalf("%v in\n%s", leaks, seen)
				}
				b.Press("tab")
			}
			goTo(b, draft.Expiry)
			b.Press("5") // the first edit
			if leaks := canary.Search("Build", []byte(b.Screen()), secret); len(leaks) > 0 {
				t.Error(leaks)
			}
		})
	}
}
