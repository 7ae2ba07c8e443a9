package report

import (
	"slices"
	"testing"
)

func TestCodesKeepTheirOrder(t *testing.T) {
	r := Report{Findings: []Finding{{Code: CodeExpired}, {Code: CodeNoCall}, {Code: CodeExpired}}}
	if got, want := r.Codes(), []Code{CodeExpired, CodeNoCall, CodeExpired}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := (&Report{}).Codes(); len(got) != 0 {
		t.Errorf("a report without findings has %v", got)
	}
}

func TestHas(t *testing.T) {
	r := Report{Findings: []Finding{{Code: CodeNoCall}}, Inner: []Report{{Findings: []Finding{{Code: CodeExpired}}}}}
	for _, c := range []struct {
		code Code
		want bool
	}{{CodeNoCall, true}, {CodeCallEmpty, false}, {CodeExpired, false}, {"", false}} {
		if got := r.Has(c.code); got != c.want {
			t.Errorf("%q: %v", c.code, got)
		}
	}
}

func TestSpanEnd(t *testing.T) {
	if got := (Span{Offset: 3, Length: 4}).End(); got != 7 {
		t.Errorf("%d, want 7", got)
	}
}
