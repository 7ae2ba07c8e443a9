package draft

import (
	"errors"
	"strings"

	"policybench/signing/link"
)

const maxHost, maxLabel = 253, 63

func (c *checker) host(name string) {
	if hasBlank(name) {
		return // texts says it
	}
	if err := checkHost(name); err != nil {
		c.say(Error, CNAME, err.Error(), "files.example.com")
		return
	}
	switch first, _, _ := strings.Cut(strings.ToLower(name), "."); first {
	case "cdn", "www", "upload", "process", "cloud":
		c.say(Warning, CNAME, "Filestack's libraries put "+first+". before it themselves", "the name without it")
	}
	if isFilestack(name) {
		c.say(Warning, CNAME, "Filestack's own host", "leave it out")
	}
}

// checkHost says why a text is no host name of at least two parts. A port may
// follow, as link writes it.
func checkHost(text string) error {
	name, _, _ := strings.Cut(text, ":")
	switch {
	case strings.ContainsAny(text, "/?#@"):
		return errors.New("more than a host name")
	case strings.Trim(name, hostCharacters) != "":
		return errors.New("a host name holds letters, digits and - only; others as xn--…")
	case len(name) > maxHost:
		return errors.New("longer than a host name may be")
	case !strings.Contains(name, "."):
		return errors.New("no dot in the host name")
	}
	for label := range strings.SplitSeq(name, ".") {
		switch {
		case label == "":
			return errors.New("an empty part in the host name")
		case len(label) > maxLabel:
			return errors.New("more than 63 characters between two dots")
		case label[0] == '-' || label[len(label)-1] == '-':
			return errors.New("a part of the host name begins or ends with -")
		}
	}
	if link.Site(text).Check() != nil { // what the snippets could not write
		return errors.New("no host name")
	}
	return nil
}

const hostCharacters = ".-abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
