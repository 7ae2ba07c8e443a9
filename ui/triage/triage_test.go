package triage

import (
	"slices"
	"strings"
	"testing"

	"policybench/signing/report"
)

func problem(code report.Code, args ...string) report.Finding {
	return report.Finding{Level: report.Problem, Code: code, Args: args}
}

func note(code report.Code) report.Finding { return report.Finding{Level: report.Note, Code: code} }

// one is a report with a verdict and findings.
func one(v report.Verdict, findings ...report.Finding) report.Report {
	return report.Report{Verdict: v, Form: report.FormDelivery, Findings: findings}
}

func TestOf(t *testing.T) {
	picker := one(report.Expired, problem(report.CodeExpired))
	picker.Form = report.FormPicker
	nested := one(report.Valid)
	nested.Inner = []report.Report{one(report.Denied, problem(report.CodeCallDenied, "convert"))}
	for _, tt := range []struct {
		name    string
		r       report.Report
		outcome Outcome
		result  Result
		code    report.Code
		who     Who
		next    Next
	}{
		{"expired", one(report.Expired, problem(report.CodeHandleDiffers), problem(report.CodeExpired)), Refused, "expired", report.CodeExpired, Owner, NewLink},
		{"expired in code", picker, Refused, "expired", report.CodeExpired, Developer, Renew},
		{"cut off", one(report.Malformed, problem(report.CodeSignatureLength, "44", "")), Refused, "malformed", report.CodeSignatureLength, Customer, WholeLink},
		{"another digest", one(report.Malformed, problem(report.CodeSignatureLength, "40", "SHA-1")), Refused, "malformed", report.CodeSignatureLength, Developer, SignRight},
		{"too many digits", one(report.Malformed, problem(report.CodeSignatureLength, "70", "")), Refused, "malformed", report.CodeSignatureLength, Developer, SignRight},
		{"another file", one(report.Denied, problem(report.CodeHandleDiffers, "a", "b")), Refused, "denied", report.CodeHandleDiffers, Owner, NewLink},
		{"another secret", one(report.Mismatch, problem(report.CodeSignatureMismatch)), Refused, "mismatch", report.CodeSignatureMismatch, Developer, SignRight},
		{"code that signs otherwise", one(report.Unverified, problem(report.CodeSignatureMismatch)), Refused, Result(report.Mismatch), report.CodeSignatureMismatch, Developer, SignRight},
		{"milliseconds", one(report.Unverified, problem(report.CodeExpiryInMilliseconds)), WorksBut, TooLong, report.CodeExpiryInMilliseconds, Owner, Shorten},
		{"a misspelled key", one(report.Valid, problem(report.CodeKeyMisspelled)), WorksBut, TooOpen, report.CodeKeyMisspelled, Owner, Tighten},
		{"no fault", one(report.Unverified, note(report.CodeNoCall)), Unchecked, NoFault, "", Nobody, Nothing},
		{"valid", one(report.Valid, note(report.CodeNoHandle)), Fine, "valid", "", Nobody, Nothing},
		{"unsigned", one(report.Unsigned, note(report.CodeUnsigned)), Unsigned, "unsigned", report.CodeUnsigned, Developer, SignIt},
		{"unsigned delete", one(report.Unsigned, problem(report.CodeUnsigned, "remove")), Refused, "unsigned", report.CodeUnsigned, Developer, SignIt},
		{"a message", report.Report{Verdict: report.None, Form: report.FormMessage, Findings: []report.Finding{note(report.CodeServerMessage)}}, Remark, "message", "", Nobody, Nothing},
		{"a pair inside", nested, Refused, "denied", report.CodeCallDenied, Owner, Permission},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := Of([]report.Report{tt.r})[0]
			if got.Outcome != tt.outcome || got.Result != tt.result || got.Cause.Code != tt.code || got.Who != tt.who || got.Next != tt.next {
				t.Errorf("%+v", got)
			}
			if got.Report.Form != tt.r.Form || got.Index != 0 {
				t.Errorf("of another report: %+v", got)
			}
		})
	}
}

