//go:build unix

package ui_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"policybench/ui/canary"
	"policybench/ui/terminaltest"
)

// leaks searches all that a journey left behind: every byte of the terminal, what
// was sent to its clipboard, every file, and what the tools were given.
func (j *journey) leaks() []canary.Leak {
	j.t.Helper()
	found := canary.Search("the terminal", []byte(j.Raw()), canary.Secret)
	found = append(found, canary.Search("the screen", []byte(j.Screen()), canary.Secret)...)
	for _, text := range j.Copied() {
		found = append(found, canary.Search("the clipboard", []byte(text), canary.Secret)...)
	}
	inFiles, files, err := canary.SearchFiles(j.dir, canary.Secret)
	if err != nil || files == 0 {
		j.t.Fatalf("%d files searched: %v", files, err)
	}
	return append(found, inFiles...)
}

// planted is the environment in which the secret stands, with the framework's
// trace asked for as well.
func planted(more ...string) []string {
	return append(more, "FILESTACK_APP_SECRET="+canary.Secret, "FILESTACK_API_KEY=AhTgLagciQByzXpFGRI0Az",
		"TEA_TRACE=trace.log", "TEA_DEBUG=1")
}

// signedByCanary is the pair on screen: the journey is worth nothing unless the
// secret is in use.
func (j *journey) signedByCanary(json string) {
	j.t.Helper()
	_, signature := signedByHand(json, canary.Secret)
	j.awaitField("signature", signature)
}

// secretJourney starts with the canary in the environment and a known policy.
func secretJourney(t *testing.T, args ...string) *journey {
	t.Helper()
	s := trip{tools: true, args: args}
	s.Env = planted("TMUX=/nowhere,1,0")
	j := begin(t, s)
	j.Send(clear)
	j.AwaitText("until Expiry is fixed")
	j.Paste("1893456000")
	j.signedByCanary(`{"expiry":1893456000,"call":["read","convert"]}`)
	j.Send(toFile)
	j.AwaitText("▌ File")
	j.Paste("ajTW5xm2Sd6v22yrtKmQ")
	j.signedByCanary(fixedJSON)
	return j
}

// tmuxGets presses a key that copies, and waits until tmux was given something.
func (j *journey) tmuxGets(key string) {
	j.t.Helper()
	before := len(j.dumped(loadBuffer))
	j.Send(key)
	j.Await("a copy by "+key, func() bool { return len(j.dumped(loadBuffer)) > before })
}

// searched ends a journey: nothing of the secret came out anywhere.
func (j *journey) searched(code int) {
	j.t.Helper()
	if got := j.Wait(); got != code {
		j.t.Errorf("exit code %d, want %d", got, code)
	}
	for _, leak := range j.leaks() {
		j.t.Error(leak)
	}
	if _, err := os.Stat(filepath.Join(j.dir, "trace.log")); err == nil {
		j.t.Error("the framework's trace was written")
	}
}

func TestCanaryOnBuild(t *testing.T) {
	j := secretJourney(t)
	j.Send("\x1b")
	j.AwaitText(onSnippet)
	for i, tab := range []string{"PICKER", "FILELINK", "CONVERSION", "VIEWER", "SERVER", "CURL", "STEPS"} {
		j.Send(fmt.Sprint(i + 1))
		j.AwaitText(tab)
		j.tmuxGets("y")
		for range 7 {
			j.Send("\x0f") // every variant
		}
	}
	j.AwaitText("STEPS")
	for _, value := range []string{"signature", "policy", "json"} {
		j.Send("\x1b[Z")
		j.AwaitText("▌ " + value)
		j.tmuxGets("y")
	}
	j.saves()
	j.Send("PY") // in this order: what P says may give way to what a copy says
	j.AwaitText("enter or esc returns")
	j.Send("\r")
	j.AwaitText("▌ json")
	j.Send("?")
	j.AwaitText("esc close")
	j.Send("\x1b")
	j.AwaitText("▌ json")
	for _, size := range [][2]int{{80, 23}, {40, 12}, {120, 40}} {
		j.Resize(size[0], size[1])
		j.Await("the size", func() bool { return len(j.Lines()) == size[1] && strings.Contains(j.Screen(), "BUILD") })
	}
	j.Send("q")
	j.searched(0)
}

