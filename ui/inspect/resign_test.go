package inspect

import (
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/page"
	"policybench/ui/profile"
	"policybench/ui/uitest"
)

// TestSecretForThisPaste holds that s asks for the secret where there is none of theirs,
// that what is typed is never shown, and that the next paste forgets it.
func TestSecretForThisPaste(t *testing.T) {
	link := uitest.Link(t, uitest.OtherApp, `{"expiry":1764536024,"call":["read"]}`)
	for name, s := range map[string]profile.Settings{"none": uitest.SupportSettings(), "the sample": uitest.SampleSettings()} {
		b := newBench(t, s, 120, 36)
		b.Pasted(link)
		b.Shows("GENUINE ? needs the app secret")
		b.Press("s", "enter")
		b.Shows("app secret", "type or paste the app secret first")
		b.Typed(uitest.OtherApp)
		b.Shows("•••••", "26 characters")
		b.Hides(uitest.OtherApp[:4])
		b.Press("enter")
		b.Shows("GENUINE ✓", "secret given for this paste", "judged with the secret given")
		b.Hides(uitest.OtherApp[:4], "s adds it", "opens nothing of yours")
		b.Press("s")
		b.Shows("new expiry", "enter signs with this paste")
		b.Press("esc")
		if _, on := b.Pages[page.BuildPage], inspected(b).Signs.Secret; on.IsZero() != (name == "none") {
			t.Errorf("%s: Build signs with what was given for a paste", name)
		}
		b.Pasted("another " + link)
		b.Shows("GENUINE ? needs the app secret")
		b.Hides("secret given for this paste")
	}
}

// A secret too short to be one is asked about once: a letter that was meant as a key is none.
func TestShortSecretIsAskedAbout(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 120, 24)
	b.Pasted(uitest.Link(t, uitest.OtherApp, uitest.Alive))
	b.Press("s")
	b.Shows("to sign again: the app secret of whoever sent this, kept in memory for this paste alone")
	b.Press("r", "enter")
	b.Shows("only 1 character: enter again takes it")
	b.Press("o")
	b.Hides("enter again takes it")
	b.Press("enter")
	b.Shows("only 2 characters: enter again takes it")
	b.Press("backspace", "enter")
	b.Shows("only 1 character: enter again takes it")
	b.Hides("secret given")
	b.Press("enter")
	b.Shows("secret given for this paste")
	b.Pasted("again " + uitest.Link(t, uitest.OtherApp, uitest.Alive))
	b.Press("s")
	b.Typed("KANARIEN")
	b.Press("enter")
	b.Shows("secret given for this paste")
	for _, width := range []int{40, 60, 80, 100} {
		b := newBench(t, uitest.SupportSettings(), width, 24)
		b.Pasted(uitest.Link(t, uitest.OtherApp, uitest.Alive))
		b.Late()
		b.Press("s")
		b.Shows("to sign again: the ", "this paste alone", "app secret", "f4 all")
	}
}

// TestSecretPasted holds that a paste into the masked field never leaves it.
func TestSecretPasted(t *testing.T) {
	link := uitest.Link(t, uitest.OtherApp, uitest.Alive)
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Pasted(link)
	b.Press("s")
	b.Send(tea.PasteMsg{Content: uitest.OtherApp + "\nuser: bob\npolicy: eyJ\n"})
	b.Shows("26 characters", "only the first line was taken", "NOT VERIFIED")
	b.Hides(uitest.OtherApp[:4], "bob")
	b.Press("enter")
	b.Shows("VALID", "secret given for this paste")
	for _, key := range []string{"r", "t"} {
		if text := took(b, key).Text; strings.Contains(text, uitest.OtherApp) {
			t.Errorf("%s holds the secret", key)
		}
	}
	b.Press("esc", "s", "esc", "a", "esc")
	b.Shows("VALID")
	b.Send(tea.PasteMsg{Content: "const secret = '" + uitest.OtherApp + "'\n" + link})
	b.Hides(uitest.OtherApp[:6])
}

// TestResign holds that nothing is signed before enter, and that what is signed then
// is the policy fixed, with the new expiry, in the customer's own line.
func TestResign(t *testing.T) {
	b := newBench(t, uitest.OwnerSettings(), 120, 36)
	pair := uitest.Signed(t, uitest.OwnApp, `{"expiry":1764536024,"calls":["read"],"call":["read"]}`)
	b.Pasted(uitest.Cdn + "security=p:" + pair.Policy + ",s:" + pair.Signature + "/rotate=deg:90/" + uitest.File)
	b.Press("s")
	b.Shows("new expiry", "enter signs", `"convert"`)
	if inspected(b).shown.pair != nil {
		t.Fatal("signed before enter")
	}
	b.Press("esc")
	b.Hides("enter signs")
	b.Press("s", "ctrl+u")
	b.Typed("2d")
	b.Press("enter")
	b.Shows("Signed again")
	made := inspected(b).shown.pair
	if made == nil {
		t.Fatal("nothing was signed")
	}
	if want := `{"expiry":` + strconv.FormatInt(made.Expiry, 10) + `,"call":["read","convert"]}`; made.JSON != want {
		t.Errorf("signed %s, want %s", made.JSON, want)
	}
	if got := made.Expiry - uitest.Start.Unix() - 2*24*3600; got < 0 || got > 60 {
		t.Errorf("the expiry is %d s off", got)
	}
	if err := signing.Verify(signing.NewSecret(uitest.OwnApp), made.Security); err != nil {
		t.Error(err)
	}
	if want := uitest.Cdn + "security=p:" + made.Security.Policy + ",s:" + made.Security.Signature + "/rotate=deg:90/" + uitest.File; made.Link != want {
		t.Errorf("the new link is %s", made.Link)
	}
	reports := inspect.Inspect(made.Link, inspect.Options{At: uitest.Start, Keys: []inspect.Key{{Secret: signing.NewSecret(uitest.OwnApp)}}})
	if len(reports) != 1 || reports[0].Verdict != report.Valid {
		t.Errorf("the new link is %v", reports)
	}
}

