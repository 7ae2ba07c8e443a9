package links

import (
	"strconv"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/finding"
	"policybench/ui/words/terms"
	"policybench/ui/words/times"
)

// File names what a link is about in few characters.
func File(l report.Link) string {
	for _, s := range []string{l.Handle, l.Source, l.Host} {
		if s != "" {
			return words.CutMiddle(words.Visible(s), 24)
		}
	}
	return "-"
}

// WhyLine says in one line of a table what makes a link what it is.
func WhyLine(it triage.Item, at time.Time) string {
	at = it.Report.AsOf(at)
	f := it.Cause
	switch {
	case f.Code == report.CodeExpired && it.Report.Expiry.OK:
		t := time.Unix(it.Report.Expiry.Unix, 0).UTC()
		return t.Format("2 Jan 2006 15:04 UTC") + ", " + times.Roughly(t, at)
	case f.Code == report.CodeHandleDiffers && len(f.Args) > 0:
		return "the policy is for file " + words.Value(f.Args[0])
	case triage.CutOff(f):
		return "signature has " + words.Value(f.Args[0]) + " of 64 digits: the end is missing"
	case f.Code == report.CodeExpiryInMilliseconds && len(f.Args) > 1:
		seconds, _ := strconv.ParseInt(f.Args[1], 10, 64)
		return "expiry " + words.Value(f.Args[0]) + ": seconds would be " + words.Value(f.Args[1]) + ", " + time.Unix(seconds, 0).UTC().Format("2 Jan 2006")
	case f.Code == "":
		return terms.VerdictSentence(it.Report.Verdict)
	}
	return finding.Say(f).Fact
}

// Result is what becomes of a link in the list on the screen, beside [RowWhy].
func Result(it triage.Item) string {
	switch it.Outcome {
	case triage.Unchecked:
		return "not verified"
	case triage.Remark:
		return remark(it.Report.Form)
	}
	return string(it.Result)
}

// remark names what is no link, in no more cells than "not verified" has, or one.
func remark(f report.Form) string {
	switch f {
	case report.FormMessage:
		return "message"
	case report.FormOtherService:
		return "other service"
	}
	return terms.Form(f)
}

// Why says in a few words why, beside the result.
func Why(it triage.Item, at time.Time) string {
	f := it.Cause
	switch {
	case f.Code == report.CodeExpired && it.Report.Expiry.OK:
		return times.Roughly(time.Unix(it.Report.Expiry.Unix, 0), at)
	case f.Code == report.CodeHandleDiffers && len(f.Args) > 0:
		return "policy is for file " + words.Value(f.Args[0])
	case triage.CutOff(f):
		return "signature has " + words.Value(f.Args[0]) + " of 64 digits: cut off"
	case f.Code == report.CodeExpiryInMilliseconds:
		return "in milliseconds instead of seconds"
	case it.Outcome == triage.Unchecked:
		return "no fault found"
	case it.Outcome == triage.Fine:
		return "the signature fits"
	case it.Outcome == triage.Remark && f.Code == "":
		return remarkWhy(it.Report)
	case f.Code == "":
		return terms.VerdictSentence(it.Report.Verdict)
	}
	return finding.Say(f).Fact
}

// WhyAll says it of several in one row: their causes are alike.
func WhyAll(items []triage.Item, at time.Time) string {
	first, last := items[0], items[0]
	why, same := Why(items[0], at), true
	for _, it := range items[1:] {
		if it.Report.Expiry.Unix < first.Report.Expiry.Unix {
			first = it
		}
		if it.Report.Expiry.Unix > last.Report.Expiry.Unix {
			last = it
		}
		same = same && Why(it, at) == why
	}
	switch {
	case same:
		return why
	case items[0].Cause.Code == report.CodeExpired:
		return Why(last, at) + " to " + Why(first, at)
	case triage.CutOff(items[0].Cause):
		return "the end of the signature is missing"
	case items[0].Cause.Code == "":
		return ""
	}
	return finding.Fact(items[0].Cause.Code)
}

// remarkWhy says what a message or another thing that is no link says.
func remarkWhy(r *report.Report) string {
	if len(r.Findings) == 0 {
		return ""
	}
	return finding.Say(r.Findings[0]).Fact
}

// Expiry is until when a link works, in UTC: "21 Nov 2026 12:00", "year 58971".
func Expiry(r *report.Report) string {
	if !r.Expiry.OK {
		return ""
	}
	t := time.Unix(r.Expiry.Unix, 0).UTC()
	if t.Year() > 9999 {
		return "year " + strconv.Itoa(t.Year())
	}
	return t.Format("2 Jan 2006 15:04")
}

// Brief are the counts of [CountLines] in one line, a piece for each outcome.
func Brief(t triage.Tally, g words.Glyphs) []string {
	var pieces []string
	piece := func(n int, glyph, what string) {
		switch {
		case n == 0:
		case len(pieces) == 0:
			pieces = append(pieces, glyph+" "+words.Comma(n)+" of "+words.Comma(t.Links)+" "+what)
		default:
			pieces = append(pieces, glyph+" "+words.Comma(n)+" "+what)
		}
	}
	piece(t.Refused, g.Answer(report.No), "refused: "+strings.ReplaceAll(Parts(t.Refusals), ",", ""))
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
