package panetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"policybench/ui/kit"
	"policybench/ui/uitest"
	"policybench/ui/words"
)

// themes are all looks there are: true color (which terminals with 256 make theirs of),
// 16 colors, the 16 of an unknown background, and NO_COLOR.
func themes() map[string]*kit.Theme {
	return map[string]*kit.Theme{
		"dark": kit.DarkTheme(false), "light": kit.LightTheme(false), "dark, 16 colors": kit.DarkTheme(true), "light, 16 colors": kit.LightTheme(true),
		"unknown background": kit.SafeTheme(), "NO_COLOR": kit.PlainTheme(),
	}
}

// Roles compares which role each cell of a pane has with its file, and holds the pane to
// the same text and the same roles in every theme.
func Roles(t *testing.T, name string, width, height int, draw Draw) {
	t.Helper()
	dark := kit.DarkTheme(false)
	rows := draw(kit.Pen{Theme: dark, Glyphs: words.Unicode}, width, height).Rows
	letters := map[string]byte{"normal": '.'}
	var out, legend strings.Builder
	for _, row := range rows {
		for _, roles := range cells(dark, row) {
			role := roles[0]
			if _, known := letters[role]; !known {
				letters[role] = 'a' + byte(len(letters)-1)
				fmt.Fprintf(&legend, "%c %s\n", letters[role], role)
			}
			out.WriteByte(letters[role])
		}
		out.WriteByte('\n')
	}
	uitest.Golden(t, "../panes/"+name+"-roles.txt", out.String()+legend.String())
	for name, theme := range themes() {
		for y, row := range draw(kit.Pen{Theme: theme, Glyphs: words.Unicode}, width, height).Rows {
			if got, want := ansi.Strip(row), ansi.Strip(rows[y]); got != want {
				t.Errorf("%s, row %d: %q, want %q", name, y, got, want)
				continue
			}
			want := cells(dark, rows[y])
			for x, roles := range cells(theme, row) {
				if !slices.ContainsFunc(roles, func(role string) bool { return slices.Contains(want[x], role) }) {
					t.Errorf("%s, row %d, column %d: %v, want %v", name, y, x, roles, want[x])
				}
			}
		}
	}
}

// cells are the roles that each cell of a row may have in a theme.
func cells(theme *kit.Theme, row string) [][]string {
	var list [][]string
	roles := theme.Roles("")
	for row != "" {
		sequence, width, n, _ := ansi.DecodeSequence(row, ansi.NormalState, nil)
		row = row[n:]
		switch {
		case width > 0:
			for range width {
				list = append(list, roles)
			}
		case sequence == "\x1b[m":
			roles = theme.Roles("")
		default:
			roles = theme.Roles(sequence)
		}
	}
	return list
}
