package ui

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"policybench/signing"
	"policybench/ui/profile"
)

// inspectCase is a paste with what is done on the screen.
type inspectCase struct {
	name     string
	settings profile.Settings
	text     string
	keys     []string
}

func inspectCases(t testing.TB) []inspectCase {
	rightly := link(t, ownApp, alive)
	return []inspectCase{
		{"inspect-empty", supportSettings(), "", nil},
		{"inspect-page", sampleSettings(), pageURL(t), nil},
		{"inspect-escaped", supportSettings(), strings.Replace(rightly, "&", "&amp;", 1), []string{"tab", "tab"}},
		{"inspect-mismatch", ownerSettings(), strings.Replace(rightly, "==", "", 1) + "\n" + unpadded(t), []string{"n"}},
		{"inspect-unverified", supportSettings(), rightly, nil},
		{"inspect-valid", ownerSettings(), rightly, nil},
		{"inspect-several", ownerSettings(), several(t), []string{"n", "j"}},
		{"inspect-hostile", supportSettings(), hostile(t), nil},
		{"inspect-message", supportSettings(), `{"error":"policy was not properly url-safe base64 encoded"}`, nil},
		{"inspect-nothing", supportSettings(), "nothing of theirs", nil},
		{"inspect-as-of", supportSettings(), link(t, ownApp, `{"expiry":1764536024}`), []string{"a"}},
		{"inspect-edit", supportSettings(), rightly, []string{"e"}},
		{"inspect-resign", ownerSettings(), link(t, ownApp, `{"expiry":1764536024,"calls":["read"]}`), []string{"R"}},
		{"inspect-signed", ownerSettings(), link(t, ownApp, `{"expiry":1764536024,"calls":["read"]}`), []string{"R", "enter"}},
	}
}

// unpadded is a link whose signature was made before the padding was added.
func unpadded(t testing.TB) string {
	pair := signed(t, ownApp, `{"expiry":1893456000,"call":["read"]}`)
	bare := strings.TrimRight(pair.Policy, "=")
	early, err := signing.NewSigner(signing.NewSecret(ownApp)).SignEncoded(bare)
	if err != nil {
		t.Fatal(err)
	}
	return cdn + file + "?policy=" + pair.Policy + "&signature=" + early.Signature
}

// several is a mail with three links, one of them expired and one for another file.
func several(t testing.TB) string {
	return "Hello,\n\nthe first works:\n  " + link(t, ownApp, alive) + "\nthe second does not:\n  " +
		link(t, ownApp, `{"expiry":1764536024}`) + "\nnor does this one:\n  " +
		link(t, ownApp, `{"expiry":1893456000,"handle":"AAAAAAAAAAAAAAAAAAAA"}`) + "\n"
}

// hostile holds what a terminal would obey, hide or turn round, in the text, in the
// policy and beside it.
func hostile(t testing.TB) string {
	pair := signed(t, ownApp, `{"expiry":1893456000,"call":["read"],"handle":"\u001b[2J\u202eabc","x\u200by":"\u0007"}`)
	return "\x1b]0;title\x07\x1b[31mred \u202eturned\u202c zero\u200bwidth\r over\n" +
		cdn + "\u202e" + file + "?policy=" + pair.Policy + "&signature=" + pair.Signature + "\x1b[2J\n"
}

func (c inspectCase) on(t testing.TB, width, height int) *bench {
	b := newBench(t, c.settings, width, height)
	b.press("f3")
	if c.text != "" {
		b.pasted(c.text)
	}
	b.press(c.keys...)
	return b
}

func TestInspectScreens(t *testing.T) {
	for _, c := range inspectCases(t) {
		for _, size := range sizes {
			name := fmt.Sprintf("%s-%dx%d.txt", c.name, size.width, size.height)
			t.Run(name, func(t *testing.T) {
				golden(t, name, trimmed(c.on(t, size.width, size.height).screen()))
			})
		}
	}
}

// TestInspectThemes holds which cell has which role, the highlighted place among
// them.
func TestInspectThemes(t *testing.T) {
	maps := map[string]string{}
	for _, name := range []string{"dark", "light", "plain"} {
		s := supportSettings()
		s.Theme, s.NoColor = name, name == "plain"
		c := inspectCase{"", s, link(t, ownApp, `{"expiry":1764536024}`), nil}
		b := c.on(t, 80, 23)
		maps[name] = styleMap(b.View().Content)
		golden(t, "inspect-style-"+name+"-80x23.txt", maps[name])
		if name != "plain" {
			b.send(tea.ColorProfileMsg{Profile: colorprofile.ANSI})
			golden(t, "inspect-style-"+name+"16-80x23.txt", styleMap(b.View().Content))
		}
	}
	if maps["dark"] == maps["light"] || maps["dark"] == maps["plain"] || maps["light"] == maps["plain"] {
		t.Error("two themes draw the same")
	}
}

