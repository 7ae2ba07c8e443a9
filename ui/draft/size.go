package draft

import (
	"math/big"
	"strings"

	"github.com/dustin/go-humanize"

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
	exact, ok := new(big.Rat).SetString(number)
	if !ok {
		return 0, &Refusal{Fact: "unreadable size", Hint: sizeExamples}
	}
	factor, err := humanize.ParseBigBytes("1" + unit)
	if err != nil || startsWithDigit(unit) {
		return 0, &Refusal{Fact: "unknown unit", Hint: "B, kB MB GB TB, KiB MiB GiB TiB"}
	}
	exact.Mul(exact, new(big.Rat).SetInt(factor))
	switch {
	case exact.Cmp(new(big.Rat).SetInt64(signing.MaxInteger)) > 0:
		return 0, sizeTooLarge
	case !exact.IsInt():
		return 0, &Refusal{Fact: "a fraction of a byte", Hint: sizeExamples}
	}
	return exact.Num().Int64(), nil
}

func startsWithDigit(s string) bool { return s != "" && isDigit(s[0]) }

// leading counts the bytes at the start of s that are of a class.
func leading(s string, class func(byte) bool) int {
	n := 0
	for n < len(s) && class(s[n]) {
		n++
	}
	return n
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
