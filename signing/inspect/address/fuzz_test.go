package address_test

import (
	"reflect"
	"strings"
	"testing"

	"policybench/signing/inspect/address"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/request"
)

// Whatever a text is, reading one of its URLs ends behind where it began, names places
// inside of the text alone, and says the same twice.
func FuzzRead(f *testing.F) {
	for _, rows := range [][]row{paths, hosts, accounts, queries, tasks, misplacedPairs, nestedURLs, standIns, faults} {
		for _, c := range rows {
			f.Add(written.Replace(c.text))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		v := carrier.Undo(text)
		for at := 0; ; {
			i := strings.Index(v.Text[at:], "//")
			if i < 0 {
				break
			}
			i += at
			at = i + 2
			start := address.Start(v.Text, i)
			if start < 0 {
				continue
			}
			r, end, ok := address.At(v, start)
			if end < start || end > len(v.Text) {
				t.Fatalf("from %d to %d of %d", start, end, len(v.Text))
			}
			if again, _, _ := address.At(v, start); !reflect.DeepEqual(r, again) {
				t.Fatalf("read twice: %+v, %+v", r, again)
			}
			if ok {
				inside(t, text, &r)
			}
		}
		if v.Text == "" {
			return
		}
		u, end, gaps := extent.URL(v, 0)
		if r, ok := address.Hostless(v, u, 0, end, gaps, true); ok {
			inside(t, text, &r)
		}
	})
}

// inside wants the places of a request, and of what stands in it, inside of the text.
func inside(t *testing.T, text string, r *request.Request) {
	t.Helper()
	checkPlaces(t, "fuzz", text, r)
	for _, v := range []*request.Value{&r.Policy, &r.Signature} {
		for _, s := range v.Spans {
			if s.Offset < 0 || s.Length < 0 || s.End() > len(text) {
				t.Fatalf("a value at %v of %d", s, len(text))
			}
		}
	}
	for i := range r.Inner {
		inside(t, text, &r.Inner[i])
	}
}
