//go:build unix

package ui_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const (
	fixedJSON = `{"expiry":1893456000,"call":["read","convert"],"handle":"ajTW5xm2Sd6v22yrtKmQ"}`
	toFile    = "\x1b[Z\x1b[Z" // from the expiry to the file
	toSecret  = "\t\t\t\t\t"   // from the expiry to the app secret
	clear     = "\x15"         // ctrl+u empties a field
)

// fixed types an expiry that makes the whole screen known.
func fixed(t *testing.T, s trip) *journey {
	t.Helper()
	j := begin(t, s)
	j.Send(clear + "2030-")
	j.AwaitText("2030-")
	j.Send("01-01")
	j.AwaitText("2030-01-01", "23:59:59")
	j.Send(clear)
	j.AwaitText("until Expiry is fixed")
	j.Paste("1893456000")
	_, signature := sampleSigned(fixedJSON)
	j.awaitField("signature", signature)
	return j
}

func TestJourneyExpiryChangesTheSignature(t *testing.T) {
	j := fixed(t, trip{})
	policy, signature := sampleSigned(fixedJSON)
	for _, part := range []string{fixedJSON, policy, "/security=policy:" + policy + ",signature:" + signature + "/"} {
		if !j.shows(part) {
			t.Errorf("the screen lacks %s:\n%s", part, j.Screen())
		}
	}
	j.Send("\x7f9")
	_, other := sampleSigned(strings.Replace(fixedJSON, "1893456000", "1893456009", 1))
	j.awaitField("signature", other)
}

func TestJourneyTickCalls(t *testing.T) {
	j := fixed(t, trip{})
	j.Send("\t")
	j.AwaitText("▌ Calls")
	j.Send(" ")
	_, picked := sampleSigned(strings.Replace(fixedJSON, `"read","convert"`, `"pick","read","convert"`, 1))
	j.awaitField("signature", picked)
	j.AwaitText("■ pick")
	j.Send("\x1b[C ") // right, to read
	j.AwaitText("□ read")
}

func TestJourneyTabsAndVariants(t *testing.T) {
	j := fixed(t, trip{})
	j.Send("\x1b") // from the field to the snippet
	j.AwaitText(onSnippet)
	j.Send("1")
	j.AwaitText("PICKER", "filestack.init(", "✗ needs pick")
	j.Send("\x1b[B") // down: the next variant
	j.AwaitText("const endpoint")
	j.Send("\x1b[C")
	j.AwaitText("FILELINK", "?policy=")
	j.Send("\r") // back to the field
	j.AwaitText("▌ Expiry")
	j.Send("\x0e")
	j.AwaitText("CONVERSION")
	j.Send("\x0f")
	j.Await("the next variant", func() bool { return !j.shows("/rotate=deg:90/ajTW5xm2Sd6v22yrtKmQ") })
}

// What reaches the terminal's clipboard is what the screen shows.
func TestJourneyCopy(t *testing.T) {
	j := fixed(t, trip{})
	copied := j.copied()
	if !strings.HasPrefix(copied, "https://cdn.filestackcontent.com/security=") || !j.shows(copied) {
		t.Errorf("copied %q; screen:\n%s", copied, j.Screen())
	}
	j.AwaitText("sent conversion URL to the terminal (OSC 52)", "opens nothing of yours")
	j.Send("\x1b")
	j.AwaitText(onSnippet)
	j.Send("\x1b[Z") // back to the signature
	j.AwaitText("▌ signature")
	if copied := j.copied(); !j.has("signature", copied) {
		t.Errorf("copied %q; screen:\n%s", copied, j.Screen())
	}
	j.Send("\x1b[Z\x1b[Z")
	j.AwaitText("▌ json")
	if copied := j.copied(); copied != fixedJSON {
		t.Errorf("copied %q, want %q", copied, fixedJSON)
	}
}

