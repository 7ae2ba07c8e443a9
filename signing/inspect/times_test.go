package inspect

import (
	"strings"
	"testing"
	"time"

	"policybench/signing/report"
)

// The policy of this link expires on 26 November 2026 at 12:00:00 UTC.
const timedLink = "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE3OTU2OTQ0MDB9&signature=9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"

func TestTimesBesideARequestAreSaid(t *testing.T) {
	line := func(at, status string) string {
		return "[26/Nov/2026:" + at + ` +0000] "GET ` + timedLink + ` HTTP/1.1" ` + status + "\n"
	}
	har := `{"startedDateTime":"2026-11-26T11:00:00Z","request":{"url":"` + timedLink + `"},"response":{"status":403,"headers":[{"name":"date","value":"Thu, 26 Nov 2026 12:10:00 GMT"}]}}`
	for name, row := range map[string]struct {
		text string
		want map[report.Code]string
	}{
		"worked, then refused":        {line("11:59:58", "200") + line("12:00:03", "403"), map[report.Code]string{report.CodeAnswered: "ended 1795694398 200 1795694403 403 1795694400"}},
		"refused ahead of the expiry": {line("11:00:00", "403"), map[report.Code]string{report.CodeAnswered: "refused-ahead   1795690800 403 1795694400"}},
		"alive when it was written":   {line("11:00:00", "-"), map[report.Code]string{report.CodeAnswered: "alive-then 1795690800    1795694400"}},
		"dead then as now":            {line("13:00:00", "-"), nil},
		"two clocks":                  {har, map[report.Code]string{report.CodeAnswered: "refused-after   1795695000 403 1795694400", report.CodeClockDiffers: "1795695000 1795690800 4200"}},
		"no time":                     {"it fails: " + timedLink, nil},
		"no policy":                   {"[26/Nov/2026:11:00:00 +0000] https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D 403", nil},
	} {
		reports := Inspect(row.text, Options{At: time.Date(2026, 11, 28, 0, 0, 0, 0, time.UTC)})
		if len(reports) == 0 {
			t.Errorf("%s: no report", name)
			continue
		}
		got := map[report.Code]string{}
		for _, f := range reports[0].Findings {
			if f.Code != report.CodeAnswered && f.Code != report.CodeClockDiffers {
				continue
			}
			got[f.Code] = strings.Join(f.Args, " ")
			for _, s := range f.Spans {
				if written := row.text[s.Offset:s.End()]; !strings.Contains(written, "2026") {
					t.Errorf("%s: %s stands at %q", name, f.Code, written)
				}
			}
		}
		for _, code := range []report.Code{report.CodeAnswered, report.CodeClockDiffers} {
			if got[code] != row.want[code] {
				t.Errorf("%s: %s %q, want %q", name, code, got[code], row.want[code])
			}
		}
	}
}
