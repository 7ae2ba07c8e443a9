package draft

import (
	"strings"
	"time"
)

// namedDay returns the last second of a day that has a name.
func namedDay(text string, now time.Time) (time.Time, bool) {
	year, month, day := now.Date()
	switch strings.ToLower(strings.Join(strings.Fields(text), " ")) {
	case "today", "end of day":
	case "tomorrow":
		day++
	case "end of month":
		month, day = month+1, 0
	case "end of year":
		month, day = time.December, 31
	default:
		return time.Time{}, false
	}
	return endOfDay(year, month, day, now.Location()), true
}

func endOfDay(year int, month time.Month, day int, zone *time.Location) time.Time {
	return time.Date(year, month, day, 23, 59, 59, 0, zone)
}

// splitClock parts a text before its first digit: a day's name, and a time of day.
func splitClock(text string) (name, clock string) {
	for i := range len(text) {
		if isDigit(text[i]) {
			return strings.TrimSpace(text[:i]), text[i:]
		}
	}
	return text, ""
}

// timeOfDay is a time on a named day; without one, the day's last second.
func timeOfDay(day time.Time, clock string, zone *time.Location) (When, error) {
	if clock == "" {
		return absolute(day, true)
	}
	return parseDate(day.Format(time.DateOnly)+" "+clock, zone)
}

// unreadableNumber refuses what is neither a count with a unit nor a whole number:
// a time without its day, seconds with a fraction.
func unreadableNumber(text string) *Refusal {
	if hour, rest, ok := strings.Cut(text, ":"); ok && (len(hour) == 1 || len(hour) == 2) && isInteger(hour) {
		clock := text
		if strings.Trim(rest, "0123456789:") != "" || len(rest) > len("00:00") {
			clock = "18:00"
		}
		return &Refusal{"a time without its day", "today " + clock + ", tomorrow " + clock}
	}
	if whole, fraction, ok := strings.Cut(text, "."); ok && len(whole) >= secondsDigits && isInteger(whole) && isInteger(fraction) {
		return &Refusal{"fractions are not read", "whole seconds: " + whole}
	}
	return nil
}

// secondsDigits is how long a number is at the least that counts seconds from 1970.
const secondsDigits = 9
