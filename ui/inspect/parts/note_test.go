package parts

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"policybench/signing/report"
	"policybench/ui/inspect/panetest"
	"policybench/ui/kit"
)

// Beside a part stand the numbers of its findings with a word on the selected one, or what
// it is; what is worth knowing only shows where it is selected.
func TestNote(t *testing.T) {
	file := Part{Note: "file"}
	task := Part{Note: "convert", Asked: true, Answer: report.No}
	one := Part{Note: "file", Marks: []Mark{{Finding: 0, Words: "wrong", Stray: -1}}}
	two := Part{Marks: []Mark{{Finding: 0, Words: "wrong", Stray: -1}, {Finding: 2, Words: "long", Stray: -1}}}
	twice := Part{Marks: []Mark{{Finding: 1, Words: "here", Stray: -1}, {Finding: 1, Words: "and here", Stray: -1}}}
	known := Part{Note: "file", Marks: []Mark{{Finding: 3, Words: "old", Note: true, Stray: -1}}}
	stray := Part{Note: "file", Marks: []Mark{{Finding: 0, Words: "this space", Stray: 1}}}
	for _, tt := range []struct {
		name     string
		part     Part
		strays   []int
		selected int
		want     string
		as       kit.Role
	}{
		{"what it is", file, []int{-1}, -1, "file", kit.Quiet},
		{"beside a stray alone", file, []int{0}, -1, "", kit.Quiet},
		{"a call and its answer", task, []int{-1}, -1, "convert ✗", kit.Bad},
		{"a finding", one, []int{-1}, -1, "◂ 1  wrong", kit.Normal},
		{"the selected one", one, []int{-1}, 0, "◂ 1  wrong", kit.Accent},
		{"two", two, []int{-1}, -1, "◂ 1 3  wrong", kit.Normal},
		{"two, the second selected", two, []int{-1}, 2, "◂ 1 3  long", kit.Accent},
		{"one that points twice", twice, []int{-1}, -1, "◂ 2  here", kit.Normal},
		{"worth knowing", known, []int{-1}, -1, "file", kit.Quiet},
		{"worth knowing, selected", known, []int{-1}, 3, "◂ 4  old", kit.Accent},
		{"of a stray", stray, []int{1}, -1, "◂ 1  this space", kit.Normal},
		{"of another stray", stray, []int{0}, -1, "", kit.Quiet},
		{"of the part with its stray", stray, []int{-1, 1}, -1, "◂ 1  this space", kit.Normal},
	} {
		w := writer{Pen: panetest.Pen(), Facts: Facts{Selected: tt.selected}}
		if got, as := w.note(&tt.part, tt.strays), w.noteRole(&tt.part, tt.strays); got != tt.want || as != tt.as {
			t.Errorf("%s: %q in %s, want %q in %s", tt.name, got, as, tt.want, tt.as)
		}
	}
}

// An answer that is not known has no color, nor has one that nobody asked for.
func TestAnswerRole(t *testing.T) {
	w := writer{Pen: panetest.Pen(), Facts: Facts{Selected: -1}}
	for answer, want := range map[report.Answer]kit.Role{report.Yes: kit.Good, report.No: kit.Bad, report.Unknown: kit.Quiet} {
		if as := w.noteRole(&Part{Asked: true, Answer: answer}, []int{-1}); as != want {
			t.Errorf("%v: %s, want %s", answer, as, want)
		}
		if as := w.noteRole(&Part{Answer: answer}, []int{-1}); as != kit.Quiet {
			t.Errorf("%v, not asked for: %s", answer, as)
		}
	}
}

// A note stands in its column, behind a text that reaches over it, or below.
func TestEnd(t *testing.T) {
	part := Part{Note: "file"}
	for _, tt := range []struct {
		name string
		text int // cells
		want string
	}{
		{"in its column", 10, strings.Repeat("x", 10) + strings.Repeat(" ", 10) + "file"},
		{"up to it", 19, strings.Repeat("x", 19) + " file"},
		{"behind a text over it", 22, strings.Repeat("x", 22) + "  file"},
		{"as far as there is room", 24, strings.Repeat("x", 24) + "  file"},
		{"below", 25, strings.Repeat("x", 25) + "|file"},
	} {
		w := writer{Pen: panetest.Pen(), Facts: Facts{Selected: -1}, width: 30, notes: 20}
		w.end(w.Row(30).Put(kit.Normal, strings.Repeat("x", tt.text)), &part, []int{-1})
		var rows []string
		for i, row := range w.rows {
			row = strings.TrimRight(ansi.Strip(row), " ")
			if i > 0 {
				row = strings.TrimLeft(row, " ")
			}
			rows = append(rows, row)
		}
		if got := strings.Join(rows, "|"); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestChip(t *testing.T) {
	for shown, want := range map[string][2]string{
		"␣": {"[␣]", "[space]"}, "␣ ×3": {"[␣ ×3]", "[space x3]"}, "⏎": {"[⏎]", "[line break]"}, "⇥": {"[⇥]", "[tab]"}, "U+200B": {"[U+200B]", "[U+200B]"},
	} {
		for i, pen := range []kit.Pen{panetest.Pen(), panetest.ASCII()} {
			w := writer{Pen: pen}
			if got := w.chip(Stray{Shown: shown}); got != want[i] {
				t.Errorf("%s: %s, want %s", shown, got, want[i])
			}
		}
	}
}

// The three values have their roles, everything else has none.
func TestRoleOf(t *testing.T) {
	for kind := Other; kind <= Said; kind++ {
		want := map[Kind]kit.Role{Policy: kit.Policy, Signature: kit.Signature, Handle: kit.Handle}
		as, known := want[kind]
		if got := roleOf(kind); known && got != as || !known && got != kit.Normal {
			t.Errorf("%d: %s", kind, got)
		}
	}
}

// What holds no request is called by what it is; a request is called nothing.
func TestSaidIn(t *testing.T) {
	for form, want := range map[report.Form]string{
		report.FormMessage: "message", report.FormWebhook: "webhook", report.FormOtherService: "service", report.FormSecret: "text",
		report.FormJSON: "", report.FormPolicy: "", report.FormDelivery: "",
	} {
		if got := saidIn(form); got != want {
			t.Errorf("%s: %q, want %q", form, got, want)
		}
	}
}

// Code ends with the name of the value behind it.
func TestLastName(t *testing.T) {
	for text, want := range map[string]string{
		"url'; const policy = '": "policy = '", "a, policy: \"": "policy: \"", "x => ": "x => ", "policy=": "policy=", "": "", "'": "'", "a.b_c1=`": "b_c1=`", "a-b = ": "b = ", "f(": "",
	} {
		if got := lastName(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// A slash in a parameter is its own, and a fragment goes on to the end.
func TestJoints(t *testing.T) {
	for first, ends := range map[byte]string{'?': "&#", '&': "&#", '#': "", '/': "/?&#,", 'a': "/?&#,"} {
		for _, c := range "/?&#,=x" {
			if got := strings.ContainsRune(joints(first), c); got != strings.ContainsRune(ends, c) {
				t.Errorf("what begins with %q ends at %q: %t", first, c, got)
			}
		}
	}
}
