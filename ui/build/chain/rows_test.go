package chain

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/kit"
)

// written writes lines of pieces.
func written(rows [][]kit.Piece) []string {
	var out []string
	for _, row := range rows {
		var b strings.Builder
		for _, piece := range row {
			b.WriteString(piece.Text)
		}
		out = append(out, b.String())
	}
	return out
}

// A group begins on the line there is where all of it fits, else on its own; what goes on
// there stands below the names.
func TestPacked(t *testing.T) {
	for _, tt := range []struct {
		name         string
		yes, unknown int
		room         int
		counted      int
		want         string
	}{
		{"all on one line", 2, 1, 120, 0, "✓ pick read  ✗ write writeUrl store convert remove exif runWorkflow  ? stat  undocumented"},
		{"what is refused goes on", 1, 0, 24, 0, "✓ pick|✗ read stat write|  writeUrl store convert|  remove exif|  runWorkflow"},
		{"refused are counted first", 2, 2, 120, 1, "✓ pick read  ✗ 6 others  ? stat write"},
		{"then the unknown", 2, 2, 120, 2, "✓ pick read  ✗ 6 others  ? 2 others"},
		{"then the granted", 2, 2, 120, 3, "✓ 2 calls  ✗ 6 others  ? 2 others"},
		{"a single one keeps its name", 1, 1, 120, 3, "✓ pick  ✗ 8 others  ? read  undocumented"},
		{"all of them", 10, 0, 120, 3, "✓ every call"},
		{"all of them, by name", 10, 0, 120, 2, "✓ pick read stat write writeUrl store convert remove exif runWorkflow"},
		{"none of them", 0, 0, 120, 1, "✗ 10 calls"},
		{"none of them is known", 0, 10, 120, 2, "? 10 calls"},
	} {
		w := writer{Pen: pen, Facts: Facts{Allows: answers(tt.yes, tt.unknown)}, width: tt.room + labelWidth + 1}
		rows := w.packed(tt.counted)
		got := strings.Join(written(rows), "|")
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
		for _, row := range written(rows) {
			if kit.Cells(row) > tt.room {
				t.Errorf("%s: %q is wider than %d", tt.name, row, tt.room)
			}
		}
	}
}

// Each granted call has a line with what it permits, in one column; what it goes on with
// stands below that.
func TestExplained(t *testing.T) {
	f := sample()
	f.Allows = answers(10, 0)
	for _, width := range []int{120, 74, 50, 40} {
		w := writer{Pen: pen, Facts: f, width: width}
		calls := 0
		for _, pieces := range w.explained() {
			row, last := written([][]kit.Piece{pieces})[0], pieces[len(pieces)-1]
			if name, ok := strings.CutPrefix(row, "✓ "); ok {
				name, _, _ = strings.Cut(name, " ")
				if name != string(signing.Calls()[calls]) {
					t.Errorf("%d columns: %q in line %d", width, name, calls)
				}
				calls++
			} else if !strings.HasPrefix(row, blanks(permissionWidth)) {
				t.Errorf("%d columns: %q", width, row)
			}
			if at := kit.Cells(strings.TrimSuffix(row, last.Text)); at != permissionWidth || last.As != kit.Quiet {
				t.Errorf("%d columns: what is permitted begins at %d in %q", width, at, row)
			}
		}
		if calls != 10 {
			t.Errorf("%d columns: %d calls", width, calls)
		}
	}
}

// Nothing is allowed any more once a policy has expired, and what is not current is dim.
func TestAllowsLabel(t *testing.T) {
	f := sample()
	for expired, want := range map[bool]string{false: "allows", true: "allowed"} {
		f.Expired = expired
		label := strings.Fields(drawn(f, 74, FoldedHeight)[3])[0]
		if label != want {
			t.Errorf("expired %t: %s", expired, label)
		}
	}
	w := writer{Pen: pen, Facts: f, width: 74}
	for _, stale := range []bool{false, true} {
		w.Stale = stale
		for _, piece := range w.dimmed([]kit.Piece{{As: kit.Good, Text: "a"}, {As: kit.Bad, Text: "b"}}) {
			if (piece.As == kit.Dim) != stale {
				t.Errorf("stale %t: %+v", stale, piece)
			}
		}
	}
}

