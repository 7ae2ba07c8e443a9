package locate_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"policybench/signing/inspect/locate"
)

var update = flag.Bool("update", false, "write the outlines below testdata/seen anew")

// seenFolder holds texts as people wrote them, one a file: where it was seen, the text,
// the outline of what is said of it, and the rows without which something
// else would be said. Keys, handles and secrets in them are the documentation's.
//
//	sights/  one for each row of the table of sights, called as the row is
//	rules/   one for each rule of joining, likewise
//	wholes/  one for each thing that the whole of a text may be or hold, likewise
//	texts/   code, pages and messages that no single row is about
//	others/  texts of other programs, in which nothing is Filestack's
const seenFolder = "../../../testdata/seen"

// seenFile is one of them.
type seenFile struct{ path, where, text, report, needs string }

func TestSeen(t *testing.T) {
	files := seenFiles(t)
	for _, f := range files {
		got := f
		reports := look(f.text)
		got.report, got.needs = outline(f.text, reports), strings.Join(needs(f.text, reports), "\n")
		if strings.HasPrefix(f.path, "others/") && slices.ContainsFunc(reports, accuses) {
			t.Errorf("%s: something is wrong with what is not ours", f.path)
		}
		switch {
		case *update:
			f.write(t, got)
		case got != f:
			t.Errorf("%s:\n%s\nwant:\n%s", f.path, got.body(), f.body())
		}
	}
}

// tables are all of them, with the folders of their texts.
var tables = []struct {
	folder, file string
	names        []string
}{
	{"sights/", "see.go", locate.SightNames()},
	{"rules/", "rules.go", locate.RuleNames()},
	{"wholes/", "whole.go", locate.WholeNames()},
}

// Every sight and rule has a file that needs it, and each of their files is one's.
func TestSeenNamesTheTables(t *testing.T) {
	files := seenFiles(t)
	for _, table := range tables {
		shown := map[string]bool{}
		for _, f := range files {
			name, of := strings.CutPrefix(f.path, table.folder)
			if !of {
				continue
			}
			slug, _, _ := strings.Cut(name, ".")
			i := slices.IndexFunc(table.names, func(row string) bool { return slugOf(row) == slug })
			switch {
			case i < 0:
				t.Errorf("%s: no row of the table is called so", f.path)
			case !slices.Contains(strings.Split(f.needs, "\n"), table.names[i]):
				t.Errorf("%s: says the same without it", f.path)
			default:
				shown[table.names[i]] = true
			}
		}
		for _, row := range table.names {
			if !shown[row] {
				t.Errorf("%s: no text shows it", row)
			}
		}
	}
}

// Every row says above it where it was seen, and what was has a file that says so too.
func TestRowsSayWhereTheyWereSeen(t *testing.T) {
	files := seenFiles(t)
	for _, table := range tables {
		code, err := os.ReadFile(table.file)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range table.names {
			above := commentOf(string(code), row)
			seen := strings.Contains(above, "seen:")
			if !seen && !strings.Contains(above, "made:") {
				t.Errorf("%s: does not say where it was seen", row)
			}
			if has := slices.ContainsFunc(files, func(f seenFile) bool {
				return strings.HasPrefix(f.where, "seen: ") && strings.HasPrefix(f.path, table.folder+slugOf(row)+".")
			}); has != seen {
				t.Errorf("%s: seen is %v, of its files %v", row, seen, has)
			}
		}
	}
}

// commentOf is what stands above a row.
func commentOf(code, row string) string {
	lines := strings.Split(code, "\n")
	at := slices.IndexFunc(lines, func(line string) bool { return strings.Contains(line, `"`+row+`", `) })
	above := ""
	for at--; at >= 0 && strings.HasPrefix(lines[at], "\t//"); at-- {
		above = lines[at] + above
	}
	return above
}

// slugOf is how a row's name is written in the name of a file.
func slugOf(row string) string {
	return strings.ReplaceAll(strings.ReplaceAll(strings.ToLower(row), ",", ""), " ", "-")
}

func seenFiles(t *testing.T) []seenFile {
	t.Helper()
	paths, err := filepath.Glob(seenFolder + "/*/*.txt")
	if err != nil || len(paths) < 80 {
		t.Fatalf("%d files, %v", len(paths), err)
	}
	files := make([]seenFile, len(paths))
	for i, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files[i] = readSeen(t, strings.TrimPrefix(filepath.ToSlash(path), seenFolder+"/"), string(data))
	}
	return files
}

const textMark, reportMark, needsMark = "\n-- text --\n", "\n-- report --\n", "\n-- needs --\n"

// readSeen takes a file apart; a new one need not have an outline yet.
func readSeen(t *testing.T, path, data string) seenFile {
	t.Helper()
	where, rest, ok := strings.Cut(data, textMark)
	if !ok || !strings.HasPrefix(where, "seen: ") && !strings.HasPrefix(where, "made: ") {
		t.Fatalf("%s: does not say where it was seen, or holds no text", path)
	}
	f := seenFile{path: path, where: where}
	f.text, rest, _ = strings.Cut(rest, reportMark)
	f.report, f.needs, _ = strings.Cut(strings.TrimSuffix(rest, "\n"), needsMark)
	return f
}

func (f seenFile) body() string {
	return f.where + textMark + f.text + reportMark + f.report + needsMark + f.needs + "\n"
}

func (f seenFile) write(t *testing.T, got seenFile) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(seenFolder, f.path), []byte(got.body()), 0o644); err != nil {
		t.Fatal(err)
	}
}
