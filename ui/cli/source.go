package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// source is one thing to inspect: a text of the command line, a file, or standard
// input where it is neither.
type source struct {
	text string
	path string
}

// open opens it for reading.
func (s source) open(p *program) (io.ReadCloser, error) {
	switch {
	case s.path != "":
		file, err := os.Open(s.path)
		if err != nil {
			return nil, unreadableFile(s.path, err)
		}
		return file, nil
	case s.text != "":
		return io.NopCloser(strings.NewReader(s.text)), nil
	}
	return io.NopCloser(p.In), nil
}

func unreadableFile(path string, err error) error {
	var of *fs.PathError
	if errors.As(err, &of) {
		err = of.Err
	}
	return wrong(data(path)+": "+err.Error(), "")
}

// unknownWord is an argument that is neither a text nor a file.
type unknownWord struct{ word string }

func (u *unknownWord) Error() string { return fmt.Sprintf("%q is neither a text nor a file", u.word) }

// sources tells files from a text. Several arguments are several files: a text is
// one, and in pieces it was not quoted. What texts takes for no text is a word.
func (p *program) sources(args []string, texts func(string) bool) ([]source, error) {
	var list []source
	for _, arg := range args {
		s, err := sourceOf(arg, texts)
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	if len(list) > 1 && slices.ContainsFunc(list, func(s source) bool { return s.path == "" }) {
		return nil, oneText(args)
	}
	return list, nil
}

// sourceOf reads one argument. A file goes before a text of its name.
func sourceOf(arg string, texts func(string) bool) (source, error) {
	info, err := os.Stat(arg)
	switch {
	case err == nil && info.IsDir():
		return source{}, wrong(data(arg)+" is a folder", "name its files: "+name+" inspect "+data(filepath.Join(arg, "*")))
	case err == nil:
		return source{path: arg}, nil
	case looksLikeFile(arg) || !texts(arg):
		if !errors.Is(err, fs.ErrNotExist) {
			return source{}, unreadableFile(arg, err)
		}
		return source{}, &unknownWord{arg}
	}
	return source{text: arg}, nil
}

// isFile reports whether an argument names something that is there.
func isFile(arg string) bool {
	_, err := os.Stat(arg)
	return err == nil
}

// isText tells a text to inspect from a mistyped command.
func isText(arg string) bool {
	return strings.Contains(arg, "://") || strings.ContainsAny(arg, "={<") || len([]rune(arg)) >= 20
}

// isWords is isText where no command can be meant: two words are a text as well.
func isWords(arg string) bool { return isText(arg) || strings.ContainsAny(arg, " \t\n") }

// fileEndings are those of what people keep texts in. No base64 holds a dot, and a
// host ends otherwise.
var fileEndings = []string{
	".txt", ".log", ".csv", ".tsv", ".html", ".htm", ".xml", ".json", ".jsonl", ".har", ".eml", ".mbox", ".msg", ".md", ".yml", ".yaml",
	".env", ".ini", ".conf", ".toml", ".js", ".mjs", ".cjs", ".jsx", ".ts", ".tsx", ".vue", ".svelte", ".py", ".rb", ".erb", ".php", ".go",
	".java", ".kt", ".swift", ".dart", ".cs", ".sh", ".sql", ".diff", ".patch",
}

// looksLikeFile reports whether an argument was meant for a file's name.
func looksLikeFile(arg string) bool {
	return !strings.ContainsAny(arg, "={<\n") && !strings.Contains(arg, "://") &&
		slices.Contains(fileEndings, strings.ToLower(filepath.Ext(arg)))
}

// nearestFile is the file in the folder of a path that was mistyped, and empty
// where none is near.
func nearestFile(path string) string {
	dir, base := filepath.Split(path)
	if len(base) < 3 || !looksLikeFile(path) {
		return ""
	}
	entries, err := os.ReadDir(filepath.Join(dir, "."))
	if err != nil {
		return ""
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() {
			names = append(names, e.Name())
		}
	}
	if best, near := nearest(base, names); near {
		return dir + best
	}
	return ""
}