// A reason stands behind a single call where it fits, below it where it must, and behind
// several never.
func TestReasonByRoom(t *testing.T) {
	one := []report.Permission{{Call: signing.Exif, Allowed: report.No, Why: report.CodeNoCall}}
	for _, tt := range []struct {
		name  string
		list  []report.Permission
		room  int
		whole bool
		rows  int // of the reason, besides the first
		says  bool
	}{
		{"behind it", one, 90, false, 0, true},
		{"no room", one, 20, false, 0, false},
		{"below it", one, 20, true, 2, true},
		{"of two", append(one, one...), 90, true, 0, false},
		{"of none", nil, 90, true, 0, false},
	} {
		k := packer{room: tt.room}
		k.group(kit.Quiet, kit.Quiet, "✗", []string{"exif"})
		k.reason(tt.list, tt.whole)
		rows := written(k.rows)
		if len(rows) != 1+tt.rows || strings.Contains(strings.Join(rows, " "), "must be") != tt.says {
			t.Errorf("%s: %q", tt.name, rows)
		}
	}
}

// A single warning is cut where the rows end; of several those show that fit whole.
func TestWarningLines(t *testing.T) {
	long := kit.Piece{As: kit.Bad, Text: "✗ " + strings.TrimSpace(strings.Repeat("long ", 20))}
	short := kit.Piece{As: kit.Caution, Text: "! short"}
	for _, tt := range []struct {
		name  string
		list  []kit.Piece
		stale bool
		rows  int
		want  string // how each row begins
	}{
		{"none", nil, false, 3, ""},
		{"no rows", []kit.Piece{short}, false, 0, ""},
		{"one", []kit.Piece{short}, false, 3, "! short"},
		{"a long one in one row", []kit.Piece{long}, false, 1, "✗ long"},
		{"a long one and what is left", []kit.Piece{long, short, short}, false, 2, "✗ long|long"},
		{"all", []kit.Piece{short, short}, false, 2, "! short|! short"},
		{"one of two", []kit.Piece{short, long}, false, 1, "! short, and 1 more"},
		{"why they are stale alone", []kit.Piece{long, short}, true, 3, "✗ why"},
	} {
		w := writer{Pen: pen, Facts: Facts{Warnings: tt.list, Stale: tt.stale, Why: "why", Margin: 2}, width: 74}
		w.warnings(tt.rows)
		var got []string
		for _, row := range w.rows {
			got = append(got, strings.TrimSpace(ansi.Strip(row)))
		}
		want := strings.Split(tt.want, "|")
		if tt.want == "" {
			want = nil
		}
		if len(got) != len(want) {
			t.Errorf("%s: %q", tt.name, got)
			continue
		}
		for i := range want {
			if !strings.HasPrefix(got[i], want[i]) {
				t.Errorf("%s: %q, want %q", tt.name, got, want)
			}
		}
	}
}

// Why there is no value is said once, where it would stand.
func TestAbsent(t *testing.T) {
	why := "blank until Expiry is fixed"
	for _, tt := range []struct {
		name   string
		values [parts]string
		want   [parts]bool // where it is said
	}{
		{"nothing", [parts]string{}, [parts]bool{JSON: true}},
		{"no secret", [parts]string{JSON: "{}", Policy: "e30"}, [parts]bool{Signature: true}},
		{"only JSON", [parts]string{JSON: "{}"}, [parts]bool{Signature: true}},
		{"all", [parts]string{JSON: "{}", Policy: "e30", Signature: "00"}, [parts]bool{}},
	} {
		rows := drawn(Facts{Values: tt.values, Why: why, Margin: 2}, 74, FoldedHeight)
		for p := JSON; p < parts; p++ {
			if said := strings.Contains(rows[p-1], why); said != tt.want[p] || !strings.Contains(rows[p-1], p.Label()) && said {
				t.Errorf("%s: %s is %q", tt.name, p.Label(), rows[p-1])
			}
		}
	}
}
