package inspect

import (
	"fmt"
	"regexp"
	"sync"

	"policybench/signing"
)

// longestPattern bounds what is compiled: a policy in a hostile text may hold a
// megabyte of it.
const longestPattern = 4 << 10

// patterns keeps the last compiled patterns: the form judges its policy at every
// key, and the policies of one text tend to share theirs.
var patterns patternCache

type patternCache struct {
	sync.Mutex
	kept [64]compiled
	next int
}

type compiled struct {
	expr string
	re   *regexp.Regexp
	err  error
}

// compile is signing.CompilePattern with a memory.
func compile(expr string) (*regexp.Regexp, error) {
	if len(expr) > longestPattern {
		return nil, fmt.Errorf("%w: longer than %d bytes", signing.ErrPatternUntested, longestPattern)
	}
	patterns.Lock()
	defer patterns.Unlock()
	for i := range patterns.kept {
		if c := &patterns.kept[i]; c.expr == expr && (c.re != nil || c.err != nil) {
			return c.re, c.err
		}
	}
	re, err := signing.CompilePattern(expr)
	patterns.kept[patterns.next] = compiled{expr, re, err}
	patterns.next = (patterns.next + 1) % len(patterns.kept)
	return re, err
}

// matches tries a pattern on a text, three-valued since anchoring is undocumented:
// No where it is found nowhere in it, Yes where it covers the whole, Unknown
// between the two and where it cannot be tried.
func matches(pattern, text string) Answer {
	re, err := compile(pattern)
	if err != nil {
		return Unknown
	}
	if !re.MatchString(text) {
		return No
	}
	whole, err := compile(`\A(?:` + pattern + `)\z`)
	if err == nil && whole.MatchString(text) {
		return Yes
	}
	return Unknown
}
