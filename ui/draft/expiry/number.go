package expiry

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// number reads a text that is one number: Unix seconds, and what looks like them.
func number(in *input) *answer {
	count, whole := numeral(in.text)
	if count == "" {
		return nil
	}
	switch n := len(count); {
	case !whole:
		return refused(offering("a fraction of a second", "whole seconds: ", count))
	case strings.Trim(count, "0") == "":
		return refused(beyond(0))
	case n <= 4:
		return refused(bare(in, count))
	case n < secondsLength:
		return refused(tooFew(in, count))
	case n == dayLength+len("1504") || n == dayLength+len("150405"):
		if r := runTogether(in, count); r != nil {
			return refused(r)
		}
	}
	return unix(count)
}

// secondsLength is the number of digits that Unix seconds have from 2001 to 2286.
const secondsLength = 10

// numeral is the whole part of a number, without what groups its digits; whole is false
// where a fraction is lost with it. It is empty for any other text.
func numeral(text string) (count string, whole bool) {
	if mantissa, exponent, ok := strings.Cut(strings.ToLower(text), "e"); ok && digits(strings.Replace(mantissa, ".", "", 1)) &&
		digits(strings.TrimPrefix(exponent, "+")) && len(exponent) <= 3 {
		return scaled(mantissa, exponent)
	}
	count, fraction, _ := strings.Cut(text, ".")
	plain := ungrouped(count)
	if !digits(plain) || fraction != "" && (!digits(fraction) || len(plain) < secondsLength) {
		return "", false
	}
	return plain, strings.Trim(fraction, "0") == ""
}

// scaled is a number in scientific notation written out: 1.7e9 is 1700000000. It is empty
// where a fraction is left.
func scaled(mantissa, exponent string) (count string, whole bool) {
	by, _ := strconv.Atoi(exponent) // three characters
	before, after, _ := strings.Cut(mantissa, ".")
	text, point := before+after, len(before)+by
	if point < len(text) {
		if strings.Trim(text[point:], "0") != "" {
			return "", false
		}
		text = text[:point]
	}
	text += strings.Repeat("0", point-len(text))
	return cmp.Or(strings.TrimLeft(text, "0"), "0"), true
}

// ungrouped takes blanks, commas, apostrophes or underscores from between groups of
// three digits.
func ungrouped(text string) string {
	for _, by := range []string{" ", ",", "'", "_"} {
		groups := strings.Split(text, by)
		if len(groups) < 3 {
			continue
		}
		for i, group := range groups {
			if !digits(group) || i > 0 && len(group) != 3 || len(group) > 3 {
				return text
			}
		}
		return strings.Join(groups, "")
	}
	return text
}

// bare refuses a number of so few digits that it counts something unsaid, or is a year.
func bare(in *input, count string) *Refusal {
	n, _ := strconv.Atoi(count) // four digits
	if len(count) == 4 && n >= 1970 && n < 2200 {
		return offering(count+" is a whole year", "its end: ", day{n, time.December, 31}.String())
	}
	plain := strconv.Itoa(n)
	var offers []string
	for _, unit := range unitsFor(n) {
		offers = append(offers, plain+unit)
	}
	switch {
	case n == 0:
	case n <= 12:
		offers = append(offers, plain+"pm")
	case n < 24:
		offers = append(offers, plain+":00")
	}
	if n >= 1000 && n/100 < 24 && n%100 < 60 {
		offers = append(offers, count[:2]+":"+count[2:])
	}
	return offering(plain+" what?", "", offers...)
}

// unitsFor are the units that a count of that size may be of.
func unitsFor(n int) []string {
	switch {
	case n < 24:
		return []string{"h", "d"}
	case n <= 90:
		return []string{"s", "m", "d"}
	case n <= 999:
		return []string{"s", "d"}
	}
	return []string{"s"}
}

// tooFew refuses a number that as seconds would be a time long ago: a day without its
// hyphens, or a duration without its unit.
func tooFew(in *input, count string) *Refusal {
	if len(count) == dayLength {
		if d, ok := written(count); ok {
			return offering("8 digits are no seconds of today", "a date: ", d.String())
		}
	}
	seconds, _ := strconv.ParseInt(count, 10, 64) // nine digits
	then := time.Unix(seconds, 0).UTC().Year()
	fact := fmt.Sprintf("%d digits: as seconds that is %d", len(count), then)
	return offering(fact, "to count from now: ", strings.TrimLeft(count, "0")+"s")
}

// dayLength is the length of 20271231.
const dayLength = 8

// written reads a day without hyphens: 20271231.
func written(count string) (day, bool) {
	year, _ := strconv.Atoi(count[:4])
	month, _ := strconv.Atoi(count[4:6])
	date, _ := strconv.Atoi(count[6:])
	d := day{year, time.Month(month), date}
	return d, d.exists() && year >= 1970 && year < 2200
}

// runTogether refuses a day and time without anything between their digits, as it is
// refused with something between them where the calendar or the clock has no such. Seconds
// of so many digits are of years that nobody means; those without a month are no date.
func runTogether(in *input, count string) *Refusal {
	year, month, date := count[:4], count[4:6], count[6:8]
	if n, _ := strconv.Atoi(year); n < 1970 || n >= 2200 || month == "00" || date == "00" {
		return nil
	}
	text := year + "-" + month + "-" + date + " " + count[8:10] + ":" + count[10:12]
	if len(count) > 12 {
		text += ":" + count[12:]
	}
	if a := read(text, in.now); a.refusal != nil && a.refusal.Readings == nil {
		return a.refusal
	}
	return offering("more digits than seconds have", "", text)
}

func two(text string) int { return int(text[0]-'0')*10 + int(text[1]-'0') }

// unix reads Unix seconds. Nobody means the year 40000: longer numbers are counts of
// smaller units.
func unix(count string) *answer {
	n, err := strconv.ParseInt(count, 10, 64)
	if err != nil {
		return refused(beyond(Latest + 1))
	}
	if n <= Latest {
		return taken(time.Unix(n, 0), false)
	}
	for _, unit := range [...]struct {
		length int
		name   string
		second int64
	}{{13, "milliseconds", 1e3}, {16, "microseconds", 1e6}, {19, "nanoseconds", 1e9}} {
		if len(strings.TrimLeft(count, "0")) == unit.length {
			return refused(offering(unit.name, "Filestack counts seconds: ", strconv.FormatInt(n/unit.second, 10)))
		}
	}
	return refused(beyond(n))
}
