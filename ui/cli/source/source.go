// Package source is what a command is given to read: a text, files, or standard input.
//
//	sources, err := source.All(args, source.IsText)
//	opened, err := sources[0].Open(os.Stdin)
//
// A file goes before a text of its name; what is neither is an [UnknownWord], of which
// the command knows whether another command was meant.
package source

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"policybench/ui/cli/console"
)

// Source is one thing to inspect: a text of the command line, a file, or standard
// input where it is neither.
type Source struct {
	Text string
	Path string
}

// Open opens it for reading; in is standard input.
func (s Source) Open(in io.Reader) (io.ReadCloser, error) {
	switch {
	case s.Path != "":
		file, err := os.Open(s.Path)
		if err != nil {
			return nil, unreadableFile(s.Path, err)
		}
		return file, nil
	case s.Text != "":
		return io.NopCloser(strings.NewReader(s.Text)), nil
	}
	return io.NopCloser(in), nil
}

func unreadableFile(path string, err error) error {
	var of *fs.PathError
	if errors.As(err, &of) {
		err = of.Err
	}
	return console.Wrong(console.Data(path)+": "+err.Error(), "")
}

// UnknownWord is an argument that is neither a text nor a file.
type UnknownWord struct{ Word string }

// Error implements error.
func (u *UnknownWord) Error() string { return fmt.Sprintf("%q is neither a text nor a file", u.Word) }

// All tells files from a text. Several arguments are several files: a text is
// one, and in pieces it was not quoted. What texts takes for no text is a word.
func All(args []string, texts func(string) bool) ([]Source, error) {
	var list []Source
	for _, arg := range args {
		s, err := of(arg, texts)
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	if len(list) > 1 && slices.ContainsFunc(list, func(s Source) bool { return s.Path == "" }) {
		return nil, oneText(args)
	}
	return list, nil
}

// of reads one argument. A file goes before a text of its name.
func of(arg string, texts func(string) bool) (Source, error) {
	info, err := os.Stat(arg)
	switch {
	case err == nil && info.IsDir():
		return Source{}, console.Wrong(console.Data(arg)+" is a folder", "name its files: "+console.Program+" inspect "+console.Data(filepath.Join(arg, "*")))
	case err == nil:
		return Source{Path: arg}, nil
	case LooksLikeFile(arg) || !texts(arg):
		if !errors.Is(err, fs.ErrNotExist) {
			return Source{}, unreadableFile(arg, err)
		}
		return Source{}, &UnknownWord{arg}
	}
	return Source{Text: arg}, nil
}

func oneText(args []string) error {
	return console.Wrong(fmt.Sprintf("%d arguments: a text is one", len(args)), "put it in single quotes, or send it through standard input")
}
