package build

import (
	"testing"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/kit"
	"policybench/ui/uitest"
)

func TestAllows(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Shows("✓ read        view and download a file")
	for _, call := range []signing.Call{signing.Read, signing.Convert} {
		form(b).change(form(b).draft.Tick(call, false))
	}
	b.Shows("✗ exif  must be listed by name")
	form(b).result.Allows = []report.Permission{
		{Call: signing.Read, Allowed: report.Yes},
		{Call: signing.Write, Allowed: report.Unknown},
		{Call: signing.Pick, Allowed: report.No},
		{Call: signing.Stat, Allowed: report.No},
	}
	for _, size := range uitest.Sizes {
		if size.Width < 80 {
			continue // one line of result: the signature
		}
		b.Resize(size.Width, size.Height)
		form(b).drawn++
		b.Shows("✓ read", "✗ pick stat", "? write  undocumented")
	}
}

// TestTabsShowInTwoColumns holds that every tab can be read and clicked wherever
// there are two columns.
func TestTabsShowInTwoColumns(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), kit.WideWidth, kit.WideHeight)
	for i, kind := range kinds {
		if i != form(b).tabs.kind {
			b.Shows(kind.Title())
		}
	}
	b.Shows("CONVERSION", "Signed")
}
