package words

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"policybench/signing"
	"policybench/signing/report"
)

var update = flag.Bool("update", false, "write the golden files")

// top is the directory of the module, from wherever a test runs.
func top(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	for err == nil {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			break
		}
		dir = filepath.Dir(dir)
	}
	t.Fatal("no module above the test", err)
	return ""
}

// golden compares with a file of testdata/words at the top of the module.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join(top(t), "testdata", "words", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs (write it anew with -update):\n%s", name, diff)
	}
}

// handmade is a report with something in every field.
func handmade(t *testing.T) (string, []report.Report) {
	t.Helper()
	text := "mail\nü https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=" + samplePolicy + "& signature=" + sampleSignature
	decoded, err := signing.DecodeText(samplePolicy)
	if err != nil {
		t.Fatal(err)
	}
	fields, err := signing.Fields(decoded)
	if err != nil {
		t.Fatal(err)
	}
	fields = append(fields,
		signing.Field{Name: "limit", Value: signing.Value{Kind: signing.NonFinite, Raw: "NaN"}},
		signing.Field{Name: "limit", Value: signing.Value{Kind: signing.NonFinite, Raw: "Infinity"}})
	at := strings.Index(text, "https")
	blank := strings.Index(text, "& ") + 1
	r := sampleReport(text)
	r.Span = report.Span{Offset: at, Length: len(text) - at}
	r.Policy = report.Policy{JSON: decoded, Fields: fields}
	r.Link = report.Link{Host: "cdn.filestackcontent.com", Handle: "KW9EJhYtS6y48Whm2S6D", Needs: []signing.Call{signing.Read}}
	r.Allows = []report.Permission{
		{Call: signing.Read, Allowed: report.Yes},
		{Call: signing.Exif, Allowed: report.No, Why: report.CodeNoCall},
	}
	r.Findings = append(r.Findings, report.Finding{
		Level: report.Problem, Code: report.CodeWhitespace, Basis: report.Inferred, Part: "link",
		Spans: []report.Span{{Offset: blank, Length: 1}, {Offset: blank + 9, Length: 2}},
	})
	r.Fixes = []report.Edit{{What: report.CodeWhitespace, Span: report.Span{Offset: blank, Length: 1}}}
	r.Fixed, r.FixedVerdict = Fixed(pasted(text, []report.Report{r})), report.Expired
	return text, []report.Report{r}
}

func TestInspectJSON(t *testing.T) {
	text, reports := handmade(t)
	got, err := InspectJSON(pasted(text, reports), now)
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "handmade.json", string(got))
	var back map[string]any
	if err := json.Unmarshal(got, &back); err != nil {
		t.Fatal(err)
	}
	r := back["reports"].([]any)[0].(map[string]any)
	if r["line"] != 2.0 || r["column"] != 3.0 || r["genuine"] != nil || r["readable"] != true || r["alive"] != false {
		t.Errorf("%v", r)
	}
}

func TestInspectJSONOfNothing(t *testing.T) {
	got, err := InspectJSON(pasted("", nil), now)
	if err != nil {
		t.Fatal(err)
	}
	want := "{\n  \"schema\": 1,\n  \"at\": \"2026-11-23T21:14:09Z\",\n  \"truncated\": false,\n  \"reports\": []\n}\n"
	if string(got) != want {
		t.Errorf("got %s", got)
	}
}

func TestHandmadeTexts(t *testing.T) {
	text, reports := handmade(t)
	for name, g := range map[string]Glyphs{"handmade.txt": Unicode, "handmade-ascii.txt": ASCII} {
		var b strings.Builder
		if err := Inspect(&b, pasted(text, reports), now, g); err != nil {
			t.Fatal(err)
		}
		golden(t, name, b.String())
	}
	golden(t, "handmade-report.md", Report(pasted(text, reports), ReportOptions{At: now}))
	golden(t, "handmade-reply.txt", Reply(pasted(text, reports), ReplyOptions{At: now, Voice: VoiceDeveloper}))
}

// Whatever a report holds, plain output shows nothing that a terminal obeys.
func TestHostileReport(t *testing.T) {
	hostile := "\x1b]52;c;eA==\a\u202e\u200b\xff``` @all"
	text := hostile
	r := report.Report{
		Verdict: report.Verdict("x"), Form: report.Form(hostile), Span: report.Span{Offset: -5, Length: 900},
		Link:     report.Link{Host: hostile, APIKey: hostile, Handle: hostile, Source: hostile, Tasks: []string{hostile}, Method: hostile, Needs: []signing.Call{signing.Call(hostile)}},
		Security: signing.Security{Policy: hostile, Signature: hostile},
		Policy:   report.Policy{JSON: hostile, Fields: []signing.Field{{Name: hostile, Value: signing.Value{Raw: hostile}}}},
		Expiry:   report.Expiry{Source: hostile}, SecretFrom: hostile, Cause: hostile,
		Allows:   []report.Permission{{Call: signing.Call(hostile), Why: report.Code(hostile)}},
		Findings: []report.Finding{{Level: report.Problem, Code: report.Code(hostile), Args: []string{hostile}, Spans: []report.Span{{Offset: -1, Length: 1 << 40}}}},
		Fixes:    []report.Edit{{Span: report.Span{Offset: 1 << 40, Length: 3}, With: hostile}, {Span: report.Span{Length: 1}, With: hostile}},
	}
	r.Inner = []report.Report{r}
	reports := []report.Report{r}
	var printed strings.Builder
	if err := Inspect(&printed, pasted(text, reports), now, ASCII); err != nil {
		t.Fatal(err)
	}
	document, err := InspectJSON(pasted(text, reports), now)
	if err != nil {
		t.Fatal(err)
	}
	for _, out := range []string{
		printed.String(), string(document),
		Report(pasted(text, reports), ReportOptions{At: now}), Reply(pasted(text, reports), ReplyOptions{At: now, Voice: VoiceDeveloper}),
	} {
		if VisibleText(out) != out {
			t.Errorf("not safe to show:\n%q", out)
		}
	}
	if outside := outsideFences(Report(pasted(text, reports), ReportOptions{At: now})); strings.Contains(outside, "@all") {
		t.Errorf("outside a fence:\n%s", outside)
	}
}

// Every report repeats the mended text: thousands of them must not multiply it.
func TestInspectJSONBoundsMendedTexts(t *testing.T) {
	mended := strings.Repeat("m", 1<<20)
	reports := make([]report.Report, 100)
	for i := range reports {
		reports[i].Fixed = mended
	}
	out, err := InspectJSON(pasted("text", reports), now)
	if err != nil {
		t.Fatal(err)
	}
	if first, size := strings.Contains(string(out), `"fixed": "mm`), len(out); !first || size > mostFixed+1<<20 {
		t.Errorf("first mended: %v, %d bytes", first, size)
	}
}
