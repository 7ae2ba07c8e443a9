package locate_test

import (
	"testing"

	"policybench/signing/inspect"
	"policybench/signing/inspect/inspecttest"
	"policybench/signing/report"
)

// A secret is a report of its own where there is nothing else, and a finding of the
// first report beside anything.
func TestSecretsAreReported(t *testing.T) {
	url := "\nhttps://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9"
	for _, c := range []struct {
		name, text string
		form       report.Form
		places     int
	}{
		{"alone", "FILESTACK_APP_SECRET=" + basicSecret, report.FormSecret, 1},
		{"alone, in two pieces", "filestack_secret = '" + basicSecret[:9] + "' +\n '" + basicSecret[9:] + "'", report.FormSecret, 2},
		{"beside a URL", "FILESTACK_APP_SECRET=" + basicSecret + url, report.FormDelivery, 1},
	} {
		reports := inspect.Inspect(c.text, inspect.Options{At: wildAt})
		if len(reports) != 1 || reports[0].Form != c.form {
			t.Fatalf("%s: %v", c.name, describe(reports))
		}
		inspecttest.Check(t, c.text, reports)
		f := reports[0].Find(report.CodeSecretExposed)
		if f == nil || f.Level != report.Problem || len(f.Spans) != c.places {
			t.Errorf("%s: %+v", c.name, reports[0].Findings)
		}
	}
	if reports := inspect.Inspect("FILESTACK_APP_SECRET=YOUR_APP_SECRET", inspect.Options{At: wildAt}); len(reports) > 0 {
		t.Errorf("a stand-in: %v", describe(reports))
	}
}
