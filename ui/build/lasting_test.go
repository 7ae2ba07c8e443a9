package build

import (
	"testing"

	"policybench/ui/draft"
	"policybench/ui/profile"
	"policybench/ui/uitest"
)

// Why it is the last good one is said at every size, and no color alone says it.
func TestLastGoodResultIsNamed(t *testing.T) {
	for _, size := range uitest.Sizes {
		b := newBench(t, uitest.SampleSettings(), size.Width, size.Height)
		b.Press("end", "x")
		b.Shows("the last good one, until")
		b.Hides("all copied")
	}
}

// The last good result stays while a value is half typed, and cannot be taken.
func TestLastGoodResultStays(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	signature := built(b).result.Security.Signature
	b.Press("end", "backspace", "x")
	b.Shows(`"x" is no unit`, "the last good one, until Expiry is fixed", signature[:20], "/rotate=deg:90")
	if got := b.Page().Subject().Text; got != "" {
		t.Errorf("%q could be copied", got)
	}
	b.Press("ctrl+y")
	b.Shows("nothing to take: until Expiry is fixed")
	b.Press("backspace", "h")
	b.Hides("the last good one")
}

func TestLastGoodResultNamesTheField(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	enter(b, draft.File, "no/file")
	b.Shows(`json       {"expiry"`, "the last good one, until File is fixed")
	enter(b, draft.File, "")
	enter(b, draft.Path, "(")
	b.Shows("the last good one, until Path is fixed")
}

// Where nothing was good yet, the values are empty, and it is said why.
func TestNothingGoodYet(t *testing.T) {
	for _, size := range uitest.Sizes {
		s := uitest.SampleSettings()
		s.Form = &profile.Form{Expiry: "soonish"}
		b := newBench(t, s, size.Width, size.Height)
		b.Shows("empty until Expiry is fixed")
		b.Hides("last good")
		b.Typed("1h")
		b.Hides("empty until")
	}
}
