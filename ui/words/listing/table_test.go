package listing

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/wordstest"
)

func TestListLines(t *testing.T) {
	at := time.Date(2026, 11, 27, 7, 30, 0, 0, time.UTC)
	expired := wordstest.Reports["expired"]
	expired.Expiry = report.Expiry{Unix: 1795262400, OK: true}
	expired.Link.Handle = "rvgYBGjfebBMu52dqKLz"
	cut := wordstest.Reports["cut off"]
	cut.Link.Handle = "suVV58mTqUj9qTYmieL8"
	reports := []report.Report{wordstest.Reports["valid"], expired, wordstest.Reports["valid"], wordstest.Reports["valid"], cut, wordstest.Reports["unverified"], wordstest.Reports["a message"]}
	l := &Listing{Items: triage.Of(reports), At: at}
	l.Tally = triage.Count(l.Items)
	for i := range reports {
		l.Rows = append(l.Rows, triage.Row{Number: i + 1, Name: "Doc"})
	}
	got := strings.Join(l.Lines(words.Unicode), "\n")
	want := strings.Join([]string{
		"row  name  file                  result       why",
		"  5  Doc   suVV58mTqUj9qTYmieL8  ✗ malformed  signature has 44 of 64 digits: the end is missing",
		"  2  Doc   rvgYBGjfebBMu52dqKLz  ✗ expired    21 Nov 2026 12:00 UTC, 5 days ago",
		"",
		"4 other rows: 1 3 4 6",
	}, "\n")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
