package inspect

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
	"policybench/ui/uitest"
)

// inspectCase is a paste with what is done on the screen.
type inspectCase struct {
	name     string
	settings profile.Settings
	text     string
	keys     []string
}

func inspectCases(t testing.TB) []inspectCase {
	rightly := uitest.Link(t, uitest.OwnApp, uitest.Alive)
	return []inspectCase{
		{"inspect-empty", uitest.SupportSettings(), "", nil},
		{"inspect-page", uitest.SampleSettings(), uitest.PageURL(t), nil},
		{"inspect-escaped", uitest.SupportSettings(), strings.Replace(rightly, "&", "&amp;", 1), []string{"tab", "tab"}},
		{"inspect-mismatch", uitest.OwnerSettings(), strings.Replace(rightly, "==", "", 1) + "\n" + unpadded(t), []string{"enter"}},
		{"inspect-unverified", uitest.SupportSettings(), rightly, nil},
		{"inspect-valid", uitest.OwnerSettings(), rightly, nil},
		{"inspect-several", uitest.OwnerSettings(), several(t), []string{"j"}},
		{"inspect-opened", uitest.OwnerSettings(), several(t), []string{"j", "enter", "j"}},
		{"inspect-list", uitest.SupportSettings(), list30(t), nil},
		{"inspect-filter", uitest.SupportSettings(), list30(t), []string{"/", "e", "x", "p"}},
		{"inspect-hostile", uitest.SupportSettings(), hostile(t), nil},
		{"inspect-message", uitest.SupportSettings(), `{"error":"policy was not properly url-safe base64 encoded"}`, nil},
		{"inspect-nothing", uitest.SupportSettings(), "nothing of theirs", nil},
		{"inspect-as-of", uitest.SupportSettings(), uitest.Link(t, uitest.OwnApp, `{"expiry":1764536024}`), []string{"a"}},
		{"inspect-edit", uitest.SupportSettings(), rightly, []string{"e"}},
		{"inspect-resign", uitest.OwnerSettings(), uitest.Link(t, uitest.OwnApp, `{"expiry":1764536024,"calls":["read"]}`), []string{"s"}},
		{"inspect-signed", uitest.OwnerSettings(), uitest.Link(t, uitest.OwnApp, `{"expiry":1764536024,"calls":["read"]}`), []string{"s", "enter"}},
	}
}

// unpadded is a link whose signature was made before the padding was added.
func unpadded(t testing.TB) string {
	pair := uitest.Signed(t, uitest.OwnApp, `{"expiry":1893456000,"call":["read"]}`)
	bare := strings.TrimRight(pair.Policy, "=")
	early, err := signing.NewSigner(signing.NewSecret(uitest.OwnApp)).SignEncoded(bare)
	if err != nil {
		t.Fatal(err)
	}
	return uitest.Cdn + uitest.File + "?policy=" + pair.Policy + "&signature=" + early.Signature
}

// several is a mail with three links, one of them expired and one for another file.
func several(t testing.TB) string {
	return "Hello,\n\nthe first works:\n  " + uitest.Link(t, uitest.OwnApp, uitest.Alive) + "\nthe second does not:\n  " +
		uitest.Link(t, uitest.OwnApp, `{"expiry":1764536024}`) + "\nnor does this one:\n  " +
		uitest.Link(t, uitest.OwnApp, `{"expiry":1893456000,"handle":"AAAAAAAAAAAAAAAAAAAA"}`) + "\n"
}

// hostile holds what a terminal would obey, hide or turn round, in the text, in the
// policy and beside it.
func hostile(t testing.TB) string {
	pair := uitest.Signed(t, uitest.OwnApp, `{"expiry":1893456000,"call":["read"],"handle":"\u001b[2J\u202eabc","x\u200by":"\u0007"}`)
	return "\x1b]0;title\x07\x1b[31mred \u202eturned\u202c zero\u200bwidth\r over\n" +
		uitest.Cdn + "\u202e" + uitest.File + "?policy=" + pair.Policy + "&signature=" + pair.Signature + "\x1b[2J\n"
}

func (c inspectCase) on(t testing.TB, width, height int) *uitest.Bench {
	b := newBench(t, c.settings, width, height)
	b.Press("f3")
	if c.text != "" {
		b.Pasted(c.text)
	}
	b.Press(c.keys...)
	return b
}

func TestInspectScreens(t *testing.T) {
	for _, c := range inspectCases(t) {
		for _, size := range uitest.Sizes {
			name := fmt.Sprintf("%s-%dx%d.txt", c.name, size.Width, size.Height)
			t.Run(name, func(t *testing.T) {
				uitest.Golden(t, name, uitest.Trimmed(c.on(t, size.Width, size.Height).Screen()))
			})
		}
	}
}

