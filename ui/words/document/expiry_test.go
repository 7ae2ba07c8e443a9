package document

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/words"
	"policybench/ui/words/wordstest"
)

// An expiry that is a time has it twice; one that is none is as it was written.
func TestExpiry(t *testing.T) {
	for _, c := range []struct {
		name string
		e    report.Expiry
		want string
	}{
		{"none", report.Expiry{}, `null`},
		{"a time", report.Expiry{OK: true, Unix: 1764536024, Source: "1764536024"}, `{"unix":1764536024,"utc":"2025-11-30T20:53:44Z","source":1764536024}`},
		{"a text", report.Expiry{Source: `"soon"`}, `{"unix":null,"utc":null,"source":"soon"}`},
		{"a time as a text", report.Expiry{OK: true, Unix: 0, Source: `"0"`}, `{"unix":0,"utc":"1970-01-01T00:00:00Z","source":"0"}`},
	} {
		var w words.JSONWriter
		if expiryOf(c.e).write(&w); compact(t, w.Bytes()) != c.want {
			t.Errorf("%s: %s, want %s", c.name, compact(t, w.Bytes()), c.want)
		}
	}
}

// The names of a report, in their order, are a contract; lists are never null.
func TestReportNames(t *testing.T) {
	text, reports := wordstest.Handmade(t)
	for _, c := range []struct {
		name    string
		text    string
		reports []report.Report
	}{{"full", text, reports}, {"empty", "", []report.Report{{}}}} {
		var b bytes.Buffer
		d := New(&b, wordstest.Now, false)
		d.Add(wordstest.Pasted(c.text, c.reports), c.reports, words.Origin{})
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
		want := strings.Fields("verdict readable genuine alive allowed form text offset length line column link security policy expiry secretFrom cause allows findings fixes fixed fixedVerdict inner")
		if got := keysOf(t, b.Bytes()); !slices.Equal(got, want) {
			t.Errorf("%s: %v", c.name, got)
		}
		r := read(t, b.Bytes())[0]
		for _, list := range []string{"allows", "findings", "fixes", "inner"} {
			if _, ok := r[list].([]any); !ok {
				t.Errorf("%s: %s is %v", c.name, list, r[list])
			}
		}
		link := r["link"].(map[string]any)
		for _, list := range []string{"tasks", "needs"} {
			if _, ok := link[list].([]any); !ok {
				t.Errorf("%s: %s is %v", c.name, list, link[list])
			}
		}
	}
}

// keysOf are the names of a document's first report, in their order.
func keysOf(t *testing.T, document []byte) []string {
	t.Helper()
	var d struct{ Reports []json.RawMessage }
	if err := json.Unmarshal(document, &d); err != nil {
		t.Fatal(err)
	}
	var keys []string
	in, depth := json.NewDecoder(bytes.NewReader(d.Reports[0])), 0
	for isKey := false; ; {
		token, err := in.Token()
		if err != nil {
			return keys
		}
		switch token {
		case json.Delim('{'), json.Delim('['):
			depth++
			isKey = depth == 1
			continue
		case json.Delim('}'), json.Delim(']'):
			depth--
			isKey = depth == 1
			continue
		}
		if name, ok := token.(string); ok && depth == 1 && isKey {
			keys = append(keys, name)
			isKey = false
		} else if depth == 1 {
			isKey = true
		}
	}
}

// Answers are true, false or null, and never false for what is not known.
func TestTruth(t *testing.T) {
	if truth(report.Unknown) != nil || !*truth(report.Yes) || *truth(report.No) {
		t.Error("an answer that is not known is null")
	}
	var b bytes.Buffer
	d := New(&b, time.Unix(0, 0), true)
	list := []report.Report{{Readable: report.Yes, Genuine: report.No}}
	d.Add(wordstest.Pasted("", list), list, words.Origin{})
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	r := read(t, b.Bytes())[0]
	if r["readable"] != true || r["genuine"] != false || r["alive"] != nil || r["allowed"] != nil || r["file"] != nil {
		t.Errorf("%v", r)
	}
	if !strings.HasPrefix(b.String(), "{\n  \"schema\": 1,\n  \"at\": \"1970-01-01T00:00:00Z\",\n  \"truncated\": true,\n  \"reports\": [") {
		t.Errorf("%.120s", b.String())
	}
}

// A document of no reports is whole, and says when it was made.
func TestNoReports(t *testing.T) {
	out, err := Inspect(wordstest.Pasted("hello", nil), wordstest.Now)
	if want := `{"schema":1,"at":"2026-11-23T21:14:09Z","truncated":false,"reports":[]}`; err != nil || compact(t, out) != want {
		t.Errorf("%s, %v", compact(t, out), err)
	}
}

// A text that goes on behind what was read says so, whatever tells it.
func TestTruncated(t *testing.T) {
	cut := report.Report{Findings: []report.Finding{{Code: report.CodeInputTruncated}}}
	for _, c := range []struct {
		name    string
		text    string
		reports []report.Report
		want    bool
	}{
		{"whole", "a", []report.Report{{}}, false}, {"cut", "a", []report.Report{{}, cut}, true}, {"cut inside", "a", []report.Report{{Inner: []report.Report{cut}}}, true},
		{"at the bound", strings.Repeat("a", inspect.MaxText), nil, false}, {"beyond it", strings.Repeat("a", inspect.MaxText+1), nil, true},
	} {
		if got := truncated(wordstest.Pasted(c.text, c.reports)); got != c.want {
			t.Errorf("%s: %t", c.name, got)
		}
	}
}

// Fixed texts are written up to a bound: each report repeats the whole.
func TestFixedIsBounded(t *testing.T) {
	w := &documentWriter{}
	big := strings.Repeat("x", mostFixed/2)
	for i, want := range []int{len(big), len(big), 0, 0} {
		if got := len(w.fixed(big)); got != want {
			t.Errorf("%d: %d bytes", i, got)
		}
	}
}

// Fixes are at their places in the longer text, with what they put in.
func TestFixes(t *testing.T) {
	list := []report.Report{{Fixes: []report.Edit{{What: report.CodeQuotes, Span: report.Span{Offset: 2, Length: 3}, With: "=="}}, Security: signing.Security{Policy: "p", Signature: "s"}}}
	var b bytes.Buffer
	d := New(&b, wordstest.Now, false)
	d.Add(wordstest.Pasted("abcdefg", list), list, words.Origin{Offset: 100, Line: 1, Column: 1})
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	got := read(t, b.Bytes())[0]
	fix := got["fixes"].([]any)[0].(map[string]any)
	if fix["what"] != "quotes" || fix["offset"] != 102.0 || fix["length"] != 3.0 || fix["with"] != "==" {
		t.Errorf("%v", fix)
	}
	if s := got["security"].(map[string]any); s["policy"] != "p" || s["signature"] != "s" || len(s) != 2 {
		t.Errorf("%v", s)
	}
}