func TestWorstCountAndGroups(t *testing.T) {
	reports := []report.Report{
		one(report.Unverified), one(report.Expired, problem(report.CodeExpired)), one(report.Unverified, problem(report.CodeExpiryInMilliseconds)),
		one(report.Denied, problem(report.CodeCallDenied)), one(report.Expired, problem(report.CodeExpired)),
		one(report.Malformed, problem(report.CodeSignatureLength, "44", "")), {Verdict: report.None, Form: report.FormMessage}, one(report.Valid),
	}
	items := Of(reports)
	var order []int
	for _, it := range Worst(items) {
		order = append(order, it.Index)
	}
	if want := []int{5, 3, 1, 4, 2, 0, 7, 6}; !slices.Equal(order, want) {
		t.Errorf("order %v, want %v", order, want)
	}
	tally := Count(items)
	if tally.Links != 7 || tally.Refused != 4 || tally.WorksBut != 1 || tally.Unchecked != 1 || tally.Fine != 1 || tally.Remarks != 1 {
		t.Errorf("%+v", tally)
	}
	if p := tally.Refusals; len(p) != 3 || p[0] != (Part{"expired", report.CodeExpired, 2}) || p[1].Result != "malformed" || p[2].Result != "denied" {
		t.Errorf("%+v", p)
	}
	groups := Groups(Worst(items))
	if len(groups) != 7 || len(groups[2]) != 2 || groups[2][1].Index != 4 {
		t.Errorf("%+v", groups)
	}
}

func TestRows(t *testing.T) {
	const a, b = "https://cdn.filestackcontent.com/a", "https://cdn.filestackcontent.com/b"
	for _, tt := range []struct {
		name, text string
		want       []Row
	}{
		{"commas", "id,name,url\n1,\"Doc 1, final\"," + a + "\n2,Doc 2," + b + "\n", []Row{{1, "Doc 1, final"}, {2, "Doc 2"}}},
		{"semicolons and blank lines", "id;url;owner\r\n\r\n7;" + a + ";bob\r\n\r\n8;" + b + ";eve\r\n", []Row{{1, "bob"}, {2, "eve"}}},
		{"tabs", "name\turl\nx y\t" + a + "\nz\t" + b, []Row{{1, "x y"}, {2, "z"}}},
		{"a quoted line end", "name,url\n\"a\nb\"," + a + "\nc," + b, []Row{{1, "a\nb"}, {2, "c"}}},
		{"prose", "Hello, these fail:\n" + a + "\n" + b + "\n", nil},
		{"links alone", a + "\n" + b, nil},
		{"one link", "name,url\nx," + a, nil},
		{"a row too short", "a,b,url\nx," + a + "\ny," + b, nil},
		{"no table behind a comma", "Dear Bob, see\n\n" + a + "\nand, well,\n" + b, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var places []int
			for _, link := range []string{a, b} {
				for i := range tt.text {
					if tt.text[i:min(len(tt.text), i+len(link))] == link {
						places = append(places, i)
					}
				}
			}
			if got := Rows(tt.text, places); !slices.Equal(got, tt.want) {
				t.Errorf("%+v, want %+v", got, tt.want)
			}
		})
	}
}

// A table is found behind a letter's first lines, and what is no table is none.
func TestRowsBehindALetter(t *testing.T) {
	at := func(text string) []int {
		var places []int
		for i := range text {
			if strings.HasPrefix(text[i:], "https") {
				places = append(places, i)
			}
		}
		return places
	}
	for _, c := range []struct {
		name, text string
		want       []Row
	}{
		{"behind", "Hello, see this:\n\nid,name,url\n1,Doc A,https://a\n2,Doc B,https://b\n\nBye, Bob", []Row{{1, "Doc A"}, {2, "Doc B"}}},
		{"other line ends", "Hello:\r\n\r\nid;name;url\r\n1;Doc A;https://a\r\n2;Doc B;https://b\r\n", []Row{{1, "Doc A"}, {2, "Doc B"}}},
		{"whole", "id,name,url\n1,Doc A,https://a\n2,Doc B,https://b\n", []Row{{1, "Doc A"}, {2, "Doc B"}}},
		{"prose", "Hello,\n\nfirst, https://a\nsecond, https://b\n\nBob", nil},
	} {
		if got := Rows(c.text, at(c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
