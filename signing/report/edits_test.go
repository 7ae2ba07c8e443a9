package report

import "testing"

func TestWithEdit(t *testing.T) {
	at := func(offset, length int) Edit { return Edit{Span: Span{Offset: offset, Length: length}} }
	held := []Edit{at(10, 5), at(30, 0)}
	for _, c := range []struct {
		name  string
		e     Edit
		place int // among the others, -1 where it is not taken
	}{
		{"first", at(1, 2), 0}, {"between", at(15, 3), 1}, {"last", at(40, 1), 2},
		{"the same", at(30, 0), -1}, {"over another", at(12, 1), -1}, {"around another", at(9, 9), -1},
	} {
		got := WithEdit(held, c.e)
		if c.place < 0 {
			if len(got) != len(held) {
				t.Errorf("%s: %v", c.name, got)
			}
			continue
		}
		if len(got) != len(held)+1 || got[c.place] != c.e {
			t.Errorf("%s: %v", c.name, got)
		}
	}
	if len(held) != 2 || held[0] != at(10, 5) {
		t.Error("the edits that were given have changed")
	}
}
