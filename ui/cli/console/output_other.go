//go:build !unix

package console

import "os"

// closed reports whether a standard file was closed when the program started.
func closed(f *os.File) bool {
	_, err := f.Stat()
	return err != nil
}