// The raw view is one unbroken line on the ordinary screen. Enter and esc go back;
// another key does not, nor is it echoed.
func TestJourneyRaw(t *testing.T) {
	for name, back := range map[string]string{"enter": "\r", "esc": "\x1b"} {
		t.Run(name, func(t *testing.T) {
			j := fixed(t, trip{})
			j.Send("\x1b")
			j.AwaitText(onSnippet)
			j.Send("Y")
			j.AwaitText("enter or esc returns")
			if j.AltScreen() || j.Modes()["1002"] || j.Modes()["2004"] {
				t.Error("the raw view is on the alternate screen, or takes mouse and pastes")
			}
			policy, signature := sampleSigned(fixedJSON)
			if want := "/security=policy:" + policy + ",signature:" + signature + "/"; !strings.Contains(j.Raw(), want) {
				t.Errorf("no unbroken %s in the raw bytes", want)
			}
			j.Send("w\x1b[A")
			j.Send(back)
			j.AwaitText(onSnippet)
			if !j.AltScreen() {
				t.Error("not back on the alternate screen")
			}
			if strings.Contains(j.Raw(), "^[") || strings.Contains(j.Raw(), "policybench w") {
				t.Error("keys are echoed in the raw view")
			}
			j.Send("\x03\x03")
			j.ends(0)
		})
	}
}

// saves presses w, and waits for the file: what is said of it may give way to what
// something else says.
func (j *journey) saves() (path string) {
	j.t.Helper()
	saved := func() []string {
		list, err := filepath.Glob(filepath.Join(j.dir, "policybench-*"))
		if err != nil {
			j.t.Fatal(err)
		}
		return list
	}
	before := saved()
	j.Send("w")
	j.Await("a file", func() bool { return len(saved()) > len(before) })
	for _, path = range saved() {
		if !slices.Contains(before, path) {
			break
		}
	}
	return path
}

func TestJourneySave(t *testing.T) {
	j := fixed(t, trip{})
	j.Send("\x1b")
	j.AwaitText(onSnippet)
	path := j.saves()
	j.AwaitText("saved to ", filepath.Base(path))
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%s has mode %v: %v", path, info.Mode(), err)
	}
	if text := strings.TrimSpace(string(content)); text == "" || !j.shows(text) {
		t.Errorf("saved %q; screen:\n%s", text, j.Screen())
	}
}

func TestJourneyPrintOnExit(t *testing.T) {
	j := fixed(t, trip{})
	j.Send("\x1b")
	j.AwaitText(onSnippet)
	j.Send("\x1b[Z")
	j.AwaitText("▌ signature")
	j.Send(":")
	j.AwaitText("enter do it")
	j.Send("print on exit")
	j.AwaitText("▌ print on exit")
	j.Send("\r")
	j.AwaitText("printed on exit")
	_, signature := sampleSigned(fixedJSON)
	j.Send("q")
	j.ends(0)
	after := j.Raw()[strings.LastIndex(j.Raw(), "\x1b[?1049l"):]
	if !strings.Contains(after, signature) {
		t.Errorf("printed %q", after)
	}
}

// What is typed replaces the value that has the focus; undo takes it back, in a text as
// well, and by the key that every terminal sends.
func TestJourneyTypingReplacesAndUndoes(t *testing.T) {
	j := begin(t, trip{})
	j.AwaitText("1 paste the file's link into File")
	j.Send("7d")
	j.AwaitText("Expiry      7d", "7 days from now")
	j.Send("\x1f") // ctrl+_
	j.AwaitText("undone: Expiry is 1h again", "1 hour from now")
	j.Send("\t\x1b[Z03/04/2027")
	j.AwaitText("1 2027-04-03  day first", "2 2027-03-04  month first", "the last good one, until Expiry is fixed")
	j.Send("\x1b2") // alt+2
	j.AwaitText("Expiry      2027-03-04")
	j.AwaitGone("the last good one")
}
