package locate

import (
	"math"
	"slices"
	"strings"
	"sync"

	"policybench/signing/inspect/call"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/link"
	"policybench/signing/report"
)

// What a URL leaves to a variable, its file, its key, its method, the text around it may
// name. Nothing else is joined for that: each URL is its own partner.

// maxFiles and maxMethods bound how many URLs are looked at.
const maxFiles, maxMethods = 64, 32

// told is a rule that tells URLs what they lack, at most so many of those that lack it.
// find is empty where the text does not say it.
//
//go:noinline
func told(sc *scene, most int, lacks func(r *request.Request) bool, find func(s *sighting) string, tell func(g *group, what string)) attempt {
	if !outermost(sc) {
		return attempt{}
	}
	looked, what := 0, ""
	return attempt{
		things: len(sc.list),
		offers: func(i int, to offer) {
			s := &sc.list[i]
			if s.kind != aURL && s.kind != unfit || !lacks(&sc.alone[i]) {
				return
			}
			if looked++; looked > most {
				return
			}
			if what = find(s); what != "" {
				to(i, 0)
			}
		},
		join: func(i, _ int) { tell(sc.group(i), what) },
	}
}

// byFileName gives a URL whose file is a variable the handle that the text gives that.
func byFileName(sc *scene) attempt {
	return told(sc, maxFiles,
		func(r *request.Request) bool {
			return r.Open.File && r.Link.Handle == "" && r.Link.Source == "" && len(r.Link.Handles) == 0
		},
		func(s *sighting) string { return call.FileNamed(sc.view.Text, s.from, s.to) },
		func(g *group, handle string) { g.handle = handle })
}

// byOnlyKey gives a URL whose API key is a variable the only one that the text shows.
func byOnlyKey(sc *scene) attempt {
	only := sync.OnceValue(func() string { return onlyKey(sc.view.Text) })
	return told(sc, math.MaxInt,
		func(r *request.Request) bool {
			return r.Open.Key && r.Link.APIKey == "" && r.Host != request.NoHost && !r.Forgiven.Has(report.CodePlaceholder)
		},
		func(*sighting) string { return only() },
		func(g *group, key string) { g.key = key })
}

// byMethodName gives a request to a file, where the method decides what it asks for, the
// one that code makes it with: its URL is a variable there.
func byMethodName(sc *scene) attempt {
	return told(sc, maxMethods,
		func(r *request.Request) bool { return r.Link.Method == "" && r.Route == link.RouteFile },
		func(s *sighting) string {
			own := syntax.StatementAround(sc.view.Text, s.from, s.to)
			name, called := own.Name(sc.view.Text)
			if called {
				return ""
			}
			return syntax.MethodOfName(sc.view.Text, own.To, strings.TrimSpace(name))
		},
		func(g *group, method string) { g.method = method })
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
