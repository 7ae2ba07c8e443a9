//go:build unix

package ui_test

import (
	"strings"
	"testing"
)

// The palette finds an action by a few letters and runs it; esc leaves it.
func TestJourneyPalette(t *testing.T) {
	j := fixed(t, trip{})
	j.Send("\x1bOS") // f4
	j.AwaitText("enter do it", "a name or a key")
	j.Send("server, py")
	j.AwaitText("▌ Server, python")
	j.Send("\r")
	j.AwaitText("SERVER", "import hashlib")
	j.Send(":")
	j.AwaitText("enter do it")
	j.Send("nothing of the sort")
	j.AwaitText("nothing like that")
	j.Send("\x1b")
	j.AwaitGone("nothing like that")
	j.AwaitText("SERVER")
}

// A key typed into the palette finds what it does, and what cannot be done says why.
func TestJourneyPaletteByKey(t *testing.T) {
	j := fixed(t, trip{})
	j.Send("\x10") // ctrl+p
	j.AwaitText("enter do it")
	j.Send("ctrl+l")
	j.AwaitText("▌ draw the screen again")
	j.Send("\x15")
	j.Send("copy the fixed")
	j.AwaitText("▌ copy the fixed link", "on Inspect: f2 goes there")
}

// The line that x shows opens the same form again.
func TestJourneyShowAsCommand(t *testing.T) {
	j := fixed(t, trip{})
	j.Send("\t\x1b[C ")
	j.Send("\x1b")
	j.AwaitText(onSnippet)
	signature := j.field("signature")
	j.Send("x")
	j.AwaitText("The same as a command", "the app secret is not in it")
	line := ""
	for _, row := range j.Lines() {
		row = strings.TrimSpace(row)
		if strings.HasPrefix(row, "policybench --") || line != "" && row != "" && !strings.HasPrefix(row, "the app") && !strings.HasPrefix(row, "enter") {
			line += " " + row
		}
		if strings.HasPrefix(row, "the app secret") {
			break
		}
	}
	args := strings.Fields(line)[1:]
	again := set(t, trip{args: args})
	again.AwaitText(ready)
	if got := again.field("signature"); got != signature {
		t.Errorf("%s shows %s, want %s", line, got, signature)
	}
	again.AwaitText("▌ Expiry", "□ read", "■ convert", "rotate=deg:90", "CONVERSION")
	j.Send("\x1b")
	j.AwaitGone("The same as a command")
}

// A click on a key of the last line does what the key does.
func TestJourneyClickOnTheFooter(t *testing.T) {
	j := fixed(t, trip{})
	j.clickOn("esc to code")
	j.AwaitText(onSnippet)
	j.clickOn("variant")
	j.AwaitText("external")
	j.clickOn("f4 all actions")
	j.AwaitText("enter do it")
	j.clickOn("esc close")
	j.AwaitGone("enter do it")
}

// Each key that some terminal keeps for itself has another: what a newcomer needs is
// reached with those that pass everywhere.
func TestJourneyKeysThatPassEverywhere(t *testing.T) {
	j := fixed(t, trip{})
	j.Send("\x1bOQ") // f2
	j.AwaitText("INSPECT")
	j.Send("\x1bOQ")
	j.AwaitText("BUILD")
	j.Send("2")
	j.AwaitText("▌ Expiry")
	j.Send("\x1f") // ctrl+_
	j.AwaitText("undone")
	j.Send("\x1bOS")
	j.AwaitText("enter do it")
	j.Send("help")
	j.AwaitText("▌ help")
	j.Send("\r")
	j.AwaitText("Everywhere", "esc close")
}
