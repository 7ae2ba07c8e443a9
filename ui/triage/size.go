package triage

import (
	"strconv"
	"strings"
)

// Size is a size of a file that somebody writes of, in bytes. Units mean powers of 1000 to
// some and of 1024 to others.
type Size struct {
	Text        string // as it is written: "12 MB"
	Least, Most int64
}

var sized = &pattern{expression: `(?i)\b(\d+(?:[.,]\d+)*) ?(b|bytes?|ki?b|kilobytes?|mi?b|megs?|megabytes?|gi?b|gigs?|gigabytes?)\b`}

// SizesIn are the sizes that a letter speaks of. A number that may be read in two ways is
// none: 1.500 is another one in another country.
func SizesIn(text string) []Size {
	const most, many = 16 << 10, 20
	if len(text) > most {
		return nil
	}
	text = codeLine.cutFrom(address.cutFrom(text))
	var list []Size
	for _, m := range sized.re().FindAllStringSubmatch(text, many) {
		unit := strings.ToLower(m[2])
		power := strings.IndexByte("bkmg", unit[0])
		n, ok := number(m[1], power == 0)
		least, largest := n, n
		for range power {
			least, largest = least*1000, largest*1024
		}
		if !ok || largest > 1<<62 {
			continue
		}
		if strings.Contains(unit, "ib") {
			least = largest
		}
		list = append(list, Size{Text: m[1] + " " + m[2], Least: int64(least), Most: int64(largest)})
	}
	return list
}

// number reads a number as people write it. Only of a whole one it is known that its marks
// part thousands.
func number(s string, whole bool) (float64, bool) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '.' || r == ',' })
	thousands := len(parts) > 1
	for _, p := range parts[1:] {
		thousands = thousands && len(p) == 3
	}
	switch {
	case thousands && (whole || len(parts) > 2):
		s = strings.Join(parts, "")
	case thousands || len(parts) > 2:
		return 0, false
	default:
		s = strings.Join(parts, ".")
	}
	n, err := strconv.ParseFloat(s, 64)
	return n, err == nil
}

var passing = &pattern{expression: `(?i)\b(go(es)?|went|get|got|make|made) (right )?through\b|\b(works?|worked|(is|are|was|were) (fine|ok|okay|good|accepted)|upload(s|ed)? (fine|ok|okay|well|without)|succeeds?|succeeded|passes|pass|can be (uploaded|sent|stored))\b`}

// SaysOthersPass reports whether a letter says of files of some size that they are accepted.
func SaysOthersPass(text string) bool {
	const most = 16 << 10
	return len(text) <= most && passing.in(codeLine.cutFrom(address.cutFrom(text)))
}