// TestInspectSizes is the property of every screen at every size.
func TestInspectSizes(t *testing.T) {
	for _, c := range inspectCases(t) {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			b := c.on(t, 120, 36)
			step := 3
			if testing.Short() {
				step = 11
			}
			for width := 0; width <= 130; width += step {
				for height := 0; height <= 45; height += step {
					b.Resize(width, height)
					fits(t, b, width, height)
				}
			}
			for _, odd := range breakPoints {
				b.Resize(odd.width, odd.height)
				fits(t, b, odd.width, odd.height)
			}
		})
	}
}

// TestInspectShowsHostileText holds that nothing a terminal would obey reaches the
// screen, wherever one goes on it.
func TestInspectShowsHostileText(t *testing.T) {
	for _, size := range sizes {
		b := newBench(t, supportSettings(), size.width, size.height)
		b.pasted(hostile(t))
		for range 2 * (inspected(b).items() + 1) {
			b.press("tab")
			for i, r := range b.screen() {
				if r < ' ' && r != '\n' || r == 0x7f || r == 0x202e || r == 0x200b {
					t.Fatalf("the screen holds %U at %d:\n%s", r, i, b.screen())
				}
			}
			if s := inspected(b).Subject().Text; strings.ContainsAny(s, "\x1b\x07\u202e\u200b") {
				t.Fatalf("y copies %q", s)
			}
		}
		for _, key := range []string{"m", "c", "r"} {
			if !inspected(b).judged.mends && key == "m" {
				continue
			}
			if s := took(b, key).Text; strings.ContainsAny(s, "\x1b\x07\u202e\u200b") {
				t.Errorf("%s copies %q", key, s)
			}
		}
	}
}

func TestInspectASCII(t *testing.T) {
	for _, c := range inspectCases(t) {
		c.settings.ASCII = true
		for _, size := range sizes {
			b := c.on(t, size.width, size.height)
			for range 4 {
				for i, r := range b.screen() {
					if r > 0x7e {
						t.Fatalf("%s: %q at %d is no ASCII:\n%s", c.name, r, i, b.screen())
					}
				}
				b.press("tab")
			}
		}
	}
}

// TestInspectMasksSecrets holds that an app secret in a pasted text is neither shown
// nor copied: one in the shape of a secret, and the one in use whatever its shape.
func TestInspectMasksSecrets(t *testing.T) {
	const odd = "my-own-shapeless-secret"
	s := supportSettings()
	s.Secret, s.SecretFrom = signing.NewSecret(odd), "a file"
	for _, size := range sizes {
		b := newBench(t, s, size.width, size.height)
		b.pasted("const secret = '" + otherApp + "'\nconst mine = '" + odd + "'\n" + link(t, ownApp, alive))
		for range inspected(b).items() + 1 {
			for _, secret := range []string{otherApp, odd} {
				joined := strings.ReplaceAll(strings.ReplaceAll(b.screen(), "\n", ""), " ", "")
				if strings.Contains(joined, secret) {
					t.Fatalf("%s is shown:\n%s", secret, b.screen())
				}
				if strings.Contains(inspected(b).Subject().Text, secret) {
					t.Fatalf("y copies %s", secret)
				}
			}
			b.press("tab")
		}
		for _, key := range []string{"c", "r"} {
			if got := took(b, key).Text; strings.Contains(got, otherApp) || strings.Contains(got, odd) {
				t.Errorf("%s copies a secret:\n%s", key, got)
			}
		}
	}
}

// TestInspectSamples shows what people really wrote at every size that has a layout
// of its own: nothing breaks the screen, nothing is obeyed.
func TestInspectSamples(t *testing.T) {
	samples, err := os.ReadFile("../testdata/samples/inspect.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	shown := 0
	for line := range strings.Lines(string(samples)) {
		var sample struct{ ID, Input string }
		if err := json.Unmarshal([]byte(line), &sample); err != nil {
			t.Fatal(err)
		}
		b := newBench(t, supportSettings(), 120, 36)
		b.pasted(sample.Input)
		for _, size := range sizes {
			b.Resize(size.width, size.height)
			for range min(inspected(b).items(), 12) + 1 {
				fits(t, b, size.width, size.height)
				if at := strings.IndexFunc(b.screen(), func(r rune) bool { return r < ' ' && r != '\n' || r == 0x202e }); at >= 0 {
					t.Fatalf("%s: %q is on the screen", sample.ID, b.screen()[at])
				}
				b.press("tab")
			}
		}
		shown++
	}
	if shown == 0 {
		t.Fatal("no samples")
	}
}