// TestInspectThemes holds which cell has which role, the highlighted place among
// them.
func TestInspectThemes(t *testing.T) {
	maps := map[string]string{}
	for _, name := range []string{"dark", "light", "plain"} {
		s := uitest.SupportSettings()
		s.Theme, s.NoColor = name, name == "plain"
		c := inspectCase{"", s, uitest.Link(t, uitest.OwnApp, `{"expiry":1764536024}`), nil}
		b := c.on(t, 80, 23)
		maps[name] = uitest.StyleMap(b.View().Content)
		uitest.Golden(t, "inspect-style-"+name+"-80x23.txt", maps[name])
		if name != "plain" {
			b.Send(tea.ColorProfileMsg{Profile: colorprofile.ANSI})
			uitest.Golden(t, "inspect-style-"+name+"16-80x23.txt", uitest.StyleMap(b.View().Content))
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
					uitest.Fits(t, b, width, height)
				}
			}
			for _, odd := range uitest.BreakPoints {
				b.Resize(odd.Width, odd.Height)
				uitest.Fits(t, b, odd.Width, odd.Height)
			}
		})
	}
}

// TestInspectShowsHostileText holds that nothing a terminal would obey reaches the
// screen, wherever one goes on it.
func TestInspectShowsHostileText(t *testing.T) {
	for _, size := range uitest.Sizes {
		b := newBench(t, uitest.SupportSettings(), size.Width, size.Height)
		b.Pasted(hostile(t))
		for range 2 * (inspected(b).items() + 1) {
			b.Press("tab")
			for i, r := range b.Screen() {
				if r < ' ' && r != '\n' || r == 0x7f || r == 0x202e || r == 0x200b {
					t.Fatalf("the screen holds %U at %d:\n%s", r, i, b.Screen())
				}
			}
			if s := inspected(b).Subject().Text; strings.ContainsAny(s, "\x1b\x07\u202e\u200b") {
				t.Fatalf("y copies %q", s)
			}
		}
		for _, key := range []string{"f", "r", "t"} {
			if !inspected(b).judged.Fixes && key == "f" {
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
		for _, size := range uitest.Sizes {
			b := c.on(t, size.Width, size.Height)
			for range 4 {
				for i, r := range b.Screen() {
					if r > 0x7e {
						t.Fatalf("%s: %q at %d is no ASCII:\n%s", c.name, r, i, b.Screen())
					}
				}
				b.Press("tab")
			}
		}
	}
}

// TestInspectMasksSecrets holds that an app secret in a pasted text is neither shown
// nor copied: one in the shape of a secret, and the one in use whatever its shape.
func TestInspectMasksSecrets(t *testing.T) {
	const odd = "my-own-shapeless-secret"
	s := uitest.SupportSettings()
	s.Secret, s.SecretFrom = signing.NewSecret(odd), "a file"
	for _, size := range uitest.Sizes {
		b := newBench(t, s, size.Width, size.Height)
		b.Pasted("const secret = '" + uitest.OtherApp + "'\nconst mine = '" + odd + "'\n" + uitest.Link(t, uitest.OwnApp, uitest.Alive))
		for range inspected(b).items() + 1 {
			for _, secret := range []string{uitest.OtherApp, odd} {
				joined := strings.ReplaceAll(strings.ReplaceAll(b.Screen(), "\n", ""), " ", "")
				if strings.Contains(joined, secret) {
					t.Fatalf("%s is shown:\n%s", secret, b.Screen())
				}
				if strings.Contains(inspected(b).Subject().Text, secret) {
					t.Fatalf("y copies %s", secret)
				}
			}
			b.Press("tab")
		}
		for _, key := range []string{"r", "t"} {
			if got := took(b, key).Text; strings.Contains(got, uitest.OtherApp) || strings.Contains(got, odd) {
				t.Errorf("%s copies a secret:\n%s", key, got)
			}
		}
	}
}

// TestInspectSamples shows what people really wrote at every size that has a layout
// of its own: nothing breaks the screen, nothing is obeyed.
func TestInspectSamples(t *testing.T) {
	samples, err := os.ReadFile(uitest.Testdata(t, "samples/inspect.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	shown := 0
	for line := range strings.Lines(string(samples)) {
		var sample struct{ ID, Input string }
		if err := json.Unmarshal([]byte(line), &sample); err != nil {
			t.Fatal(err)
		}
		b := newBench(t, uitest.SupportSettings(), 120, 36)
		b.Pasted(sample.Input)
		for _, size := range uitest.Sizes {
			b.Resize(size.Width, size.Height)
			for range min(inspected(b).items(), 12) + 1 {
				uitest.Fits(t, b, size.Width, size.Height)
				if at := strings.IndexFunc(b.Screen(), func(r rune) bool { return r < ' ' && r != '\n' || r == 0x202e }); at >= 0 {
					t.Fatalf("%s: %q is on the screen", sample.ID, b.Screen()[at])
				}
				b.Press("tab")
			}
		}
		shown++
	}
	if shown == 0 {
		t.Fatal("no samples")
	}
}
