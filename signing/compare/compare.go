// Package compare lays two reports side by side: a link that works and one that does
// not. It says what differs, and which difference is why one is refused.
//
//	result := compare.Of(a, b)
//	if result.Explains != "" { … result.Refused is the one, result.Finding why }
//
// A difference alone is never a cause. One explains a refusal only where it is what a
// problem of the refused link is about, which the other link does not have.
package compare

import (
	"slices"
	"sort"
	"strings"

	"policybench/signing/report"
)

// Side is one of the two reports.
type Side string

// The sides; None where neither link is refused, or both are for the same reasons.
const (
	None Side = ""
	A    Side = "a"
	B    Side = "b"
)

// Difference is a part in which the reports differ, and what each has of it; an empty
// text is nothing.
type Difference struct {
	Part     string // "host", "form", "handle", "policy.expiry", "signature", …
	A, B     string
	Explains bool
}

// Result is what a comparison gives.
type Result struct {
	Differences []Difference // those that explain first
	Same        []Difference // parts that both have, in which they are equal
	Refused     Side         // the link that is refused for what the other is not
	Explains    report.Code  // the problem behind it; empty where no difference explains one
	Finding     report.Finding
}

// Of compares two reports.
func Of(a, b report.Report) Result {
	var r Result
	partsA, partsB := partsOf(a), partsOf(b)
	for _, name := range names(partsA, partsB) {
		d := Difference{Part: name, A: partsA[name], B: partsB[name]}
		switch {
		case d.A != d.B:
			r.Differences = append(r.Differences, d)
		case d.A != "":
			r.Same = append(r.Same, d)
		}
	}
	r.Refused = refused(a, b)
	switch r.Refused {
	case A:
		r.explain(a, b)
	case B:
		r.explain(b, a)
	}
	sort.SliceStable(r.Differences, func(i, j int) bool { return rank(r.Differences[i]) < rank(r.Differences[j]) })
	return r
}

func rank(d Difference) int {
	if d.Explains {
		return 0
	}
	return 1
}

// Refuses reports whether a request with the link is refused, as far as it shows.
//
//go:noinline
func Refuses(r report.Report) bool {
	switch r.Verdict {
	case report.Malformed, report.Mismatch, report.Expired, report.Denied:
		return true
	}
	return len(problems(r)) > 0
}

// refused is the side with problems that the other lacks; B where both have some.
func refused(a, b report.Report) Side {
	switch {
	case Refuses(b) && len(lacked(b, a)) > 0:
		return B
	case Refuses(a) && len(lacked(a, b)) > 0:
		return A
	}
	return None
}

//go:noinline
func problems(r report.Report) []report.Finding {
	var list []report.Finding
	for _, f := range r.Findings {
		if f.Level == report.Problem {
			list = append(list, f)
		}
	}
	return list
}

// lacked are the problems of one report that the other has not.
func lacked(r, other report.Report) []report.Finding {
	return slices.DeleteFunc(problems(r), func(f report.Finding) bool {
		return slices.ContainsFunc(problems(other), func(o report.Finding) bool { return o.Code == f.Code })
	})
}

// explain marks the differences that problems of the refused link are about.
func (r *Result) explain(refused, other report.Report) {
	for _, f := range lacked(refused, other) {
		found := false
		for i := range r.Differences {
			if d := &r.Differences[i]; slices.Contains(about(f), d.Part) {
				d.Explains, found = true, true
				break // the first of them is the nearest cause
			}
		}
		if !found && written(f) {
			d := Difference{Part: "text", Explains: true}
			if r.Refused == A {
				d.A = string(f.Code)
			} else {
				d.B = string(f.Code)
			}
			r.Differences = append(r.Differences, d)
			found = true
		}
		if found && r.Explains == "" {
			r.Explains, r.Finding = f.Code, f
		}
	}
}

// parts are what a problem is about, the likeliest first: where a limit of the policy
// is not kept either the limit or the request may differ.
var parts = map[report.Code][]string{
	report.CodeCallDenied:      {"policy.call", "tasks", "needs"},
	report.CodeHandleDiffers:   {"policy.handle", "handle"},
	report.CodeSourceDenied:    {"policy.url", "source"},
	report.CodePathDenied:      {"policy.path"},
	report.CodeContainerDenied: {"policy.container"},
	report.CodeSizeDenied:      {"policy.maxSize", "policy.minSize"},
	report.CodeAPIKeyMissing:   {"apiKey"},
	report.CodeDeleteOnCDN:     {"host", "method"},
	report.CodeUnsigned:        {"policy", "signature"},
}

func about(f report.Finding) []string {
	if list, ok := parts[f.Code]; ok {
		return list
	}
	name := strings.TrimPrefix(f.Part, "link.")
	switch name {
	case "link", "text", "":
		return nil
	case "expiry":
		name = "policy.expiry"
	}
	return []string{name}
}

// written reports whether a problem is in how a link is written, which no part shows.
func written(f report.Finding) bool {
	_, known := parts[f.Code]
	return !known && !strings.HasPrefix(f.Part, "policy.")
}

// partsOf are a report's parts by name.
func partsOf(r report.Report) map[string]string {
	var needs []string
	for _, c := range r.Link.Needs {
		needs = append(needs, string(c))
	}
	p := map[string]string{
		"host": r.Link.Host, "form": string(r.Form), "apiKey": r.Link.APIKey, "handle": r.Link.Handle, "source": r.Link.Source,
		"method": r.Link.Method, "tasks": strings.Join(r.Link.Tasks, "/"), "needs": strings.Join(needs, " "),
		"signature": r.Security.Signature,
	}
	if len(r.Policy.Fields) == 0 {
		p["policy"] = r.Security.Policy
	}
	for _, f := range r.Policy.Fields {
		p["policy."+f.Name] = value(f.Name, f.Raw)
		if text, ok := f.Text(); ok {
			p["policy."+f.Name] = text
		}
	}
	if r.Expiry.OK {
		p["policy.expiry"] = r.Expiry.Source
	}
	return p
}

// value is a policy's value without the spaces that some writers put into it.
func value(name, raw string) string {
	if name != "call" {
		return raw
	}
	return strings.Join(strings.FieldsFunc(raw, func(r rune) bool { return strings.ContainsRune(`[]", `, r) }), " ")
}

// order is that in which parts are named; policy keys of no name here stand behind.
var order = []string{
	"policy.call", "policy.expiry", "policy.handle", "policy.url", "policy.path", "policy.container", "policy.minSize", "policy.maxSize",
	"policy", "host", "form", "method", "apiKey", "handle", "source", "tasks", "needs", "signature",
}

func names(a, b map[string]string) []string {
	var list []string
	for _, parts := range []map[string]string{a, b} {
		for name := range parts {
			list = append(list, name)
		}
	}
	place := func(name string) int {
		if at := slices.Index(order, name); at >= 0 {
			return at
		}
		return slices.Index(order, "policy")
	}
	sort.Slice(list, func(i, j int) bool {
		if d := place(list[i]) - place(list[j]); d != 0 {
			return d < 0
		}
		return list[i] < list[j]
	})
	return slices.Compact(list)
}
