package reply

import (
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words/finding"
	"policybench/ui/words/wordstest"
)

// A moment is told in UTC, and where the reader is.
func TestMoment(t *testing.T) {
	zone := func(name string) *time.Location {
		z, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		return z
	}
	late := time.Date(2026, 11, 25, 23, 30, 0, 0, time.UTC).Unix()
	for _, c := range []struct {
		name string
		zone *time.Location
		want string
	}{
		{"no zone", nil, "25 November 2026 at 23:30 UTC"},
		{"UTC", time.UTC, "25 November 2026 at 23:30 UTC"},
		{"the next day", zone("Europe/Berlin"), "25 November 2026 at 23:30 UTC, which is 00:30 on 26 November in Berlin"},
		{"the same day", zone("America/New_York"), "25 November 2026 at 23:30 UTC, which is 18:30 in New York"},
		{"no city", time.FixedZone("CET", 3600), "25 November 2026 at 23:30 UTC, which is 00:30 on 26 November CET"},
	} {
		if got := (&replier{opts: Options{Zone: c.zone}}).moment(late); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Links that expired are told by their days, as long as those are read.
func TestExpiredLay(t *testing.T) {
	on := func(dates ...string) []triage.Item {
		var list []triage.Item
		for _, d := range dates {
			at, err := time.Parse("2006-01-02", d)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, triage.Item{Report: &report.Report{Expiry: report.Expiry{OK: true, Unix: at.Unix()}}})
		}
		return list
	}
	for _, c := range []struct {
		name  string
		items []triage.Item
		want  string
	}{
		{"one", on("2026-11-25"), "this link has expired, on 25 November 2026. It needs a new link."},
		{"of one day", on("2026-11-25", "2026-11-25"), "these links have expired, on 25 November 2026. They need new links."},
		{"of one month", on("2026-11-25", "2026-11-21"), "these links have expired, on 25 and 21 November 2026. They need new links."},
		{"of two months", on("2026-11-25", "2026-10-25"), "these links have expired. They need new links."},
		{"of the same month of two years", on("2026-11-25", "2025-11-25"), "these links have expired. They need new links."},
	} {
		if got := expiredLay(c.items); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestSomeOf(t *testing.T) {
	for n, last := range map[int]string{1: "x", 12: "x", 13: "1 more", 2012: "2,000 more"} {
		list := make([]string, n)
		for i := range list {
			list[i] = "x"
		}
		if got := someOf(list); len(got) != min(n, 13) || got[len(got)-1] != last {
			t.Errorf("%d: %d, the last %q", n, len(got), got[len(got)-1])
		}
	}
}

// What is said already is not said again; what has the same remedy is said in one clause.
func TestMerge(t *testing.T) {
	p := func(code report.Code, says, do string) point {
		return point{finding: report.Finding{Code: code}, letter: letter{says: says, do: do}}
	}
	for _, c := range []struct {
		name string
		list []point
		want string
	}{
		{"other things", []point{p("a", "one", "do this"), p("b", "two", "do that")}, "one|two"},
		{"said already", []point{p("a", "one", "do this"), p("b", "one", "do that")}, "one"},
		{"one remedy", []point{p("a", "one", "do this"), p("b", "two", "do this")}, "one, and two"},
		{"one fault of two values", []point{p("a", "odd: x", "do this"), p("a", "odd: y", "do this"), p("a", "odd: z", "do this")}, "odd: x, y and z"},
		{"of two values, with another code", []point{p("a", "odd: x", "do this"), p("b", "odd: y", "do this")}, "odd: x, and odd: y"},
	} {
		var list []point
		for _, one := range c.list {
			list = merge(list, one)
		}
		var says []string
		for _, one := range list {
			says = append(says, one.says)
		}
		if got := strings.Join(says, "|"); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A finding gives way to one that says the same and more, and to no other.
func TestSaidBy(t *testing.T) {
	f := func(code report.Code, args ...string) report.Finding {
		return report.Finding{Code: code, Level: report.Problem, Args: args}
	}
	for _, c := range []struct {
		name  string
		f     report.Finding
		other report.Finding
		cause string
		want  bool
	}{
		{"no expiry, as its key is misspelled", f(report.CodeExpiryMissing), f(report.CodeKeyMisspelled, "expires", "expiry"), "", true},
		{"no expiry, and another key is", f(report.CodeExpiryMissing), f(report.CodeKeyMisspelled, "calls", "call"), "", false},
		{"a length that a cause explains", f(report.CodeSignatureLength, "40"), f(report.CodeSignatureMismatch), "hmac-sha1", true},
		{"a length without a cause", f(report.CodeSignatureLength, "40"), f(report.CodeSignatureMismatch), "", false},
		{"a mismatch of what cannot be read", f(report.CodeSignatureMismatch), f(report.CodeSignatureLength, "40"), "", true},
		{"a mismatch with a cause", f(report.CodeSignatureMismatch), f(report.CodeSignatureLength, "40"), "hmac-sha1", false},
		{"a call in the wrong case", f(report.CodeCallDenied, "read"), f(report.CodeCallWrongCase, "Read", "read"), "", true},
		{"another call in the wrong case", f(report.CodeCallDenied, "read"), f(report.CodeCallWrongCase, "Stat", "stat"), "", false},
	} {
		if got := saidBy(c.f, []report.Finding{c.f, c.other}, report.Report{Cause: c.cause}); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// What to do is asked for, once: what begins with a capital is a sentence of its own.
func TestAsk(t *testing.T) {
	for do, want := range map[string]string{"": "", "sign it again": "Please sign it again.", "Whoever gets hold of it can use it": "Whoever gets hold of it can use it."} {
		if got := ask(do); got != want {
			t.Errorf("%q: %q, want %q", do, got, want)
		}
	}
	p := point{finding: report.Finding{Basis: report.Inferred}, letter: letter{says: "the request most likely has no key", do: "add it"}}
	if got := p.behind("As it stands, Filestack", "refuses this request"); got != "As it stands, Filestack most likely refuses this request, since it has no key. Please add it." {
		t.Errorf("%q", got)
	}
}

// Every known mistake in signing has a first paragraph that asks for something.
func TestMismatchLeads(t *testing.T) {
	for name := range finding.Causes {
		got := mismatchLead(report.Report{Cause: name}, report.Finding{})
		if !strings.HasPrefix(got, "The signature ") || !strings.Contains(got, "Please ") || !strings.HasSuffix(got, ".") {
			t.Errorf("%s: %q", name, got)
		}
	}
	if fromFinding := mismatchLead(report.Report{}, report.Finding{Args: []string{"work", "swapped"}}); fromFinding != mismatchLead(report.Report{Cause: "swapped"}, report.Finding{}) {
		t.Errorf("the finding's cause: %q", fromFinding)
	}
	if seen := mismatchLead(report.Report{}, report.Finding{Basis: report.Inferred, Args: []string{"work", "swapped"}}); !strings.HasPrefix(seen, "By the code in your text ") {
		t.Errorf("seen in code alone: %q", seen)
	}
}

// The policy to sign is the text as it should be sent, and none where that is not known.
func TestSignable(t *testing.T) {
	base := report.Report{
		Alive: report.Yes, Expiry: report.Expiry{OK: true}, Policy: report.Policy{JSON: `{"expiry":1}`},
		Security: signing.Security{Policy: "eyJleHBpcnkiOjF9"},
	}
	with := func(change func(*report.Report)) report.Report {
		r := base
		change(&r)
		return r
	}
	code := func(c report.Code) func(*report.Report) {
		return func(r *report.Report) { r.Findings = []report.Finding{{Code: c}} }
	}
	for _, c := range []struct {
		name string
		r    report.Report
		want string
	}{
		{"as it stands", base, "eyJleHBpcnkiOjF9"},
		{"the JSON itself", with(func(r *report.Report) { r.Security.Policy = r.Policy.JSON }), "eyJleHBpcnkiOjF9"},
		{"encoded twice", with(code(report.CodeDoubleBase64)), "eyJleHBpcnkiOjF9"},
		{"without its padding", with(func(r *report.Report) { code(report.CodePaddingMissing)(r); r.Security.Policy = "eyJhIjoxfQ" }), "eyJhIjoxfQ=="},
		{"cut off", with(code(report.CodePolicyTruncated)), ""},
		{"dead, without a signature", with(func(r *report.Report) { r.Alive = report.No }), ""},
		{"dead, with one", with(func(r *report.Report) { r.Alive, r.Security.Signature = report.No, "s" }), "eyJleHBpcnkiOjF9"},
		{"no expiry", with(func(r *report.Report) { r.Expiry.OK = false }), ""},
	} {
		if got := signable(c.r); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A signature is compared by its beginning, where it is one.
func TestYours(t *testing.T) {
	for signature, want := range map[string]string{
		wordstest.Signature: " (yours begins with 4098f262)", strings.ToUpper(wordstest.Signature): " (yours begins with 4098f262)",
		"": "", wordstest.Signature[1:]: "", strings.Repeat("x", 64): "",
	} {
		if got := yours(report.Report{Security: signing.Security{Signature: signature}}); got != want {
			t.Errorf("%s: %q", signature, got)
		}
	}
	if got := shellQuote("a'b $(x)"); got != `'a'\''b $(x)'` {
		t.Errorf("quoted %s", got)
	}
}
