package cli

import (
	"errors"
	"fmt"
	"io"

	"policybench/signing/inspect"
)

// read reads standard input as far as Inspect looks at once, and one byte more. UTF-16,
// as PowerShell's ">" writes it, becomes UTF-8, and takes twice the bytes until then.
func (p *program) read() (string, error) {
	text, err := readText(p.In)
	if err != nil {
		return "", unreadable(err)
	}
	return text, nil
}

func readText(in io.Reader) (string, error) {
	text, err := io.ReadAll(io.LimitReader(in, inspect.MaxText+1))
	if err == nil && inspect.IsUTF16(string(text)) {
		var rest []byte
		rest, err = io.ReadAll(io.LimitReader(in, inspect.MaxText+1))
		text = append(text, rest...)
	}
	return inspect.FromUTF16(string(text)), err
}

func unreadable(err error) error {
	return wrong(fmt.Sprintf("standard input cannot be read: %v", err), "")
}

// named says which text an error is about.
func named(s source, err error) error {
	var said failure
	switch {
	case errors.As(err, &said):
		return err
	case s.path != "":
		return unreadableFile(s.path, err)
	}
	return unreadable(err)
}
