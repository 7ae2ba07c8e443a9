package triage

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// pattern is an expression that is compiled when it is first asked for: a program that
// starts should not wait for it.
type pattern struct {
	expression string
	once       sync.Once
	compiled   *regexp.Regexp
}

func (p *pattern) re() *regexp.Regexp {
	p.once.Do(func() { p.compiled = regexp.MustCompile(inASCII(p.expression)) })
	return p.compiled
}

func (p *pattern) in(text string) bool { return p.re().MatchString(inASCII(text)) }

// inLetter reports whether a letter says it, elsewhere than in an address. No letter is
// longer than some pages.
func (p *pattern) inLetter(text string) bool {
	const most = 16 << 10
	return len(text) <= most && p.in(address.cutFrom(text))
}

func (p *pattern) cutFrom(text string) string { return p.re().ReplaceAllString(text, " ") }

// inASCII writes the letters beyond ASCII by their numbers, between bars that belong to a
// word: \b would take them for its end.
func inASCII(text string) string {
	foreign := func(r rune) bool { return r >= utf8.RuneSelf && unicode.IsLetter(r) }
	if !strings.ContainsFunc(text, foreign) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if foreign(r) {
			b.WriteString("_" + strconv.Itoa(int(unicode.ToLower(r))) + "_")
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
