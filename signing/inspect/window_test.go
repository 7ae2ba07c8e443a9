package inspect

import (
	"net/url"
	"testing"

	"policybench/signing/inspect/inspecttest"
)

// windowTexts begin and end with what a reader looks around at.
var windowTexts = []string{
	"eyJleHBpcv00%00", "eyJleHBpcnkiOjE4OTM0NTYwMDB9%3D", "0.xpir=)0.", "p.expiry=1;p", `p['expiry'] = 1; p["call"] = ["read"]`,
	`Policy.Builder().expiry(1893456000).call("read").build()`, "policy=eyJl%22&signature=%3D", "%65yJleHBpcnkiOjE4OTM0NTYwMDB9",
	`client.remove(h, {policy, signature})`, `curl -u app:Z3IYZSH2UJA7VN3QYFVSVCF7PI https://www.filestackapi.com/api/file/KW9EJhYtS6y48Whm2S6D`,
}

// Whatever of a text is left, from any place on or up to any place, it is read without a
// panic, and every place that is named lies within it.
func TestEveryWindow(t *testing.T) {
	texts := windowTexts
	for _, c := range carriers {
		texts = append(texts, c.text)
	}
	for _, unit := range hostileUnits {
		texts = append(texts, unit+unit)
	}
	for _, text := range texts[:len(texts):len(texts)] {
		texts = append(texts, url.QueryEscape(text))
	}
	step := 1
	if testing.Short() {
		step = 7
	}
	opts := Options{At: wildAt, NoCause: true}
	for _, text := range texts {
		if len(text) > 600 {
			continue // the long ones are the fuzz targets'
		}
		for i := 0; i <= len(text); i += step {
			inspecttest.Check(t, text[i:], Inspect(text[i:], opts))
			inspecttest.Check(t, text[:i], Inspect(text[:i], opts))
		}
	}
}
