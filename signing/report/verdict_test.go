package report

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// made are the codes by the verdict that each makes by itself. A code that stands in none
// of these lists makes none.
var made = map[Verdict]string{
	Unsigned: "unsigned placeholder init-form-ignored viewer-attributes-ignored",
	Mismatch: "signature-mismatch",
	Expired:  "expired",
	Denied:   "call-denied handle-differs handle-is-api-key source-denied api-key-missing delete-on-cdn",
	Malformed: "expiry-missing expiry-invalid expiry-too-large " +
		"bom double-base64 double-percent-encoded incomplete-pair json-not-encoded padding-extra padding-missing plus-became-space policy-missing " +
		"policy-not-base64 policy-not-json policy-not-object policy-truncated security-object-not-string signature-length signature-missing " +
		"signature-not-hex signature-uppercase slash-in-task standard-base64 swapped-values " +
		"comma-missing duplicate-parameter equals-in-task html-escaped in-fragment input-truncated line-break nested-not-encoded no-question-mark " +
		"parameter-case quotes task-after-handle whitespace",
}

func TestVerdictOfEachCode(t *testing.T) {
	want := map[Code]Verdict{}
	for verdict, codes := range made {
		for code := range strings.FieldsSeq(codes) {
			if _, twice := want[Code(code)]; twice || RowOf(Code(code)).Code == "" {
				t.Errorf("%s makes two verdicts, or is no code", code)
			}
			want[Code(code)] = verdict
		}
	}
	for _, row := range Rows() {
		verdict, makes := want[row.Code]
		if !makes {
			verdict = None
		}
		if got := verdictOf(row.Code); got != verdict {
			t.Errorf("%s makes %s, want %s", row.Code, got, verdict)
		}
		// The first problem of the verdict is told before any other.
		r := Report{Verdict: verdict, Findings: []Finding{{Level: Problem, Code: "other"}, {Level: Problem, Code: row.Code}}}
		if f, _ := r.Foremost(); makes && f.Code != row.Code || !makes && f.Code != "other" {
			t.Errorf("of %s the foremost is %s", row.Code, f.Code)
		}
	}
}

// What keeps the pair from arriving, wherever it stands; what does so only where it is
// about the pair; and nothing else does.
func TestWhatStops(t *testing.T) {
	everywhere := "nested-not-encoded init-form-ignored viewer-attributes-ignored quotes line-break whitespace plus-became-space comma-missing " +
		"equals-in-task slash-in-task task-after-handle parameter-case no-question-mark in-fragment html-escaped security-object-not-string " +
		"double-percent-encoded unread scheme-misspelled host-misspelled invisible-character pair-unread task-unknown standard-base64 policy-truncated signature-length signature-not-hex"
	want := map[Code]bool{}
	for code := range strings.FieldsSeq(everywhere) {
		want[Code(code)] = true
	}
	got := map[Code]bool{}
	var pair []string
	for _, row := range Rows() {
		about := func(part string) bool { f := Finding{Level: Problem, Code: row.Code, Part: part}; return f.Stops() }
		switch {
		case about("text") && about("link.host") && about("policy"):
			got[row.Code] = true
		case about("policy") && about("signature") && about("security") && !about("link") && !about("policy.expiry"):
			pair = append(pair, string(row.Code))
		case about("policy"), about("text"):
			t.Errorf("%s stops some of what it is about", row.Code)
		}
	}
	for _, code := range slices.Sorted(maps.Keys(want)) {
		if !got[code] {
			t.Errorf("%s keeps nothing from arriving", code)
		}
		delete(got, code)
	}
	if len(got) > 0 || !slices.Equal(pair, []string{"placeholder"}) {
		t.Errorf("these stop as well: %v; the pair alone: %v", slices.Sorted(maps.Keys(got)), pair)
	}
}

// A half that is missing, and a note that changes how a link is read, are these alone.
func TestHalfAndTelling(t *testing.T) {
	for _, row := range Rows() {
		half := strings.Contains(" unsigned incomplete-pair policy-missing signature-missing ", " "+string(row.Code)+" ")
		telling := strings.Contains(" server-message other-service proxied delete-on-cdn unsigned ", " "+string(row.Code)+" ")
		if row.Code.Half() != half || row.Code.Telling() != telling {
			t.Errorf("%s: half %v, telling %v", row.Code, row.Code.Half(), row.Code.Telling())
		}
		r := Report{Findings: []Finding{{Level: Note, Code: row.Code}}}
		if f, ok := r.Foremost(); ok != telling || telling && f.Code != row.Code {
			t.Errorf("%s as a note is foremost: %v", row.Code, ok)
		}
		if got := (Report{Findings: []Finding{{Code: CodeCallDenied}, {Code: row.Code}}}).MissingHalf(Finding{Code: CodeCallDenied}); (got.Code == row.Code) != half && row.Code != CodeCallDenied {
			t.Errorf("the missing half is %s beside %s", got.Code, row.Code)
		}
	}
}
