package expiry

import (
	"strconv"
	"strings"
)

// amount is a count that may have a fraction: num/den.
type amount struct{ num, den int64 }

// mostDigits bounds both parts of a count, so that no product of them overflows.
const mostDigits = 12

// amountAt reads a count from token i on: 1, 1.5, 1,5, .5, 1½, one, half an, one and a
// half. It returns how many tokens that takes, 0 for none.
func amountAt(tokens []token, i int) (amount, int) {
	switch t := at(tokens, i); {
	case t.kind == digit:
		return decimal(tokens, i)
	case t.text == "." && at(tokens, i+1).kind == digit:
		a, n := fractionOf(0, at(tokens, i+1))
		return a, 1 + n
	case t.text == "½":
		return amount{1, 2}, 1
	case t.text == "half":
		return amount{1, 2}, 1 + anyOf(tokens, i+1, "of an", "of a", "an", "a")
	case t.kind == letter:
		return spelled(tokens, i)
	}
	return amount{}, 0
}

// spelled reads a count in words.
func spelled(tokens []token, i int) (amount, int) {
	if n := anyOf(tokens, i, "a quarter of an", "a quarter of a", "quarter of an", "quarter of a"); n > 0 {
		return amount{1, 4}, n
	}
	if n := anyOf(tokens, i, "three quarters of an", "three quarters of a"); n > 0 {
		return amount{3, 4}, n
	}
	if n := anyOf(tokens, i, "a half"); n > 0 {
		return amount{1, 2}, n
	}
	if n := anyOf(tokens, i, "a couple of", "couple of"); n > 0 {
		return amount{2, 1}, n
	}
	count, ok := counts[tokens[i].text]
	if !ok {
		return amount{}, 0
	}
	if n := anyOf(tokens, i+1, "and a half"); n > 0 {
		return amount{2*count + 1, 2}, 1 + n
	}
	return amount{count, 1}, 1
}

// decimal reads digits, and a fraction that is glued to them.
func decimal(tokens []token, i int) (amount, int) {
	t := tokens[i]
	if len(strings.TrimLeft(t.text, "0")) > mostDigits {
		return amount{1 << 40, 1}, 1 // beyond any date
	}
	whole, _ := strconv.ParseInt(t.text, 10, 64)
	point, part := at(tokens, i+1), at(tokens, i+2)
	switch {
	case point.text == "½":
		return amount{2*whole + 1, 2}, 2
	case (point.text == "." || point.text == ",") && point.glued && part.kind == digit && part.glued:
		a, n := fractionOf(whole, part)
		return a, 2 + n
	}
	return amount{whole, 1}, 1
}

// fractionOf joins a whole number and the digits behind its point. Digits that can
// change no whole second are left out.
func fractionOf(whole int64, part token) (amount, int) {
	fraction := part.text
	if len(fraction) > 6 {
		fraction = fraction[:6]
	}
	n, _ := strconv.ParseInt(fraction, 10, 64) // six digits at most
	den := int64(1)
	for range fraction {
		den *= 10
	}
	return amount{whole*den + n, den}, 1
}

// anyOf is how many tokens the first of the phrases that stands at i takes, 0 for none.
//
//go:noinline
func anyOf(tokens []token, i int, phrases ...string) int {
	for _, phrase := range phrases {
		if n := words(tokens, i, phrase); n > 0 {
			return n
		}
	}
	return 0
}
