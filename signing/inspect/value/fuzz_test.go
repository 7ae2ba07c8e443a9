package value_test

import (
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/value"
)

// Whatever a text is, its values stand in their order, inside of it, one a place, and each
// can be read.
func FuzzSeek(f *testing.F) {
	for _, text := range []string{
		"policy: \"§P\", signature: \"§S\"", "FP_POLICY=§P\nFP_SIGNATURE=§S", "§P\n§S", "signature: \"§X\"", `policy: {"expiry": 1}`,
		"signature: 9bb689d6aacfe5757af84c204299fa66\n54a4e7c89e89c29aff8457cf716211e6", "policy=eyJ%253D", "> policy: eyJleHBpcnkiOjE4\n> OTM0NTYwMDB9",
	} {
		f.Add(written.Replace(text), true)
	}
	f.Fuzz(func(t *testing.T, text string, ours bool) {
		v := carrier.Undo(text)
		last := -1
		for _, s := range seek(text, ours, nothingTaken) {
			if s.At <= last || s.End < s.At || s.End > len(v.Text) || s.NameAt < 0 || s.NameAt > len(v.Text) {
				t.Fatalf("from %d to %d, behind %d, of %d", s.At, s.End, last, len(v.Text))
			}
			last = s.At
			part := "signature"
			if s.Policy {
				part = "policy"
			}
			read, forgiven := value.Loose(v, &s, part)
			spans := read.Spans
			for _, one := range forgiven {
				spans = append(spans, one.Spans...)
			}
			for _, span := range spans {
				if span.Offset < 0 || span.Length < 0 || span.End() > len(text) {
					t.Fatalf("a place at %v of %d", span, len(text))
				}
			}
			s.Vouched(v.Text, ours, false)
		}
	})
}
