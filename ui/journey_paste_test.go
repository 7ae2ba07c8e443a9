//go:build unix

package ui_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// pageURL is the conversion URL of the documentation's page: expired, and broken by
// blanks.
func pageURL(t *testing.T) string {
	t.Helper()
	page, err := os.ReadFile("../testdata/page.txt")
	if err != nil {
		t.Fatal(err)
	}
	return regexpFind(t, `(https://process\.filestackapi\.com/.*)`, string(page))
}

// expiredURL is a link of the sample app that was right once.
func expiredURL() string {
	policy, signature := sampleSigned(`{"expiry":1764536024}`)
	return "https://cdn.filestackcontent.com/ajTW5xm2Sd6v22yrtKmQ?policy=" + policy + "&signature=" + signature
}

func regexpFind(t *testing.T, pattern, text string) string {
	t.Helper()
	found := regexp.MustCompile(pattern).FindStringSubmatch(text)
	if found == nil {
		t.Fatalf("no %s in:\n%s", pattern, text)
	}
	return found[1]
}

func TestJourneyPasteIntoAField(t *testing.T) {
	j := fixed(t, trip{})
	j.Send(toFile)
	j.AwaitText("▌ File")
	j.Send(clear)
	j.Paste("KW9EJhYtS6y48Whm2S6D\n")
	_, signature := sampleSigned(strings.Replace(fixedJSON, "ajTW5xm2Sd6v22yrtKmQ", "KW9EJhYtS6y48Whm2S6D", 1))
	j.awaitField("signature", signature)
	j.Paste("x" + strings.Repeat("y", 999)) // a long word stays in the field
	j.AwaitText("xyyy")
}

// An old terminal sends a paste as keys: the first q must not quit, and a letter
// must not act.
func TestJourneyBurstWithoutBrackets(t *testing.T) {
	j := begin(t, trip{})
	j.Send("\x1b")
	j.AwaitText(onSnippet)
	j.Send("q://P.example/wBIyY?policy=eyJleHBpcnkiOjE3NjQ1MzYwMjR9&signature=9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6")
	j.AwaitText("INSPECT", "1764536024")
	if len(j.Copied()) > 0 {
		t.Errorf("the paste copied %q", j.Copied())
	}
	j.Send("\x1b")
	j.AwaitText("BUILD", onSnippet)
}

// A paste whose end never comes holds neither memory nor ctrl+c.
func TestJourneyPasteThatNeverEnds(t *testing.T) {
	j := begin(t, trip{})
	j.coloured() // what the terminal answers would stand behind the ctrl+c
	j.Send("\x1b[200~" + strings.Repeat("all work and no play ", 200_000))
	j.Send("\x03")
	j.ends(0)
}

// The same, with something to lose: ctrl+c asks, and what was typed is still there.
func TestJourneyEndlessPasteLosesNothing(t *testing.T) {
	j := fixed(t, trip{})
	j.Send("\x1b[200~never ended")
	j.Send("\x03")
	j.AwaitText("ctrl+c again quits")
	j.AwaitText("1893456000")
	j.Send("\x03")
	j.ends(0)
}

// Control sequences that no terminal sends come in a paste without brackets, or behind
// one that its own text closes. They do nothing, in whatever state.
func TestJourneySequencesTooLong(t *testing.T) {
	j := fixed(t, trip{})
	for _, keys := range []string{"", "\x1bOR", "\x1bOP"} { // a field, Inspect, the help
		j.Send(keys)
		for _, n := range []int{33, 64, 500, 5000} {
			for _, ends := range []string{"m", "M", "u", "~", "_", ""} {
				j.Send("\x1b[" + strings.Repeat("1;", n) + ends)
				j.Send("\x1b[<" + strings.Repeat("1:", n) + ends)
				j.Paste("x\x1b[201~\x1b[" + strings.Repeat(";", n) + ends)
			}
			j.Send("\x1bP" + strings.Repeat("1;", n) + "q\x1b\\")
		}
	}
	j.AwaitText("INSPECT")
	j.Send("\x1bOQ")
	j.AwaitText("BUILD", ready)
	j.Send("\x03\x03")
	j.ends(0)
}
