package locate

import (
	"iter"
	"slices"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
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
	f.users = basicPlaces(f.v.Text)
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

// basicPlaces are where a text names the user app with a password, for as many as
// are worth looking at.
func basicPlaces(s string) []int {
	var places []int
	for _, needle := range [...]string{"app:", `app"`, "app'", shape.BasicUser} {
		for at := 0; len(places) < maxClaims; {
			i := strings.Index(s[at:], needle)
			if i < 0 {
				break
			}
			i += at
			at = i + len(needle)
			if isBasicUser(s, i, needle) {
				places = append(places, i)
			}
		}
	}
	return places
}

// isBasicUser reports whether the user's name stands at i as user, and no other word.
func isBasicUser(s string, i int, needle string) bool {
	const near = 40
	before, after := ascii.Before(s, i, near), s[i+len(needle):]
	if needle == shape.BasicUser {
		return strings.HasSuffix(strings.TrimRight(before, " "), "asic")
	}
	if before == "" || ascii.IsToken(before[len(before)-1]) || strings.IndexByte("./", before[len(before)-1]) >= 0 {
		return false
	}
	if needle == "app:" {
		return after != "" && !ascii.IsBlank(after[0]) && ascii.HoldsAny(before, "-u", "--user", "-a ", "--auth", "USERPWD", "btoa", "from(", "64", "asic", "auth", "user")
	}
	if before[len(before)-1] != needle[len(needle)-1] || !strings.HasPrefix(strings.TrimLeft(after, " \t\r\n"), ",") {
		return false
	}
	return ascii.HoldsAny(before, "auth", "Auth", "asic", "user")
}
