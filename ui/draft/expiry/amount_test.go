package expiry

import "testing"

// A count takes its own tokens, and none of what stands behind it.
func TestAmountAt(t *testing.T) {
	for _, tt := range []struct {
		text     string
		num, den int64
		tokens   int
	}{
		{"15", 15, 1, 1},
		{"007", 7, 1, 1},
		{"1.5", 15, 10, 3},
		{"1,25", 125, 100, 3},
		{"1. 5", 1, 1, 1}, // a point that ends something
		{"1 .5", 1, 1, 1},
		{"1.x", 1, 1, 1},
		{"1:5", 1, 1, 1},
		{".5", 5, 10, 2},
		{".x", 0, 0, 0},
		{"½", 1, 2, 1},
		{"1½", 3, 2, 2},
		{"1.123456", 1123456, 1e6, 3},
		{"1.1234567", 1123456, 1e6, 3}, // beyond what changes a second
		{"999999999999", 999999999999, 1, 1},
		{"0000999999999999", 999999999999, 1, 1},
		{"1000000000000", 1 << 40, 1, 1}, // beyond any date
		{"half", 1, 2, 1},
		{"half a day", 1, 2, 2},
		{"half an hour", 1, 2, 2},
		{"half of a day", 1, 2, 3},
		{"half of an hour", 1, 2, 3},
		{"a half hour", 1, 2, 2},
		{"a quarter of an hour", 1, 4, 4},
		{"a quarter of a day", 1, 4, 4},
		{"quarter of an hour", 1, 4, 3},
		{"quarter of a day", 1, 4, 3},
		{"quarter hour", 0, 0, 0},
		{"three quarters of an hour", 3, 4, 4},
		{"three quarters of a day", 3, 4, 4},
		{"three quarters", 3, 1, 1},
		{"a couple of days", 2, 1, 3},
		{"couple of days", 2, 1, 2},
		{"a couple", 1, 1, 1},
		{"one and a half hours", 3, 2, 4},
		{"two and a half", 5, 2, 4},
		{"two and half", 2, 1, 1},
		{"ninety days", 90, 1, 1},
		{"thirteen days", 0, 0, 0}, // not among the words
		{"friday", 0, 0, 0},
		{"-1", 0, 0, 0},
		{"", 0, 0, 0},
	} {
		if a, n := amountAt(cut(tt.text), 0); a != (amount{tt.num, tt.den}) || n != tt.tokens {
			t.Errorf("%q: %+v of %d tokens", tt.text, a, n)
		}
	}
}

// The words of counts, by their numbers.
func TestCounts(t *testing.T) {
	for text, want := range map[string]string{
		"a day": "1d", "an hour": "1h", "one day": "1d", "two days": "2d", "three days": "3d", "four days": "4d", "five days": "5d", "six days": "6d",
		"seven days": "7d", "eight days": "8d", "nine days": "9d", "ten days": "10d", "eleven days": "11d", "twelve days": "12d", "fourteen days": "14d",
		"fifteen minutes": "15m", "twenty days": "20d", "thirty minutes": "30m", "forty days": "40d", "sixty seconds": "60s", "ninety days": "90d",
	} {
		sameTime(t, berlin, text, want)
	}
	if len(counts) != 21 {
		t.Errorf("%d words for counts", len(counts))
	}
}
