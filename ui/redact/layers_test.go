package redact

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// A view that is passed by for want of signs would have undone nothing; with as many it
// may.
func TestViewsNeedTheirSigns(t *testing.T) {
	words := strings.Fields(`57 98 104 0x39 071 142 00111001 01100010 eyJh bGciOiJI 4b5739 4a 4b KW9EJhYt 6f6b
		secretsecretsecret ONSWG4TFOQ 3D 39 x39 u0039 chr amp lt`)
	signed := strings.Split(`" ' + , ; ( ) = % \ & < > [ ] . : - _ / é Ａ `, " ")
	random := rand.New(rand.NewPCG(1, 2))
	passed := make([]int, len(views))
	for range 30_000 {
		var b strings.Builder
		same := words[random.IntN(len(words))]
		for range 1 + random.IntN(12) {
			if random.IntN(3) == 0 {
				b.WriteString(words[random.IntN(len(words))])
			} else {
				b.WriteString(same)
			}
			if random.IntN(4) > 0 {
				b.WriteString(signed[random.IntN(len(signed))])
			}
		}
		l := &layer{text: []byte(b.String())}
		there := signs(l.text)
		for i, v := range views {
			if there >= v.signs {
				continue
			}
			passed[i]++
			if _, changed := v.undo(l); changed {
				t.Errorf("view %d undoes %q, which has %d signs of %d", i, l.text, there, v.signs)
			}
		}
	}
	for i, v := range views {
		if v.signs > 0 && passed[i] == 0 {
			t.Errorf("view %d was never passed by", i)
		}
	}
	for _, text := range []string{"4b57396f6b 4b57396f6b 4b57396f6b", "57,98,57,98,57,98,57,98", `"a""b"`} {
		if there := signs([]byte(text)); !slices.ContainsFunc(views, func(v view) bool {
			_, changed := v.undo(&layer{text: []byte(text)})
			return changed && v.signs == there
		}) {
			t.Errorf("%q has %d signs, and no view needs as many", text, there)
		}
	}
}
