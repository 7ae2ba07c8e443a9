package reply

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/finding"
	"policybench/ui/words/terms"
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
	return subject(it.Report) + " stopped working on " + w.moment(it.Report.Expiry.Unix) + ". Such links are made for a limited time, and the time of this one is over." +
		claimed + w.nothingElse(it)
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

// claimed is what a customer's own words say of when a link worked, against its expiry.
func (w *replier) claimed(it triage.Item) string {
	if f := it.Report.Find(report.CodeAnswered); f != nil && len(f.Args) > 0 && f.Args[0] == "ended" {
		return " The records you sent show the same: it worked until then, and was refused after that."
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
