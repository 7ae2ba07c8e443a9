package triage

import (
	"slices"
	"strings"

	"policybench/signing/report"
)

// Once are the items that are told, each of several equal ones as the first of them, and
// for each the indexes of the reports that it stands for. A log holds a link in each line,
// and names no host where all its lines have the same.
func Once(items []Item) (told []Item, stands [][]int) {
	first := map[string]int{}
	var hosts []string // of what is told, as far as they are known
	for _, it := range items {
		key, host := identity(it.Report), it.Report.Link.Host
		at, known := first[key+host]
		if !known {
			at, known = first[key] // the first without a host, or any where this one has none
			known = known && (host == "" || hosts[at] == "")
		}
		if !known || key == "" {
			at, told, stands, hosts = len(told), append(told, it), append(stands, nil), append(hosts, "")
		}
		stands[at] = append(stands[at], it.Index)
		hosts[at] = max(hosts[at], host)
		first[key+host] = at
		if _, taken := first[key]; !taken {
			first[key] = at
		}
	}
	return told, stands
}

// identity is what makes two reports about one request but for its host, empty for what is
// no request.
func identity(r *report.Report) string {
	if r.Security.Policy == "" && r.Security.Signature == "" || len(r.Inner) > 0 {
		return ""
	}
	method := r.Link.Method
	if method == "GET" {
		method = "" // as a browser opens a link
	}
	parts := []string{
		string(r.Form), string(r.Verdict), r.Link.Handle, r.Link.Source, method, r.Link.APIKey,
		strings.Join(r.Link.Tasks, "/"), r.Security.Policy, r.Security.Signature,
	}
	var codes []string
	for _, f := range r.Findings {
		if f.Level != report.Note {
			codes = append(codes, string(f.Code))
		}
	}
	slices.Sort(codes)
	return strings.Join(append(parts, codes...), "\x00") + "\x00"
}
