package link

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// halfPieces are what a half of a pair is made of, and what stands around it.
var halfPieces = []string{
	"policy", "p", "signature", "s", "security", "secruity", "x", "=", ":", ",", "/", "?", "&", ";", " ", "\t", `"`, "%3D", "%3A",
	"?policy=", "&signature=", "/security=", "policy:", ",s:",
	"eyJl", strings.Repeat("0aF9", 16), "https://cdn.filestackcontent.com/",
}

// A text that carries a half of a pair may carry one, whatever it is made of.
func TestMayCarryHalf(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	carry, none := 0, 0
	for range 20000 {
		var b strings.Builder
		for range 1 + random.IntN(12) {
			b.WriteString(halfPieces[random.IntN(len(halfPieces))])
		}
		text := b.String()
		may := MayCarryHalf(text)
		if _, halves := Measure(text); halves > 0 {
			if carry++; !may {
				t.Fatalf("%q carries %d", text, halves)
			}
		} else if !may {
			none++
		}
	}
	if carry < 100 || none < 100 {
		t.Errorf("%d texts carry a half, %d may not: the pieces do not fit", carry, none)
	}
	for _, text := range []string{"https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D", "hxxps://x/a?w=100&h=20", ""} {
		if MayCarryHalf(text) {
			t.Errorf("%q may carry none", text)
		}
	}
}

// Each half counts once, wherever it stands.
func TestMeasureCountsAHalfOnce(t *testing.T) {
	const url = "https://cdn.filestackcontent.com/"
	digits := strings.Repeat("0aF9", 16)
	for text, want := range map[string]int{
		url + "KW9EJhYtS6y48Whm2S6D":                                                                      0,
		url + "KW9EJhYtS6y48Whm2S6D?policy=eyJl":                                                          1,
		url + "KW9EJhYtS6y48Whm2S6D?policy=eyJl&policy=eyJm":                                              1,
		url + "KW9EJhYtS6y48Whm2S6D?policy=eyJl&signature=" + digits:                                      2,
		url + "KW9EJhYtS6y48Whm2S6D?signature=" + digits + "&signature=" + digits:                         1,
		url + "security=p:eyJl,s:" + digits + "/KW9EJhYtS6y48Whm2S6D?policy=eyJl":                         2,
		url + "security=p:eyJl,p:eyJm/KW9EJhYtS6y48Whm2S6D":                                               1,
		url + "KW9EJhYtS6y48Whm2S6D?policy=eyJl&signature=" + digits + "&policy=eyJl&signature=" + digits: 2,
	} {
		if _, halves := Measure(text); halves != want {
			t.Errorf("%q carries %d, want %d", text, halves, want)
		}
	}
}
