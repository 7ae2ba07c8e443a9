package words

import (
	"fmt"
	"math/bits"

	"github.com/dustin/go-humanize"
)

// Plural is a noun after a number: "file", "files".
func Plural(n int64, word string) string {
	if n == 1 {
		return word
	}
	return word + "s"
}

// Count writes a number with its noun: "1 file", "2,000 files".
func Count(n int, noun string) string {
	return humanize.Comma(int64(n)) + " " + Plural(int64(n), noun)
}

// Bytes writes a size in the unit that says it shortest, with the exact number
// where that unit rounds: "10 MiB", "10 MB", "1.2 MB, 1,234,567 bytes".
func Bytes(n int64) string {
	switch {
	case n == 1:
		return "1 byte"
	case n < 1000:
		return humanize.Comma(n) + " bytes"
	case n%1024 == 0:
		power := min(bits.TrailingZeros64(uint64(n))/10, 6)
		whole := n >> (10 * power)
		if power > 0 && whole < 1024 {
			return fmt.Sprintf("%d %ciB", whole, " KMGTPE"[power])
		}
	}
	if whole, unit, ok := wholeSI(n); ok {
		return fmt.Sprintf("%d %s", whole, unit)
	}
	return humanize.Bytes(uint64(n)) + ", " + humanize.Comma(n) + " bytes"
}

// wholeSI writes n as less than a thousand whole kilo-, mega- … bytes, if it is.
func wholeSI(n int64) (whole int64, unit string, ok bool) {
	units := []string{"bytes", "kB", "MB", "GB", "TB", "PB", "EB"}
	for i := range units {
		if n < 1000 {
			return n, units[i], true
		}
		if n%1000 != 0 {
			break
		}
		n /= 1000
	}
	return 0, "", false
}
