package ui

import (
	"strconv"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/ui/draft"
)

const alive = `{"expiry":1893456000,"call":["read"],"handle":"` + file + `"}`

func TestPasteReplacesAndUndoes(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	b.shows("Paste what fails")
	first, second := link(t, ownApp, alive), link(t, otherApp, alive)
	b.pasted(first)
	b.shows("VALID")
	b.pasted(second)
	b.shows("MISMATCH")
	b.press("u")
	b.shows("VALID")
	b.press("u")
	b.shows("MISMATCH")
}

func TestUndoOfTheFirstPaste(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	b.pasted(link(t, ownApp, alive))
	b.press("u")
	b.shows("Paste what fails")
	b.press("u")
	b.shows("VALID")
}

func TestUnverifiedNeverLooksValid(t *testing.T) {
	b := newBench(t, supportSettings(), 120, 36)
	b.pasted(link(t, ownApp, alive))
	b.shows("? NOT VERIFIED", "GENUINE ? unknown", "no app secret")
	b.hides("VALID ", "✓ VALID")
}

// TestValidPairThatFails holds that a pair which is right does not hide a problem.
func TestValidPairThatFails(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	b.pasted(link(t, ownApp, `{"expiry":1893456000000,"call":["read"]}`))
	b.hides("✓ VALID")
	b.shows("! VALID", "milliseconds")
}

func TestClockChangesTheVerdict(t *testing.T) {
	expiry := start.Add(3 * time.Second).Unix()
	b := newBench(t, ownerSettings(), 120, 36)
	b.pasted(link(t, ownApp, `{"expiry":`+strconv.FormatInt(expiry, 10)+`,"call":["read"]}`))
	b.shows("VALID", "expires in 3 s")
	b.pass(2 * time.Second)
	b.shows("VALID", "expires in 1 s")
	b.pass(time.Second)
	b.shows("EXPIRED", "ALIVE ✗")
	b.pass(90 * time.Second)
	b.shows("1 min 30 s ago")
}

// TestClockIsCheap holds that a second costs no judging unless a verdict changes.
func TestClockIsCheap(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	b.pasted(link(t, ownApp, alive))
	job := b.inspect().job
	b.pass(time.Hour)
	if b.inspect().job != job {
		t.Error("judged anew without a reason")
	}
}

// TestClockGoesOnElsewhere holds that a verdict is right when one comes back.
func TestClockGoesOnElsewhere(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	b.pasted(link(t, ownApp, `{"expiry":`+strconv.FormatInt(start.Unix()+60, 10)+`,"call":["read"]}`))
	b.press("f2")
	b.pass(2 * time.Minute)
	b.press("f3")
	b.shows("EXPIRED")
}

func TestAsOf(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	b.pasted(link(t, ownApp, `{"expiry":1764536024,"call":["read"]}`))
	b.shows("EXPIRED")
	b.press("a")
	b.typed("2025-11-01 12:00")
	b.press("enter")
	b.shows("VALID", "as of 1 Nov 2025 12:00:00 UTC")
	b.pass(365 * 24 * time.Hour)
	b.shows("VALID")
	b.press("a", "ctrl+u", "enter")
	b.shows("EXPIRED")
	b.hides("as of 1 Nov")
	b.press("a")
	b.typed("25 months ago")
	b.press("enter")
	b.shows("VALID")
	b.press("a", "ctrl+u")
	b.typed("soon")
	b.press("enter")
	b.shows("judge as of")
	b.press("esc")
	b.hides("judge as of")
}

// TestBuildAndBack holds that a policy goes to Build byte for byte, with the request
// around it, and that nothing of Inspect is lost on the way.
func TestBuildAndBack(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	json := `{ "handle":"` + file + `", "expiry":1893456000,"call":["convert","read"]}`
	pair := signed(t, ownApp, json)
	b.pasted("https://cdn.filestackcontent.com/ANdpKX6pWRIevNAWvvOOtz/security=p:" + pair.Policy + ",s:" + pair.Signature + "/rotate=deg:90/" + file)
	b.press("j", "b")
	if b.current != buildPage {
		t.Fatal("b did not go to Build")
	}
	form := b.form()
	if form.result.Encoded != pair.Policy || form.result.Security.Signature != pair.Signature {
		t.Errorf("signed %q", form.result.JSON)
	}
	for field, want := range map[draft.Field]string{
		draft.APIKey: "ANdpKX6pWRIevNAWvvOOtz", draft.Handle: file, draft.Transform: "rotate=deg:90",
	} {
		if got := form.draft.Text[field]; got != want {
			t.Errorf("%v is %q, want %q", field, got, want)
		}
	}
	text, finding := b.inspect().text, b.inspect().finding
	b.press("f3")
	b.shows("VALID")
	if p := b.inspect(); p.text != text || p.finding != finding || p.undo == nil {
		t.Error("Inspect has lost something")
	}
}

