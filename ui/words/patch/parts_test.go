package patch_test

import (
	"testing"

	"policybench/signing/report"
	"policybench/ui/words"
	"policybench/ui/words/patch"
	"policybench/ui/words/wordstest"
)

// One link is fixed by itself: what stands around it stays out, unless a fix is made there.
func TestFixedLink(t *testing.T) {
	text := "see ab cd and ef"
	edit := func(offset, length int, with string) report.Edit {
		return report.Edit{Span: report.Span{Offset: offset, Length: length}, With: with}
	}
	for _, c := range []struct {
		name  string
		fixes []report.Edit
		want  string
	}{
		{"nothing to fix", nil, "ab cd"},
		{"a fix inside", []report.Edit{edit(6, 1, "")}, "abcd"},
		{"a fix behind", []report.Edit{edit(9, 5, "?")}, "ab cd?"},
		{"a fix before", []report.Edit{edit(3, 1, "-")}, "-ab cd"},
	} {
		r := report.Report{Span: report.Span{Offset: 4, Length: 5}, Fixes: c.fixes}
		if got := patch.FixedLink(wordstest.Pasted(text, []report.Report{r}), &r); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Lines are marked as taken out or put in; as many hunks are made as are asked for.
func TestLines(t *testing.T) {
	text := "a1\nb\na2\nb\na3\n"
	fixes := []report.Edit{}
	for _, at := range []int{1, 6, 11} {
		fixes = append(fixes, report.Edit{Span: report.Span{Offset: at, Length: 1}, With: "x"})
	}
	paste := wordstest.Pasted(text, nil)
	hunks := patch.First(paste, fixes, 0, 2)
	if all := patch.Of(paste, fixes, 0); len(hunks) != 2 || len(all) != 3 || all[2].Line != 5 {
		t.Fatalf("%d of %d", len(hunks), len(all))
	}
	g := words.ASCII
	want := []string{g.Removed + " a1", g.Added + " ax", g.Removed + " a2", g.Added + " ax"}
	got := patch.Lines(hunks, g)
	for i := range want {
		if i >= len(got) || got[i] != want[i] {
			t.Errorf("%q, want %q", got, want)
			break
		}
	}
}
