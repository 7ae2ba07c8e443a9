package inspect

import (
	"fmt"
	"strings"
	"testing"

	"policybench/signing/inspect/locate"
)

// benchURL is a secured URL as people paste one.
const benchURL = "https://cdn.filestackcontent.com/ANdpKX6pWRIevNAWvvOOtz/resize=width:200/" +
	"security=policy:eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsicmVhZCIsImNvbnZlcnQiXX0=," +
	"signature:9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6/ajTW5xm2Sd6v22yrtKmQ"

// densePage is HTML with a secured image in every row, the given number of bytes.
func densePage(size int) string {
	var b strings.Builder
	b.WriteString("<html><body><ul>\n")
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, `<li class="photo"><a href="/photo/%d" title="Photo %d"><img src="https://cdn.filestackcontent.com/%020d?policy=eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsicmVhZCJdfQ==&amp;signature=%064x" alt=""></a></li>`+"\n", i, i, i, i*7919)
	}
	return b.String()[:size]
}

func BenchmarkInspectURL(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Inspect(benchURL, Options{})
	}
}

func BenchmarkLocateURL(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		locate.Requests(benchURL)
	}
}

func BenchmarkInspectPage(b *testing.B) {
	for _, size := range []int{MaxText / 4, MaxText} {
		page := densePage(size)
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				Inspect(page, Options{})
			}
		})
	}
}

func BenchmarkLocatePage(b *testing.B) {
	page := densePage(MaxText)
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		locate.Requests(page)
	}
}

// BenchmarkLocateHostile holds texts that would cost a careless reader the square
// of their length.
func BenchmarkLocateHostile(b *testing.B) {
	for name, unit := range hostileUnits {
		text := strings.Repeat(unit, MaxText/len(unit))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				locate.Requests(text)
			}
		})
	}
}

// hostileUnits are repeated to a megabyte.
var hostileUnits = map[string]string{
	"braces":      "{",
	"expiry":      `{"expiry":`,
	"quotes":      `"`,
	"joins":       `" + "`,
	"policies":    "policy=",
	"signed":      "signature=",
	"names":       "policy: ",
	"tokens":      "eyJ",
	"broken":      "eyJleHBpcnkiOj ",
	"schemes":     "https://",
	"filestack":   "https://cdn.filestackcontent.com/",
	"encoded":     "https%3A%2F%2F",
	"security":    "security=policy:",
	"slashes":     "/security=",
	"signatures":  "signature: ",
	"digests":     "9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6 ",
	"breaks":      "https://cdn.filestackcontent.com/a?policy=eyJl\n",
	"entities":    "&amp;",
	"backslashes": `\`,
	"inits":       "init(a,{policy:b,signature:c}) filestack ",
	"tags":        `<div data-fp-policy="eyJleHBpcnkiOjE4OTM0NTYwMDB9" `,
	"secrets":     "Z3IYZSH2UJA7VN3QYFVSVCF7PI filestack ",
	"keys":        "AhTgLagciQByzXpFGRI0Az ",
	"pairs":       "policy: 'eyJleHBpcnkiOjE4OTM0NTYwMDB9', signature: '9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6' ",
	"base64":      "aHR0cHM6Ly",
	"brackets":    "[",
	"requests":    `get("https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D", {"policy": "eyJleHBpcnkiOjE4OTM0NTYwMDB9"})` + "\n",
	"beside":      `u="https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D";p={policy:"eyJleHBpcnkiOjE4OTM0NTYwMDB9"};u;u;u;`,
	"templates":   "${",
	"newlines":    "policy\n",
}
