package console

import (
	"errors"
	"fmt"
	"io"
	"os"

	"policybench/ui/words"
)

// errClosed is what a standard output that was closed by the caller gives.
var errClosed = errors.New("it is closed")

// closedOutput takes the place of a standard output that is closed.
type closedOutput struct{}

// Write implements io.Writer.
func (closedOutput) Write([]byte) (int, error) { return 0, errClosed }

// standardOutput is where data goes. Where it was closed nothing must seem written.
func standardOutput() io.Writer {
	if closed(os.Stdout) {
		return closedOutput{}
	}
	return os.Stdout
}

// ignored reports whether the caller looks at the exit code alone: both outputs
// are the null device, as other programs open it for a child.
func ignored() bool { return closed(os.Stdout) && closed(os.Stderr) }

// Print writes data to standard output.
func (c *Console) Print(text string) error { return c.Write(c.Masked(text)) }

// Write writes what was masked before it was put into words.
func (c *Console) Write(text string) error {
	if _, err := io.WriteString(c.Out, text); err != nil {
		return Unwritable(err)
	}
	return nil
}

// Unwritable is a failure of standard output.
func Unwritable(err error) error {
	return Wrong(fmt.Sprintf("the output cannot be written: %v", err), "")
}

// PrintJSON writes a value as JSON.
func (c *Console) PrintJSON(v words.JSONValue) error {
	return c.Print(string(words.MarshalJSON(v)))
}
