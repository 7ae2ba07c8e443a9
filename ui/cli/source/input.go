package source

import (
	"errors"
	"fmt"
	"io"

	"policybench/signing/inspect"
	"policybench/ui/cli/console"
)

// Read reads standard input as far as Inspect looks at once, and one byte more. UTF-16,
// as PowerShell's ">" writes it, becomes UTF-8, and takes twice the bytes until then.
func Read(in io.Reader) (string, error) {
	text, err := ReadText(in)
	if err != nil {
		return "", Unreadable(err)
	}
	return text, nil
}

// ReadText reads one byte more than Inspect looks at; its error is as it comes.
func ReadText(in io.Reader) (string, error) {
	text, err := io.ReadAll(io.LimitReader(in, inspect.MaxText+1))
	if err == nil && inspect.IsUTF16(string(text)) {
		var rest []byte
		rest, err = io.ReadAll(io.LimitReader(in, inspect.MaxText+1))
		text = append(text, rest...)
	}
	return inspect.FromUTF16(string(text)), err
}

// Unreadable is a failure of standard input.
func Unreadable(err error) error {
	return console.Wrong(fmt.Sprintf("standard input cannot be read: %v", err), "")
}

// Named says which text an error is about.
func Named(s Source, err error) error {
	var said console.Failure
	switch {
	case errors.As(err, &said):
		return err
	case s.Path != "":
		return unreadableFile(s.Path, err)
	}
	return Unreadable(err)
}
