package uitest

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the goldens anew")

// Testdata is a file of the module's testdata, from whichever package.
func Testdata(t testing.TB, name string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(dir, "testdata", name)
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Fatal("there is no module here")
		}
		dir = parent
	}
}

// Golden compares a text with its file.
func Golden(t *testing.T, name, got string) {
	t.Helper()
	path := Testdata(t, filepath.Join("screens", name))
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (go test ./ui/... -update writes it)", err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// Trimmed takes the blanks off the line ends, so that goldens can be read.
func Trimmed(screen string) string {
	lines := strings.Split(screen, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// StyleMap writes a letter for each cell's style, and what the letters stand for.
func StyleMap(content string) string { return styleMap(content, func(string) string { return "" }) }

// RoleMap is the style map of a screen with the roles that each style stands for in the
// theme: what a theme does not tell apart stands in one line.
func (b *Bench) RoleMap() string {
	return styleMap(b.View().Content, func(style string) string {
		return "  " + strings.Join(b.Theme.Roles("\x1b["+style), ", ")
	})
}

func styleMap(content string, explain func(style string) string) string {
	letters := map[string]byte{"": '.'}
	var legend, out strings.Builder
	style := ""
	for line := range strings.SplitSeq(content, "\n") {
		for line != "" {
			sequence, width, n, _ := ansi.DecodeSequence(line, ansi.NormalState, nil)
			line = line[n:]
			if width == 0 {
				if style = strings.Trim(sequence, "\x1b["); style == "m" {
					style = ""
				}
				continue
			}
			letter, known := letters[style]
			if !known {
				letter = 'a' + byte(len(letters)-1)
				letters[style] = letter
				fmt.Fprintf(&legend, "%c %s%s\n", letter, style, explain(style))
			}
			out.WriteString(strings.Repeat(string(letter), width))
		}
		out.WriteByte('\n')
	}
	return out.String() + legend.String()
}

func Fits(t *testing.T, b *Bench, width, height int) {
	t.Helper()
	content := b.View().Content
	if content == "" {
		return
	}
	lines := strings.Split(content, "\n")
	if len(lines) > height {
		t.Fatalf("%dx%d: %d lines", width, height, len(lines))
	}
	for _, line := range lines {
		if got := ansi.StringWidth(line); got > width {
			t.Fatalf("%dx%d: a line of %d cells: %q", width, height, got, line)
		}
	}
}

var Sizes = []struct{ Width, Height int }{{120, 40}, {80, 23}, {40, 12}}

// BreakPoints are the sizes at which the layout changes, and odd ones.
var BreakPoints = []struct{ Width, Height int }{
	{500, 200}, {5, 3}, {36, 10}, {37, 10}, {71, 16}, {72, 18}, {72, 19}, {80, 23}, {99, 28},
	{100, 27}, {100, 28}, {100, 29}, {38, 12}, {39, 12}, {40, 12}, {36, 45}, {500, 10}, {36, 200},
}
