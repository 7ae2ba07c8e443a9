package reply

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/words"
	"policybench/ui/words/finding"
)

// expired shows the policy to sign in place of one that is over, where that is all.
func (w *replier) expired() {
	if len(w.reports) != 1 {
		return
	}
	r := w.reports[0]
	if r.Verdict != report.Expired || !r.Expiry.OK || r.Expiry.Source == "" || strings.Count(r.Policy.JSON, r.Expiry.Source) != 1 {
		return
	}
	w.paragraph(fmt.Sprintf("The policy's expiry is %s (%s). Sign the same policy with a later expiry:", words.Value(r.Expiry.Source), time.Unix(r.Expiry.Unix, 0).UTC().Format(time.RFC3339)))
	w.paragraph("    " + words.Visible(strings.Replace(r.Policy.JSON, r.Expiry.Source, "NEW", 1)))
	w.paragraph("If pages or mails live longer than the link, make the link when it is asked for, on your server.")
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
	if len(pages) > 0 {
		w.paragraph(strings.Join(pages, "\n"))
	}
}
