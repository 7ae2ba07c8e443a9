package judge

import (
	"slices"
	"strings"
	"testing"

	"policybench/signing/report"
)

// Lists lie side by side, and what is added to one changes no other.
func TestSlab(t *testing.T) {
	var s slab[int]
	var lists [][]int
	for n := range 3 * largestPiece {
		list := s.room(1)
		for range n % 7 {
			list = append(list, n)
		}
		lists = append(lists, s.took(list), s.keep(n, n))
	}
	for i, list := range lists {
		_ = append(list, -1)
		want := slices.Repeat([]int{i / 2}, 2)
		if i%2 == 0 {
			want = slices.Repeat([]int{i / 2}, i/2%7)
		}
		if !slices.Equal(list, want) {
			t.Fatalf("list %d: %v, want %v", i, list, want)
		}
	}
	for _, n := range []int{0, 1, 7, largestPiece, 2 * largestPiece} {
		if list := s.room(n); len(list) != 0 || cap(list) < n {
			t.Errorf("room for %d: %d of %d", n, len(list), cap(list))
		}
	}
	if s.keep() != nil {
		t.Error("nothing is kept of an empty list")
	}
}

// What is the same as before is not made again, and what differs is.
func TestPool(t *testing.T) {
	var p pool
	yes, no := []report.Permission{{Call: "read", Allowed: report.Yes}}, []report.Permission{{Call: "read", Allowed: report.No}}
	first := p.permissions(yes)
	if second := p.permissions(slices.Clone(yes)); &first[0] != &second[0] {
		t.Error("the same permissions stand twice")
	}
	if other := p.permissions(no); other[0].Allowed != report.No || first[0].Allowed != report.Yes {
		t.Errorf("%v, then %v", first, other)
	}
	for _, c := range []struct {
		text, json string
		fields     int
		decodes    bool
		reads      bool
	}{
		{"", "", 0, true, false},
		{"e30=", "{}", 0, true, true},
		{"eyJhIjoxfQ==", `{"a":1}`, 1, true, true},
		{"eyJhIjoxfQ==", `{"a":1}`, 1, true, true},
		{"eyJhIjoxf", "", 0, false, false},
		{"W10=", "[]", 0, true, false},
	} {
		json, err := p.policy.decode(c.text)
		if json != c.json || (err == nil) != c.decodes {
			t.Errorf("%q: %q, %v", c.text, json, err)
		}
		if fields, err := p.policy.read(json); len(fields) != c.fields || (err == nil) != c.reads {
			t.Errorf("%q: %v, %v", json, fields, err)
		}
	}
}

// Of two policies that begin with a byte order mark and are the same, the second is read
// like the first.
func TestSamePolicyTwice(t *testing.T) {
	b := NewBench(Options{At: judgedAt})
	text := "77u/eyJleHBpcnkiOjE4OTM0NTYwMDAsIm5vbnNlbnNlIjoxfQ=="
	l := signedText(t, text)
	first, second := b.Judge(&l), b.Judge(&l)
	for _, r := range []report.Report{first, second} {
		at := r.Find(report.CodeKeyUnknown)
		if at == nil || !strings.HasPrefix(r.Policy.JSON[at.Spans[0].Offset:], `"nonsense"`) {
			t.Errorf("%+v", r.Findings)
		}
	}
}
