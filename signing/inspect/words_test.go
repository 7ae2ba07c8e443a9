package inspect_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"policybench/signing/inspect"
	"policybench/signing/inspect/inspecttest"
)

// searchedWords are the texts that the reader looks for: every string that stands in
// its code, so that a word which is added tomorrow is among them.
func searchedWords(tb testing.TB) []string {
	tb.Helper()
	var words []string
	for _, root := range []string{".", "../link"} {
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case entry.IsDir() && entry.Name() == "inspecttest":
				return fs.SkipDir
			case entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
				return nil
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				return err
			}
			words = append(words, stringsIn(file)...)
			return nil
		})
		if err != nil {
			tb.Fatal(err)
		}
	}
	slices.Sort(words)
	words = slices.Compact(words)
	if !slices.Contains(words, "ignature") || !slices.Contains(words, "olicy") || len(words) < 500 {
		tb.Fatalf("%d words, and not the ones that must be there", len(words))
	}
	return words
}

// stringsIn are the string and character literals of a file, but for its imports.
func stringsIn(file *ast.File) []string {
	var words []string
	ast.Inspect(file, func(node ast.Node) bool {
		if _, ok := node.(*ast.ImportSpec); ok {
			return false
		}
		if lit, ok := node.(*ast.BasicLit); ok && (lit.Kind == token.STRING || lit.Kind == token.CHAR) {
			if word, err := strconv.Unquote(lit.Value); err == nil && word != "" {
				words = append(words, word)
			}
		}
		return true
	})
	return words
}

// repeated are the ways in which a word is written again and again.
var repeated = []struct{ name, before, behind string }{
	{"alone", "", ""},
	{"lines", "", "\n"},
	{"words", "", " "},
	{"values", "", "="},
	{"fields", "", ": "},
	{"literals", `"`, `",`},
	{"beginnings", "", "=eyJ\n"},
	{"paths", "https://cdn.filestackcontent.com/", "\n"},
	{"row", "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&x=", ","},
	{"beside", `policy:"eyJleHBpcnkiOjE4OTM0NTYwMDB9",`, " filestack "},
}

// No word makes the reader panic, however often it is written.
func TestRepeatedWords(t *testing.T) {
	const size = 2 << 10
	words := searchedWords(t)
	if testing.Short() {
		words = words[:len(words)/4]
	}
	for _, word := range words {
		for _, as := range repeated {
			unit := as.before + word + as.behind
			text := strings.Repeat(unit, 1+size/len(unit))
			inspecttest.Check(t, text, inspect.Inspect(text, longOptions))
		}
	}
}

// BenchmarkWords repeats each word in each way, from 64 KiB to 1 MiB, and says how long
// the slowest mebibyte took and with which power of the length the time grew: 1 is
// linear. One word alone: -bench 'Words/^ignature$'.
func BenchmarkWords(b *testing.B) {
	const short, long = 64 << 10, 1 << 20
	for _, word := range searchedWords(b) {
		b.Run(strings.ReplaceAll(word, "/", "|"), func(b *testing.B) {
			slowest, steepest := time.Duration(0), 0.0
			for b.Loop() {
				for _, as := range repeated {
					unit := as.before + word + as.behind
					few, many := quickest(unit, short), quickest(unit, long)
					slowest = max(slowest, many)
					if many > 20*time.Millisecond { // less says nothing
						steepest = max(steepest, math.Log(float64(many)/float64(few))/math.Log(long/short))
					}
				}
			}
			b.ReportMetric(float64(slowest.Milliseconds()), "ms/MiB")
			b.ReportMetric(steepest, "exponent")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// quickest is how long a unit takes that is repeated to a size.
func quickest(unit string, size int) time.Duration {
	return quickestOf(strings.Repeat(unit, size/len(unit)))
}

// quickestOf is the best time of three: the others were disturbed.
func quickestOf(text string) time.Duration {
	best := time.Duration(math.MaxInt64)
	for range 3 {
		began := time.Now()
		inspect.Inspect(text, longOptions)
		best = min(best, time.Since(began))
	}
	return best
}
