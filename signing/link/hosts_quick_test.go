package link

import (
	"math/rand/v2"
	"testing"
)

// What is told quickly is what a long look tells: no host is near.
func TestMayBeNear(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	quick := 0
	for range 20000 {
		text := []byte(hosts[random.IntN(len(hosts))].Name)
		for range random.IntN(8) {
			at := random.IntN(len(text) + 1)
			switch c := "abcdeilmnoprstw.-: %/"[random.IntN(21)]; {
			case random.IntN(2) == 0 && at < len(text):
				text = append(text[:at], text[min(len(text), at+1+random.IntN(4)):]...)
			case at < len(text):
				text[at] = c
			default:
				text = append(text, c)
			}
		}
		if mayBeNear(string(text)) {
			continue
		}
		quick++
		plain := hostLetters(string(text))
		near := nearestTo(plain, mostWrong)
		for i := range hosts {
			if near.offer(hosts[i].Name, hostLetterSets[i]); near.word != "" || isCutOf(hosts[i].Name, plain) {
				t.Fatalf("%q is near %s", text, hosts[i].Name)
			}
		}
	}
	if quick < 1000 {
		t.Errorf("%d told quickly", quick)
	}
}
