package triage

import (
	"slices"
	"strings"

	"policybench/signing/report"
)

// Once are the items that are told, each of several equal ones as the first of them, and
// for each the indexes of the reports that it stands for. A log holds a link in each line.
func Once(items []Item) (told []Item, stands [][]int) {
	first := map[string]int{}
	for _, it := range items {
		key := identity(it.Report)
		at, known := first[key]
		if !known || key == "" {
			first[key] = len(told)
			told, stands = append(told, it), append(stands, []int{it.Index})
			continue
		}
		stands[at] = append(stands[at], it.Index)
	}
	return told, stands
}

// identity is what makes two reports about one request, empty for what is no request.
func identity(r *report.Report) string {
	if r.Security.Policy == "" && r.Security.Signature == "" || len(r.Inner) > 0 {
		return ""
	}
	parts := []string{
		string(r.Form), string(r.Verdict), r.Link.Host, r.Link.Handle, r.Link.Source, r.Link.Method, r.Link.APIKey,
		strings.Join(r.Link.Tasks, "/"), r.Security.Policy, r.Security.Signature,
	}
	var codes []string
	for _, f := range r.Findings {
		if f.Level != report.Note {
			codes = append(codes, string(f.Code))
		}
	}
	slices.Sort(codes)
	return strings.Join(append(parts, codes...), "\x00")
}
