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
		Host: kept(r.Link.Host), APIKey: kept(r.Link.APIKey), Handle: kept(r.Link.Handle), Handles: cloned(r.Link.Handles),
		Source: kept(r.Link.Source), Tasks: cloned(r.Link.Tasks), Method: kept(r.Link.Method), Needs: slices.Clone(r.Link.Needs),
	}
	c.Security = signing.Security{Policy: kept(r.Security.Policy), Signature: kept(r.Security.Signature)}
	c.Policy.JSON = kept(r.Policy.JSON)
	c.Policy.Fields = slices.Clone(r.Policy.Fields)
	for i := range c.Policy.Fields {
		f := &c.Policy.Fields[i]
		f.Name, f.Raw = kept(f.Name), kept(f.Raw)
	}
	c.Expiry.Source, c.SecretFrom, c.SignedAs = kept(r.Expiry.Source), kept(r.SecretFrom), kept(r.SignedAs)
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

// Brief is a report without what a list of links has no room for: the policy, what it
// allows, and all of the signature but its beginning.
func (r Report) Brief() Report {
	r.Policy, r.Security.Policy, r.SignedAs, r.Allows = Policy{}, "", "", nil
	r.Security.Signature = r.Security.Signature[:min(len(r.Security.Signature), 8)]
	r.Link.Tasks, r.Link.Handles = nil, nil
	if len(r.Inner) > 0 {
		r.Inner = slices.Clone(r.Inner)
		for i := range r.Inner {
			r.Inner[i] = r.Inner[i].Brief()
		}
	}
	return r
}

// WithoutNotes is a report without the findings that are notes.
func (r Report) WithoutNotes() Report {
	r.Findings = slices.DeleteFunc(slices.Clone(r.Findings), func(f Finding) bool { return f.Level == Note })
	return r
}

// Shifted is a report whose places in the text are all so many bytes further on: the
// text was a part of another. The fixed text stays as it is.
func (r Report) Shifted(by int) Report {
	if by == 0 {
		return r
	}
	r.Span.Offset += by
	r.Fixes, r.Findings, r.Inner = shifted(r.Fixes, by), slices.Clone(r.Findings), slices.Clone(r.Inner)
	for i := range r.Findings {
		f := &r.Findings[i]
		f.Fix = shifted(f.Fix, by)
		if strings.HasPrefix(f.Part, "policy.") {
			continue // its places count in the policy's JSON
		}
		f.Spans = slices.Clone(f.Spans)
		for j := range f.Spans {
			f.Spans[j].Offset += by
		}
	}
	for i := range r.Inner {
		r.Inner[i] = r.Inner[i].Shifted(by)
	}
	return r
}

func shifted(edits []Edit, by int) []Edit {
	edits = slices.Clone(edits)
	for i := range edits {
		edits[i].Span.Offset += by
	}
	return edits
}

func cloned(list []string) []string {
	out := slices.Clone(list)
	for i := range out {
		out[i] = kept(out[i])
	}
	return out
}

// Each calls f with each report, and with the pairs inside it.
func Each(reports []Report, f func(Report)) {
	for _, r := range reports {
		f(r)
		Each(r.Inner, f)
	}
}

// kept is a copy of a text, which keeps nothing else in memory. Copied to each field it
// would be 3 KB of the program.
//
//go:noinline
func kept(s string) string { return strings.Clone(s) }
