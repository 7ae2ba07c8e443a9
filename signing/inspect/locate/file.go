package locate

import (
	"iter"
	"slices"
	"strings"
	"sync"

	"policybench/signing/inspect/call"
	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// maxFiles bounds how many URLs without a file are looked at.
const maxFiles = 64

// byFileName gives a URL whose file is a variable the handle that the text gives that.
func byFileName(sc *scene) attempt {
	if !outermost(sc) {
		return attempt{}
	}
	looked, handle := 0, ""
	return attempt{
		things: len(sc.list),
		offers: func(i int) iter.Seq2[int, int] {
			s, r := &sc.list[i], &sc.alone[i]
			if s.kind != aURL && s.kind != unfit || !r.Open.File || r.Link.Handle != "" || r.Link.Source != "" || len(r.Link.Handles) > 0 {
				return nobody
			}
			if looked++; looked > maxFiles {
				return nobody
			}
			if handle = call.FileNamed(sc.view.Text, s.from, s.to); handle == "" {
				return nobody
			}
			return itself(i)
		},
		join: func(i, _ int) { sc.group(i).handle = handle },
	}
}

// byOnlyKey gives a URL whose API key is a variable the only one that the text shows.
func byOnlyKey(sc *scene) attempt {
	if !outermost(sc) {
		return attempt{}
	}
	only := sync.OnceValue(func() string { return onlyKey(sc.view.Text) })
	return attempt{
		things: len(sc.list),
		offers: func(i int) iter.Seq2[int, int] {
			r := &sc.alone[i]
			if k := sc.list[i].kind; k != aURL && k != unfit || !r.Open.Key || r.Link.APIKey != "" || r.Host == request.NoHost || r.Forgiven.Has(report.CodePlaceholder) {
				return nobody
			}
			if only() == "" {
				return nobody
			}
			return itself(i)
		},
		join: func(i, _ int) { sc.group(i).key = only() },
	}
}

// named gives a request the file, the key and the method that the text has for it.
func (g *group) named(r *request.Request) {
	if g.key != "" {
		r.Link.APIKey = g.key
	}
	if g.method != "" {
		r.Link.Method = g.method
	}
	if g.handle == "" {
		return
	}
	r.Link.Handle, r.Link.Handles, r.Open.File = g.handle, []string{g.handle}, false
	r.Forgiven = slices.DeleteFunc(slices.Clone(r.Forgiven), func(f report.Finding) bool {
		return f.Code == report.CodePlaceholder && f.Part == "link.handle"
	})
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
