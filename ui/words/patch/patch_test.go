package patch_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"policybench/signing/report"
	"policybench/ui/words"
	"policybench/ui/words/patch"
	"policybench/ui/words/wordstest"
)

func repair(text, part, with string, code report.Code) report.Edit {
	return report.Edit{What: code, Span: report.Span{Offset: strings.Index(text, part), Length: len(part)}, With: with}
}

func TestPatch(t *testing.T) {
	text := "first\nhttps://a/?policy=P& signature=S\nmiddle\nsplit\nover lines\r\nlast\x1b"
	reports := []report.Report{
		{Fixes: []report.Edit{repair(text, " signature", "signature", report.CodeWhitespace)}},
		{Fixes: []report.Edit{
			repair(text, "split\nover", "splitover", report.CodeLineBreak),
			repair(text, "last", "least", report.CodeQuotes),
			repair(text, " signature", "signature", report.CodeWhitespace),
		}},
	}
	want := []patch.Hunk{
		{Line: 2, Before: []string{"https://a/?policy=P& signature=S"}, After: []string{"https://a/?policy=P&signature=S"}, What: []report.Code{report.CodeWhitespace}},
		{Line: 4, Before: []string{"split", "over lines"}, After: []string{"splitover lines"}, What: []report.Code{report.CodeLineBreak}},
		{Line: 6, Before: []string{`last\x1b`}, After: []string{`least\x1b`}, What: []report.Code{report.CodeQuotes}},
	}
	if diff := cmp.Diff(want, patchOf(text, reports, 0)); diff != "" {
		t.Error(diff)
	}
	mended := "first\nhttps://a/?policy=P&signature=S\nmiddle\nsplitover lines\r\nleast\x1b"
	if got := patch.Fixed(wordstest.Pasted(text, reports)); got != mended {
		t.Errorf("got %q, want %q", got, mended)
	}
	if got := patch.Fixed(wordstest.Pasted(text, nil)); got != text || patchOf(text, nil, 0) != nil {
		t.Errorf("without repairs: %q", got)
	}
}

func TestPatchCutsLongLines(t *testing.T) {
	text := strings.Repeat("a", 900) + "&amp;" + strings.Repeat("ü", 900)
	hunks := patchOf(text, []report.Report{{Fixes: []report.Edit{repair(text, "&amp;", "&", report.CodeHTMLEscaped)}}}, 100)
	if len(hunks) != 1 {
		t.Fatal(hunks)
	}
	before, after := hunks[0].Before[0], hunks[0].After[0]
	if len([]rune(before)) > 110 || !strings.Contains(before, "a&amp;ü") || !strings.Contains(after, "a&ü") ||
		!strings.HasPrefix(before, "…a") || !strings.HasSuffix(before, "ü…") {
		t.Errorf("%s\n%s", before, after)
	}
}

// Whatever the repairs are, nothing panics and what stands outside them stays.
func FuzzFixed(f *testing.F) {
	f.Add("a b\nc", 1, 1, 3, 1, "x\ny")
	f.Add("", 0, 0, 0, 0, "")
	f.Add("ü", -1, 9, 1, -2, "z")
	f.Fuzz(func(t *testing.T, text string, o1, l1, o2, l2 int, with string) {
		reports := []report.Report{{Fixes: []report.Edit{
			{Span: report.Span{Offset: o1, Length: l1}, With: with},
			{Span: report.Span{Offset: o2, Length: l2}, With: with},
		}}}
		mended := patch.Fixed(wordstest.Pasted(text, reports))
		for _, h := range patchOf(text, reports, 40) {
			for _, l := range append(h.Before, h.After...) {
				if words.Visible(l) != l {
					t.Errorf("%q", l)
				}
			}
		}
		first := len(text)
		for _, r := range wordstest.Pasted(text, reports).Edits() {
			first = min(first, r.Span.Offset)
		}
		if !strings.HasPrefix(mended, text[:first]) {
			t.Errorf("Fixed(%q) = %q", text, mended)
		}
	})
}

func patchOf(text string, reports []report.Report, longest int) []patch.Hunk {
	p := wordstest.Pasted(text, reports)
	return patch.Of(p, p.Edits(), longest)
}
