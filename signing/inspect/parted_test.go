package inspect

import (
	"strings"
	"testing"

	"policybench/signing/report"
)

// A pair whose halves nothing parts, or another sign than the grammar's, is malformed and
// mended with the right one, in whichever order they stand.
func TestPartedPairs(t *testing.T) {
	opts := Options{At: wildAt, Keys: sampleKeys()}
	signs := []string{"", ";", ",", "|", "?", "/", "$", "+", "-", "_", "!", "*", "and", "amp;", "%3B", "%26", "#", " "}
	for _, c := range []struct{ text, right, but string }{
		{"https://cdn.filestackcontent.com/§H?policy=§P¦signature=§S", "&", ""},
		{"https://cdn.filestackcontent.com/§H?signature=§S¦policy=§P", "&", ""},
		{"https://www.filestackapi.com/api/file/§H?key=§K&policy=§P¦signature=§S", "&", ""},
		{"https://www.filestackapi.com/api/file/§H?key=§K¦policy=§P&signature=§S", "&", "and amp; - _ ; , | $ + ! * / %3B"},
		{"curl 'https://cdn.filestackcontent.com/§H?policy=§P¦signature=§S'", "&", ""},
		{"const u = `https://cdn.filestackcontent.com/§H?policy=§P¦signature=§S`;", "&", ""},
		{"https://cdn.filestackcontent.com/security=policy:§P¦signature:§S/§H", ",", "? # %3B %26 and amp;"},
		{"https://cdn.filestackcontent.com/security=signature:§S¦policy:§P/§H", ",", "? # %3B %26 and amp;"},
		{"https://cdn.filestackcontent.com/resize=width:40/security=p:§P¦s:§S/§H", ",", "? # %3B %26 and amp; $"},
	} {
		for _, sign := range signs {
			if sign == c.right || sign != "" && strings.Contains(" "+c.but+" ", " "+sign+" ") {
				continue
			}
			text := carrying.Replace(strings.Replace(c.text, "¦", sign, 1))
			reports := Inspect(text, opts)
			if len(reports) != 1 {
				t.Errorf("%d reports of %s", len(reports), text)
				continue
			}
			r := reports[0]
			if want := carrying.Replace(strings.Replace(c.text, "¦", c.right, 1)); r.Verdict != report.Malformed || r.Genuine != report.Yes || r.Fixed != want || r.FixedVerdict != report.Valid {
				t.Errorf("%q: %s %v\n of %s\nfixed %s, %s", sign, r.Verdict, r.Codes(), text, r.Fixed, r.FixedVerdict)
			}
		}
	}
}

// Neighbors: what is right, or is a value of its own.
func TestNotPartedPairs(t *testing.T) {
	for _, c := range []struct {
		text    string
		verdict report.Verdict
	}{
		{"https://cdn.filestackcontent.com/§H?policy=§P&signature=§S", report.Valid},
		{"https://cdn.filestackcontent.com/§H?signature=§S&policy=§P", report.Valid},
		{"https://cdn.filestackcontent.com/security=policy:§P,signature:§S/§H", report.Valid},
		{"https://cdn.filestackcontent.com/§H?policy=§P&signature=§S&note=signature=1", report.Valid},
		{"FILESTACK_POLICY=§P\nFILESTACK_SIGNATURE=§S", report.Valid},
		{"policy=§P;signature=§S", report.Valid},
		{"policy=§P\nsignature=§S", report.Valid},
		{"policy=§P\r\nsignature=§S\n403 signature was not valid", report.Valid},
	} {
		text := carrying.Replace(c.text)
		r := onlyReport(t, text, Options{At: wildAt, Keys: sampleKeys()})
		if r.Verdict != c.verdict || problemsOf(r) != "" {
			t.Errorf("%s %v: %s", r.Verdict, r.Codes(), text)
		}
	}
}
