//go:build unix

package ui_test

import (
	"strings"
	"testing"

	"policybench/ui/terminaltest"
)

// The page's own conversion URL, as support gets it: broken by spaces, and expired.
// One key copies it fixed, and the fixed one says that it is expired.
func TestJourneyInspectThePage(t *testing.T) {
	j := begin(t, trip{})
	j.Send("\x1bOR")
	j.AwaitText("INSPECT")
	j.Paste(pageURL(t))
	j.AwaitText("✗ MALFORMED", "With that fixed it is still refused: it expired", "f link, F whole text")
	before := len(j.Copied())
	j.Send("f")
	j.Await("OSC 52", func() bool { return len(j.Copied()) > before })
	whole := strings.ReplaceAll(pageURL(t), " ", "")
	if got := j.Copied()[before]; strings.TrimSpace(got) != whole {
		t.Errorf("copied %q, want %q", got, whole)
	}
	j.Paste(whole)
	j.AwaitText("✗ EXPIRED")
	j.Send("u")
	j.AwaitText("✗ MALFORMED")
	j.Send("b")
	j.AwaitText("BUILD", "1764536024")
	if got := j.field("json"); got != `{"expiry":1764536024}` {
		t.Errorf("Build signs %s", got)
	}
	j.awaitField("signature", "9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6")
	j.Send("\x1bOR")
	j.AwaitText("INSPECT", "✗ MALFORMED")
	j.Send("\x03\x03")
	j.ends(0)
}

// A link pasted anywhere is read, and esc brings back what was there.
func TestJourneyPasteGoesToInspect(t *testing.T) {
	j := fixed(t, trip{})
	j.Paste(expiredURL())
	j.AwaitText("INSPECT", "✗ EXPIRED")
	j.Send("\x1b")
	j.AwaitText("BUILD", "▌ Expiry", "1893456000")
}

// A policy taken to Build replaces the draft there, and u brings it back.
func TestJourneyUndoALoad(t *testing.T) {
	j := fixed(t, trip{})
	j.Send("\t ")
	j.AwaitText("■ pick", "▌ Calls")
	_, mine := sampleSigned(strings.Replace(fixedJSON, `"read","convert"`, `"pick","read","convert"`, 1))
	j.awaitField("signature", mine)
	j.Paste(expiredURL())
	j.AwaitText("INSPECT", "✗ EXPIRED")
	j.Send("b")
	_, theirs := sampleSigned(`{"expiry":1764536024}`)
	j.awaitField("signature", theirs)
	j.AwaitText("loaded over your draft: ctrl+_ undoes")
	j.Send("\x1b")
	j.AwaitText(onSnippet)
	j.Send("u")
	j.awaitField("signature", mine)
	j.AwaitText("your draft is back")
	j.Send("u")
	j.AwaitText("undone: Recipe, Calls")
}

// A pasted megabyte is shown, and the keys still act.
func TestJourneyLongPaste(t *testing.T) {
	j := begin(t, trip{Options: terminaltest.Options{Cols: 80, Rows: 23}})
	row := "<a href=\"" + strings.ReplaceAll(expiredURL(), "&", "&amp;") + "\">picture</a>\n"
	j.Paste(strings.Repeat(row, (1<<20)/len(row)))
	j.AwaitText("INSPECT", "✗ EXPIRED")
	j.Send("\x1bOQ")
	j.AwaitText("BUILD")
	j.Send("\x03\x03")
	j.ends(0)
}

// What would command the terminal is shown as text.
func TestJourneyHostilePaste(t *testing.T) {
	j := set(t, trip{args: []string{expiredURL() + "\x1b]52;c;aGVsbG8=\x07\x1b]0;owned\x07 \u202e"}})
	j.AwaitText("✗ EXPIRED")
	if len(j.Copied()) > 0 || strings.Contains(j.Raw(), "\x1b]0;") || strings.Contains(j.Raw(), "\u202e") {
		t.Errorf("the paste was obeyed: copied %q", j.Copied())
	}
	j.Send("\x03\x03")
	j.ends(0)
}
