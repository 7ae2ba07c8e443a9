package draft

import (
	"math"
	"math/bits"
	"strconv"
	"strings"

	"policybench/signing"
)

const sizeExamples = "such as 10MB, 512KiB, 1048576"

// maxSizeText keeps the arithmetic short; 2^53 with blanks and unit is far below.
const maxSizeText = 64

var sizeTooLarge = &Refusal{Fact: "a size beyond 2^53 bytes", Hint: "JSON readers do not keep it exact; " + sizeExamples}

// ParseSize reads a size as people type it, in bytes: 10MB is ten million, 512KiB
// is 512·1024, a number alone is bytes; the case of the unit does not matter. A
// fraction of a byte is refused, and so is a comma: it means thousands to some and
// a fraction to others. The error is a *Refusal.
func ParseSize(text string) (bytes int64, err error) {
	text = strings.TrimSpace(text)
	digits := leading(text, func(c byte) bool { return isDigit(c) || c == '.' })
	number, unit := text[:digits], strings.TrimSpace(text[digits:])
	switch {
	case text == "":
		return 0, &Refusal{Fact: "a size is required", Hint: sizeExamples}
	case text[0] == '-':
		return 0, &Refusal{Fact: "a size cannot be negative", Hint: sizeExamples}
	case digits == 0:
		return 0, &Refusal{Fact: "unreadable size", Hint: sizeExamples}
	case strings.HasPrefix(unit, ","):
		return 0, &Refusal{Fact: "a comma in a number", Hint: "1000000 or 1MB; 1.5MB"}
	case len(text) > maxSizeText:
		return 0, sizeTooLarge
	}
	whole, fraction, _ := strings.Cut(number, ".")
	if whole+fraction == "" || strings.Contains(fraction, ".") {
		return 0, &Refusal{Fact: "unreadable size", Hint: sizeExamples}
	}
	factor, ok := unitFactor(unit)
	if !ok {
		return 0, &Refusal{Fact: "unknown unit", Hint: "B, kB MB GB TB, KiB MiB GiB TiB"}
	}
	return inBytes(strings.TrimLeft(whole, "0"), strings.TrimRight(fraction, "0"), factor)
}

// unitFactor is how many bytes a unit is: k or Ki with or without its B, and so on up to
// exa; more for the units beyond. The case does not matter.
func unitFactor(unit string) (factor uint64, ok bool) {
	prefix := strings.TrimSuffix(strings.ToLower(unit), "b")
	step := uint64(1000)
	if len(prefix) == 2 && prefix[1] == 'i' {
		prefix, step = prefix[:1], 1024
	}
	if prefix == "" {
		return 1, true
	}
	power := strings.Index("kmgtpezyrq", prefix) + 1
	if len(prefix) != 1 || power == 0 {
		return 0, false
	}
	if power > len("kmgtpe") {
		return math.MaxUint64, true
	}
	factor = 1
	for range power {
		factor *= step
	}
	return factor, true
}

// inBytes multiplies a decimal number exactly. Its parts are without zeros that say
// nothing.
func inBytes(whole, fraction string, factor uint64) (int64, error) {
	const mostDigits = 19 // that a uint64 holds, whatever they are
	digits := strings.TrimLeft(whole+fraction, "0")
	switch {
	case digits == "":
		return 0, nil
	case len(whole) > mostDigits, factor == math.MaxUint64:
		return 0, sizeTooLarge
	case len(digits) > mostDigits || len(fraction) > mostDigits:
		return 0, &Refusal{Fact: "a fraction of a byte", Hint: sizeExamples}
	}
	count, _ := strconv.ParseUint(digits, 10, 64) // nineteen digits at most
	parts := uint64(1)
	for range fraction {
		parts *= 10
	}
	high, low := bits.Mul64(count, factor)
	if high >= parts {
		return 0, sizeTooLarge
	}
	bytes, rest := bits.Div64(high, low, parts)
	switch {
	case bytes > signing.MaxInteger || bytes == signing.MaxInteger && rest > 0:
		return 0, sizeTooLarge
	case rest > 0:
		return 0, &Refusal{Fact: "a fraction of a byte", Hint: sizeExamples}
	}
	return int64(bytes), nil
}

// leading counts the bytes at the start of s that are of a class.
func leading(s string, class func(byte) bool) int {
	n := 0
	for n < len(s) && class(s[n]) {
		n++
	}
	return n
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