// A policy that lost its padding would be signed as no server reads it, and a custom
// host is named without the prefix that every snippet puts before it.
func TestLoadMendsPaddingAndHost(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	pair := signed(t, ownApp, `{"expiry":1893456000,"call":["read","convert"],"handle":"`+file+`"}`)
	b.pasted("https://cdn.files.example.com/" + file + "?policy=" + strings.TrimRight(pair.Policy, "=") + "&signature=" + pair.Signature)
	b.press("b")
	form := b.form()
	if got := form.result.Security; got != pair {
		t.Errorf("signed %q %q, want %q %q", got.Policy, got.Signature, pair.Policy, pair.Signature)
	}
	if got := form.draft.Text[draft.CNAME]; got != "files.example.com" {
		t.Errorf("CNAME is %q", got)
	}
}

func TestLoadNeedsAPolicy(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	b.pasted("Invalid Application")
	b.press("b")
	if b.current != inspectPage {
		t.Error("b left without a policy")
	}
}

// TestSecretTypedOnBuild holds that a secret typed there checks what is pasted here.
func TestSecretTypedOnBuild(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.pasted(link(t, ownApp, alive))
	b.shows("NOT VERIFIED")
	b.press("f2", "shift+tab", "shift+tab")
	b.typed(ownApp)
	b.press("f3")
	b.shows("VALID", "the Build form")
}

func TestCopies(t *testing.T) {
	b := newBench(t, supportSettings(), 120, 36)
	broken := strings.Replace(link(t, ownApp, alive), "&", "&amp;", 1)
	b.pasted("see\n" + broken + "\nthere")
	tests := []struct{ key, name, holds string }{
		{"m", "mended text", "see\n" + link(t, ownApp, alive) + "\nthere"},
		{"c", "reply", "Hello,\n"},
		{"r", "report", "```"},
	}
	for _, test := range tests {
		got := b.took(test.key)
		if got.Name != test.name || !strings.Contains(got.Text, test.holds) {
			t.Errorf("%s copies %q:\n%s", test.key, got.Name, got.Text)
		}
		if again := b.inspect().Subject(); again.Text != got.Text {
			t.Errorf("after %s, Y and w take %q", test.key, again.Name)
		}
	}
	b.press("j")
	if got := b.inspect().Subject().Name; got != "finding" {
		t.Errorf("after moving on, y takes %q", got)
	}
}

// TestValues holds that tab reaches every value, and y takes it whole.
func TestValues(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	pair := signed(t, ownApp, alive)
	b.pasted(link(t, ownApp, alive))
	got := map[string]string{}
	for range b.inspect().items() {
		b.press("tab")
		s := b.inspect().Subject()
		got[s.Name] = s.Text
	}
	for name, want := range map[string]string{
		"policy JSON": alive, "encoded policy": pair.Policy, "signature": pair.Signature,
		"expiry": "1893456000", "host": "cdn.filestackcontent.com", "handle": file,
	} {
		if got[name] != want {
			t.Errorf("%s is %q, want %q", name, got[name], want)
		}
	}
}

func TestResignNeedsARealSecret(t *testing.T) {
	b := newBench(t, supportSettings(), 120, 36)
	b.pasted(link(t, ownApp, alive))
	b.press("R")
	b.shows("signing needs your app secret")
	b = newBench(t, sampleSettings(), 120, 36)
	b.pasted(link(t, ownApp, alive))
	b.press("R")
	b.shows("the sample app signs nothing of theirs")
}

