package clip

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"time"

	"policybench/ui/words"
)

// passed are the variables that tmux gets: what it needs to find its server and to
// read text as UTF-8. Nothing else of the environment goes to it.
var passed = [...]string{
	"PATH", "HOME", "USER", "TERM", "LANG", "LC_ALL", "LC_CTYPE",
	"TMUX", "TMUX_PANE", "TMUX_TMPDIR", "TMPDIR",
}

// tmux fills tmux's buffer. -w (tmux 3.2) also hands the text to the terminal
// outside; in tmux's default settings an OSC 52 of ours would be dropped.
func (b *Board) tmux(ctx context.Context, text string) error {
	ctx, cancel := context.WithTimeout(ctx, b.Deadline)
	defer cancel()
	err := b.runTmux(ctx, text, "load-buffer", "-w", "-")
	if err != nil && ctx.Err() == nil {
		err = b.runTmux(ctx, text, "load-buffer", "-")
	}
	switch {
	case err == nil:
		return nil
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return fmt.Errorf("tmux did not answer within %v", b.Deadline)
	case ctx.Err() != nil:
		return errors.New("interrupted")
	}
	return fmt.Errorf("tmux failed: %s", words.Visible(err.Error()))
}

func (b *Board) runTmux(ctx context.Context, text string, args ...string) error {
	var env []string
	for _, name := range passed {
		if value := b.Env(name); value != "" {
			env = append(env, name+"="+value)
		}
	}
	return b.Run(ctx, env, text, "tmux", args...)
}

// maxStderr is how much of a tool's complaint is kept.
const maxStderr = 200

// run runs a tool to its end, or kills it when ctx ends. Its error holds the first
// line of the tool's complaint.
func run(ctx context.Context, env []string, text, name string, args ...string) error {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = env
	cmd.Stdin = strings.NewReader(text)
	var complaint firstBytes
	cmd.Stderr = &complaint
	// A child of the tool may hold the pipes open after the tool was killed.
	cmd.WaitDelay = 100 * time.Millisecond
	err := cmd.Run()
	if errors.Is(err, exec.ErrWaitDelay) {
		return nil // the tool itself ended well
	}
	if line, _, _ := strings.Cut(strings.TrimSpace(complaint.String()), "\n"); err != nil && line != "" {
		return errors.New(line)
	}
	return err
}

// firstBytes keeps the beginning of what is written to it.
type firstBytes struct{ bytes.Buffer }

func (f *firstBytes) Write(p []byte) (int, error) {
	if room := maxStderr - f.Len(); room > 0 {
		f.Buffer.Write(p[:min(room, len(p))])
	}
	return len(p), nil
}
