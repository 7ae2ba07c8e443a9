package finding

import (
	"slices"

	"policybench/signing/report"
)

// Docs are the pages of Filestack's documentation on what is wrong with a report.
func Docs(r report.Report) []string {
	var pages []string
	for _, f := range r.Findings {
		if page := report.RowOf(f.Code).Docs; f.Level != report.Note && page != "" && !slices.Contains(pages, page) {
			pages = append(pages, page)
		}
	}
	return pages
}
