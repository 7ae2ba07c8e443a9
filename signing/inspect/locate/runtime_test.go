package locate_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/signing/report"
)

// A value that comes when the code runs is said to; a word for a person to replace is a
// placeholder. Neither is read as a value.
func TestValuesThatComeWhenTheCodeRuns(t *testing.T) {
	const cdn = "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy="
	for text, want := range map[string]report.Code{
		"`" + cdn + "${policy}&signature=${sig}`":                                              report.CodeRunTimeValue,
		"`" + cdn + "${\n  a.policy\n}&signature=${a.signature}`":                              report.CodeRunTimeValue,
		`u = "` + cdn + `" + sec.policy + "&signature=" + sec.signature + "&x=1"`:              report.CodeRunTimeValue,
		`curl "` + cdn + `$POLICY&signature=$SIG"`:                                             report.CodeRunTimeValue,
		`"` + cdn + `#{policy}&signature=#{sig}"`:                                              report.CodeRunTimeValue,
		`"` + cdn + `%s&signature=%s" % (p, s)`:                                                report.CodeRunTimeValue,
		`<img src="` + cdn + `<?php echo $p ?>&signature=<?php echo $s ?>">`:                   report.CodeRunTimeValue,
		`<img src="` + cdn + `<%= p %>&signature=<%= s %>">`:                                   report.CodeRunTimeValue,
		`<img src="` + cdn + `{{policy}}&signature={{sig}}">`:                                  report.CodeRunTimeValue,
		`<input type="filepicker" v-bind:data-fp-policy="pol" v-bind:data-fp-signature="sig">`: report.CodeRunTimeValue,
		`<input type="filepicker" [attr.data-fp-policy]="pol" [attr.data-fp-signature]="sig">`: report.CodeRunTimeValue,
		`policy_json = '{"expiry": "' + expiry.to_s + '", "call": ["read"]}' # filestack`:      report.CodeRunTimeValue,
		`policy_json = f'{{"expiry": "{expiry}", "call": ["read"]}}' # filestack`:              report.CodeRunTimeValue,
		`policy_json = '{{"expiry": {}, "call": ["read"]}}'.format(exp) # filestack`:           report.CodeRunTimeValue,
		`policy_json = '{{"expiry":{:d},"call":["read"]}}'.format(exp) # filestack`:            report.CodeRunTimeValue,
		`let json = format!("{{\"expiry\":{},\"call\":[\"read\"]}}", exp); // filestack`:       report.CodeRunTimeValue,
		`SELECT CONCAT('{"expiry":', UNIX_TIMESTAMP() + 60, ',"call":["read"]}') -- filestack`: report.CodeRunTimeValue,
		`{"expiry":<%= 1.hour.from_now.to_i %>,"call":["read"]}`:                               report.CodeRunTimeValue,
		`{"expiry":{{ "now"|date("U") + 3600 }},"call":["read"]}`:                              report.CodeRunTimeValue,
		"`filestackPolicy: '${process.env['P']}',\nfilestackSignature: '${process.env['S']}'`": report.CodeRunTimeValue,
		cdn + "<POLICY>&signature=<SIGNATURE>":                                                 report.CodePlaceholder,
		cdn + "YOUR_POLICY&signature=YOUR_SIGNATURE":                                           report.CodePlaceholder,
		cdn + "{{policy}}&signature={{sig}}":                                                   report.CodePlaceholder,
		cdn + "[policy]&signature=[sig]":                                                       report.CodePlaceholder,
	} {
		reports := inspect.Inspect(text, inspect.Options{At: wildAt})
		if len(reports) != 1 {
			t.Errorf("%s: %d reports", text, len(reports))
			continue
		}
		r := reports[0]
		other := report.CodeRunTimeValue
		if want == other {
			other = report.CodePlaceholder
		}
		if !r.Has(want) || r.Has(other) || r.Verdict == report.Valid {
			t.Errorf("%s: %s %v, want %s", text, r.Verdict, r.Codes(), want)
		}
		if f := r.Find(want); want == report.CodeRunTimeValue && f != nil && (f.Level != report.Note || !strings.Contains(text, f.Args[0])) {
			t.Errorf("%s: %s quotes %q", text, f.Level, f.Args)
		}
	}
}
