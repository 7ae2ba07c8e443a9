package words_test

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/words"
	"policybench/ui/words/document"
	"policybench/ui/words/plain"
	"policybench/ui/words/reply"
	"policybench/ui/words/ticket"
	"policybench/ui/words/wordstest"
)

func TestHandmadeTexts(t *testing.T) {
	text, reports := wordstest.Handmade(t)
	for name, g := range map[string]words.Glyphs{"handmade.txt": words.Unicode, "handmade-ascii.txt": words.ASCII} {
		var b strings.Builder
		if err := plain.Inspect(&b, wordstest.Pasted(text, reports), wordstest.Now, g); err != nil {
			t.Fatal(err)
		}
		wordstest.Golden(t, name, b.String())
	}
	wordstest.Golden(t, "handmade-report.md", ticket.Write(wordstest.Pasted(text, reports), ticket.Options{At: wordstest.Now}))
	wordstest.Golden(t, "handmade-reply.txt", reply.Write(wordstest.Pasted(text, reports), reply.Options{At: wordstest.Now, Voice: reply.Developer}))
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
	if err := plain.Inspect(&printed, wordstest.Pasted(text, reports), wordstest.Now, words.ASCII); err != nil {
		t.Fatal(err)
	}
	document, err := document.Inspect(wordstest.Pasted(text, reports), wordstest.Now)
	if err != nil {
		t.Fatal(err)
	}
	for _, out := range []string{
		printed.String(), string(document),
		ticket.Write(wordstest.Pasted(text, reports), ticket.Options{At: wordstest.Now}), reply.Write(wordstest.Pasted(text, reports), reply.Options{At: wordstest.Now, Voice: reply.Developer}),
	} {
		if words.VisibleText(out) != out {
			t.Errorf("not safe to show:\n%q", out)
		}
	}
	if outside := wordstest.OutsideFences(ticket.Write(wordstest.Pasted(text, reports), ticket.Options{At: wordstest.Now})); strings.Contains(outside, "@all") {
		t.Errorf("outside a fence:\n%s", outside)
	}
}
