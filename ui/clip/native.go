package clip

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"

	"github.com/atotto/clipboard"

	"policybench/ui/profile"
	"policybench/ui/words"
)

// New returns the clipboard of this machine. Env must not give the app secret.
func New(mode Mode, env func(string) string) *Board {
	return &Board{
		Mode:        mode,
		GOOS:        runtime.GOOS,
		Env:         env,
		Deadline:    patience,
		WriteNative: writeNative,
		Run:         run,
	}
}

// writeNative is atotto's WriteAll. Its tool inherits the environment of this
// process, so nothing is started while the app secret stands there.
func writeNative(text string) error {
	if clipboard.Unsupported {
		return errors.New("no clipboard tool found (xclip, xsel, wl-clipboard)")
	}
	if _, there := os.LookupEnv(profile.SecretVariable); there {
		return errors.New(profile.SecretVariable + " is still in the environment")
	}
	return clipboard.WriteAll(text)
}

// native runs the native tool under the deadline. The library knows no deadline
// and does not give its child away, so a tool that hangs is left behind, with the
// goroutine that waits for it: both end when the tool does, and the pipe to the
// tool closes when this program ends. Until then no second tool is started, so
// that at most one hangs. Should the tool come to life again, it puts its text on
// the clipboard late; nothing can be done about that here, and the user has been
// told that it hangs.
func (b *Board) native(ctx context.Context, text string) error {
	if !b.hanging.CompareAndSwap(false, true) {
		return errors.New("the clipboard tool still hangs from the last time")
	}
	ctx, cancel := context.WithTimeout(ctx, b.Deadline)
	defer cancel()
	done := make(chan error, 1)
	go func() {
		err := b.WriteNative(text)
		b.hanging.Store(false)
		done <- err
	}()
	select {
	case err := <-done:
		if err != nil {
			return fmt.Errorf("the clipboard tool failed: %s", words.Visible(err.Error()))
		}
		return nil
	case <-ctx.Done():
		if errors.Is(ctx.Err(), context.Canceled) {
			return errors.New("interrupted")
		}
		return fmt.Errorf("the clipboard tool did not answer within %v", b.Deadline)
	}
}
