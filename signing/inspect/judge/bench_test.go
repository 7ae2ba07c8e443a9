package judge

import (
	"testing"

	"policybench/signing/report"
)

func BenchmarkJudge(b *testing.B) {
	l := delivered(b, healthy)
	for name, keys := range map[string][]Key{"unverified": nil, "verified": testKeys()} {
		b.Run(name, func(b *testing.B) {
			bench := NewBench(Options{At: judgedAt, Keys: keys})
			b.ReportAllocs()
			for b.Loop() {
				if r := bench.Judge(&l); r.Readable != report.Yes {
					b.Fatal(r.Verdict)
				}
			}
		})
	}
}

func BenchmarkCheckPolicy(b *testing.B) {
	for name, json := range map[string]string{
		"usual":    healthy,
		"all keys": `{"expiry":1795395600,"call":["pick","store"],"handle":"KW9EJhYtS6y48Whm2S6D","url":"^https://(a|b)\\.com/.*$","maxSize":1,"minSize":1,"path":"^/a/.*$","container":"^b$"}`,
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				CheckPolicy(json, judgedAt)
			}
		})
	}
}
