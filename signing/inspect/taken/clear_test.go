package taken

import (
	"testing"

	"policybench/signing/report"
)

// A set that was cleared is as a new one, whatever stood in it.
func TestClear(t *testing.T) {
	var s Set
	for pass := range 3 {
		for at := range 200 {
			s.Add(report.Span{Offset: (at * 7) % 200, Length: 2})
		}
		if s.At(1) != 2 && s.At(1) != 3 || !s.Meets(0, 1) {
			t.Fatalf("pass %d: at 1 is %d", pass, s.At(1))
		}
		s.Clear()
		if s.At(1) != 0 || s.Meets(0, 1000) || s.Near(0, 1000) || s.Before(1000) != (report.Span{}) {
			t.Fatalf("pass %d: a cleared set holds %v", pass, s.Before(1000))
		}
	}
}

func TestGrow(t *testing.T) {
	var s Set
	s.Add(report.Span{Offset: 3, Length: 4})
	s.Grow(100)
	if cap(s.list) < 101 || s.At(3) != 7 {
		t.Errorf("room for %d, at 3 is %d", cap(s.list), s.At(3))
	}
}

// Passes that go back to an earlier place are made one list with those before.
func TestMerge(t *testing.T) {
	s := Set{list: []report.Span{{Offset: 1, Length: 1}, {Offset: 5, Length: 1}}, fresh: []report.Span{{Offset: 0, Length: 1}, {Offset: 5, Length: 2}, {Offset: 9, Length: 1}}}
	s.merge()
	want := []report.Span{{Offset: 0, Length: 1}, {Offset: 1, Length: 1}, {Offset: 5, Length: 1}, {Offset: 5, Length: 2}, {Offset: 9, Length: 1}}
	if len(s.fresh) != 0 || len(s.list) != len(want) {
		t.Fatalf("%v and %v", s.list, s.fresh)
	}
	for i := range want {
		if s.list[i] != want[i] {
			t.Errorf("%d: %v, want %v", i, s.list[i], want[i])
		}
	}
}
