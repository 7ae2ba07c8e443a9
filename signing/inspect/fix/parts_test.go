package fix

import (
	"math/rand/v2"
	"strings"
	"testing"

	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

func found(code report.Code, fixes ...report.Edit) report.Finding {
	return report.Finding{Level: report.Problem, Code: code, Fix: fixes}
}

// The text's key is asked for only where a fix needs it.
func TestNeedsKey(t *testing.T) {
	for _, c := range []struct {
		name string
		code report.Code
		want bool
	}{{"a key that is missing", report.CodeAPIKeyMissing, true}, {"a delete on the wrong host", report.CodeDeleteOnCDN, true}, {"an expiry", report.CodeExpired, false}, {"nothing", "", false}} {
		r := report.Report{Findings: []report.Finding{found(c.code)}}
		if got := needsKey(&r); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
		asked := 0
		addFixes("", []request.Request{{}}, []report.Report{r}, func() string { asked++; return "" })
		if asked > 0 != c.want {
			t.Errorf("%s: the key is asked for %d times", c.name, asked)
		}
	}
	list := []report.Report{{Findings: []report.Finding{found(report.CodeAPIKeyMissing)}}, {Findings: []report.Finding{found(report.CodeAPIKeyMissing)}}, {}}
	asked := 0
	addFixes("", make([]request.Request, 3), list, func() string { asked++; return "key" })
	if asked != 1 {
		t.Errorf("a key that is known is asked for %d times", asked)
	}
}

func TestTouchedURL(t *testing.T) {
	fix := report.Edit{Span: report.Span{Length: 1}}
	for _, c := range []struct {
		name   string
		f      report.Finding
		base64 bool
		want   bool
	}{
		{"no question mark", found(report.CodeNoQuestionMark, fix), false, true}, {"in a fragment", found(report.CodeInFragment, fix), false, true}, {"a line break", found(report.CodeLineBreak, fix), false, true}, {"a task behind its handle", found(report.CodeTaskAfterHandle, fix), false, true},
		{"one that is not fixed", found(report.CodeLineBreak), false, false}, {"another fix", found(report.CodeQuotes, fix), false, false}, {"in base64", report.Finding{}, true, true}, {"nothing", report.Finding{}, false, false},
	} {
		m := fixer{l: &request.Request{}, r: &report.Report{Findings: []report.Finding{c.f}}}
		m.l.Carried.Base64 = c.base64
		if got := m.touchedURL(); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestTouched(t *testing.T) {
	m := fixer{r: &report.Report{Findings: []report.Finding{found(report.CodeQuotes, report.Edit{Span: report.Span{Offset: 10, Length: 5}})}}}
	for _, c := range []struct {
		name string
		at   report.Span
		want bool
	}{
		{"before", report.Span{Offset: 5, Length: 5}, false}, {"behind", report.Span{Offset: 15, Length: 5}, false}, {"its first byte", report.Span{Offset: 5, Length: 6}, true}, {"its last byte", report.Span{Offset: 14, Length: 5}, true}, {"within", report.Span{Offset: 11, Length: 1}, true}, {"around", report.Span{Length: 30}, true},
	} {
		if got := m.touched(c.at); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestPairBesideOthers(t *testing.T) {
	for _, c := range []struct{ name, text, moved string }{
		{"behind another", "{ cname: 'x', policy: 'P', signature: 'S' }", "policy: 'P', signature: 'S'"}, {"before another", "{ policy: 'P', signature: 'S', cname: 'x' }", "policy: 'P', signature: 'S'"}, {"the other way round", "{ cname: 'x', signature: 'S', policy: 'P' }", "signature: 'S', policy: 'P'"}, {"in quotes", `{ "a": 1, "policy": 'P', "signature": 'S' }`, `"policy": 'P', "signature": 'S'`},
		{"over lines", "{\n\tpolicy: 'P',\n\tsignature: 'S',\r\n\tcname: 'x',\n}", "policy: 'P',\n\tsignature: 'S'"},
		{"alone over lines", "{\r\n\tpolicy: 'P',\n\tsignature: 'S',\n}", ""}, {"a call between", "{ policy: 'P' + f(), signature: 'S', cname: 'x' }", ""},
		{"alone", "{ policy: 'P', signature: 'S' }", ""}, {"another between", "{ policy: 'P', cname: 'x', signature: 'S' }", ""},
	} {
		p, s := strings.Index(c.text, "P'"), strings.Index(c.text, "S'")
		first, last, ok := pairBesideOthers(c.text, report.Span{Length: len(c.text)}, []report.Span{{Offset: p, Length: 1}}, []report.Span{{Offset: s, Length: 1}})
		got := ""
		if ok {
			got = c.text[first:last]
		}
		if got != c.moved {
			t.Errorf("%s: %q, want %q", c.name, got, c.moved)
		}
	}
	text := "{ a: 1, policy: 'P', signature: 'S' }"
	whole, one := report.Span{Length: len(text)}, []report.Span{{Offset: 17, Length: 1}}
	for _, c := range []struct {
		name              string
		object            report.Span
		policy, signature []report.Span
	}{
		{"no policy", whole, nil, one}, {"a signature in pieces", whole, one, append(one, one...)}, {"a pair before the object", report.Span{Offset: 20, Length: 10}, one, one}, {"a pair behind it", report.Span{Length: 10}, one, one},
	} {
		if _, _, ok := pairBesideOthers(text, c.object, c.policy, c.signature); ok {
			t.Errorf("%s is moved", c.name)
		}
	}
}

// Fixes are made in order, and of two that overlap the first alone.
func TestOrdered(t *testing.T) {
	edit := func(at, length int, with string) report.Edit {
		return report.Edit{Span: report.Span{Offset: at, Length: length}, With: with}
	}
	for _, c := range []struct {
		name  string
		fixes []report.Edit
		want  string
	}{
		{"in order", []report.Edit{edit(0, 1, "x"), edit(2, 1, "y")}, "xbyd"}, {"the other way round", []report.Edit{edit(2, 1, "y"), edit(0, 1, "x")}, "xbyd"}, {"overlapping", []report.Edit{edit(0, 2, "x"), edit(1, 2, "y")}, "xcd"}, {"side by side", []report.Edit{edit(0, 2, "x"), edit(2, 2, "y")}, "xy"},
		{"an insertion before a replacement", []report.Edit{edit(1, 1, "x"), edit(1, 0, "y")}, "ayxcd"}, {"twice the same", []report.Edit{edit(1, 0, "y"), edit(1, 0, "y")}, "aybcd"}, {"behind the text", []report.Edit{edit(3, 2, "x")}, "abcd"}, {"at the end", []report.Edit{edit(4, 0, "x")}, "abcdx"}, {"none", nil, "abcd"},
	} {
		if got := Apply("abcd", []report.Report{{Fixes: c.fixes}}); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	inner := []report.Report{{Fixes: []report.Edit{edit(3, 1, "x")}, Inner: []report.Report{{Fixes: []report.Edit{edit(0, 1, "y")}}}}}
	if got := Apply("abcd", inner); got != "ybcx" {
		t.Errorf("with what is inside: %q", got)
	}
}

// Each fix is the one's in whose place it had one, else the one's within which it
// stands; none is lost, and none given twice.
func TestShare(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	for range 300 {
		reports := []report.Report{{Span: report.Span{Length: 10}}, {Span: report.Span{Offset: 10, Length: 10}}, {Span: report.Span{Offset: 20, Length: 10}, Inner: []report.Report{{Span: report.Span{Offset: 25, Length: 3}}}}}
		reports[2].Inner[0].Fixes = []report.Edit{{Span: report.Span{Offset: 26}, With: "old"}}
		var fixes []report.Edit
		for at := range 30 {
			if random.IntN(3) == 0 {
				fixes = append(fixes, report.Edit{Span: report.Span{Offset: at}, With: "x"})
			}
		}
		share(fixes, reports)
		n := 0
		for i, r := range reports {
			for _, e := range r.Fixes {
				if e.Span.Offset < 10*i || e.Span.Offset >= 10*i+10 || e.Span.Offset == 26 {
					t.Fatalf("the fix at %d is given to report %d", e.Span.Offset, i)
				}
			}
			n += len(r.Fixes)
		}
		n += len(reports[2].Inner[0].Fixes)
		if n != len(fixes) {
			t.Fatalf("%d of %d fixes are given", n, len(fixes))
		}
	}
}

// Only what has a fix is told the outcome.
func TestSettle(t *testing.T) {
	fix := []report.Edit{{Span: report.Span{Length: 1}, With: "x"}}
	reports := []report.Report{{Fixes: fix}, {}, {Inner: []report.Report{{Fixes: fix}}}}
	settle(reports, []report.Report{{Verdict: report.Valid}, {Verdict: report.Expired}, {Verdict: report.Denied}}, "fixed")
	for i, want := range []report.Verdict{report.Valid, "", report.Denied} {
		if reports[i].FixedVerdict != want || (reports[i].Fixed != "") != (want != "") {
			t.Errorf("report %d: %q on %q, want %q", i, reports[i].FixedVerdict, reports[i].Fixed, want)
		}
	}
}
