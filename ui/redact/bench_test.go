package redact

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/report"
)

// hostile are texts that a scanner could look at again and again.
var hostile = []string{
	"-----BEGIN -----", "sk-", "eyJ.", "eyJhbGciOiJIUzI1NiJ9.", "basic+", "cookie:", "token=", "token=$", "AKIAAAAAAAAAAAAAAAAA/",
	"ab ", "39 ", "YWJj\n", `"ab" + `, "%39", `\x39`, "&#57;", "=39", "57, ", "signature ", "signature=", "://a:b@", "Z3IYZSH2UJ", "9bb689d6aa",
	"<b>", "\x1b[1m", "'", "Z3IYZSH2 ", "authorization: bearer ", "password", "０", "𝐀", "①", "01100001 ", "141 ", `\\`, "%25", "&amp;", "\x1b]8", "a/b/c/d/", "\x00", "0x", "=", "YWJj", "6162", "a", "\n",
	"see https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&signature=" + hexSignature + "\n",
}

// Time grows with the length: the exponent is printed with each unit, from 256 KiB to 1
// MiB.
func BenchmarkHostile(b *testing.B) {
	secret := New(signing.NewSecret(portalSecret))
	for _, unit := range hostile {
		b.Run(fmt.Sprintf("%.24q", unit), func(b *testing.B) {
			var took [2]time.Duration
			for range b.N {
				for i, size := range []int{1 << 18, 1 << 20} {
					text := strings.Repeat(unit, size/len(unit))
					start := time.Now()
					secret.Paste(text, nil).Ticket().Part(report.Span{Offset: size / 2, Length: 4 << 10})
					took[i] += time.Since(start)
				}
			}
			b.ReportMetric(float64(took[1].Milliseconds())/float64(b.N), "ms/MiB")
			b.ReportMetric(math.Log2(float64(took[1])/float64(took[0]))/2, "exponent")
		})
	}
}

// BenchmarkText is a page of links without a secret, as screens and texts are made of it.
func BenchmarkText(b *testing.B) {
	text := strings.Repeat(hostile[len(hostile)-1], 6300)[:1<<20]
	r := New(signing.NewSecret(portalSecret))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		r.Text(text)
	}
}

// BenchmarkShort is one value of a report.
func BenchmarkShort(b *testing.B) {
	r := New(signing.NewSecret(portalSecret))
	b.ReportAllocs()
	for b.Loop() {
		r.Text("eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsicmVhZCJdfQ==")
	}
}
