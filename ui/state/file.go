package state

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

const fileName = "settings"

// maxFile is more than any file of ours has, in bytes.
const maxFile = 256

// read is what a file keeps, and nothing where it is missing, too long, unreadable,
// another user's or no file of ours. A pipe or device is not opened.
func read(path string) Choices {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxFile || !ours(info) {
		return Choices{}
	}
	file, err := os.Open(path)
	if err != nil {
		return Choices{}
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, maxFile+1))
	if err != nil || len(text) > maxFile {
		return Choices{}
	}
	c, _ := parse(string(text))
	return c
}

// write puts a whole file in place of the one before, readable by its owner alone.
func write(folder string, c Choices) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	file, err := os.CreateTemp(folder, fileName+"-*") // 0600
	if err != nil {
		return err
	}
	_, err = file.WriteString(c.String())
	if err = errors.Join(err, file.Close()); err == nil {
		err = os.Rename(file.Name(), filepath.Join(folder, fileName))
	}
	if err != nil {
		return errors.Join(err, os.Remove(file.Name()))
	}
	return nil
}
