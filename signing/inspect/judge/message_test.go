package judge

import (
	"slices"
	"strings"
	"testing"

	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

func TestMessageCausesAreRanked(t *testing.T) {
	opts := Options{At: judgedAt}
	reports := []report.Report{
		judged(request.Request{Form: report.FormMessage, Message: request.Message{Key: "invalid-policy", Time: 7}}, opts),
		judged(delivered(t, `{"expiry":1500000000}`, func(l *request.Request) { l.Policy = foundAs(l.Policy.Text + "=") }), opts),
	}
	alone := slices.Clone(reports[0].Find(report.CodeServerMessage).Args)
	if alone[0] != "invalid-policy" || alone[1] != "" || !strings.HasPrefix(alone[2], "expired call-denied ") || alone[3] != "7" {
		t.Errorf("alone: %q", alone)
	}
	RankMessages(reports)
	args := reports[0].Find(report.CodeServerMessage).Args
	if args[1] != "expired" || strings.Contains(args[2], "expired") || len(args[2]) == 0 {
		t.Errorf("beside an expired URL: %q", args)
	}
}
