package triage

import (
	"regexp"
	"sync"
)

// pattern is an expression that is compiled when it is first asked for: a program that
// starts should not wait for it.
type pattern struct {
	expression string
	once       sync.Once
	compiled   *regexp.Regexp
}

func (p *pattern) re() *regexp.Regexp {
	p.once.Do(func() { p.compiled = regexp.MustCompile(p.expression) })
	return p.compiled
}

func (p *pattern) in(text string) bool { return p.re().MatchString(text) }

func (p *pattern) cutFrom(text string) string { return p.re().ReplaceAllString(text, " ") }
