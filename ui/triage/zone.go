package triage

import (
	"regexp"
	"time"
)

// zones are the time zones that people name, by a city or by their short names.
var zones = []struct {
	words, name string
	exact       bool // as it is written: PST is a zone, "est" is French
}{
	{`los angeles|san francisco|seattle|california|pacific (standard |daylight )?time`, "America/Los_Angeles", false},
	{`new york|boston|toronto|miami|eastern (standard |daylight )?time`, "America/New_York", false},
	{`chicago|dallas|houston|central (standard |daylight )time`, "America/Chicago", false},
	{`denver|mountain (standard |daylight )?time`, "America/Denver", false},
	{`london|uk time`, "Europe/London", false},
	{`berlin|munich|hamburg|german time|deutscher zeit`, "Europe/Berlin", false},
	{`paris|french time`, "Europe/Paris", false},
	{`madrid|barcelona|spanish time`, "Europe/Madrid", false},
	{`amsterdam`, "Europe/Amsterdam", false},
	{`s[ãa]o paulo`, "America/Sao_Paulo", false},
	{`mumbai|bangalore|delhi|indian? (standard )?time`, "Asia/Kolkata", false},
	{`tokyo|japan time`, "Asia/Tokyo", false},
	{`singapore`, "Asia/Singapore", false},
	{`sydney|melbourne`, "Australia/Sydney", false},
	{`P[SD]?T`, "America/Los_Angeles", true},
	{`E[SD]T`, "America/New_York", true},
	{`C[SD]T`, "America/Chicago", true},
	{`M[SD]T`, "America/Denver", true},
	{`CES?T`, "Europe/Berlin", true},
	{`JST`, "Asia/Tokyo", true},
	{`AE[SD]T`, "Australia/Sydney", true},
}

// daytime is a time of day or a date beside which a zone is named: a city alone is an
// address.
var daytime = &pattern{expression: `(?i)\b(\d{1,2}(:\d\d)? ?(am|pm|a\.m\.|p\.m\.)|\d{1,2}[:.]\d\d|noon|midnight|o.clock|time ?zone|local time|uhr)`}

// ZoneOf is the time zone in which whoever wrote a text tells times, nil where the text
// names none, or this machine does not know it.
func ZoneOf(text string) *time.Location {
	const most = 16 << 10
	if len(text) > most {
		return nil
	}
	text = address.cutFrom(text)
	if !daytime.in(text) {
		return nil
	}
	for _, z := range zones {
		flags := "(?i)"
		if z.exact {
			flags = ""
		}
		if found, err := regexp.MatchString(flags+`\b(`+z.words+`)\b`, text); err != nil || !found {
			continue
		}
		zone, err := time.LoadLocation(z.name)
		if err != nil {
			return nil
		}
		return zone
	}
	return nil
}
