package ui

import (
	"testing"

	"policybench/signing"
	"policybench/signing/inspect"
)

func TestAllows(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.shows("✓ read        view and download a file")
	for _, call := range []signing.Call{signing.Read, signing.Convert} {
		b.form().change(b.form().draft.Tick(call, false))
	}
	b.shows("✗ exif  must be listed by name")
	b.form().result.Allows = []inspect.Permission{
		{Call: signing.Read, Allowed: inspect.Yes},
		{Call: signing.Write, Allowed: inspect.Unknown},
		{Call: signing.Pick, Allowed: inspect.No},
		{Call: signing.Stat, Allowed: inspect.No},
	}
	for _, size := range sizes {
		if size.width < 80 {
			continue // one line of result: the signature
		}
		b.resize(size.width, size.height)
		b.form().drawn++
		b.shows("✓ read", "✗ pick stat", "? write  undocumented")
	}
}

// TestTabsShowInTwoColumns holds that every tab can be read and clicked wherever
// there are two columns.
func TestTabsShowInTwoColumns(t *testing.T) {
	b := newBench(t, sampleSettings(), wideWidth, wideHeight)
	for kind, title := range kindTitles {
		if kind != kinds[b.form().tabs.kind] {
			b.shows(title)
		}
	}
	b.shows("CONVERSION", "Signed")
}
