package inspect

import (
	"testing"

	"policybench/signing"
	"policybench/signing/inspect/fix"
	"policybench/signing/inspect/inspecttest"
	"policybench/signing/inspect/secret"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// FuzzInspect holds what must be so for any text: no panic, every place inside the
// text, every report of a known form, and a mended text that mending leaves alone.
func FuzzInspect(f *testing.F) {
	for _, s := range samples(f) {
		f.Add(s.Input)
	}
	for _, c := range carriers {
		f.Add(c.text)
	}
	for _, unit := range hostileUnits {
		f.Add(unit + unit + unit)
	}
	// A pair inside what begins like a URL, once read as one beside it.
	f.Add("http//filepicker.io/y=ImNhbGwiOiJyZWFkIiwiaGFuZGxlIjoiUEhxSkhIV3BSQUdVc0lmeXgwb2cifQ%3D%3D" +
		"&#38;signature=6bba22df7390a44a13329d2f2ca8317c48317fe6612b21f957670969a074f778")
	keys := []Key{{Name: "sample", Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI"), Sample: true}}
	f.Fuzz(func(t *testing.T, text string) {
		opts := Options{At: wildAt, Keys: keys, NoCause: true}
		reports := Inspect(text, opts)
		checkInside(t, text, reports)
		for _, r := range reports {
			if r.Fixed == "" {
				continue
			}
			if made := fix.Apply(text, reports); made != r.Fixed {
				t.Fatalf("the repairs of %q make %q, not %q", text, made, r.Fixed)
			}
			for _, again := range Inspect(r.Fixed, opts) {
				if again.Fixed != "" {
					t.Fatalf("mended %q is mended again: %q", r.Fixed, again.Fixed)
				}
			}
			break // all reports of a text share the mended one
		}
		for _, pieces := range secret.Split(text) {
			inspecttest.InPieces(t, text, pieces, shape.SecretLength)
		}
	})
}

func checkInside(t *testing.T, text string, reports []report.Report) {
	t.Helper()
	inside := func(what string, s report.Span) {
		if s.Offset < 0 || s.Length < 0 || s.End() > len(text) {
			t.Fatalf("%s %v outside a text of %d bytes", what, s, len(text))
		}
	}
	for _, r := range reports {
		inside("report", r.Span)
		for _, finding := range r.Findings {
			if len(finding.Part) > 7 && finding.Part[:7] == "policy." {
				continue // counted in the decoded JSON
			}
			for _, s := range finding.Spans {
				inside(string(finding.Code), s)
			}
		}
		for _, repair := range r.Fixes {
			inside("repair "+string(repair.What), repair.Span)
		}
		checkInside(t, text, r.Inner)
	}
}
