package build

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/snippets"
	"policybench/ui/draft"
	"policybench/ui/profile"
	"policybench/ui/uitest"
)

// A size shows its bytes, a CNAME the host that it stands for.
func TestFieldsShowWhatIsMadeOfThem(t *testing.T) {
	for _, size := range uitest.Sizes {
		for _, test := range []struct {
			field       draft.Field
			text, shows string
		}{
			{draft.MaxSize, "10MB", "10MB  10,000,000 bytes"},
			{draft.MinSize, "512KiB", "512KiB  524,288 bytes"},
			{draft.MaxSize, "1048576", "1048576  1 MiB"},
			{draft.CNAME, "files.example.com", "as cdn.files.example.com"},
		} {
			b := newBench(t, uitest.SampleSettings(), size.Width, size.Height)
			enter(b, test.field, test.text)
			goTo(b, test.field)
			// The cursor is a cell of its own.
			if screen := strings.ReplaceAll(b.Screen(), test.text+"   ", test.text+"  "); !strings.Contains(screen, test.shows) {
				t.Errorf("%v: the screen lacks %q:\n%s", size, test.shows, b.Screen())
			}
		}
	}
}

// The secret's source is whole, and nothing moves when it gets the focus.
func TestSecretSourceIsWhole(t *testing.T) {
	for _, size := range []struct{ width, height int }{{120, 36}, {100, 28}, {80, 24}, {60, 20}, {40, 12}} {
		for _, source := range []string{"FILESTACK_APP_SECRET", "profile production"} {
			s := profile.Settings{Secret: signing.NewSecret("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), SecretFrom: source, Theme: "dark"}
			b := newBench(t, s, size.width, size.height)
			if size.height > 20 {
				b.Shows(source)
			}
			goTo(b, draft.AppSecret)
			b.Shows("••••• 26 characters", source)
		}
	}
}

func TestRecipeMarkStands(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	for range draft.Recipes() {
		goTo(b, draft.Recipe)
		b.Press("right")
		b.Shows("▌ Recipe   ‹› " + built(b).draft.Recipe.Entry().Name)
	}
}

// The seconds of an expiry are whole however long ago it is.
func TestUnixSecondsAreWhole(t *testing.T) {
	for _, ago := range []time.Duration{time.Second, 3599 * time.Second, 25 * time.Hour, 13*24*time.Hour + 23*time.Hour, 300 * 24 * time.Hour, 6 * 365 * 24 * time.Hour} {
		b := newBench(t, uitest.SampleSettings(), 120, 36)
		text := unixText(b.Now.Add(-ago).Unix())
		enter(b, draft.Expiry, text)
		goTo(b, draft.File)
		b.Shows(", " + text)
		b.Shows("ago, ")
	}
}

// Nothing of the form moves while a date is typed.
func TestTypingADateMovesNothing(t *testing.T) {
	for _, size := range []struct{ width, height int }{{120, 36}, {100, 28}, {80, 24}} {
		b := newBench(t, uitest.SampleSettings(), size.width, size.height)
		calls := row0(b, "Calls ")
		b.Press("ctrl+u")
		for _, r := range "2026-12-31 18:00 UTC" {
			b.Press(string(r))
			if got := row0(b, "Calls "); got != calls {
				t.Fatalf("%v: at %q Calls moves from row %d to %d", size, built(b).draft.Text[draft.Expiry], calls, got)
			}
		}
	}
}

// Two columns of calls fit in ASCII as well.
func TestCallsInASCII(t *testing.T) {
	s := uitest.SampleSettings()
	s.ASCII = true
	b := newBench(t, s, 120, 36)
	b.Shows("[ ] pick      [x] read")
}

// Code of a page that carries a grave pair says who has it then.
func TestPageCodeSaysWhoHasThePair(t *testing.T) {
	const said = "whoever opens the page can read this policy, and it allows"
	b := newBench(t, uitest.SampleSettings(), 120, 40)
	for _, test := range []struct {
		recipe  draft.RecipeID
		kind    snippets.Kind
		variant string
		says    string
	}{
		{draft.Everything, snippets.Picker, "react", "write, writeUrl, remove"},
		{draft.Everything, snippets.Picker, "html", "write, writeUrl, remove"},
		{draft.Everything, snippets.Viewer, "div", "write, writeUrl, remove"},
		{draft.OverwriteOne, snippets.Picker, "open", "write"},
		{draft.DeleteOne, snippets.Viewer, "js", "remove"},
		{draft.Everything, snippets.Viewer, "preview", ""},
		{draft.Everything, snippets.Server, "node", ""},
		{draft.UploadPicker, snippets.Picker, "open", ""},
		{draft.DocumentViewer, snippets.Viewer, "div", ""},
	} {
		p := built(b)
		p.tabs.variant[test.kind] = test.variant
		p.change(p.draft.Use(test.recipe))
		for i, kind := range kinds {
			if kind == test.kind {
				p.pickTab(i)
			}
		}
		words := strings.Join(strings.Fields(b.Screen()), " ")
		if got := strings.Contains(words, "whoever opens the page"); got != (test.says != "") {
			t.Errorf("%s, %s %s: said %v:\n%s", test.recipe, test.kind, test.variant, got, b.Screen())
		}
		if text := p.exposed(); test.says != "" && text != said+" "+test.says {
			t.Errorf("%s, %s %s says %q", test.recipe, test.kind, test.variant, text)
		}
	}
}

func unixText(seconds int64) string { return strconv.FormatInt(seconds, 10) }

// An API key or a handle is odd until its last character: the help line says so while
// it is typed, and nothing moves.
func TestTypingAKeyMovesNothing(t *testing.T) {
	for field, text := range map[draft.Field]string{draft.APIKey: profile.SampleAPIKey, draft.File: "KW9EJhYtS6y48Whm2S6D"} {
		for _, size := range []struct{ width, height int }{{120, 36}, {80, 24}} {
			b := newBench(t, uitest.SampleSettings(), size.width, size.height)
			goTo(b, field)
			file := row0(b, "File ")
			b.Press("ctrl+u")
			for i, r := range text {
				b.Press(string(r))
				if got := row0(b, "File "); got != file {
					t.Fatalf("%v: at %q File moves from row %d to %d", size, built(b).draft.Text[field], file, got)
				}
				if i == 2 {
					b.Shows("unusual for a")
				}
			}
			b.Hides("unusual for a")
		}
	}
}

func TestOddKeyIsMarked(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	enter(b, draft.APIKey, "abc")
	b.Press("tab")
	b.Shows("! API key: unusual for an API key")
	if !built(b).result.OK {
		t.Error("a warning blanks the pair")
	}
}
