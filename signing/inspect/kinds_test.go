package inspect_test

import (
	"bufio"
	"encoding/json"
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

// kind is a line of testdata/samples/kinds.jsonl: the smallest text in which a kind of
// fault shows, and what must be said of it.
type kind struct {
	ID     string  `json:"id"`
	Input  string  `json:"input"`
	Secret *string `json:"secret"`
	Expect struct {
		Verdict string    `json:"verdict"`
		Form    string    `json:"form"`
		Handle  *string   `json:"handle"`
		APIKey  *string   `json:"apiKey"`
		Policy  string    `json:"policy"`
		Genuine *bool     `json:"genuine"`
		Allowed answerKey `json:"allowed"`
		Codes   []string  `json:"codes"`
		Absent  []string  `json:"absent"`
		Reports int       `json:"reports"`
	} `json:"expect"`
}

// answerKey tells null, which is an answer, from a key that is not there.
type answerKey struct {
	given  bool
	answer report.Answer
}

func (a *answerKey) UnmarshalJSON(text []byte) error {
	a.given = true
	switch string(text) {
	case "true":
		a.answer = report.Yes
	case "false":
		a.answer = report.No
	}
	return nil
}

func TestKinds(t *testing.T) {
	file, err := os.Open("../../testdata/samples/kinds.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	seen := 0
	for lines.Scan() {
		var k kind
		if err := json.Unmarshal(lines.Bytes(), &k); err != nil {
			t.Fatal(err)
		}
		seen++
		if wrong := k.wrong(); wrong != "" {
			t.Errorf("%s: %s\n%s", k.ID, wrong, k.Input)
		}
	}
	if lines.Err() != nil || seen < 60 {
		t.Errorf("%d kinds, %v", seen, lines.Err())
	}
}

// wrong is what is not said as it must be, empty where all is.
func (k *kind) wrong() string {
	opts := inspect.Options{At: time.Date(2026, 11, 27, 7, 30, 0, 0, time.UTC)}
	if k.Secret != nil {
		opts.Keys = []inspect.Key{{Name: "given", Secret: signing.NewSecret(*k.Secret)}}
	}
	reports := inspect.Inspect(k.Input, opts)
	if len(reports) == 0 {
		return "nothing found"
	}
	if n := k.Expect.Reports; n > 0 && len(reports) != n {
		return fmt.Sprintf("%d reports", len(reports))
	}
	least := ""
	for i := range reports {
		wrong := k.wrongIn(&reports[i])
		if wrong == "" {
			return ""
		}
		if i == 0 || len(wrong) < len(least) {
			least = wrong
		}
	}
	return least
}

func (k *kind) wrongIn(r *report.Report) string {
	want, codes := &k.Expect, r.Codes()
	var list []string
	note := func(ok bool, format string, args ...any) {
		if !ok {
			list = append(list, fmt.Sprintf(format, args...))
		}
	}
	note(want.Verdict == "" || string(r.Verdict) == want.Verdict, "verdict %s", r.Verdict)
	note(want.Form == "" || string(r.Form) == want.Form, "form %s", r.Form)
	note(want.Handle == nil || r.Link.Handle == *want.Handle, "handle %q", r.Link.Handle)
	note(want.APIKey == nil || r.Link.APIKey == *want.APIKey, "API key %q", r.Link.APIKey)
	note(want.Policy == "" || r.Security.Policy == want.Policy, "policy %q", r.Security.Policy)
	note(want.Genuine == nil || (r.Genuine == report.Yes) == *want.Genuine, "genuine %d", r.Genuine)
	note(!want.Allowed.given || r.Allowed == want.Allowed.answer, "allowed %d", r.Allowed)
	for _, code := range want.Codes {
		note(slices.Contains(codes, report.Code(code)), "no %s in %v", code, codes)
	}
	for _, code := range want.Absent {
		note(!slices.Contains(codes, report.Code(code)), "%s", code)
	}
	return strings.Join(list, ", ")
}
