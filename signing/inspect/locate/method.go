package locate

import (
	"iter"
	"strings"

	"policybench/signing/inspect/syntax"
	"policybench/signing/link"
)

// maxMethods bounds how many URLs are looked at.
const maxMethods = 32

// byMethodName gives a request to a file, where the method decides what it asks for, the
// one that code makes it with: its URL is a variable there.
func byMethodName(sc *scene) attempt {
	if !outermost(sc) {
		return attempt{}
	}
	looked, method := 0, ""
	return attempt{
		things: len(sc.list),
		offers: func(i int) iter.Seq2[int, int] {
			s, one, r := sc.view.Text, &sc.list[i], &sc.alone[i]
			if one.kind != aURL && one.kind != unfit || r.Link.Method != "" || r.Route != link.RouteFile {
				return nobody
			}
			if looked++; looked > maxMethods {
				return nobody
			}
			own := syntax.StatementAround(s, one.from, one.to)
			name, called := own.Name(s)
			if called {
				return nobody
			}
			if method = syntax.MethodOfName(s, own.To, strings.TrimSpace(name)); method == "" {
				return nobody
			}
			return itself(i)
		},
		join: func(i, _ int) { sc.group(i).method = method },
	}
}
