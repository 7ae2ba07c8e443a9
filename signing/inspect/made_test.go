package inspect_test

import (
	"slices"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/snippets"
)

// madePolicies are what the snippets are written for: few keys, all of them, texts that
// need escapes in one language or another.
var madePolicies = []signing.Policy{
	{},
	{Call: []signing.Call{signing.Read, signing.Convert}, Handle: breakHandle},
	{Call: []signing.Call{signing.Pick, signing.Store}, Path: `^/a\.b/$`, Container: `^it's "mine"$`, MinSize: 1, MaxSize: 10 << 20},
	{Call: []signing.Call{signing.Convert}, URL: `^https://images\.example\.com/(a|b)\{1,2\}`},
}

// What a snippet that carries no pair makes when it runs is unverified: never unsigned,
// never nothing, and without a word against it that the policy itself does not earn.
func TestSnippetsThatSign(t *testing.T) {
	seen := 0
	for _, policy := range madePolicies {
		policy.Expiry = breakAt.Unix() + 86400
		in := snippets.Input{APIKey: breakKey, Handle: policy.Handle, Policy: policy}
		in.Security.Policy, in.Security.Signature = breakPair(t, policy)
		json, err := signing.DecodeText(in.Security.Policy)
		if err != nil {
			t.Fatal(err)
		}
		earned, _ := inspect.CheckPolicy(json, breakAt)
		for _, s := range snippets.All(in) {
			if s.Text == "" || snippets.Carries(s.Kind, s.Variant) {
				continue
			}
			seen++
			checkMade(t, s, earned)
		}
	}
	if seen < 50 {
		t.Errorf("%d snippets", seen)
	}
}

func checkMade(t *testing.T, s snippets.Snippet, earned []report.Finding) {
	t.Helper()
	reports := readBack(s.Text)
	if len(reports) != 1 {
		t.Errorf("%s %s: %d reports: %+v\n%s", s.Kind, s.Variant, len(reports), reports, s.Text)
		return
	}
	r := reports[0]
	if r.Verdict != report.Unverified || r.Genuine != report.Unknown || r.Readable != report.Unknown || !r.Has(report.CodeRunTimeValue) {
		t.Errorf("%s %s: %s %v\n%s", s.Kind, s.Variant, r.Verdict, r.Codes(), s.Text)
	}
	for _, f := range r.Findings {
		if f.Level != report.Note && !slices.ContainsFunc(earned, func(e report.Finding) bool { return e.Code == f.Code }) {
			t.Errorf("%s %s: %s %v\n%s", s.Kind, s.Variant, f.Code, f.Args, s.Text)
		}
		if f.Code == report.CodeRunTimeValue && len(f.Args) > 0 && !strings.Contains(s.Text, f.Args[0]) {
			t.Errorf("%s %s: quotes %q", s.Kind, s.Variant, f.Args)
		}
	}
	if s.Kind == snippets.Picker && (len(r.Link.Needs) == 0 || !slices.Contains(s.Needs, r.Link.Needs[0])) {
		t.Errorf("%s %s: needs %v, want %v", s.Kind, s.Variant, r.Link.Needs, s.Needs)
	}
}

// A pair that code hands over as variables: where a library reads it the call that it
// needs is told, where none does that is, and what takes an object apart is none.
func TestPairsHandedOverByName(t *testing.T) {
	const both = " run-time-value run-time-value"
	for code, want := range map[string]string{
		`<PickerOverlay apikey={KEY} clientOptions={{ security: { policy, signature } }} />`:                 "picker unverified pick" + both,
		"client.remove(h, { policy: p, signature: s }); // filestack":                                        "pair unverified remove" + both,
		"const { policy, signature } = await get(); client.setSecurity({ policy, signature }); // filestack": "picker unverified " + both,
		`filepicker.pick({policy: data.policy, signature: data.signature}, done)`:                            "picker unverified pick" + both,
		`filepicker.pickAndStore({policy: p, signature: s}, {location: 'S3'}, done)`:                         "picker unverified pick,store" + both,
		"client.picker({ policy: p, signature: s }) // filestack":                                            "pair malformed  pair-unread" + both,
		"filestack.init(K, {security: {policy: p, signature: s}}).picker().open()":                           "picker unverified pick" + both,
		"const o = { policy: a.policy, signature: a.signature };\nfilestack.init(K, {security: o})":          "picker unverified  run-time-value",
		"Filelink('h', apikey='" + breakKey + "', security=sec)":                                             "picker unverified  run-time-value",
		"new FilestackClient('" + breakKey + "', $security)":                                                 "picker unverified  run-time-value",
		"upload({policy: p, signature: s}) // filestack":                                                     "pair unverified " + both,
		"Filelink('h', apikey='" + breakKey + "', security=None)":                                            "picker unsigned  unsigned",
		// neighbors
		"function f({ policy, signature }) { return 1 } // filestack":        "",
		"const { policy, signature } = await answer.json() // filestack":     "",
		"client.upload(f, { policy: p, signature: s }) // another's storage": "",
		"oss.post({ policy, signature, OSSAccessKeyId })":                    "",
	} {
		var got []string
		for _, r := range inspect.Inspect(code, inspect.Options{At: breakAt}) {
			calls := make([]string, len(r.Link.Needs))
			for i, c := range r.Link.Needs {
				calls[i] = string(c)
			}
			line := string(r.Form) + " " + string(r.Verdict) + " " + strings.Join(calls, ",")
			for _, c := range r.Codes() {
				line += " " + string(c)
			}
			got = append(got, line)
		}
		if g := strings.Join(got, " | "); g != want {
			t.Errorf("%s:\n got %q\nwant %q", code, g, want)
		}
	}
}
