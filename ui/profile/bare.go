package profile

import (
	"regexp"
	"strings"

	"policybench/signing"
)

// assigned is a name in front of a secret, as in a settings file or a shell.
var assigned = regexp.MustCompile(`^(?i:export\s+)?[A-Za-z_][\w.-]*\s*[=:]\s*`)

// Bare is an app secret without what people copy with it: white space and quotes around
// it, and a name in front of it. It is false where the secret has none of these. Such a
// secret may be what was signed with all the same: try both.
func Bare(secret signing.Secret) (signing.Secret, bool) {
	bare, found := "", false
	secret.Use(func(text string) {
		bare = strings.TrimSpace(text)
		if name := assigned.FindString(bare); strings.Contains(strings.ToLower(name), "secret") || strings.Contains(strings.ToLower(name), "key") {
			bare = strings.TrimSpace(bare[len(name):])
		}
		for len(bare) > 1 && strings.IndexByte("\"'`", bare[0]) >= 0 && bare[len(bare)-1] == bare[0] {
			bare = strings.TrimSpace(bare[1 : len(bare)-1])
		}
		bare = strings.TrimSpace(strings.Trim(bare, "\"'`;,"))
		found = bare != "" && bare != text
	})
	return signing.NewSecret(bare), found
}
