package source

import "testing"

func TestIsText(t *testing.T) {
	for arg, want := range map[string]bool{
		"sgin": false, "": false, "page.html": false, "1234567890123456789": false, "ééééééééééééééééééé": false,
		"12345678901234567890": true, "x://y": true, "a=b": true, "{": true, "<div": true,
	} {
		if IsText(arg) != want {
			t.Errorf("%q: %v", arg, !want)
		}
	}
}
