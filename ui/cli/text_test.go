package cli

import (
	"strings"
	"testing"

	"policybench/signing/inspect"
)

// What is sent is written of a text of any length as well: the worst first, all counted.
func TestLongTextsAreAnswered(t *testing.T) {
	filler := strings.Repeat("10.0.0.1 GET /static/app.js 200\n", inspect.MaxText/32+1)
	in := aLink + "\n" + filler + deadLink + "\n" + filler + aLink
	for flags, says := range map[string][]string{
		"":                             {"1 of 3 links is refused: 1 expired", "2 other lines: 1 65541"},
		"--reply":                      {"3 links in your file", "Line 32771 (ajTW5xm2Sd6v22yrtKmQ): this link has expired", "no fault in the other 2 links"},
		"--reply --voice developer":    {"This is what we found", "ajTW5xm2Sd6v22yrtKmQ", "The policy expired"},
		"--markdown":                   {"## Filestack: ", "ajTW5xm2Sd6v22yrtKmQ", "expired"},
		"--reply --only problem":       {"The link to your file (ajTW5xm2Sd6v22yrtKmQ) stopped working"},
		"--only problem":               {"1 of 3 links is refused", "32771"},
		"--markdown --voice developer": nil,
	} {
		r := testRun{in: in}
		code := r.run(append(strings.Fields("inspect "+flags), "-")...)
		if says == nil {
			if code != exitWrong {
				t.Errorf("%s: exit code %d", flags, code)
			}
			continue
		}
		if code != exitFound {
			t.Errorf("%s: exit code %d: %s", flags, code, &r.errOut)
		}
		for _, s := range says {
			if !strings.Contains(r.out.String(), s) {
				t.Errorf("%s lacks %q:\n%s", flags, s, &r.out)
			}
		}
	}
}
