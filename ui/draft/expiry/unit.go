package expiry

import "strings"

// unit is one step of a duration: seconds, or months as the calendar has them.
type unit struct {
	short   string // how it is written, read in one way
	names   string // in lower case, separated by blanks
	iso     string // its letter in an ISO 8601 duration
	seconds int64
	months  int64
}

// units go from the smallest to the largest.
var units = [...]unit{
	{"s", "s sec secs second seconds", "S", 1, 0},
	{"m", "m min mins minute minutes", "M", 60, 0},
	{"h", "h hr hrs hour hours", "H", 3600, 0},
	{"d", "d day days", "D", 24 * 3600, 0},
	{"w", "w wk wks week weeks", "W", 7 * 24 * 3600, 0},
	{"fortnight", "fortnight fortnights", "", 14 * 24 * 3600, 0},
	{"mo", "mo mos mon month months", "M", 0, 1},
	{"y", "y yr yrs year years", "Y", 0, 12},
	{"decade", "decade decades", "", 0, 120},
}

// unitNamed is the place among the units of one by any of its names.
func unitNamed(name string) (int, bool) {
	if name == "" || strings.Contains(name, " ") {
		return 0, false
	}
	for i, u := range units {
		if strings.Contains(" "+u.names+" ", " "+name+" ") {
			return i, true
		}
	}
	return 0, false
}

// counts are the numbers that are written as words.
var counts = map[string]int64{
	"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
	"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30,
	"forty": 40, "sixty": 60, "ninety": 90,
}
