package kit

import (
	"slices"
	"testing"
)

// A drag crosses the places that its box touches, whichever way it goes, each target once
// and in the order of the lines.
func TestCrossed(t *testing.T) {
	places := Places{
		{X: 10, Y: 3, Width: 5, Do: Target{N: 2}},
		{X: 10, Y: 1, Width: 5, Do: Target{N: 1}},
		{X: 10, Y: 2, Width: 3, Do: Target{N: 1}},
		{X: 40, Y: 2, Width: 5, Do: Target{N: 9}},
	}
	for _, c := range []struct {
		name                   string
		fromX, fromY, toX, toY int
		want                   []int
	}{
		{"from before one to behind it", 5, 3, 20, 3, []int{2}},
		{"backwards", 20, 3, 5, 3, []int{2}},
		{"into its first cell", 5, 3, 10, 3, []int{2}},
		{"from its last cell", 14, 3, 20, 3, []int{2}},
		{"behind its last cell", 15, 3, 20, 3, nil},
		{"before its first cell", 5, 3, 9, 3, nil},
		{"over lines, one target in two of them", 12, 1, 11, 3, []int{1, 2}},
		{"not what stands in another column", 5, 1, 20, 2, []int{1}},
		{"between", 20, 1, 30, 3, nil},
	} {
		var got []int
		for _, target := range places.Crossed(c.fromX, c.fromY, c.toX, c.toY) {
			got = append(got, target.N)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
