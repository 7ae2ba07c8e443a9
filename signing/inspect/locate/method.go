package locate

import (
	"strings"

	"policybench/signing/inspect/syntax"
	"policybench/signing/link"
)

// maxMethods bounds how many URLs are looked at.
const maxMethods = 32

// nameMethods gives the requests to a file, where the method decides what they ask for, the
// one that code makes them with: their URL is a variable there.
func nameMethods(sc *scene) {
	s, looked := sc.view.Text, 0
	for i := range sc.list {
		one, r := &sc.list[i], &sc.alone[i]
		if one.kind != aURL && one.kind != unfit || r.Link.Method != "" || r.Route != link.RouteFile {
			continue
		}
		if looked++; looked > maxMethods {
			return
		}
		own := syntax.StatementAround(s, one.from, one.to)
		if name, called := own.Name(s); !called {
			r.Link.Method = syntax.MethodOfName(s, own.To, strings.TrimSpace(name))
		}
	}
}
