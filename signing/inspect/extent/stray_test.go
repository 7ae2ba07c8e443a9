package extent

import (
	"math/rand/v2"
	"strings"
	"testing"

	"policybench/signing/link"
)

// What gives a URL a half of the pair may give it one, wherever the two are parted.
func TestMayGainHalf(t *testing.T) {
	const url = "https://cdn.filestackcontent.com/security=policy:eyJl,signature:"
	whole := url + strings.Repeat("0aF9", 16) + "/H?policy=eyJl&signature=" + strings.Repeat("1b", 32) + "&p=eyJl"
	random := rand.New(rand.NewPCG(3, 4))
	gains := 0
	for range 20000 {
		from := random.IntN(len(whole))
		at := from + 1 + random.IntN(len(whole)-from)
		to := at + random.IntN(len(whole)-at+1)
		begun := beginning{text: whole[from:at]}
		_, before := begun.measure()
		if _, after := link.Measure(whole[from:to]); after > before {
			if gains++; !begun.mayGainHalf(whole[at:to]) {
				t.Fatalf("%q and %q", whole[from:at], whole[at:to])
			}
		}
	}
	if gains < 100 {
		t.Errorf("%d gain a half", gains)
	}
	if begun := (beginning{text: url[:strings.Index(url, "security")]}); begun.mayGainHalf("hxxps://cdn.filestackcontent.com/H") {
		t.Error("a URL behind another gives it no half")
	}
}

// A row of a table begins no other row's link.
func TestBeginsURL(t *testing.T) {
	for token, want := range map[string]bool{
		"https://cdn.filestackcontent.com/H?policy=e":       true,
		"TC-5,https://cdn.filestackcontent.com/H?policy=e":  true,
		"H/security=policy:e,signature:0/https://a.example": false,
		"H,https://a.example":                               true,
		"H?policy=e&signature=0&next=https://a.example":     false,
		"policy=e&signature=0":                              false,
		"":                                                  false,
	} {
		if beginsURL(token) != want {
			t.Errorf("%q: %t", token, !want)
		}
	}
}
