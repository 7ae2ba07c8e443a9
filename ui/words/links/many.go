package links

import (
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
)

// Lines say what becomes of the links of a text, a line for each outcome: the first names
// their number. One link needs none.
func Lines(t triage.Tally, g words.Glyphs) []string {
	if t.Links < 2 {
		return nil
	}
	var lines []string
	line := func(n int, glyph, one, many string) {
		if n == 0 {
			return
		}
		text := many
		if n == 1 {
			text = one
		}
		lines = append(lines, glyph+" "+OfLinks(n, t.Links, len(lines) == 0)+" "+text)
	}
	refusals := Parts(t.Refusals)
	line(t.Refused, g.Answer(report.No), "is refused: "+refusals, "are refused: "+refusals)
	one, many := Excess(t.Excesses)
	line(t.WorksBut, g.Level(report.Warning), one, many)
	line(t.Unsigned, g.Level(report.Note), "has no policy and signature: refused once security is on", "have no policy and signature: refused once security is on")
	const unchecked = "without a fault found; signatures not checked, that needs the app secret"
	line(t.Unchecked, g.Unknown, strings.Replace(unchecked, "signatures", "its signature is", 1), unchecked)
	line(t.Fine, g.Answer(report.Yes), "is valid: the signature fits", "are valid: the signatures fit")
	return lines
}

// OfLinks counts so many of all; the total is said once.
func OfLinks(n, all int, first bool) string {
	switch {
	case !first:
		return words.Comma(n)
	case n == all && all == 2:
		return "both links"
	case n == all:
		return "all " + words.Count(n, "link")
	}
	return words.Comma(n) + " of " + words.Count(all, "link")
}

// Parts writes counts of results: "2 expired, 1 malformed".
func Parts(parts []triage.Part) string {
	var list []string
	for _, p := range parts {
		list = append(list, words.Comma(p.Count)+" "+string(p.Result))
	}
	return strings.Join(list, ", ")
}

// Excess says how links work otherwise than meant, for one and for several.
func Excess(parts []triage.Part) (one, many string) {
	if len(parts) != 1 {
		return "", "work otherwise than meant: " + Parts(parts)
	}
	switch {
	case parts[0].Code == report.CodeExpiryInMilliseconds:
		return "works far too long: its expiry is in milliseconds", "work far too long: their expiries are in milliseconds"
	case parts[0].Result == triage.TooLong:
		return "works far too long", "work far too long"
	}
	return "works, and allows more than it says", "work, and allow more than they say"
}
