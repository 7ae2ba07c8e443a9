package inspect

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/report"
)

// sample is one line of testdata/samples/inspect.jsonl: a text as it was found, and
// what must be found in it.
type sample struct {
	ID     string  `json:"id"`
	Input  string  `json:"input"`
	Secret *string `json:"secret"`
	Expect struct {
		Policy    string   `json:"policy"`
		Signature string   `json:"signature"`
		JSON      string   `json:"json"`
		Handle    string   `json:"handle"`
		APIKey    string   `json:"apiKey"`
		Genuine   *bool    `json:"genuine"`
		Codes     []string `json:"codes"`
		Absent    []string `json:"absent"`
	} `json:"expect"`
}

func samples(t testing.TB) []sample {
	t.Helper()
	file, err := os.Open("../../testdata/samples/inspect.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var list []sample
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var s sample
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			t.Fatal(err)
		}
		list = append(list, s)
	}
	if len(list) == 0 {
		t.Fatal("no samples")
	}
	return list
}

func TestSamples(t *testing.T) {
	at := time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)
	for _, s := range samples(t) {
		t.Run(s.ID, func(t *testing.T) {
			opts := Options{At: at}
			if s.Secret != nil {
				opts.Keys = []Key{{Name: "given", Secret: signing.NewSecret(*s.Secret)}}
			}
			reports := Inspect(s.Input, opts)
			if len(reports) != 1 {
				t.Fatalf("%d reports, want 1: %+v", len(reports), reports)
			}
			checkSample(t, s, reports[0])
		})
	}
}

func checkSample(t *testing.T, s sample, r report.Report) {
	t.Helper()
	want := s.Expect
	for _, c := range []struct{ what, got, want string }{
		{"policy", r.Security.Policy, want.Policy},
		{"signature", r.Security.Signature, want.Signature},
		{"json", r.Policy.JSON, want.JSON},
		{"handle", r.Link.Handle, want.Handle},
		{"API key", r.Link.APIKey, want.APIKey},
	} {
		if c.want != "" && c.got != c.want {
			t.Errorf("%s %q, want %q", c.what, c.got, c.want)
		}
	}
	if want.Genuine != nil {
		answer := report.No
		if *want.Genuine {
			answer = report.Yes
		}
		if r.Genuine != answer {
			t.Errorf("genuine %v, want %v", r.Genuine, answer)
		}
	}
	codes := r.Codes()
	for _, code := range want.Codes {
		if !slices.Contains(codes, report.Code(code)) {
			t.Errorf("no %s in %v", code, codes)
		}
	}
	for _, code := range want.Absent {
		if slices.Contains(codes, report.Code(code)) {
			t.Errorf("%s in %v", code, codes)
		}
	}
}
