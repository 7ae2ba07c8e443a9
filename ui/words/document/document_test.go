package document

import (
	"encoding/json"
	"strings"
	"testing"

	"policybench/signing/report"
	"policybench/ui/words/wordstest"
)

func TestInspectJSON(t *testing.T) {
	text, reports := wordstest.Handmade(t)
	got, err := Inspect(wordstest.Pasted(text, reports), wordstest.Now)
	if err != nil {
		t.Fatal(err)
	}
	wordstest.Golden(t, "handmade.json", string(got))
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
	got, err := Inspect(wordstest.Pasted("", nil), wordstest.Now)
	if err != nil {
		t.Fatal(err)
	}
	want := "{\n  \"schema\": 1,\n  \"at\": \"2026-11-23T21:14:09Z\",\n  \"truncated\": false,\n  \"reports\": []\n}\n"
	if string(got) != want {
		t.Errorf("got %s", got)
	}
}

// Every report repeats the mended text: thousands of them must not multiply it.
func TestInspectJSONBoundsMendedTexts(t *testing.T) {
	mended := strings.Repeat("m", 1<<20)
	reports := make([]report.Report, 100)
	for i := range reports {
		reports[i].Fixed = mended
	}
	out, err := Inspect(wordstest.Pasted("text", reports), wordstest.Now)
	if err != nil {
		t.Fatal(err)
	}
	if first, size := strings.Contains(string(out), `"fixed": "mm`), len(out); !first || size > mostFixed+1<<20 {
		t.Errorf("first mended: %v, %d bytes", first, size)
	}
}
