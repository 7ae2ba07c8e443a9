package report

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Each declared code has one row, and each row a declared code.
func TestEveryCodeHasOneRow(t *testing.T) {
	source, err := os.ReadFile("code.go")
	if err != nil {
		t.Fatal(err)
	}
	declared := map[Code]int{}
	for _, found := range regexp.MustCompile(`Code = "([a-z0-9-]+)"`).FindAllSubmatch(source, -1) {
		declared[Code(found[1])] = 0
	}
	for _, row := range Rows() {
		n, ok := declared[row.Code]
		if !ok || n > 0 {
			t.Errorf("%s: declared %v, and %d rows before this one", row.Code, ok, n)
		}
		declared[row.Code] = n + 1
	}
	for code, n := range declared {
		if n != 1 {
			t.Errorf("%s has %d rows", code, n)
		}
	}
}

func TestRows(t *testing.T) {
	for _, row := range Rows() {
		if !slices.Contains([]Basis{Documented, Inferred, Undocumented}, row.Basis) {
			t.Errorf("%s: basis %q", row.Code, row.Basis)
		}
		if row.Docs != "" && !strings.HasPrefix(row.Docs, "https://www.filestack.com/docs/") {
			t.Errorf("%s: %q is no page of the documentation", row.Code, row.Docs)
		}
		if row.Basis == Undocumented && row.Docs != "" && !strings.HasPrefix(string(row.Code), "expiry") &&
			!strings.HasPrefix(string(row.Code), "pattern") && row.Code != CodeCallEmpty && row.Code != CodePairBesideTask {
			t.Errorf("%s: undocumented, with a page", row.Code)
		}
		if got := RowOf(row.Code); got != row {
			t.Errorf("%s: %+v by its code, want %+v", row.Code, got, row)
		}
		if strings.Count(row.Args, "[") != strings.Count(row.Args, "]") || strings.TrimSpace(row.Args) != row.Args {
			t.Errorf("%s: arguments %q", row.Code, row.Args)
		}
	}
	if got := RowOf("no-such-code"); got != (Row{}) {
		t.Errorf("%+v", got)
	}
}

func TestStops(t *testing.T) {
	for _, c := range []struct {
		name string
		f    Finding
		want bool
	}{
		{"a blank in the link", Finding{Level: Problem, Code: CodeWhitespace}, true},
		{"the same outside of it", Finding{Level: Warning, Code: CodeWhitespace}, false},
		{"a stand-in for the policy", Finding{Level: Problem, Code: CodePlaceholder, Part: "policy"}, true},
		{"a stand-in for both", Finding{Level: Problem, Code: CodePlaceholder, Part: "security"}, true},
		{"a stand-in for the handle", Finding{Level: Problem, Code: CodePlaceholder, Part: "link.handle"}, false},
		{"a problem of a pair that arrives", Finding{Level: Problem, Code: CodeExpired}, false},
		{"no code", Finding{Level: Problem, Code: "no-such-code"}, false},
	} {
		if got := c.f.Stops(); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// What keeps the pair from arriving is told before what a verdict stands on, and the
// order within one level is the table's.
func TestSort(t *testing.T) {
	findings := []Finding{
		{Level: Note, Code: CodeNoCall}, {Level: Problem, Code: CodeExpired}, {Level: Warning, Code: CodeKeyUnknown},
		{Level: Problem, Code: CodePlaceholder, Part: "link.handle"}, {Level: Problem, Code: CodePlaceholder, Part: "policy"},
		{Level: Problem, Code: CodeSecretExposed}, {Level: Note, Code: CodeNoHandle}, {Level: Problem, Code: CodeWhitespace},
	}
	Sort(findings)
	want := "placeholder policy, placeholder link.handle, whitespace , expired , secret-exposed , key-unknown , no-call , no-handle "
	var got []string
	for _, f := range findings {
		got = append(got, string(f.Code)+" "+f.Part)
	}
	if line := strings.Join(got, ", "); line != want {
		t.Errorf("%s\nwant %s", line, want)
	}
	for _, row := range told {
		f := []Finding{{Level: Problem, Code: CodeCallDuplicate}, {Level: Problem, Code: row.Code}}
		if Sort(f); f[0].Code != row.Code {
			t.Errorf("%s has a place, and is told behind what has none", row.Code)
		}
	}
}

func TestLevelRank(t *testing.T) {
	if Problem.Rank() >= Warning.Rank() || Warning.Rank() >= Note.Rank() {
		t.Error("levels are ranked from problem to note")
	}
}
