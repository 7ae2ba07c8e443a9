package reply

import (
	"fmt"
	"slices"
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

// renewal is the only link of a text, where its policy is over and can be signed again as
// it stands with another expiry; nil elsewhere.
func (w *replier) renewal() *triage.Item {
	if w.Tally.Links != 1 {
		return nil
	}
	at := slices.IndexFunc(w.Items, func(it triage.Item) bool { return it.Outcome != triage.Remark })
	if at < 0 {
		return nil
	}
	r := w.Items[at].Report
	if r.Verdict != report.Expired || !r.Expiry.OK || r.Expiry.Source == "" || strings.Count(r.Policy.JSON, r.Expiry.Source) != 1 {
		return nil
	}
	return &w.Items[at]
}

// stopped says that a link's time is over, as both voices begin, and how that goes with
// what its sender claims.
func (w *replier) stopped(it triage.Item, claimed string) string {
	if s := w.clock(it); s != "" {
		return s
	}
	return subject(it.Report) + " stopped working on " + w.moment(it.Report.Expiry.Unix) + ". Such links are made for a limited time, and the time of this one is over." +
		claimed + w.nothingElse(it)
}

// clock says of a link that its time was over when its sender writes of it as new, which
// no link's fault explains; empty where no time says so.
func (w *replier) clock(it triage.Item) string {
	if triage.IsSpan(it.Report.Expiry.Unix) {
		return subject(it.Report) + " was over before it was made: its expiry is " + words.Value(it.Report.Expiry.Source) + ", which as a time is " + w.moment(it.Report.Expiry.Unix) +
			". Most likely it was meant as a span: an expiry is the time at which the link ends, in whole seconds since 1970 in UTC, so new links will fail in the same way."
	}
	if server, behind := triage.SlowClock(it.Report); behind > 0 {
		return subject(it.Report) + " was made to work until " + w.moment(it.Report.Expiry.Unix) + ", and that time was over when it was asked for, at " + server.Format("15:04:05 UTC") +
			" by Filestack's clock. The clock beside the request in your text was " + times.Duration(behind) + " behind that. Most likely the machine that makes these links has that clock, so new links will fail in the same way until it is set right."
	}
	told, at := triage.TimeAfter(w.Text, it.Report.Expiry.Unix)
	if told == triage.NoTime {
		return ""
	}
	end := time.Unix(it.Report.Expiry.Unix, 0)
	when := [...]string{triage.Written: "you wrote to us", triage.Made: "it was made, as you write", triage.Used: "it was refused, as you write"}[told]
	return subject(it.Report) + " was made to work until " + w.moment(end.Unix()) + ", and that time was over already " + since(at.Sub(end)) + " " + when + ". " +
		"Most likely the clock or the time zone of the server that makes these links is wrong, so new links will fail in the same way."
}

// since says how long before something a time was over.
func since(d time.Duration) string {
	for _, u := range []struct {
		unit time.Duration
		name string
	}{{24 * time.Hour, "day"}, {time.Hour, "hour"}, {time.Minute, "minute"}} {
		if d >= 2*u.unit || d >= u.unit && u.unit == time.Minute {
			return words.Count(int(d/u.unit), u.name) + " before"
		}
	}
	return "less than a minute before"
}

// clockRun says to a developer how to look at that clock. It reports whether it did.
func (w *replier) clockRun(it triage.Item) bool {
	end := it.Report.Expiry.Unix
	told, at := triage.TimeAfter(w.Text, end)
	if server, behind := triage.SlowClock(it.Report); behind > 0 {
		told, at = triage.Used, server
	}
	if told == triage.NoTime {
		return false
	}
	w.paragraph(fmt.Sprintf("The policy's expiry is %s (%s). The time in your message is %d (%s), %s seconds later. To look at the clock, run this on the server that signs, and compare it with the right time in UTC:",
		words.Value(it.Report.Expiry.Source), time.Unix(end, 0).UTC().Format(time.RFC3339), at.Unix(), at.Format(time.RFC3339), words.Comma(int(at.Unix()-end))))
	w.paragraph("    date -u")
	w.b.WriteString("If the clock is right, look at how the expiry is reckoned: in whole seconds since 1970 in UTC, never from a local time that is taken for UTC.\n")
	return true
}

// endedLink is the link to a file that has nothing worse than its end: a reply to a
// developer begins with it as one to a customer does.
func (w *replier) endedLink() *triage.Item {
	it := w.renewal()
	if it == nil || it.Cause.Code != report.CodeExpired || terms.Thing(it.Report.Form) != "the link" || it.Report.Link.Method != "" && it.Report.Link.Method != "GET" {
		return nil
	}
	for _, p := range w.points(*it.Report) {
		if p.finding.Code != report.CodeExpired && p.finding.Level != report.Note {
			return nil
		}
	}
	return it
}

// expired shows the policy to sign in place of one that is over, and the pages on it
// right below.
func (w *replier) expired() {
	it := w.renewal()
	if it == nil {
		return
	}
	r := it.Report
	if corrected(r, w.points(*r)) != "" {
		return // which is shown with all else that changes
	}
	if w.endedLink() != nil && w.clockRun(*it) {
		return // no other expiry helps before that
	}
	if triage.IsSpan(r.Expiry.Unix) {
		w.paragraph("Please add that span to the time of signing (" + words.Value(r.Expiry.Source) + " seconds are " + times.Duration(time.Duration(r.Expiry.Unix)*time.Second) + "), as Math.floor(Date.now() / 1000), time() or int(time.time()) give it:")
		w.paragraph("    " + words.Visible(strings.Replace(r.Policy.JSON, r.Expiry.Source, "NOW+"+r.Expiry.Source, 1)))
		return
	}
	w.paragraph(fmt.Sprintf("The policy's expiry is %s (%s). Sign the same policy with a later expiry:", words.Value(r.Expiry.Source), time.Unix(r.Expiry.Unix, 0).UTC().Format(time.RFC3339)))
	w.paragraph("    " + words.Visible(strings.Replace(r.Policy.JSON, r.Expiry.Source, "NEW", 1)))
	if terms.Thing(r.Form) == "the link" {
		w.b.WriteString("If pages or mails live longer than the link, make the link when it is asked for, on your server.\n")
	} else {
		w.b.WriteString("If pages stay open for longer, sign a new policy each time a page is loaded, on your server.\n")
	}
}

// docs are the pages of the documentation on what is wrong.
func (w *replier) docs() {
	const most = 3
	var pages []string
	for _, r := range w.reports {
		for _, p := range finding.Docs(r) {
			if !slices.Contains(pages, p) && len(pages) < most {
				pages = append(pages, p)
			}
		}
	}
	switch {
	case len(pages) > 0:
		w.paragraph(strings.Join(pages, "\n"))
	case !strings.HasSuffix(w.b.String(), "\n\n"):
		w.b.WriteByte('\n')
	}
}

// recorded is what the times in a text tell of when a link worked and when it was refused.
func (w *replier) recorded(it triage.Item) string {
	f := it.Report.Find(report.CodeAnswered)
	if f == nil || len(f.Args) < 6 {
		return ""
	}
	at := func(arg int) string {
		unix, err := strconv.ParseInt(f.Args[arg], 10, 64)
		if err != nil || unix <= 0 {
			return ""
		}
		return time.Unix(unix, 0).UTC().Format("2 January 2006 at 15:04 UTC")
	}
	worked, refused := at(1), at(3)
	switch {
	case f.Args[0] == "ended" && worked != "" && refused != "":
		says := " The records you sent show the same: it still worked on " + worked + ", and was refused on " + refused + "."
		if triage.SaysFresh(w.Text) || triage.SaysSigned(w.Text) {
			says += " So it had been in use before its time was over, and no clock need be wrong."
		}
		return says
	case f.Args[0] == "refused-after" && refused != "":
		return " The records you sent fit that: it was refused on " + refused + "."
	}
	return ""
}

// claimed is what a customer's own words say of when a link worked, against its expiry.
func (w *replier) claimed(it triage.Item) string {
	if says := w.recorded(it); says != "" {
		return says
	}
	if triage.SaysSlowClock(w.Text) {
		return " You write that a clock was wrong: if the link was made by that clock and it was behind, its time was reckoned too early by as much, which would be the same cause. The link itself does not show that."
	}
	if triage.AsksToExtend(w.Text) {
		return " When a link ends is a part of it, so it cannot be extended."
	}
	const day = 24 * 60 * 60
	if age := w.At.Unix() - it.Report.Expiry.Unix; triage.SaysFresh(w.Text) && age < day || triage.SaysSigned(w.Text) && age >= day {
		return " If it had only just been made, the clock of the computer that made it is most likely wrong, or the time was reckoned in another time zone."
	}
	switch triage.ClaimOf(w.Text, it.Report, w.At) {
	case triage.WorkedLately:
		return " That fits what you wrote: until then it worked."
	case triage.WorkedDead:
		return " If it seemed to work after that, what you saw was most likely a copy that your browser had kept, or another link."
	}
	return ""
}
