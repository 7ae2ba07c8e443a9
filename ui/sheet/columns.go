package sheet

import (
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/headline"
)

// columns are ours in a table. Their names are a contract and never change.
var columns = []string{"verdict", "why", "next", "who", "host", "handle", "needs", "expires_utc", "codes"}

// cellsOf are a report's cells under columns.
func cellsOf(r *report.Report, it triage.Item) []string {
	why := headline.Why(*r)
	var needs, codes []string
	for _, c := range r.Link.Needs {
		needs = append(needs, string(c))
	}
	for _, c := range r.Codes() {
		codes = append(codes, string(c))
	}
	expires := ""
	if r.Expiry.OK && r.Expiry.Unix < 1<<37 { // one in milliseconds is no date
		expires = time.Unix(r.Expiry.Unix, 0).UTC().Format(time.RFC3339)
	}
	return []string{
		string(r.Verdict), words.Visible(why.Fact), words.Visible(why.Hint), whoActs(it), words.Visible(r.Link.Host), words.Visible(r.Link.Handle),
		strings.Join(needs, " "), expires, strings.Join(codes, " "),
	}
}

// whoActs says who can do something about a link, and is empty where nothing is wrong
// or nobody is known.
func whoActs(it triage.Item) string {
	if it.Report.Form == report.FormOtherService {
		return string(triage.Service)
	}
	return string(it.Who)
}
