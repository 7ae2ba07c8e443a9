package locate

import (
	"slices"

	"policybench/signing/inspect/call"
	"policybench/signing/report"
)

// maxFiles bounds how many URLs without a file are looked at.
const maxFiles = 64

// nameFiles gives the URLs whose file is a variable the handle that the text gives it.
func nameFiles(sc *scene) {
	looked := 0
	for i := range sc.list {
		s, r := &sc.list[i], &sc.alone[i]
		if s.kind != aURL && s.kind != unfit || !r.Open.File || r.Link.Handle != "" || r.Link.Source != "" || len(r.Link.Handles) > 0 {
			continue
		}
		if looked++; looked > maxFiles {
			return
		}
		if h := call.FileNamed(sc.view.Text, s.from, s.to); h != "" {
			r.Link.Handle, r.Link.Handles, r.Open.File = h, []string{h}, false
			r.Forgiven = slices.DeleteFunc(slices.Clone(r.Forgiven), func(f report.Finding) bool {
				return f.Code == report.CodePlaceholder && f.Part == "link.handle"
			})
		}
	}
}