// TestResign holds that nothing is signed before enter, and that what is signed then
// is the policy mended, with the new expiry, in the customer's own line.
func TestResign(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	pair := signed(t, ownApp, `{"expiry":1764536024,"calls":["read"],"call":["read"]}`)
	b.pasted(cdn + "security=p:" + pair.Policy + ",s:" + pair.Signature + "/rotate=deg:90/" + file)
	b.press("R")
	b.shows("new expiry", "enter signs", `"convert"`)
	if b.inspect().shown.pair != nil {
		t.Fatal("signed before enter")
	}
	b.press("esc")
	b.hides("enter signs")
	b.press("R", "ctrl+u")
	b.typed("2d")
	b.press("enter")
	b.shows("Signed again")
	made := b.inspect().shown.pair
	if made == nil {
		t.Fatal("nothing was signed")
	}
	if want := `{"expiry":` + strconv.FormatInt(made.expiry, 10) + `,"call":["read","convert"]}`; made.json != want {
		t.Errorf("signed %s, want %s", made.json, want)
	}
	if got := made.expiry - start.Unix() - 2*24*3600; got < 0 || got > 60 {
		t.Errorf("the expiry is %d s off", got)
	}
	if err := signing.Verify(signing.NewSecret(ownApp), made.pair); err != nil {
		t.Error(err)
	}
	if want := cdn + "security=p:" + made.pair.Policy + ",s:" + made.pair.Signature + "/rotate=deg:90/" + file; made.link != want {
		t.Errorf("the new link is %s", made.link)
	}
	reports := inspect.Inspect(made.link, inspect.Options{At: start, Keys: []inspect.Key{{Secret: signing.NewSecret(ownApp)}}})
	if len(reports) != 1 || reports[0].Verdict != inspect.Valid {
		t.Errorf("the new link is %v", reports)
	}
}

func TestResignRefusesThePast(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	b.pasted(link(t, ownApp, alive))
	b.press("R", "ctrl+u")
	b.typed("2020-01-01")
	b.press("enter")
	b.shows("in the past")
	if b.inspect().shown.pair != nil {
		t.Error("signed for the past")
	}
}

func TestEdit(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	good := link(t, ownApp, alive)
	b.pasted(good + "0")
	b.hides("✓ VALID")
	b.press("e", "end")
	b.press("q", "backspace", "backspace")
	if b.quits() {
		t.Fatal("a q in the editor quit")
	}
	if b.inspect().text != good {
		t.Fatalf("the text is %q", b.inspect().text)
	}
	b.shows("✓ VALID", "Edit")
	b.press("esc")
	b.hides("esc ends the edit")
	b.press("u")
	if b.inspect().text != good+"0" {
		t.Errorf("u brings back %q", b.inspect().text)
	}
}

func TestTypeFromNothing(t *testing.T) {
	b := newBench(t, supportSettings(), 120, 36)
	b.press("e")
	b.typed(`{"expiry":1}`)
	b.shows("Edit", "expiry")
	b.press("esc")
	if b.inspect().text != `{"expiry":1}` {
		t.Errorf("typed %q", b.inspect().text)
	}
}

func TestEditOfALongText(t *testing.T) {
	b := newBench(t, supportSettings(), 120, 36)
	b.pasted(strings.Repeat(link(t, ownApp, alive)+"\n", 200))
	b.press("e")
	b.shows("too long to edit here")
}

func TestExample(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.press("f3", "enter")
	b.shows("ALIVE ✗", "rotate=deg:90")
}

func TestClickAndWheel(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	b.pasted(strings.Repeat(link(t, ownApp, `{"expiry":1893456000}`)+"\n", 30))
	lines := strings.Split(b.screen(), "\n")
	at := func(text string) (x, y int) {
		for y, line := range lines {
			if i := strings.Index(line, text); i >= 0 {
				return len([]rune(line[:i])), y
			}
		}
		t.Fatalf("no %q on\n%s", text, b.screen())
		return 0, 0
	}
	x, y := at("no handle")
	b.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	if f, _ := b.inspect().selected(); f.Code != inspect.CodeNoHandle {
		t.Errorf("a click selects %s", f.Code)
	}
	_, y = at("eyJ")
	b.send(tea.MouseClickMsg{X: 12, Y: y, Button: tea.MouseLeft})
	x, y = at("Pasted")
	b.send(tea.MouseWheelMsg{X: x, Y: y + 3, Button: tea.MouseWheelDown})
	b.View()
	if b.inspect().textTop != wheelLines {
		t.Errorf("the wheel scrolls the text to %d", b.inspect().textTop)
	}
}
