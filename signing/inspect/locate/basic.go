package locate

import (
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

// byUser joins a user with the request that it authorizes.
func byUser(sc *scene) attempt {
	if len(sc.unsigned()) == 0 {
		return attempt{}
	}
	users := wire.Users(sc.view.Text)
	return attempt{
		things: len(users),
		offers: func(user int, to offer) { authorizedBy(sc, users[user], to) },
		join: func(_, i int) {
			url := sc.urls[i].index
			if form := sc.alone[url].Form; form == report.FormFileAPI || form == report.FormStoreAPI {
				sc.group(url).basic = true // the documentation names no others
			}
		},
	}
}

// authorizedBy offers the requests that a user may authorize: the one in the same
// statement; where that has none, as in a header or in a call that follows, the nearest
// behind, else before.
func authorizedBy(sc *scene, at int, to offer) {
	s, urls := sc.view.Text, sc.unsigned()
	st := syntax.StatementAround(s, at, at)
	next, _ := slices.BinarySearchFunc(urls, at, func(b apart, at int) int { return b.from - at })
	for cost, i := range [...]int{next - 1, next} {
		if i >= 0 && i < len(urls) && st.Holds(urls[i].from, urls[i].to) {
			to(i, cost)
		}
	}
	if strings.Contains(st.Text(s), "://") {
		return // it goes to another host, or to the request above
	}
	const nearest = 2 // more than in the statement
	if next < len(urls) && urls[next].from-at < carrier.MaxGap && !strings.Contains(ascii.Part(s, at, urls[next].from), "://") {
		to(next, nearest)
	}
	if next > 0 && at-urls[next-1].to < syntax.Reach && !strings.Contains(ascii.Part(s, urls[next-1].to, at), "://") {
		to(next-1, nearest+1)
	}
}
