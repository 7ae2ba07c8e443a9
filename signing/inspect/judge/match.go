package judge

import (
	"fmt"
	"regexp"
	"regexp/syntax"
	"strings"
	"sync"

	"policybench/signing"
	"policybench/signing/report"
)

// Bounds of what is compiled and matched: a hostile text may hold hundreds of
// policies, each with a pattern made to take its time.
const (
	longestPattern = 1 << 10
	longestSource  = 1 << 10
	largestPattern = 4 << 10 // with its repeats written out
)

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

// compile is signing.CompilePattern with a memory, for patterns of a usual size.
func compile(expr string) (*regexp.Regexp, error) {
	if len(expr) > longestPattern {
		return nil, fmt.Errorf("%w: longer than %d bytes", signing.ErrPatternUntested, longestPattern)
	}
	if sizeOf(expr) > largestPattern {
		return nil, fmt.Errorf("%w: too many repeats", signing.ErrPatternUntested)
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

// sizeOf is a pattern's length with counted repeats written out, which is what
// compiling and matching cost.
func sizeOf(expr string) int {
	if strings.IndexByte(expr, '{') < 0 {
		return len(expr)
	}
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return len(expr) // compiling will say why
	}
	return treeSize(tree)
}

func treeSize(tree *syntax.Regexp) int {
	size := 1 + len(tree.Rune)
	for _, sub := range tree.Sub {
		size = min(size+treeSize(sub), largestPattern+1)
	}
	if tree.Op == syntax.OpRepeat {
		size *= max(tree.Min, tree.Max, 1)
	}
	return size
}

// matches tries a pattern on a text, three-valued since anchoring is undocumented:
// No where it is found nowhere in it, Yes where it covers the whole, Unknown
// between the two and where it cannot be tried.
func matches(pattern, text string) report.Answer {
	re, err := compile(pattern)
	if err != nil || len(text) > longestSource {
		return report.Unknown
	}
	if !re.MatchString(text) {
		return report.No
	}
	whole, err := compile(`\A(?:` + pattern + `)\z`)
	if err == nil && whole.MatchString(text) {
		return report.Yes
	}
	return report.Unknown
}
