package report

import (
	"slices"
	"strings"

	"policybench/signing"
)

// Clone copies a report so that it holds on to nothing of the text that it is about: a
// few reports on a long text can be kept while the text is let go. The fixed text and the
// fixes, which mean nothing without it, are left out.
func (r Report) Clone() Report {
	c := r
	c.Fixed, c.Fixes = "", nil
	c.Link = Link{
		Host: strings.Clone(r.Link.Host), APIKey: strings.Clone(r.Link.APIKey), Handle: strings.Clone(r.Link.Handle), Handles: cloned(r.Link.Handles),
		Source: strings.Clone(r.Link.Source), Tasks: cloned(r.Link.Tasks), Method: strings.Clone(r.Link.Method), Needs: slices.Clone(r.Link.Needs),
	}
	c.Security = signing.Security{Policy: strings.Clone(r.Security.Policy), Signature: strings.Clone(r.Security.Signature)}
	c.Policy.JSON = strings.Clone(r.Policy.JSON)
	if len(r.Policy.Fields) > 0 {
		c.Policy.Fields, _ = signing.Fields(c.Policy.JSON) // those before a fault, as in the original
	}
	c.Expiry.Source, c.SecretFrom, c.SignedAs = strings.Clone(r.Expiry.Source), strings.Clone(r.SecretFrom), strings.Clone(r.SignedAs)
	c.Allows, c.Findings, c.Inner = slices.Clone(r.Allows), slices.Clone(r.Findings), slices.Clone(r.Inner)
	for i := range c.Findings {
		f := &c.Findings[i]
		f.Spans, f.Args, f.Fix = slices.Clone(f.Spans), cloned(f.Args), nil
	}
	for i := range c.Inner {
		c.Inner[i] = c.Inner[i].Clone()
	}
	return c
}

// Brief is Clone without what a list of links has no room for: the policy, what it
// allows, the findings that are notes, and all of the signature but its beginning.
func (r Report) Brief() Report {
	r.Policy, r.Security.Policy, r.Allows = Policy{}, "", nil
	r.Security.Signature = r.Security.Signature[:min(len(r.Security.Signature), 8)]
	r.Link.Tasks, r.Link.Handles = nil, nil
	r.Findings = slices.DeleteFunc(slices.Clone(r.Findings), func(f Finding) bool { return f.Level == Note })
	r.Inner = slices.Clone(r.Inner)
	for i := range r.Inner {
		r.Inner[i] = r.Inner[i].Brief()
	}
	return r.Clone()
}

func cloned(list []string) []string {
	out := slices.Clone(list)
	for i := range out {
		out[i] = strings.Clone(out[i])
	}
	return out
}
