package locate

import "iter"

// cheapest is what costs least to be joined with, -1 where two cost the same: then
// nobody can tell which is meant, and nothing is joined.
func cheapest(offers iter.Seq2[int, int]) int {
	best, least, tied := -1, 0, false
	for k, cost := range offers {
		switch {
		case best < 0 || cost < least:
			best, least, tied = k, cost, false
		case cost == least:
			tied = true
		}
	}
	if tied {
		return -1
	}
	return best
}
