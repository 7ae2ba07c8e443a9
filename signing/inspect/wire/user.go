package wire

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/shape"
)

// maxUsers bounds how many users of a text are looked at.
const maxUsers = 16

// Users are where a text names the user app with a password, for as many as
// are worth looking at.
func Users(s string) []int {
	var places []int
	for _, needle := range [...]string{"app:", `app"`, "app'", shape.BasicUser} {
		for at := 0; len(places) < maxUsers; {
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
