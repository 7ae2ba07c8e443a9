package words

import (
	"strconv"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/triage"
)

// RowResult is what becomes of a link in the list on the screen, beside [RowWhy].
func RowResult(it triage.Item) string {
	switch it.Outcome {
	case triage.Unchecked:
		return "not verified"
	case triage.Remark:
		return Form(it.Report.Form)
	}
	return string(it.Result)
}

// RowWhy says in a few words why, beside the result.
func RowWhy(it triage.Item, at time.Time) string {
	f := it.Cause
	switch {
	case f.Code == report.CodeExpired && it.Report.Expiry.OK:
		return roughly(time.Unix(it.Report.Expiry.Unix, 0), at)
	case f.Code == report.CodeHandleDiffers && len(f.Args) > 0:
		return "policy is for file " + Value(f.Args[0])
	case triage.CutOff(f):
		return "signature has " + Value(f.Args[0]) + " of 64 digits: cut off"
	case f.Code == report.CodeExpiryInMilliseconds:
		return "in milliseconds instead of seconds"
	case it.Outcome == triage.Unchecked:
		return "no fault found"
	case it.Outcome == triage.Fine:
		return "the signature fits"
	case it.Outcome == triage.Remark && f.Code == "":
		return remarkWhy(it.Report)
	case f.Code == "":
		return VerdictSentence(it.Report.Verdict)
	}
	return Finding(f).Fact
}

// RowsWhy says it of several in one row: their causes are alike.
func RowsWhy(items []triage.Item, at time.Time) string {
	first, last := items[0], items[0]
	same := true
	for _, it := range items {
		if it.Report.Expiry.Unix < first.Report.Expiry.Unix {
			first = it
		}
		if it.Report.Expiry.Unix > last.Report.Expiry.Unix {
			last = it
		}
		same = same && RowWhy(it, at) == RowWhy(items[0], at)
	}
	switch {
	case same:
		return RowWhy(items[0], at)
	case items[0].Cause.Code == report.CodeExpired:
		return RowWhy(last, at) + " to " + RowWhy(first, at)
	case triage.CutOff(items[0].Cause):
		return "the end of the signature is missing"
	case items[0].Cause.Code == "":
		return ""
	}
	return Fact(items[0].Cause.Code)
}

// remarkWhy says what a message or another thing that is no link says.
func remarkWhy(r *report.Report) string {
	if len(r.Findings) == 0 {
		return ""
	}
	return Finding(r.Findings[0]).Fact
}

// RowExpiry is until when a link works, in UTC: "21 Nov 2026 12:00", "year 58971".
func RowExpiry(r *report.Report) string {
	if !r.Expiry.OK {
		return ""
	}
	t := time.Unix(r.Expiry.Unix, 0).UTC()
	if t.Year() > 9999 {
		return "year " + strconv.Itoa(t.Year())
	}
	return t.Format("2 Jan 2006 15:04")
}

// CountBrief are the counts of [CountLines] in one line, a piece for each outcome.
func CountBrief(t triage.Tally, g Glyphs) []string {
	var pieces []string
	piece := func(n int, glyph, what string) {
		switch {
		case n == 0:
		case len(pieces) == 0:
			pieces = append(pieces, glyph+" "+number(n)+" of "+number(t.Links)+" "+what)
		default:
			pieces = append(pieces, glyph+" "+number(n)+" "+what)
		}
	}
	piece(t.Refused, g.Answer(report.No), "refused: "+strings.ReplaceAll(partsOf(t.Refusals), ",", ""))
	excess := "work otherwise"
	if len(t.Excesses) == 1 {
		excess = string(t.Excesses[0].Result)
	}
	piece(t.WorksBut, g.Level(report.Warning), excess)
	piece(t.Unsigned, g.Level(report.Note), "unsigned")
	piece(t.Unchecked, g.Unknown, "no fault")
	piece(t.Fine, g.Answer(report.Yes), "valid")
	return pieces
}

// Numbers writes the numbers of rows or lines in order, at most so many characters, three
// or more in a row as 1–4.
func Numbers(numbers []int, most int) string {
	text := ranges(numbers)
	if len([]rune(text)) <= most {
		return text
	}
	cut := []rune(text)[:max(most-2, 0)]
	at := strings.LastIndexByte(string(cut), ' ')
	if at < 0 {
		return "…"
	}
	return string(cut)[:at] + " …"
}
