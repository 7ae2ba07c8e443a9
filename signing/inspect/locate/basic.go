package locate

import (
	"iter"
	"slices"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/wire"
	"policybench/signing/report"
)

// From a server, HTTP Basic takes the place of a pair: the user is app, the password
// the app secret (Filestack's documentation of REST authorization and the File API).

// seeUsers finds the places where the text names the user app with a password, where an
// unsigned request may need one.
func (f *finder) seeUsers() int {
	if len(f.bare) == 0 {
		return 0
	}
	slices.SortFunc(f.bare, func(a, b bareURL) int { return a.at - b.at })
	f.users = wire.Users(f.v.Text)
	return len(f.users)
}

// authorizedBy are the requests that a user may authorize: the one in the same
// statement; where that has none, as in a header or in a call that follows, the nearest
// behind, else before.
func (f *finder) authorizedBy(user int) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		s, at := f.v.Text, f.users[user]
		st := syntax.StatementAround(s, at, at)
		next, _ := slices.BinarySearchFunc(f.bare, at, func(b bareURL, at int) int { return b.at - at })
		for cost, i := range [...]int{next - 1, next} {
			if i >= 0 && i < len(f.bare) && st.Holds(f.bare[i].at, f.bare[i].end) && !yield(i, cost) {
				return
			}
		}
		if strings.Contains(st.Text(s), "://") {
			return // it goes to another host, or to the request above
		}
		const nearest = 2 // more than in the statement
		if next < len(f.bare) && f.bare[next].at-at < carrier.MaxGap && !strings.Contains(ascii.Part(s, at, f.bare[next].at), "://") && !yield(next, nearest) {
			return
		}
		if next > 0 && at-f.bare[next-1].end < syntax.Reach && !strings.Contains(ascii.Part(s, f.bare[next-1].end, at), "://") {
			yield(next-1, nearest+1)
		}
	}
}

// authorize notes a user on a request that the documentation names.
func (f *finder) authorize(_, i int) {
	b := &f.bare[i]
	l := b.hidden
	if l == nil {
		l = &f.found[b.index]
	}
	if l.Form == report.FormFileAPI || l.Form == report.FormStoreAPI {
		l.Carried.Basic = true
	}
}
