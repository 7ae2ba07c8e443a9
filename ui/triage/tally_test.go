package triage

import (
	"reflect"
	"testing"

	"policybench/signing/report"
)

func everyOutcome() []report.Report {
	return []report.Report{
		one(report.Expired, problem(report.CodeExpired)), one(report.Unverified, problem(report.CodeKeyMisspelled)), one(report.Unsigned, note(report.CodeUnsigned)),
		one(report.Unverified), one(report.Valid), {Verdict: report.None, Form: report.FormMessage},
		one(report.Denied, problem(report.CodeCallDenied)), one(report.Denied, problem(report.CodeHandleDiffers)), one(report.Unverified, problem(report.CodeExpiryInMilliseconds)),
	}
}

// Each outcome is counted as what it is, remarks as no links.
func TestCount(t *testing.T) {
	got := Count(Of(everyOutcome()))
	want := Tally{
		Links: 8, Refused: 3, WorksBut: 2, Unsigned: 1, Unchecked: 1, Fine: 1, Remarks: 1,
		Refusals: []Part{{"denied", "", 2}, {"expired", report.CodeExpired, 1}}, // for two reasons
		Excesses: []Part{{TooLong, report.CodeExpiryInMilliseconds, 1}, {TooOpen, report.CodeKeyMisspelled, 1}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// Wherever a list is parted, the tallies of its parts join to that of the whole.
func TestJoin(t *testing.T) {
	items := Of(append(everyOutcome(), everyOutcome()...))
	whole := Count(items)
	for at := range items {
		first := Count(items[:at])
		if first.Join(Count(items[at:])); !reflect.DeepEqual(first, whole) {
			t.Errorf("parted at %d: %+v, want %+v", at, first, whole)
		}
	}
}

// A row is found for each place, in any order; what lies outside of a table ends it.
func TestRowsInAnyOrder(t *testing.T) {
	const text = "name,url\nA,https://a\n\nB,https://b\nC,https://c\n"
	places := []int{36, 11, 24}
	for i, p := range places {
		if text[p:p+5] != "https" {
			t.Fatalf("place %d is %q", i, text[p:])
		}
	}
	got := Rows(text, places)
	if want := []Row{{3, "C"}, {1, "A"}, {2, "B"}}; !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := Rows(text, []int{11, len(text) + 9}); got != nil {
		t.Errorf("a place behind the text: %+v", got)
	}
	const bare = "1,https://a,x\n2,https://b,y\n3,https://c,z\n"
	if got := Rows(bare, []int{16, 2, 30}); !reflect.DeepEqual(got, []Row{{2, "y"}, {1, "x"}, {3, "z"}}) {
		t.Errorf("without a head: %+v", got)
	}
	if got := Rows("1,see https://a,x\n2,see https://b,y\n3,see https://c,z\n", []int{6, 24, 42}); got != nil {
		t.Errorf("no cell begins there: %+v", got)
	}
}
