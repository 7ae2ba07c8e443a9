package ui

import (
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/snippets"
	"policybench/ui/profile"
)

// What one half of the product writes, the other must read: every snippet that
// carries a pair is inspected, found with exactly this pair, verified, and free of
// problems.
func TestInspectReadsEverySnippet(t *testing.T) {
	now := time.Date(2026, 11, 23, 21, 14, 7, 0, time.UTC)
	secret := signing.NewSecret(profile.SampleSecret)
	key := inspect.Key{Name: "test", Secret: secret}
	for name, in := range roundTrips(t, secret, now) {
		for _, kind := range snippets.Kinds() {
			for _, variant := range snippets.Variants(kind) {
				if !snippets.Carries(kind, variant) {
					continue // holds code that makes or fetches a pair, and none
				}
				snippet, err := snippets.Render(kind, variant, in)
				if err != nil {
					continue // this variant does not go with this input
				}
				t.Run(name+"/"+string(kind)+"/"+variant, func(t *testing.T) {
					checkRoundTrip(t, snippet, in, inspect.Inspect(snippet.Text, inspect.Options{At: now, Keys: []inspect.Key{key}}))
				})
			}
		}
	}
}

func roundTrips(t *testing.T, secret signing.Secret, now time.Time) map[string]snippets.Input {
	t.Helper()
	all := signing.Policy{Expiry: now.Add(time.Hour).Unix(), Call: signing.Calls()}
	oneFile := all
	oneFile.Handle = profile.SampleHandle
	inputs := map[string]snippets.Input{
		"handle":   {Handle: profile.SampleHandle, Policy: oneFile, Tasks: []string{"rotate=deg:90"}},
		"external": {Source: "https://example.com/a.png", Policy: all, Tasks: []string{"resize=width:200"}},
		"alias":    {Source: "src://photos/a.png", Policy: all, Tasks: []string{"resize=width:200"}},
		"cname":    {Handle: profile.SampleHandle, Policy: oneFile, CNAME: "files.example.com"},
	}
	for name, in := range inputs {
		pair, err := signing.Sign(secret, in.Policy)
		if err != nil {
			t.Fatal(err)
		}
		in.APIKey, in.Security, in.TTL = profile.SampleAPIKey, pair, time.Hour
		inputs[name] = in
	}
	return inputs
}

func checkRoundTrip(t *testing.T, s snippets.Snippet, in snippets.Input, reports []report.Report) {
	t.Helper()
	found := 0
	var each func([]report.Report)
	each = func(list []report.Report) {
		for _, r := range list {
			each(r.Inner)
			if r.Security == in.Security {
				found++
				if r.Genuine != report.Yes {
					t.Errorf("genuine is %v", r.Genuine)
				}
			}
			for _, f := range r.Findings {
				if f.Level == report.Problem {
					t.Errorf("problem %s %v in a %s of verdict %s", f.Code, f.Args, r.Form, r.Verdict)
				}
			}
		}
	}
	each(reports)
	if found == 0 {
		t.Errorf("the pair was not found in %d reports of\n%s", len(reports), s.Text)
	}
}
