package inspect_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/inspect/inspecttest"
)

var longOptions = inspect.Options{
	At:   time.Date(2026, 11, 27, 7, 30, 0, 0, time.UTC),
	Keys: []inspect.Key{{Name: "sample", Secret: signing.NewSecret(inspecttest.Secret), Sample: true}},
}

// No text makes the reader panic, and every place that it names stands in the text:
// here for long lines with one pair and one URL somewhere in them.
func TestLongLines(t *testing.T) {
	cases := 3000
	if testing.Short() {
		cases = 1000
	}
	for seed := range uint64(4) {
		m := inspecttest.New(seed)
		for range cases / 4 {
			c := m.Case()
			checkLong(t, c)
		}
	}
}

// checkLong names the case where reading it panics: the text alone says little.
func checkLong(t *testing.T, c inspecttest.Case) {
	t.Helper()
	defer func() {
		if fault := recover(); fault != nil {
			t.Errorf("%s (%d bytes): %q", c.Name, len(c.Text), c.Text)
			panic(fault)
		}
	}()
	inspecttest.Check(t, c.Text, inspect.Inspect(c.Text, longOptions))
}

// FuzzLongLines begins with long texts, since short ones reach few of the windows that
// a reader takes.
func FuzzLongLines(f *testing.F) {
	files, err := filepath.Glob("../../testdata/long/*.txt")
	if err != nil || len(files) == 0 {
		f.Fatalf("no seeds: %v", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	for _, text := range partedCharacters {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		inspecttest.Check(t, text, inspect.Inspect(text, longOptions))
	})
}

// partedCharacters put a character where a name or a value is expected to begin.
var partedCharacters = []string{
	"👍ignature=&policy=e000",
	"👍ignature=9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6&policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9",
	"?éolicy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&ñignature=9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6",
	"日本https://cdn.filestackcontent.com/👍/ajTW5xm2Sd6v22yrtKmQ👍?policy=eyJl👍&signature=👍",
	"<img alt=👍 data-fp-policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9 data-fp-url=👍👍>",
	`filestack {"policy":"👍eyJleHBpcnkiOjE4OTM0NTYwMDB9","signature":"👍9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6👍"}`,
	"/security=policy:👍,signature:👍/👍 filestack",
}

func TestNoCharacterIsParted(t *testing.T) {
	for _, text := range partedCharacters {
		inspecttest.Check(t, text, inspect.Inspect(text, longOptions))
		for i := range len(text) { // bytes that are no characters stand as they are
			cut := text[:i] + text[i+1:]
			inspecttest.Check(t, cut, inspect.Inspect(cut, longOptions))
		}
	}
}
