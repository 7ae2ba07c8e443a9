package draft

import (
	"cmp"
	"slices"
	"sort"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/snippets"
)

// Derive returns everything shown that follows from a draft. It is pure: the same
// draft, signer and time give the same result. A nil signer, or one without a
// secret, leaves pair and snippets blank and is no issue of its own.
//
// Local times are those of now's zone. Findings are what Inspect says of the
// policy; Issues are about what was typed, so both may speak of one thing.
func Derive(d Draft, signer *signing.Signer, now time.Time) Result {
	c := checker{draft: d, now: now}
	c.policy()
	c.target()
	c.texts()
	r := Result{Policy: c.signed, Expiry: c.when}
	if d.Verbatim != "" {
		r.Encoded, r.JSON = c.verbatimPolicy()
	} else if !c.failed(Field.InPolicy) {
		r.Encoded, r.JSON = c.encode()
	}
	failed := c.failed(func(Field) bool { return true })
	if !failed && signer != nil {
		pair, err := signer.SignEncoded(r.Encoded)
		r.OK = err == nil
		r.Security = pair
	}
	r.RanOut = r.Expiry.Relative > 0 && r.Expiry.Unix <= now.Unix()
	r.Open = r.JSON != "" && r.Policy.Call == nil
	r.Input = c.input(r)
	if r.JSON != "" {
		r.Findings, r.Allows = inspect.CheckPolicy(r.JSON, now)
	}
	c.issues = append(c.issues, d.Rewrites...)
	sort.SliceStable(c.issues, func(i, j int) bool {
		a, b := &c.issues[i], &c.issues[j]
		return cmp.Or(cmp.Compare(a.Field, b.Field), cmp.Compare(a.Level, b.Level)) < 0
	})
	r.Issues = c.issues
	return r
}

// checker collects what one draft means and what is wrong with it.
type checker struct {
	draft  Draft
	now    time.Time
	signed signing.Policy
	when   When
	tasks  []string
	issues []Issue
}

// It is copied nowhere, which would be 16 KB of the program.
//
//go:noinline
func (c *checker) say(level Level, f Field, fact, hint string) {
	c.issues = append(c.issues, Issue{Field: f, Level: level, Fact: fact, Hint: hint})
}

// refuse says why a text was not understood, if it was not.
func (c *checker) refuse(f Field, err error) bool {
	if err == nil {
		return false
	}
	if refusal, ok := err.(*Refusal); ok {
		issue := Issue{Field: f, Level: Error, Fact: refusal.Fact, Hint: refusal.Hint, Readings: refusal.Readings, Offers: refusal.Offers}
		if refusal.Readings != nil {
			issue.Remedy = Choose
		}
		c.issues = append(c.issues, issue)
	} else {
		c.say(Error, f, err.Error(), "")
	}
	return true
}

func (c *checker) failed(of func(Field) bool) bool {
	return slices.ContainsFunc(c.issues, func(issue Issue) bool { return issue.Level == Error && of(issue.Field) })
}

// verbatimPolicy is the policy as it came, nothing where it is none.
func (c *checker) verbatimPolicy() (encoded, json string) {
	if c.failed(Field.InPolicy) {
		return "", ""
	}
	json, _ = signing.DecodeText(c.draft.Verbatim) // read before
	return c.draft.Verbatim, json
}

// encode writes the policy. What Validate still refuses after the checks of every
// field is said, never passed over.
func (c *checker) encode() (encoded, json string) {
	encoded, err := signing.Encode(c.signed)
	if c.refuse(Expiry, err) {
		return "", ""
	}
	return encoded, string(signing.AppendJSON(nil, c.signed))
}

func (c *checker) input(r Result) snippets.Input {
	in := snippets.Input{
		APIKey:   c.draft.Text[APIKey],
		Now:      c.now,
		CNAME:    c.draft.Text[CNAME],
		Tasks:    c.tasks,
		Policy:   r.Policy,
		Security: r.Security,
		TTL:      r.Expiry.Relative,
	}
	switch file := c.draft.Text[File]; {
	case file == "":
		in.Handle = r.Policy.Handle
	case isSource(file):
		in.Source = file
	default:
		in.Handle = file
	}
	return in
}
