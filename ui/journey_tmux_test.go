//go:build unix

package ui_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// In a real tmux a copy reaches its buffer, whole, and there is color although some
// tell no background.
func TestJourneyInTmux(t *testing.T) {
	tmux, err := exec.LookPath("tmux")
	if err != nil {
		t.Log("no tmux here")
		return
	}
	socket, settings := filepath.Join(t.TempDir(), "socket"), filepath.Join(t.TempDir(), "tmux.conf")
	// Its server ends with its terminal: no run of the tests leaves one behind.
	if err := os.WriteFile(settings, []byte("set -g exit-unattached on\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := trip{program: tmux, args: []string{"-S", socket, "-f", settings, "new-session", binary}}
	s.Env = []string{"PATH=" + filepath.Dir(tmux)}
	s.Cols, s.Rows = 120, 41 // tmux takes a line
	j := begin(t, s)
	t.Cleanup(func() { _ = exec.Command(tmux, "-S", socket, "kill-server").Run() })
	j.Send(clear)
	j.AwaitText("until Expiry is fixed")
	j.Paste("1893456000")
	_, signature := sampleSigned(fixedJSON)
	j.awaitField("signature", signature)
	j.Send("\x19")
	j.AwaitText("conversion URL to tmux and the terminal")
	buffer, err := exec.Command(tmux, "-S", socket, "show-buffer").Output()
	if err != nil || len(buffer) == 0 || !j.shows(string(buffer)) {
		t.Errorf("tmux holds %q, %v; screen:\n%s", buffer, err, j.Screen())
	}
	screen, err := exec.Command(tmux, "-S", socket, "capture-pane", "-e", "-p").Output()
	if err != nil || !regexp.MustCompile(`\x1b\[(9[0-7]|38;)`).Match(screen) {
		t.Errorf("tmux shows no color: %v\n%s", err, screen)
	}
	j.Send("\x03\x03")
	j.Wait()
}
