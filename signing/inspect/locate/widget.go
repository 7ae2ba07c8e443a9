package locate

import (
	"strings"

	"policybench/signing/inspect/code"
	"policybench/signing/inspect/syntax"
)

// findWidgets finds the tags whose pair or key comes when the page's code runs, so that
// nothing in them looks like one: :data-fp-policy="p", data-fp-policy={p}.
func (f *finder) findWidgets(attribute string) {
	s := f.v.Text
	for at := 0; ; {
		i := strings.Index(s[at:], attribute)
		if i < 0 {
			return
		}
		i += at
		at = i + len(attribute)
		from, to, ok := syntax.TagAround(s, i)
		if !ok || f.takenNear(from, to) {
			continue
		}
		at = max(at, to)
		f.addWidget(from, to)
	}
}

// takenNear reports whether the last thing found before the end of a stretch reaches
// into it.
func (f *finder) takenNear(from, to int) bool {
	last := f.taken.before(to - 1)
	return last.Length > 0 && last.End() > from
}

func (f *finder) addWidget(from, to int) {
	if l, ok := code.Widget(f.v, from, to); ok {
		f.found = append(f.found, l)
		f.take(from, to)
	}
}
