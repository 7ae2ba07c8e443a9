package profile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"policybench/signing"
	"policybench/ui/words"
)

// maxSecretFile is how long a secret file may be, in bytes. A secret has 26.
const maxSecretFile = 4 << 10

// Reasons for which a secret file is refused.
var (
	errFolder     = errors.New("is a folder")
	errDevice     = errors.New("is a device")
	errTooLong    = errors.New("is longer than 4 KiB: not a secret alone")
	errUTF16      = errors.New("is UTF-16: save it as UTF-8 without BOM")
	errBOM        = errors.New("begins with a byte order mark: save it as UTF-8 without BOM")
	errBinary     = errors.New("holds NUL bytes: not a text")
	errEmpty      = errors.New("is empty")
	errWhiteSpace = errors.New("holds nothing but white space")
)

// ReadSecretFile reads an app secret from a file or pipe. One newline at its end is
// dropped; other white space is part of the secret. Of several lines the first is
// taken, as [Alone] does, and leftOut is how many there are behind it. The error
// names the path and the reason, and nothing of what the file holds. A pipe is read
// to its end, however long its writer takes.
func ReadSecretFile(path string) (secret signing.Secret, leftOut int, err error) {
	text, err := readSecret(path)
	if err == nil {
		text, leftOut, err = firstLine(text)
	}
	if err != nil {
		var of *fs.PathError
		if errors.As(err, &of) {
			err = of.Err // the path is named here, fit to be shown
		}
		return signing.Secret{}, 0, fmt.Errorf("secret file %s: %w", words.Visible(path), err)
	}
	return signing.NewSecret(text), leftOut, nil
}

func readSecret(path string) (string, error) {
	// Looked at before it is opened: to open some devices does something.
	if err := checkKind(os.Stat(path)); err != nil {
		return "", err
	}
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	if err := checkKind(file.Stat()); err != nil {
		return "", err
	}
	content, err := io.ReadAll(io.LimitReader(file, maxSecretFile+1))
	if err != nil {
		return "", err
	}
	if err := checkContent(content); err != nil {
		return "", err
	}
	content = bytes.TrimSuffix(content, []byte("\n"))
	content = bytes.TrimSuffix(content, []byte("\r"))
	return string(content), nil
}

// checkKind refuses what has no end or is no file. A terminal is a device, too:
// what is typed there would be seen.
func checkKind(info fs.FileInfo, err error) error {
	switch {
	case err != nil:
		return err
	case info.IsDir():
		return errFolder
	case info.Mode()&fs.ModeDevice != 0:
		return errDevice
	}
	return nil
}

func checkContent(content []byte) error {
	switch {
	case len(content) > maxSecretFile:
		return errTooLong
	case bytes.HasPrefix(content, []byte{0xff, 0xfe}), bytes.HasPrefix(content, []byte{0xfe, 0xff}), isUTF16(content):
		return errUTF16
	case bytes.HasPrefix(content, []byte{0xef, 0xbb, 0xbf}):
		return errBOM
	case bytes.IndexByte(content, 0) >= 0:
		return errBinary
	case len(bytes.Trim(content, "\r\n")) == 0:
		return errEmpty
	case len(bytes.TrimSpace(content)) == 0:
		return errWhiteSpace
	}
	return nil
}

// isUTF16 recognises ASCII written as UTF-16 without a mark: every second byte is
// zero, and no other.
func isUTF16(content []byte) bool {
	if len(content) < 2 || len(content)%2 != 0 {
		return false
	}
	zero := 0
	if content[0] != 0 {
		zero = 1
	}
	for i, c := range content {
		if (c == 0) != (i%2 == zero) {
			return false
		}
	}
	return true
}
