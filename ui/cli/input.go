package cli

import (
	"errors"
	"fmt"
	"io"

	"policybench/signing/inspect"
)

// read reads standard input as far as Inspect looks, and one byte more, by which
// Inspect knows that the text was cut.
func (p *program) read() (string, error) {
	text, err := io.ReadAll(io.LimitReader(p.in, inspect.MaxText+1))
	if err != nil && !errors.Is(err, io.EOF) {
		return "", unreadable(err)
	}
	return string(text), nil
}

func unreadable(err error) error {
	return wrong(fmt.Sprintf("standard input cannot be read: %v", err), "")
}
