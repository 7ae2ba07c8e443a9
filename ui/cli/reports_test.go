package cli

import (
	"encoding/json"
	"strings"
	"testing"
)

// A mended text that holds what cannot be seen is another text when it is shown:
// that is said, and --json has it exactly.
func TestMendSaysWhatItMakesVisible(t *testing.T) {
	escaped := strings.ReplaceAll(aLink, "&", "&amp;")
	const hint = "--json has the fixed text exactly"
	for _, test := range []struct {
		name, in, out string
		said, hinted  bool
	}{
		{"mended", "see " + escaped, "see " + aLink + "\n", false, false},
		{"mended, with an emoji", "❤\ufe0f " + escaped, "❤<U+FE0F> " + aLink + "\n", true, true},
		{"as it was, with an emoji", "❤\ufe0f " + aLink, "❤<U+FE0F> " + aLink + "\n", true, false},
	} {
		r := testRun{in: test.in}
		r.run("inspect", "--fix", "-")
		words := r.errOut.String()
		if r.out.String() != test.out || strings.Contains(words, "cannot be seen") != test.said || strings.Contains(words, hint) != test.hinted {
			t.Errorf("%s: %q, said %q", test.name, &r.out, words)
		}
		if !test.hinted {
			continue
		}
		exact := testRun{in: test.in}
		exact.run("inspect", "--json", "-")
		var got struct{ Reports []struct{ Fixed string } }
		if err := json.Unmarshal(exact.out.Bytes(), &got); err != nil || len(got.Reports) != 1 {
			t.Fatalf("%s: %v", test.name, err)
		}
		if want := "❤\ufe0f " + aLink; got.Reports[0].Fixed != want {
			t.Errorf("%s: --json has %q, want %q", test.name, got.Reports[0].Fixed, want)
		}
	}
}

// The older name of --fix still works, and no help names it.
func TestMendIsFix(t *testing.T) {
	var older, newer, help testRun
	escaped := strings.ReplaceAll(aLink, "&", "&amp;")
	older.run("inspect", "--mend", escaped)
	newer.run("inspect", "--fix", escaped)
	if older.out.String() != newer.out.String() || older.out.Len() == 0 {
		t.Errorf("--mend prints %q, --fix %q", &older.out, &newer.out)
	}
	if help.run("inspect", "--help"); !strings.Contains(help.out.String(), "--fix") || strings.Contains(help.out.String(), "--mend") {
		t.Errorf("the help:\n%s", &help.out)
	}
}
