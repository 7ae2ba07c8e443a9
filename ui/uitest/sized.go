package uitest

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// Sized fails where rows are not exactly so many, each exactly so wide.
func Sized(t testing.TB, name string, rows []string, width, height int) {
	t.Helper()
	if len(rows) != height {
		t.Fatalf("%s %dx%d: %d rows", name, width, height, len(rows))
	}
	for y, row := range rows {
		if got := ansi.StringWidth(row); got != width {
			t.Fatalf("%s %dx%d: row %d has %d cells: %q", name, width, height, y, got, row)
		}
	}
}
