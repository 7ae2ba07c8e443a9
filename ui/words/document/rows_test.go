package document

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/compare"
	"policybench/signing/report"
	"policybench/ui/words"
	"policybench/ui/words/wordstest"
)

// A finding has the place of its pieces, or the whole's where it has none.
func TestFindings(t *testing.T) {
	whole := report.Span{Offset: 5, Length: 40}
	for _, c := range []struct {
		name           string
		spans          []report.Span
		offset, length int
	}{
		{"nowhere", nil, 5, 40},
		{"one piece", []report.Span{{Offset: 7, Length: 3}}, 7, 3},
		{"from the first to the last", []report.Span{{Offset: 7, Length: 3}, {Offset: 20, Length: 2}}, 7, 15},
		{"at one place", []report.Span{{Offset: 9}}, 9, 0},
	} {
		got := Findings([]report.Finding{{Code: report.CodeExpired, Level: report.Problem, Spans: c.spans}}, whole)
		if len(got) != 1 || got[0].Offset != c.offset || got[0].Length != c.length || got[0].Text == "" || got[0].Docs == "" {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
	var w words.JSONWriter
	if WriteFindings(&w, Findings(nil, whole)); string(w.Bytes()) != "[]" {
		t.Errorf("none: %s", w.Bytes())
	}
}

// What is not documented is null, not false.
func TestAllowed(t *testing.T) {
	var w words.JSONWriter
	WriteAllows(&w, Allowed([]report.Permission{
		{Call: signing.Read, Allowed: report.Yes}, {Call: signing.Exif, Allowed: report.No, Why: report.CodeNoCall}, {Call: signing.Write, Allowed: report.Unknown},
	}))
	want := `[{"call":"read","allowed":true,"why":""},{"call":"exif","allowed":false,"why":"no-call"},{"call":"write","allowed":null,"why":""}]`
	if got := compact(t, w.Bytes()); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// compact is JSON without its blanks.
func compact(t *testing.T, text []byte) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Compact(&b, text); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// read takes a document apart.
func read(t *testing.T, b []byte) (reports []map[string]any) {
	t.Helper()
	var d struct {
		Reports []map[string]any `json:"reports"`
	}
	if err := json.Unmarshal(b, &d); err != nil {
		t.Fatalf("%v in\n%s", err, b)
	}
	return d.Reports
}

// Places count from where the paste begins in a longer text.
func TestPlacesOfAPart(t *testing.T) {
	text := "a\nbc"
	list := []report.Report{{Span: report.Span{Offset: 0, Length: 1}}, {Span: report.Span{Offset: 3, Length: 1}, Findings: []report.Finding{
		{Code: report.CodeExpired, Spans: []report.Span{{Offset: 3, Length: 1}}},
		{Code: report.CodeExpired, Part: "policy.expiry", Spans: []report.Span{{Offset: 3, Length: 1}}},
	}}}
	for _, c := range []struct {
		name   string
		origin words.Origin
		want   [2][3]float64 // offset, line, column
	}{
		{"from the beginning", words.Origin{}, [2][3]float64{{0, 1, 1}, {3, 2, 2}}},
		{"within a line", words.Origin{Offset: 100, Line: 7, Column: 5}, [2][3]float64{{100, 7, 5}, {103, 8, 2}}},
	} {
		var b bytes.Buffer
		d := New(&b, wordstest.Now, true)
		d.File("a.log")
		d.Add(wordstest.Pasted(text, list), list, c.origin)
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
		got := read(t, b.Bytes())
		for i, want := range c.want {
			r := got[i]
			if have := [3]float64{r["offset"].(float64), r["line"].(float64), r["column"].(float64)}; have != want || r["file"] != "a.log" {
				t.Errorf("%s, %d: %v in %v, want %v", c.name, i, have, r["file"], want)
			}
		}
		findings := got[1]["findings"].([]any)
		if in, policy := findings[0].(map[string]any)["offset"], findings[1].(map[string]any)["offset"]; in != c.want[1][0] || policy != 3.0 {
			t.Errorf("%s: findings at %v, and %v in the policy", c.name, in, policy)
		}
	}
}

// Of a key that stands there twice the last counts; what is no JSON is quoted.
func TestPolicyValues(t *testing.T) {
	field := func(name, raw string) signing.Field {
		return signing.Field{Name: name, Value: signing.Value{Raw: raw}}
	}
	for want, fields := range map[string][]signing.Field{
		`null`:                      nil,
		`{"expiry":2}`:              {field("expiry", "1"), field("expiry", "2")},
		`{"call":["read"],"a":"x"}`: {field("call", `["read"]`), field("a", `"x"`)},
		`{"a":"NaN"}`:               {field("a", "NaN")},
		`{"a\"b":"'x'"}`:            {field(`a"b`, "'x'")},
	} {
		var w words.JSONWriter
		if writeValues(&w, fields); compact(t, w.Bytes()) != want {
			t.Errorf("%s, want %s", w.Bytes(), want)
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

var errFull = errors.New("full")

// What cannot be written is told at the end.
func TestCloseTellsTheFirstError(t *testing.T) {
	d := New(full{}, wordstest.Now, false)
	d.Add(wordstest.Pasted("", nil), []report.Report{{}}, words.Origin{})
	if err := d.Close(); !errors.Is(err, errFull) {
		t.Errorf("%v", err)
	}
}

// A comparison has both reports whole, and its differences in their order.
func TestCompare(t *testing.T) {
	text, reports := wordstest.Handmade(t)
	a, b := reports[0], reports[0]
	b.Link.Host = "files.example.com"
	out := Compare(compare.Of(a, b), wordstest.Pasted(text, reports), a, wordstest.Pasted(text, reports), b)
	var d struct {
		Schema      int
		Explains    string
		A, B        map[string]any
		Differences []struct{ Part, A, B string }
	}
	if err := json.Unmarshal(out, &d); err != nil {
		t.Fatal(err)
	}
	if d.Schema != 1 || d.Explains != "" || len(d.Differences) != 1 || d.Differences[0].Part != "host" || d.Differences[0].B != "files.example.com" {
		t.Errorf("%+v", d.Differences)
	}
	if d.A["line"] != 2.0 || d.A["text"] != d.B["text"] || !strings.Contains(d.A["text"].(string), "policy=") {
		t.Errorf("%v", d.A["text"])
	}
}