// The secret typed and pasted into the masked field, and pasted into a wrong one.
func TestCanaryTyped(t *testing.T) {
	j := begin(t, trip{tools: true})
	j.Send(clear)
	j.AwaitText("until Expiry is fixed")
	j.Paste("1893456000")
	j.Send(toSecret)
	j.AwaitText("▌ App secret")
	for _, r := range canary.Secret {
		j.Send(string(r))
	}
	j.AwaitText("26 characters, typed")
	j.signedByCanary(fixedJSON)
	j.Send("\x19")
	j.AwaitText("copied conversion URL")
	j.Send(clear)
	j.AwaitText("26 characters, sample")
	j.Paste(canary.Secret + "\n")
	j.AwaitText("26 characters, typed")
	j.Send("\x1b[Z")
	j.AwaitText("▌ API key")
	j.Send(clear)
	j.Paste(canary.Secret)
	j.AwaitText("shape of an app secret")
	j.Send("\x19")
	j.Send("\x1bOR")
	j.AwaitText("INSPECT")
	j.Send("\x03\x03")
	j.searched(0)
}

// A customer's text that gives the secret away: it is shown and reported masked.
func TestCanaryPasted(t *testing.T) {
	policy, signature := signedByHand(`{"expiry":1764536024,"call":["read"]}`, canary.Secret)
	text := "const client = filestack.init('AhTgLagciQByzXpFGRI0Az')\nconst appSecret = '" + canary.Secret + "'\n" +
		"https://cdn.filestackcontent.com/ajTW5xm2Sd6v22yrtKmQ?policy=" + policy + "&signature=" + signature + "\n" +
		"https://cdn.filestackcontent.com/ajTW5xm2Sd6v22yrtKmQ?policy=" + policy + "&signature=" + canary.Secret + "\n"
	j := secretJourney(t)
	j.Paste(text)
	j.AwaitText("INSPECT", "‹app secret, 26 characters›", "both links are refused")
	j.Send("/API")
	j.AwaitText("no link holds that")
	j.Send("\x1b")
	j.AwaitGone("no link holds that")
	j.Send("\r")
	j.AwaitText("link 1 of")
	for _, report := range []string{"link 2 of", "link 1 of"} {
		j.tmuxGets("y")
		for _, key := range []string{"r", "t"} {
			j.Send(key)
			j.AwaitText("enter copies, esc back")
			j.tmuxGets("\r")
			j.Send("\x1b")
			j.AwaitGone("enter copies, esc back")
		}
		j.Send("j")
		j.tmuxGets("y")
		j.Send("n")
		j.AwaitText(report)
	}
	j.saves()
	j.Send("Pe") // in this order; the editor holds the text
	j.AwaitText("esc ends the edit")
	j.Send("\x1b")
	j.AwaitGone("esc ends the edit")
	j.Send("Y")
	j.AwaitText("enter or esc returns")
	j.Send("\r")
	j.AwaitText("INSPECT")
	j.Send("b")
	j.AwaitText("BUILD", "1764536024")
	j.Send("\x03\x03")
	j.searched(0)
}

// Whatever ends the program, a dump of the runtime among it.
func TestCanaryInTheEnd(t *testing.T) {
	for signal, code := range map[syscall.Signal]int{syscall.SIGTERM: 143, syscall.SIGHUP: 129, syscall.SIGQUIT: 131, syscall.SIGABRT: 134, syscall.SIGSEGV: 2} {
		t.Run(signal.String(), func(t *testing.T) {
			j := secretJourney(t)
			j.Signal(signal)
			j.searched(code)
		})
	}
}

// A search that finds nothing proves nothing: what leaks on purpose is found, on the
// terminal, in a file and in what a tool is given.
func TestCanaryIsFound(t *testing.T) {
	leaky := map[string]string{
		"the terminal":   `echo "$FILESTACK_APP_SECRET"`,
		"a file":         `echo "$FILESTACK_APP_SECRET" > left.txt`,
		"an environment": `echo text | xclip`,
		"an argument":    `s=$FILESTACK_APP_SECRET; unset FILESTACK_APP_SECRET; echo text | tmux "$s"`,
		"an input":       `s=$FILESTACK_APP_SECRET; unset FILESTACK_APP_SECRET; echo "$s" | tmux`,
	}
	for where, script := range leaky {
		t.Run(where, func(t *testing.T) {
			s := trip{tools: true, program: "/bin/sh", args: []string{"-c", script + "; : > done"}}
			s.Options = terminaltest.Options{Env: planted()}
			j := set(t, s)
			if code := j.Wait(); code != 0 || len(j.leaks()) == 0 {
				t.Errorf("exit code %d, and nothing found; screen:\n%s", code, j.Screen())
			}
		})
	}
}
