package words

import "testing"

// Places are the same in whatever order they are asked for.
func TestPlaces(t *testing.T) {
	const text = "aé日\nb\xffc\n\nd日"
	asked := newPlaces(text)
	for from := -1; from <= len(text)+1; from++ {
		for to := -1; to <= len(text)+1; to++ {
			asked.of(from)
			line, column := asked.of(to)
			wantLine, wantColumn := newPlaces(text).of(to)
			if line != wantLine || column != wantColumn {
				t.Fatalf("offset %d after %d: line %d, column %d, want %d, %d", to, from, line, column, wantLine, wantColumn)
			}
		}
	}
	if line, column := newPlaces(text).of(len(text)); line != 4 || column != 3 {
		t.Errorf("the end: line %d, column %d, want 4, 3", line, column)
	}
}
