package syntax

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// Walking from place to place finds the statements that each place has by itself.
func TestWalk(t *testing.T) {
	parts := []string{"\n", "\n\n", " \n\t\n", "=\n", ",\n", ";", "a = 1\n", "https://x/e30=\n", "(", ")", "{", "}", "[", "]", `"`, "'", "`", "word ", "f(x)\n.g()\n", strings.Repeat("long ", 400)}
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		var b strings.Builder
		for range 1 + random.IntN(40) {
			b.WriteString(parts[random.IntN(len(parts))])
		}
		text := b.String()
		places := make([]int, 8)
		for i := range places {
			places[i] = random.IntN(len(text) + 1)
		}
		if random.IntN(4) > 0 { // usually in their order
			slices.Sort(places)
		}
		walk := Walk{Text: text}
		for _, from := range places {
			to := min(len(text), from+random.IntN(30))
			want := StatementAround(text, from, to)
			if got := walk.Around(from, to); got.From != want.From || got.To != want.To || !slices.Equal(got.Opens, want.Opens) {
				t.Fatalf("%q at %d to %d: %+v, want %+v", text, from, to, got, want)
			}
		}
	}
}
