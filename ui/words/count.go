package words

import (
	"fmt"
	"math"
	"math/bits"
	"strconv"
)

// Plural is a noun after a number: "file", "files".
// Copied to each noun it would be 8 KB of the program.
//
//go:noinline
func Plural(n int64, word string) string {
	if n == 1 {
		return word
	}
	return word + "s"
}

// Count writes a number with its noun: "1 file", "2,000 files".
func Count(n int, noun string) string {
	return Comma(n) + " " + Plural(int64(n), noun)
}

// Comma writes a number with its thousands apart: 2,000.
func Comma[N int | int64](n N) string {
	text := strconv.FormatInt(int64(n), 10)
	for at := len(text) - 3; at > 0 && text[at-1] != '-'; at -= 3 {
		text = text[:at] + "," + text[at:]
	}
	return text
}

// Bytes writes a size in the unit that says it shortest, with the exact number
// where that unit rounds: "10 MiB", "10 MB", "1.2 MB, 1,234,567 bytes".
func Bytes(n int64) string {
	switch {
	case n == 1:
		return "1 byte"
	case n < 1000:
		return Comma(n) + " bytes"
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
	return rounded(n) + ", " + Comma(n) + " bytes"
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

// rounded writes a thousand bytes or more with two digits, or with those of the whole
// unit: "1.2 MB", "83 MB".
func rounded(n int64) string {
	size, power := float64(n), 0
	for ; size >= 1000; power++ {
		size /= 1000
	}
	tenths := math.Floor(size*10+0.5) / 10
	format := "%.0f %cB"
	if tenths < 10 {
		format = "%.1f %cB"
	}
	return fmt.Sprintf(format, tenths, " kMGTPE"[power])
}
