package locate

import (
	"slices"
	"strings"

	"policybench/signing/inspect/call"
	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// maxFiles bounds how many URLs without a file are looked at.
const maxFiles = 64

// nameFiles gives the URLs whose file is a variable the handle that the text gives it, and
// those whose API key is one the only key that the text shows.
func nameFiles(sc *scene) {
	looked := 0
	nameKeys(sc)
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

// nameKeys is nameFiles for API keys.
func nameKeys(sc *scene) {
	key, known := "", false
	for i := range sc.list {
		r := &sc.alone[i]
		if k := sc.list[i].kind; k != aURL && k != unfit || !r.Open.Key || r.Link.APIKey != "" || r.Host == request.NoHost || r.Forgiven.Has(report.CodePlaceholder) {
			continue
		}
		if !known {
			key, known = onlyKey(sc.view.Text), true
		}
		r.Link.APIKey = key
	}
}

// onlyKey is the only text with the shape of an API key, empty where there are several.
func onlyKey(s string) string {
	key := ""
	for i := 0; ; i++ {
		n := strings.IndexByte(s[i:], 'A')
		if n < 0 {
			return key
		}
		i += n
		if k := call.KeyAt(s, i); k != "" {
			if key != "" && key != k {
				return ""
			}
			key = k
		}
	}
}
