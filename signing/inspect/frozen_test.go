package inspect_test

import (
	"bufio"
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
)

var update = flag.Bool("update", false, "write testdata/frozen/reports.txt anew")

const frozenTexts, frozenReports = "../../testdata/frozen/texts.jsonl", "../../testdata/frozen/reports.txt"

// frozenSecrets sign most of the texts; the last is the documentation's.
var frozenSecrets = []string{"TN6MAIP4XZHLFLX7RO2D77X4JU", "6U5CWAU57NAHDC2ICXQKMXYZ4Q", "Z3IYZSH2UJA7VN3QYFVSVCF7PI"}

// The reports of every text that a test has ever looked at stay as they are: a change
// of the code that means to change none of them shows here that it did not. Line n of
// the reports is about line n of the texts: a hash over everything a report says, and
// its outline. A change that is meant is written with -update, and the difference of
// the outlines belongs into the commit; -v prints the whole reports that differ.
func TestFrozenReports(t *testing.T) {
	texts := frozenInputs(t)
	got := make([]string, len(texts))
	for i, text := range texts {
		got[i] = frozenLine(frozen(text))
	}
	if *update {
		if err := os.WriteFile(frozenReports, []byte(strings.Join(got, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	golden, err := os.ReadFile(frozenReports)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(strings.TrimSuffix(string(golden), "\n"), "\n")
	if len(want) != len(got) {
		t.Fatalf("%d reports for %d texts", len(want), len(got))
	}
	for i := range got {
		if got[i] == want[i] {
			continue
		}
		t.Errorf("line %d: %.300q\n got %s\nwant %s", i+1, texts[i], got[i], want[i])
		if testing.Verbose() {
			t.Logf("the whole of it:\n%s", renderAll(frozen(texts[i])))
		}
	}
}

// frozen explains a text as the golden file wants it: always at the same time.
func frozen(text string) []report.Report {
	opts := inspect.Options{At: time.Date(2026, 11, 27, 7, 30, 0, 0, time.UTC)}
	for i, secret := range frozenSecrets {
		opts.Keys = append(opts.Keys, inspect.Key{Name: fmt.Sprint("secret ", i+1), Secret: signing.NewSecret(secret)})
	}
	return inspect.Inspect(text, opts)
}

func frozenInputs(t *testing.T) []string {
	t.Helper()
	file, err := os.Open(frozenTexts)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var texts []string
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var text string
		if err := json.Unmarshal(lines.Bytes(), &text); err != nil {
			t.Fatal(err)
		}
		texts = append(texts, text)
	}
	if lines.Err() != nil || len(texts) < 1000 {
		t.Fatalf("%d texts, %v", len(texts), lines.Err())
	}
	return texts
}

// frozenLine is a hash of the whole and, for the reader, the outline of each report.
func frozenLine(reports []report.Report) string {
	outlines := make([]string, len(reports))
	for i, r := range reports {
		outlines[i] = frozenOutline(r)
	}
	return fmt.Sprintf("%x %s", sha256.Sum256([]byte(renderAll(reports))), strings.Join(outlines, " | "))[56:]
}

func frozenOutline(r report.Report) string {
	codes := r.Codes()
	line := fmt.Sprintf("%s %s %s %v", r.Form, r.Verdict, answers(r), codes)
	if r.Cause != "" {
		line += " by " + r.Cause
	}
	if r.FixedVerdict != "" {
		line += " fixed " + string(r.FixedVerdict)
	}
	for _, inner := range r.Inner {
		line += " (" + frozenOutline(inner) + ")"
	}
	return line
}

// sortedFixes are fixes in the order of the text: how they stand in a report is no matter.
func sortedFixes(fixes []report.Edit) []report.Edit {
	return slices.SortedFunc(slices.Values(fixes), func(a, b report.Edit) int {
		return cmp.Or(cmp.Compare(a.Span.Offset, b.Span.Offset), cmp.Compare(a.Span.Length, b.Span.Length), cmp.Compare(a.With, b.With), cmp.Compare(a.What, b.What))
	})
}

// answers are readable, genuine, alive and allowed, a character each.
func answers(r report.Report) string {
	line := ""
	for _, a := range []report.Answer{r.Readable, r.Genuine, r.Alive, r.Allowed} {
		line += map[report.Answer]string{report.Yes: "y", report.No: "n", report.Unknown: "?"}[a]
	}
	return line
}

func renderAll(reports []report.Report) string {
	var b strings.Builder
	for _, r := range reports {
		render(&b, r, "")
	}
	return b.String()
}

// render writes all that a report says, a line each.
func render(b *strings.Builder, r report.Report, indent string) {
	line := func(format string, args ...any) { fmt.Fprintf(b, indent+format+"\n", args...) }
	line("%s %s %s at %v", r.Form, r.Verdict, answers(r), r.Span)
	l := r.Link
	line("link host=%q key=%q handle=%q %q source=%q tasks=%q method=%q needs=%q", l.Host, l.APIKey, l.Handle, l.Handles, l.Source, l.Tasks, l.Method, l.Needs)
	line("policy=%q signature=%q", r.Security.Policy, r.Security.Signature)
	line("json=%q fields=%v", r.Policy.JSON, r.Policy.Fields)
	line("expiry=%v secret=%q cause=%q", r.Expiry, r.SecretFrom, r.Cause)
	for _, p := range r.Allows {
		line("allows %s %d %q", p.Call, p.Allowed, p.Why)
	}
	for _, f := range r.Findings {
		line("finding %s %s %s %s %v %q", f.Level, f.Code, f.Basis, f.Part, slices.Clone(f.Spans), f.Args)
	}
	for _, fix := range sortedFixes(r.Fixes) {
		line("fix %s %v %q", fix.What, fix.Span, fix.With)
	}
	line("fixed=%q then %q", r.Fixed, r.FixedVerdict)
	for _, inner := range r.Inner {
		render(b, inner, indent+"  ")
	}
}
