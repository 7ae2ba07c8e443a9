package cause

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"policybench/signing"
)

// The search at its longest: nothing is found. The budget is 5 ms for a policy of
// 1 KiB.
func BenchmarkCause(b *testing.B) {
	texts := map[string]string{
		"one key":         `{"expiry":1893456000}`,
		"typical":         `{"expiry":1893456000,"call":["read","convert"],"handle":"KW9EJhYtS6y48Whm2S6D"}`,
		"five keys":       `{"expiry":1893456000,"call":["pick","store"],"container":"my-bucket","path":"/uploads/.*","maxSize":10485760}`,
		"eight keys":      `{"expiry":1,"call":["pick"],"handle":"h","url":"u","maxSize":9,"minSize":8,"path":"/p","container":"c"}`,
		"1 KiB":           kibibyte(`{"expiry":1893456000,"handle":"KW9EJhYtS6y48Whm2S6D","path":"%s"}`, "a"),
		"1 KiB five keys": kibibyte(`{"expiry":1893456000,"call":["pick"],"handle":"x","container":"c","path":"%s"}`, "a"),
		"1 KiB worst":     kibibyte(`{"expiry":1893456000,"call":["pick"],"handle":"x","container":"c","path":"%s"}`, "/ü<>?~"),
		"5 KiB":           base64.URLEncoding.EncodeToString([]byte(`{"expiry":1,"path":"` + strings.Repeat("a", 3700) + `"}`)),
		"1 MiB":           strings.Repeat("eyJl", 1<<18),
	}
	for name, policy := range texts {
		if policy[0] == '{' {
			policy = base64.URLEncoding.EncodeToString([]byte(policy))
		}
		b.Run(name, func(b *testing.B) {
			secret := signing.NewSecret(causeSecret)
			hints := Hints{APIKey: "AhTgLagciQByzXpFGRI0Az"}
			b.ReportAllocs()
			var hashed int
			for b.Loop() {
				s := newSearch(policy, strings.Repeat("0", 64), hints)
				if cause := s.with(secret); cause != "" {
					b.Fatal(cause)
				}
				hashed = s.hashed
			}
			b.ReportMetric(float64(hashed), "hashed/op")

		})
	}
}

// kibibyte fills a JSON text so that its encoding has about 1 KiB.
func kibibyte(json, filling string) string {
	const room = 1024 * 3 / 4
	return fmt.Sprintf(json, strings.Repeat(filling, (room-len(json))/len(filling)))
}
