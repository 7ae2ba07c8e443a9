package snippets

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// place is where a policy's pattern lets files go, as far as code can say it.
type place struct {
	text string // empty where every place will do
	open bool   // text holds a word to replace: the pattern allows many, and not all
}

// The words to replace by what the pattern asks for.
const (
	yourPath      = "YOUR_PATH"
	yourContainer = "YOUR_CONTAINER"
)

// The ends of patterns: of one that stands for a single text, and of one that takes
// whatever follows, or any name within a folder.
var (
	exactEnd  = lazily(`^(\$|\\[zZ])?$`)
	anyEnd    = lazily(`^(\.[*+]|\(\.[*+]\))\??(\$|\\[zZ])?$`)
	folderEnd = lazily(`^(\.[*+]|\(\.[*+]\)|\[\^/\][*+]|\(\[\^/\][*+]\))\??(\$|\\[zZ])?$`)
)

// pathFor is the path that a store can be given: a folder, or one text. Without a
// slash at the end every file would be stored as the same object, so a prefix that
// ends within a name is no place yet.
func pathFor(pattern string) place {
	text, rest := literal(pattern)
	if text, ok := settled(text, rest); ok {
		return place{text: text}
	}
	if strings.HasSuffix(text, "/") && folderEnd().MatchString(rest) {
		return place{text: text}
	}
	return place{text[:strings.LastIndexByte(text, '/')+1] + yourPath, true}
}

// containerFor is the container that a store can be given: a name has no prefix that
// would do.
func containerFor(pattern string) place {
	if text, ok := settled(literal(pattern)); ok {
		return place{text: text}
	}
	return place{yourContainer, true}
}

// settled is the text that a pattern stands for: the one that it allows, or none where
// it allows any. ok is false for a pattern that leaves a choice.
func settled(text, rest string) (string, bool) {
	switch {
	case exactEnd().MatchString(rest):
		return text, true
	case text == "" && anyEnd().MatchString(rest):
		return "", true
	}
	return "", false
}

// literal cuts a regular expression behind the text that it begins with. An
// alternative may begin in another way, so with one there is no such text.
func literal(pattern string) (text, rest string) {
	rest = strings.TrimPrefix(strings.TrimPrefix(pattern, "^"), `\A`)
	if strings.Contains(rest, "|") {
		return "", rest
	}
	var b strings.Builder
	last := 0 // where the last character of the text begins
	for rest != "" {
		from := 0
		switch c := rest[0]; {
		case strings.IndexByte("*+?{", c) >= 0: // says how often the last character comes
			return b.String()[:last], rest
		case strings.IndexByte(".[]()}^$", c) >= 0:
			return b.String(), rest
		case c == '\\':
			if len(rest) < 2 || !isPunctuation(rest[1]) {
				return b.String(), rest
			}
			from = 1
		}
		_, n := utf8.DecodeRuneInString(rest[from:])
		last = b.Len()
		b.WriteString(rest[from : from+n])
		rest = rest[from+n:]
	}
	return b.String(), ""
}

func isPunctuation(c byte) bool {
	return c > ' ' && c < 0x7f && (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z')
}

// store sets where the policy lets files go, and says what is left to fill in.
func (d *draft) store() (path, container place) {
	p := &d.in.Policy
	path, container = pathFor(p.Path), containerFor(p.Container)
	if path.open {
		d.set("pathPattern", p.Path)
		d.note("the policy's path is a pattern, no plain folder: put one that it matches in place of " + yourPath)
	}
	if container.open {
		d.set("containerPattern", p.Container)
		d.note("the policy's container is a pattern, no plain name: put one that it matches in place of " + yourContainer)
	}
	return path, container
}

// limits sets what the picker can be told of the policy.
func (d *draft) limits() error {
	if !utf8.ValidString(d.in.Policy.Path) || !utf8.ValidString(d.in.Policy.Container) {
		return ErrUnfit
	}
	path, container := d.store()
	if path.text != "" || container.text != "" {
		d.set("storeTo", "yes")
	}
	d.set("storePath", path.text)
	if path.text != "" && !path.open && !strings.HasSuffix(path.text, "/") {
		d.set("oneObject", "yes")
	}
	d.set("storeContainer", container.text)
	d.setNumber("maxSize", d.in.Policy.MaxSize)
	d.setNumber("minSize", d.in.Policy.MinSize)
	return nil
}

// sizes are the sizes that the policy takes, in words.
func (d *draft) sizes() string {
	least, most := d.in.Policy.MinSize, d.in.Policy.MaxSize
	switch {
	case least > 0 && most > 0:
		return strconv.FormatInt(least, 10) + " to " + strconv.FormatInt(most, 10) + " bytes"
	case least > 0:
		return "at least " + strconv.FormatInt(least, 10) + " bytes"
	case most > 0:
		return "at most " + strconv.FormatInt(most, 10) + " bytes"
	}
	return ""
}

// lazily compiles an expression when it is first asked for: a program that starts should
// not wait for it.
func lazily(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
