package inspect

import "testing"

func BenchmarkJudge(b *testing.B) {
	l := delivered(b, healthy)
	for name, keys := range map[string][]Key{"unverified": nil, "verified": testKeys()} {
		b.Run(name, func(b *testing.B) {
			opts := Options{At: judgedAt, Keys: keys}.prepared()
			b.ReportAllocs()
			for b.Loop() {
				if r := judged(l, opts); r.Readable != Yes {
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
