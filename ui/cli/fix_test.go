package cli

import (
	"strings"
	"testing"
)

// A file or pipe gets every byte as it was, but for the fixes. A terminal is shown what
// cannot be seen, and that is said.
func TestFixPassesTheRestThrough(t *testing.T) {
	escaped := strings.ReplaceAll(aLink, "&", "&amp;")
	rest := strings.Repeat("filler \r\n", 150_000)
	for _, test := range []struct {
		name, in, out, shown string
	}{
		{"fixed", "see " + escaped, "see " + aLink, "see " + aLink + "\n"},
		{"with an emoji", "❤\ufe0f " + escaped + "\n", "❤\ufe0f " + aLink + "\n", "❤<U+FE0F> " + aLink + "\n"},
		{"as it was, with an emoji", "❤\ufe0f " + aLink, "❤\ufe0f " + aLink, "❤<U+FE0F> " + aLink + "\n"},
		{"Persian and a family", "می\u200cخواهم 👨\u200d👩 " + escaped, "می\u200cخواهم 👨\u200d👩 " + aLink, ""},
		{"no UTF-8, and control characters", "\xff\x1b[31m\x00\r" + escaped + "\t", "\xff\x1b[31m\x00\r" + aLink + "\t", ""},
		{"over a megabyte", escaped + rest + escaped + rest + escaped, aLink + rest + aLink + rest + aLink, ""},
		{"nothing of ours", "\x00\xfe abc", "\x00\xfe abc", ""},
	} {
		r := testRun{in: test.in}
		r.run("inspect", "--fix", "-")
		if r.out.String() != test.out {
			t.Errorf("%s: %d bytes, want %d: %.200q", test.name, r.out.Len(), len(test.out), r.out.String())
		}
		if test.shown == "" {
			continue
		}
		r = testRun{in: test.in, drawn: true}
		r.run("inspect", "--fix", "-")
		if said := strings.Contains(r.errOut.String(), "cannot be seen"); r.out.String() != test.shown || said != strings.Contains(test.shown, "<U+") {
			t.Errorf("%s: shown %q, said %q", test.name, &r.out, &r.errOut)
		}
	}
}

// A fix on every edge of the pieces of a long text is made once, and nothing else.
func TestFixesAtTheEdges(t *testing.T) {
	escaped := strings.ReplaceAll(aLink, "&", "&amp;")
	line := strings.Repeat("x", 997) + " \n"
	for _, shift := range []int{0, 95, 300} {
		var in, out strings.Builder
		in.WriteString(strings.Repeat("y", shift))
		out.WriteString(in.String())
		for in.Len() < 2<<20 {
			in.WriteString(escaped + " " + line)
			out.WriteString(aLink + " " + line)
		}
		r := testRun{in: in.String()}
		r.run("inspect", "--fix", "-")
		if r.out.String() != out.String() {
			t.Errorf("shift %d: %d bytes, want %d", shift, r.out.Len(), out.Len())
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
