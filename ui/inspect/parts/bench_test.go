package parts_test

import (
	"strings"
	"testing"

	"policybench/ui/inspect/panetest"
	"policybench/ui/inspect/parts"
)

// Reading is done once for a report, also where it stands in a long text; drawing for
// each key.
func BenchmarkRead(b *testing.B) {
	link := cdn + "/security=policy: " + policy + ",signature:" + signature + "/rotate=deg:90/" + file
	for _, c := range []struct{ name, text string }{
		{"alone", link},
		{"in a megabyte", strings.Repeat("one line of a log, as long as they are\n", 13000) + link + "\n" + strings.Repeat("another line\n", 40000)},
		{"all beginnings", cdn + "/" + strings.Repeat("eyJ", 20000) + "?policy=" + policy + "&signature=" + signature},
	} {
		paste := panetest.Paste(c.text)
		r := panetest.One(b, paste)
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				parts.Read(paste, r, r.Findings)
			}
		})
	}
}

func BenchmarkDraw(b *testing.B) {
	paste := panetest.Paste(cdn + "/security=policy: " + policy + ",signature:" + signature + "/rotate=deg:90/" + file)
	r := panetest.One(b, paste)
	f, pen := parts.Facts{Parts: parts.Read(paste, r, r.Findings)}, panetest.Pen()
	b.ReportAllocs()
	for b.Loop() {
		parts.Draw(pen, f, 73, 20)
	}
}
