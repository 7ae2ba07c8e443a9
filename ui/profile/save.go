package profile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// maxNumbered bounds the numbers tried behind a name that is taken.
const maxNumbered = 99

// errFileName is the reason for which a name is refused: it leads elsewhere.
var errFileName = errors.New("not a file name")

// Save writes data to a new file in the current folder that its owner alone may
// read and write, and returns its name. It replaces nothing and follows no link:
// where the name is taken, a number is put behind it (snippet-2.html). A file that
// could not be written whole is removed.
func Save(name string, data []byte) (path string, err error) {
	if name == "" || name == "." || name == ".." || name != filepath.Base(name) {
		return "", errFileName
	}
	ext := filepath.Ext(name)
	path = name
	for n := 2; ; n++ {
		file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if errors.Is(err, fs.ErrExist) && n <= maxNumbered {
			path = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(name, ext), n, ext)
			continue
		}
		if err != nil {
			return "", err
		}
		_, err = file.Write(data)
		if err = errors.Join(err, file.Close()); err != nil {
			return "", errors.Join(err, os.Remove(path))
		}
		return path, nil
	}
}
