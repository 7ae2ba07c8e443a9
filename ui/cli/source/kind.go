package source

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"policybench/ui/cli/console"
	"policybench/ui/cli/nearest"
)

// IsFile reports whether an argument names something that is there.
func IsFile(arg string) bool {
	_, err := os.Stat(arg)
	return err == nil
}

// IsText tells a text to inspect from a mistyped command.
func IsText(arg string) bool {
	return strings.Contains(arg, "://") || strings.ContainsAny(arg, "={<") || len([]rune(arg)) >= 20
}

// IsWords is IsText where no command can be meant: two words are a text as well.
func IsWords(arg string) bool { return IsText(arg) || strings.ContainsAny(arg, " \t\n") }

// fileEndings are those of what people keep texts in. No base64 holds a dot, and a
// host ends otherwise.
var fileEndings = []string{
	".txt", ".log", ".csv", ".tsv", ".html", ".htm", ".xml", ".json", ".jsonl", ".har", ".eml", ".mbox", ".msg", ".md", ".yml", ".yaml",
	".env", ".ini", ".conf", ".toml", ".js", ".mjs", ".cjs", ".jsx", ".ts", ".tsx", ".vue", ".svelte", ".py", ".rb", ".erb", ".php", ".go",
	".java", ".kt", ".swift", ".dart", ".cs", ".sh", ".sql", ".diff", ".patch",
}

// LooksLikeFile reports whether an argument was meant for a file's name.
func LooksLikeFile(arg string) bool {
	return !strings.ContainsAny(arg, "={<\n") && !strings.Contains(arg, "://") &&
		slices.Contains(fileEndings, strings.ToLower(filepath.Ext(arg)))
}

// NearestFile is the file in the folder of a path that was mistyped, and empty
// where none is near.
func NearestFile(path string) string {
	dir, base := filepath.Split(path)
	if len(base) < 3 || !LooksLikeFile(path) {
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
	if best, near := nearest.Word(base, names); near {
		return dir + best
	}
	return ""
}

// NoFile refuses a word that is neither a text nor a file where no command is meant.
func NoFile(word string) error {
	hint := "a text to inspect holds :// = { < or 20 characters"
	if best := NearestFile(word); best != "" {
		hint = fmt.Sprintf("the nearest is %q", best)
	}
	return console.Wrong("no file "+console.Quoted(word), hint)
}
