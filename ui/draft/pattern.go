package draft

import (
	"errors"
	"regexp"
	"strings"

	"policybench/signing"
)

// pattern is a regular expression with what compiling it gave.
type pattern struct {
	text     string
	compiled *regexp.Regexp
	err      error
}

func compile(text string) pattern {
	re, err := signing.CompilePattern(text)
	return pattern{text, re, err}
}

func (f Field) isPattern() bool { return f >= Path && f <= URL }

// put stores a text, and what is made of a pattern with it.
func (d *Draft) put(f Field, text string, cut bool) {
	d.Text[f], d.Shortened[f] = text, cut
	if f.isPattern() && text != "" {
		d.patterns[f-Path] = compile(text)
	}
}

// compiled returns the pattern in a field; one that was not put there is compiled.
func (d *Draft) compiled(f Field) pattern {
	if p := d.patterns[f-Path]; p.text == d.Text[f] {
		return p
	}
	return compile(d.Text[f])
}

func (c *checker) pattern(f Field, to *string) {
	text := c.draft.Text[f]
	if text == "" {
		return
	}
	*to = text
	if f != URL {
		c.uploadOnly(f)
	}
	glob := looksLikeGlob(text)
	switch err := c.draft.compiled(f).err; {
	case errors.Is(err, signing.ErrPatternUntested):
		c.say(Note, f, "Perl or Python may know it, this program cannot try it", "")
	case err != nil && glob:
		c.say(Error, f, "no regular expression: * repeats what stands before it", ".* stands for anything")
	case err != nil:
		c.say(Error, f, "no regular expression"+patternFault(err), "")
	case glob:
		c.say(Warning, f, "looks like a wildcard: /* is any number of slashes", "/.* for all that follows")
	case !anchored(text):
		c.say(Note, f, "whether a part may match is undocumented", "^ and $ make it the whole under either rule")
	}
}

// patternFault is the part of a compile error that names the fault.
func patternFault(err error) string {
	fault := strings.TrimPrefix(err.Error(), signing.ErrPatternInvalid.Error())
	return strings.TrimSuffix(fault, `: ""`) // a fault at the very end quotes nothing
}

// looksLikeGlob reports a star where a shell has its wildcard and a regular
// expression repeats a separator: /dir/*, *.example.com.
func looksLikeGlob(pattern string) bool {
	return strings.HasPrefix(pattern, "*") || strings.HasSuffix(pattern, "/*") ||
		strings.Contains(pattern, "/*/") || strings.Contains(pattern, "/**")
}

func anchored(pattern string) bool {
	return strings.HasPrefix(pattern, "^") && (strings.HasSuffix(pattern, "$") || strings.HasSuffix(pattern, ".*"))
}
