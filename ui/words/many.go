package words

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"policybench/signing/report"
	"policybench/ui/triage"
)

// mostRows is how many links a table of words lists: it is read, not searched.
const mostRows = 20

// CountLines say what becomes of the links of a text, a line for each outcome: the first names
// their number. One link needs none.
func CountLines(t triage.Tally, g Glyphs) []string {
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
		lines = append(lines, glyph+" "+ofLinks(n, t.Links, len(lines) == 0)+" "+text)
	}
	refusals := partsOf(t.Refusals)
	line(t.Refused, g.Answer(report.No), "is refused: "+refusals, "are refused: "+refusals)
	one, many := excess(t.Excesses)
	line(t.WorksBut, g.Level(report.Warning), one, many)
	line(t.Unsigned, g.Level(report.Note), "has no policy and signature: refused once security is on", "have no policy and signature: refused once security is on")
	const unchecked = "without a fault found; signatures not checked, that needs the app secret"
	line(t.Unchecked, g.Unknown, strings.Replace(unchecked, "signatures", "its signature is", 1), unchecked)
	line(t.Fine, g.Answer(report.Yes), "is valid: the signature fits", "are valid: the signatures fit")
	return lines
}

// ofLinks counts so many of all; the total is said once.
func ofLinks(n, all int, first bool) string {
	switch {
	case !first:
		return number(n)
	case n == all:
		return "all " + Count(n, "link")
	}
	return number(n) + " of " + Count(all, "link")
}

// number writes a count: 2,000.
func number(n int) string {
	text, _, _ := strings.Cut(Count(n, ""), " ")
	return text
}

func partsOf(parts []triage.Part) string {
	var list []string
	for _, p := range parts {
		list = append(list, number(p.Count)+" "+string(p.Result))
	}
	return strings.Join(list, ", ")
}

// excess says how links work otherwise than meant, for one and for several.
func excess(parts []triage.Part) (one, many string) {
	if len(parts) != 1 {
		return "", "work otherwise than meant: " + partsOf(parts)
	}
	switch {
	case parts[0].Code == report.CodeExpiryInMilliseconds:
		return "works far too long: its expiry is in milliseconds", "work far too long: their expiries are in milliseconds"
	case parts[0].Result == triage.TooLong:
		return "works far too long", "work far too long"
	}
	return "works, and allows more than it says", "work, and allow more than they say"
}

// file names what a link is about in few characters.
func file(l report.Link) string {
	for _, s := range []string{l.Handle, l.Source, l.Host} {
		if s != "" {
			return CutMiddle(Visible(s), 24)
		}
	}
	return "-"
}

// aligned writes cells below each other; a column that is empty but for its title is left
// out, the first is flush right.
func aligned(rows [][]string) []string {
	widths := make([]int, len(rows[0]))
	for i, title := range rows[0] {
		for _, row := range rows[1:] {
			widths[i] = max(widths[i], utf8.RuneCountInString(row[i]))
		}
		if widths[i] > 0 {
			widths[i] = max(widths[i], utf8.RuneCountInString(title))
		}
	}
	lines := make([]string, len(rows))
	for n, row := range rows {
		var b strings.Builder
		for i, c := range row {
			pad := strings.Repeat(" ", max(widths[i]-utf8.RuneCountInString(c), 0))
			switch {
			case widths[i] == 0:
			case i == 0:
				b.WriteString(pad + c)
			default:
				b.WriteString("  " + c + pad)
			}
		}
		lines[n] = strings.TrimRight(b.String(), " ")
	}
	return lines
}

// mostRanges is how many stretches of numbers are written.
const mostRanges = 40

// ranges writes numbers in order, three or more in a row as 1–4.
func ranges(numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		if len(parts) == mostRanges {
			parts = append(parts, "…")
			break
		}
		end := i
		for end+1 < len(numbers) && numbers[end+1] <= numbers[end]+1 {
			end++
		}
		if end-i < 2 {
			end = i
			parts = append(parts, strconv.Itoa(numbers[i]))
		} else {
			parts = append(parts, fmt.Sprintf("%d–%d", numbers[i], numbers[end]))
		}
		i = end + 1
	}
	return strings.Join(parts, " ")
}

// whyLine says in one line of a table what makes a link what it is.
func whyLine(it triage.Item, at time.Time) string {
	at = it.Report.AsOf(at)
	f := it.Cause
	switch {
	case f.Code == report.CodeExpired && it.Report.Expiry.OK:
		t := time.Unix(it.Report.Expiry.Unix, 0).UTC()
		return t.Format("2 Jan 2006 15:04 UTC") + ", " + roughly(t, at)
	case f.Code == report.CodeHandleDiffers && len(f.Args) > 0:
		return "the policy is for file " + Value(f.Args[0])
	case triage.CutOff(f):
		return "signature has " + Value(f.Args[0]) + " of 64 digits: the end is missing"
	case f.Code == report.CodeExpiryInMilliseconds && len(f.Args) > 1:
		seconds, _ := strconv.ParseInt(f.Args[1], 10, 64)
		return "expiry " + Value(f.Args[0]) + ": seconds would be " + Value(f.Args[1]) + ", " + time.Unix(seconds, 0).UTC().Format("2 Jan 2006")
	case f.Code == "":
		return VerdictSentence(it.Report.Verdict)
	}
	return Finding(f).Fact
}

// roughly is Relative in one unit: "5 days ago", "in 2 h".
func roughly(t, at time.Time) string {
	text := Relative(t, at)
	words := strings.Fields(text)
	switch {
	case len(words) != 5:
		return text
	case words[0] == "in":
		return strings.Join(words[:3], " ")
	}
	return words[0] + " " + words[1] + " ago"
}
