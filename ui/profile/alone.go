package profile

import (
	"errors"
	"regexp"
	"strings"

	"policybench/signing"
)

// Reasons for which a text of several lines is no app secret.
var (
	errSeveral   = errors.New("holds several lines that may belong to the secret: it alone belongs there, on one line")
	errSettings  = errors.New("is a list of settings: the secret alone belongs there, without a name")
	errFirstLine = errors.New("begins with an empty line: the secret alone belongs there, on one line")
)

// Alone takes the first line of an app secret that came with others, as password
// managers print a user and an address behind it. It returns how many lines were
// left out. A line that may be more of the secret, or another one, is an error:
// with half a secret, or the wrong one, every signature is wrong. Empty lines at
// the end alone are white space, which counts.
func Alone(secret signing.Secret) (alone signing.Secret, leftOut int, err error) {
	alone = secret
	secret.Use(func(text string) {
		if !strings.Contains(strings.TrimRight(text, "\r\n"), "\n") {
			return
		}
		var line string
		if line, leftOut, err = firstLine(text); err == nil {
			alone = signing.NewSecret(line)
		}
	})
	return alone, leftOut, err
}

// firstLine is the first of a text's lines, and how many follow it.
func firstLine(text string) (line string, leftOut int, err error) {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	first, rest := lines[0], lines[1:]
	if len(rest) > 0 && strings.TrimSpace(first) == "" {
		return "", 0, errFirstLine
	}
	for _, behind := range rest {
		switch {
		case setting.MatchString(first) && setting.MatchString(behind):
			return "", 0, errSettings
		case mayBeSecret(behind, first):
			return "", 0, errSeveral
		}
	}
	return first, len(rest), nil
}

var (
	setting = regexp.MustCompile(`^\s*(export\s+)?[A-Za-z_][A-Za-z0-9_]*\s*=`)
	label   = regexp.MustCompile(`^[A-Za-z][\w .-]*[:=][^=]`)
	shaped  = regexp.MustCompile(`\b[A-Z2-7]{26}\b`)
)

// mayBeSecret reports whether a line behind the first is a piece of the secret, or
// a secret of its own. Notes are not: a name with a value, a sentence, a comment.
func mayBeSecret(line, first string) bool {
	line = strings.TrimSpace(line)
	switch {
	case line == "" || line[0] == '#':
		return false
	case shaped.MatchString(line), strings.Contains(strings.ToLower(line), "secret"):
		return true
	case label.MatchString(line), !strings.ContainsAny(strings.ToLower(line), "abcdefghijklmnopqrstuvwxyz0123456789"):
		return false
	}
	return !strings.ContainsAny(line, " \t") || strings.ContainsAny(strings.TrimSpace(first), " \t")
}
