package plain

import (
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/compare"
	"policybench/signing/report"
	"policybench/ui/words"
	"policybench/ui/words/wordstest"
)

// A report with something in every field has every section, in each set of signs.
func TestHandmadeReport(t *testing.T) {
	text, reports := wordstest.Handmade(t)
	for name, g := range map[string]words.Glyphs{"handmade.txt": words.Unicode, "handmade-ascii.txt": words.ASCII} {
		var b strings.Builder
		if err := Inspect(&b, wordstest.Pasted(text, reports), wordstest.Now, g); err != nil {
			t.Fatal(err)
		}
		wordstest.Golden(t, name, b.String())
	}
}

// What a link asks for has a line each; what it does not show has none.
func TestRequestLines(t *testing.T) {
	for _, tt := range []struct {
		name string
		l    report.Link
		want []string
	}{
		{"nothing", report.Link{}, nil},
		{"a file", report.Link{Host: "a.example", Handle: "abc", Handles: []string{"abc"}, Needs: []signing.Call{signing.Read}}, []string{"needs     read", "host      a.example", "handle    abc"}},
		{"files", report.Link{Handle: "abc", Handles: []string{"abc", "def"}}, []string{"handles   abc, def"}},
		{"all", report.Link{Needs: []signing.Call{signing.Store, signing.Pick}, Method: "POST", Host: "h", APIKey: "k", Source: "s", Tasks: []string{"a", "b"}},
			[]string{"needs     store and pick", "method    POST", "host      h", "API key   k", "source    s", "tasks     a/b"}},
		{"hostile", report.Link{Method: "a\x1b", Handle: "b\u202e"}, []string{`method    a\x1b`, "handle    b<U+202E>"}},
	} {
		if got := requestLines(report.Report{Link: tt.l}); strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%s: %q", tt.name, got)
		}
	}
}

// A policy has a line for each key as it was written, below the expiry its time.
func TestPolicyLines(t *testing.T) {
	field := func(name, raw string) signing.Field {
		return signing.Field{Name: name, Value: signing.Value{Raw: raw}}
	}
	expiry := report.Expiry{OK: true, Unix: 1764536024}
	for _, tt := range []struct {
		name string
		r    report.Report
		want string
	}{
		{"nothing", report.Report{}, ""},
		{"keys", report.Report{Expiry: expiry, Policy: report.Policy{JSON: "{}", Fields: []signing.Field{field("call", `["read"]`), field("expiry", "1764536024")}}},
			`call      ["read"]|expiry    1764536024|          Sun 30 Nov 2025 20:53:44 UTC, `},
		{"no time", report.Report{Policy: report.Policy{Fields: []signing.Field{field("expiry", `"soon"`)}}}, `expiry    "soon"`},
		{"a key without a time", report.Report{Expiry: expiry, Policy: report.Policy{Fields: []signing.Field{field("handle", `"a"`)}}}, `handle    "a"`},
		{"no keys", report.Report{Policy: report.Policy{JSON: "[1]"}}, "[1]"},
	} {
		got := strings.Join(policyLines(tt.r, wordstest.Now), "|")
		if !strings.HasPrefix(got, tt.want) || strings.HasSuffix(tt.want, ", ") == (got == tt.want) {
			t.Errorf("%s: %s", tt.name, got)
		}
	}
}

// What is allowed goes first, what is not last, with its reason.
func TestAllowLines(t *testing.T) {
	r := report.Report{Allows: []report.Permission{
		{Call: signing.Exif, Allowed: report.No, Why: report.CodeNoCall}, {Call: signing.Read, Allowed: report.Yes}, {Call: signing.Write}, {Call: signing.Pick, Allowed: report.Yes},
	}}
	got := allowLines(r, words.Unicode)
	for i, want := range []string{"✓ read ", "✓ pick ", "? write ", "✗ exif "} {
		if !strings.HasPrefix(got[i], want) || i == 3 && !strings.Contains(got[i], "must be listed") {
			t.Errorf("%d: %q, want %q", i, got[i], want)
		}
	}
	if len(got) != 4 {
		t.Errorf("%q", got)
	}
}

// A comparison says what differs in columns, what is the same and what is not known.
func TestCompareLines(t *testing.T) {
	a := report.Report{Verdict: report.Unverified, Security: signing.Security{Policy: "p", Signature: "s"}, Link: report.Link{Host: "a.example", Handle: "abc", Needs: []signing.Call{signing.Read}}}
	host := a
	host.Link.Host = "b.example"
	dead := a
	dead.Verdict, dead.Alive, dead.Security.Policy = report.Expired, report.No, "q"
	dead.Expiry = report.Expiry{OK: true, Unix: 1764536024, Source: "1764536024"}
	dead.Findings = []report.Finding{{Level: report.Problem, Code: report.CodeExpired, Part: "policy.expiry", Args: []string{"1764536024", "9"}}}
	for _, tt := range []struct {
		name string
		b    report.Report
		want []string // lines, by their beginnings
	}{
		{"equal", a, []string{"? ", "", "same       ", "not known  ", "", "→ "}},
		{"another host", host, []string{"? ", "", "  ", "  host ", "", "same       signature, policy, file abc", "not known  ", "", "→ "}},
		{"expired", dead, []string{"✗ B is refused"}},
	} {
		lines := strings.Split(strings.TrimSuffix(Compare(compare.Of(a, tt.b), a, tt.b, time.Unix(1795000000, 0), words.Unicode), "\n"), "\n")
		for i, want := range tt.want {
			if i >= len(lines) || !strings.HasPrefix(lines[i], want) || want == "" && lines[i] != "" {
				t.Errorf("%s: %q begins not with %q", tt.name, lines, want)
				break
			}
		}
	}
}
