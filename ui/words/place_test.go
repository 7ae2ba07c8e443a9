package words

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

// A place is what one counts from the start of its line, whatever the text holds.
func TestPlaces(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 2))
	pieces := []string{"a", "é", "日", "\n", "b\xffc", "😀", "\x80\x80\x80\x80\x80", "policy", "\xe6"}
	for _, size := range []int{0, 1, 12, 3 * stretch, 9 * stretch} {
		var b strings.Builder
		for b.Len() < size {
			piece := pieces[random.IntN(len(pieces))]
			if piece == "\n" && size > stretch && random.IntN(300) > 0 {
				continue // long lines
			}
			b.WriteString(piece)
		}
		text := b.String()
		places := NewPlaces(text, Origin{})
		for range 2000 {
			offset := random.IntN(len(text)+3) - 1
			line, column := places.Of(offset)
			before := text[:max(0, min(offset, len(text)))]
			start := strings.LastIndexByte(before, '\n') + 1
			wantLine, wantColumn := 1+strings.Count(before, "\n"), 1+utf8.RuneCountInString(before[start:])
			if line != wantLine || column != wantColumn || places.Line(offset) != wantLine {
				t.Fatalf("offset %d of %d: line %d, column %d, want %d, %d", offset, len(text), line, column, wantLine, wantColumn)
			}
		}
	}
	if line, column := NewPlaces("aé日\nb\xffc\n\nd日", Origin{}).Of(99); line != 4 || column != 3 {
		t.Errorf("the end: line %d, column %d, want 4, 3", line, column)
	}
}