func TestResignRefusesThePast(t *testing.T) {
	b := newBench(t, uitest.OwnerSettings(), 120, 36)
	b.Pasted(uitest.Link(t, uitest.OwnApp, uitest.Alive))
	b.Press("s", "ctrl+u")
	b.Typed("2020-01-01")
	b.Press("enter")
	b.Shows("in the past")
	if inspected(b).shown.pair != nil {
		t.Error("signed for the past")
	}
}

// Before enter the prompt says until when the pair would live, and how to be rid of
// the expiry that it proposes.
func TestResignSaysUntilWhen(t *testing.T) {
	for _, size := range uitest.Sizes {
		b := newBench(t, uitest.OwnerSettings(), size.Width, size.Height)
		b.Pasted(uitest.Link(t, uitest.OwnApp, uitest.Alive))
		b.Press("s")
		b.Shows("23 Nov 2026 22:14:07 UTC", "ctrl+u empties the line", "enter sign")
		b.Typed("x")
		b.Hides("22:14:07 UTC")
		b.Press("left", "ctrl+u")
		b.Typed("2h")
		b.Shows("new expiry  2h", "23 Nov 2026 23:14:0")
	}
}

// Whoever signs with a secret that did not make the old link is told before all else.
func TestResignCautionsOfAnotherApp(t *testing.T) {
	old, own := `{"expiry":1764536024,"call":["read"]}`, uitest.OwnerSettings()
	cut := uitest.Link(t, uitest.OwnApp, old)
	cut = cut[:len(cut)-2]
	for _, test := range []struct{ name, link, lent, says string }{
		{"another's", uitest.Link(t, uitest.OtherApp, old), "", "signed with Build's secret, which did not make the old link: check that it is this app's"},
		{"its own", uitest.Link(t, uitest.OwnApp, old), "", ""},
		{"its own, cut off", cut, "", ""},
		{"given, its own", uitest.Link(t, uitest.OtherApp, old), uitest.OtherApp, ""},
		{"given, another's", uitest.Link(t, uitest.OwnApp, old), uitest.OtherApp, "signed with the secret given, which did not make the old link"},
	} {
		s := own
		if test.lent != "" {
			s = uitest.SupportSettings()
		}
		b := newBench(t, s, 120, 36)
		b.Pasted(test.link)
		if test.lent != "" {
			b.Press("s")
			b.Typed(test.lent)
			b.Press("enter")
		}
		b.Press("s", "enter")
		b.Shows("Signed again", test.says)
		if test.says == "" {
			b.Hides("the old link")
		}
		b.Late()
		b.Press("j")
		b.Hides("the old link", uitest.OtherApp, uitest.OwnApp)
	}
}

// What no change of the text repairs names what is missing.
func TestWhatCannotBeRepaired(t *testing.T) {
	link := uitest.Link(t, uitest.OtherApp, uitest.Alive)
	head, _, _ := strings.Cut(link, "&signature=")
	for _, test := range []struct{ name, text, says string }{
		{"two digits", link[:len(link)-2], "cannot be repaired: 2 digits are missing; s signs a new one"},
		{"one digit", link[:len(link)-1], "cannot be repaired: 1 digit is missing; s signs a new one"},
		{"no signature", head, "cannot be repaired: "},
		{"expired", uitest.Link(t, uitest.OtherApp, `{"expiry":1764536024,"call":["read"]}`), "cannot be repaired: it has expired; s signs a new one"},
		{"nothing wrong", link, "no fix is certain: there is nothing to fix in this link itself"},
	} {
		b := newBench(t, uitest.SupportSettings(), 120, 36)
		b.Pasted(test.text)
		b.Press("f")
		if !strings.Contains(b.Screen(), test.says) {
			t.Errorf("%s: not said %q:\n%s", test.name, test.says, b.Screen())
		}
	}
}

// Replies know nothing of what was signed again: that is said with the copy, and where one is
// read.
func TestReplyDoesNotNameTheNewLink(t *testing.T) {
	const says = "the reply does not name the new link"
	old := `{"expiry":1764536024,"call":["read"]}`
	for _, width := range []int{120, 80, 40} {
		b := newBench(t, uitest.OwnerSettings(), width, 24)
		b.Pasted(uitest.Link(t, uitest.OwnApp, old))
		b.Press("r")
		b.Hides(says)
		b.Press("esc", "s")
		copied := took(b, "enter")
		if !strings.HasPrefix(copied.Note, says) {
			t.Errorf("the copy is said with %q", copied.Note)
		}
		b.Press("r")
		b.Shows(says)
		if letter := took(b, "enter"); letter.Note != "" || strings.Contains(letter.Text, inspected(b).shown.pair.Security.Policy) {
			t.Errorf("the reply: %+v", letter)
		}
		b.Pasted("another " + uitest.Link(t, uitest.OwnApp, old))
		b.Press("r")
		b.Hides(says)
	}
}
