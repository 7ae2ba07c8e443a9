package judge

import (
	"errors"
	"fmt"
	"regexp"
	"regexp/syntax"
	"strings"
	"sync"

	"policybench/signing"
	"policybench/signing/report"
)

// checkPatterns reads the three keys that hold regular expressions. Which engine
// Filestack runs and how it anchors is undocumented.
func (p *policyText) checkPatterns() {
	for _, k := range [...]policyKey{keyURL, keyPath, keyContainer} {
		f := p.field(k)
		if f == nil || f.Kind == signing.Null {
			continue
		}
		pattern, ok := f.Text()
		if !ok {
			p.about(k, report.Problem, report.CodePatternInvalid, report.Documented, keyNames[k].name, f.Raw, "it is no text")
			continue
		}
		p.checkPattern(k, pattern)
	}
}

func (p *policyText) checkPattern(k policyKey, pattern string) {
	name := keyNames[k].name
	valid := isPlainPattern(pattern)
	if !valid {
		_, err := compile(pattern)
		switch {
		case errors.Is(err, signing.ErrPatternInvalid):
			p.about(k, report.Problem, report.CodePatternInvalid, report.Inferred, name, pattern, patternFault(err))
		case err != nil:
			p.about(k, report.Note, report.CodePatternUntested, report.Undocumented, name, pattern, patternFault(err))
		default:
			valid = true
		}
	}
	if meant, ok := globMeant(pattern); ok {
		p.about(k, report.Warning, report.CodePatternLooksLikeGlob, report.Inferred, name, pattern, meant)
		return
	}
	if open := unanchored(pattern); valid && open != "" {
		p.about(k, report.Note, report.CodePatternUnanchored, report.Undocumented, name, pattern, open)
	}
}

// patternFault is what stands behind the sentinel in an error of CompilePattern.
func patternFault(err error) string {
	_, fault, _ := strings.Cut(err.Error(), ": ")
	return fault
}

// isPlainPattern reports that a pattern is surely valid, so that the patterns
// people write need no compiler: literal characters, escaped punctuation, anchors,
// and repeats of one of these or of the dot.
func isPlainPattern(pattern string) bool {
	atom := false
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9',
			strings.IndexByte("/:-_ .,=&%@!~'", c) >= 0:
			atom = true
		case c == '\\' && i+1 < len(pattern) && strings.IndexByte("./-:?+*()[]$^|{}\\", pattern[i+1]) >= 0:
			i++
			atom = true
		case c == '*' || c == '+' || c == '?':
			if !atom {
				return false
			}
			atom = false
		case c == '^' && i == 0, c == '$' && i == len(pattern)-1:
			atom = false
		default:
			return false
		}
	}
	return true
}

// unanchored says which ends of a pattern are open: "start", "end", "both" or "".
func unanchored(pattern string) string {
	start := strings.HasPrefix(pattern, "^") || strings.HasPrefix(pattern, `\A`) || strings.HasPrefix(pattern, ".*")
	end := strings.HasSuffix(pattern, "$") || strings.HasSuffix(strings.ToLower(pattern), `\z`) || strings.HasSuffix(pattern, ".*")
	switch {
	case start && end || pattern == "":
		return ""
	case end:
		return "start"
	case start:
		return "end"
	}
	return "both"
}

// globMeant recognises a shell pattern ("/dir/*", "*.jpg") by a star behind what
// nobody repeats, and gives the regular expression that was meant.
func globMeant(pattern string) (string, bool) {
	if strings.ContainsAny(pattern, `\()[]{}|^$+`) {
		return "", false
	}
	for i := 0; i < len(pattern); i++ {
		if pattern[i] == '*' && isGlobStar(pattern, i) {
			return globAsPattern(pattern), true
		}
	}
	return "", false
}

func isGlobStar(pattern string, i int) bool {
	if i == 0 {
		return true
	}
	switch c := pattern[i-1]; {
	case c == '/' || c == '*' || c == '-' || c == '_' || c == ':':
		return true
	case c == '.':
		// ".*" is the regular expression, unless it ends a name: "*.*".
		return false
	default:
		return i == len(pattern)-1
	}
}

// globAsPattern writes a shell pattern as an anchored regular expression.
func globAsPattern(glob string) string {
	var b strings.Builder
	b.WriteByte('^')
	for i := 0; i < len(glob); i++ {
		switch c := glob[i]; c {
		case '*':
			if i == 0 || glob[i-1] != '*' {
				b.WriteString(".*")
			}
		case '?':
			b.WriteByte('.')
		case '.':
			if i+1 < len(glob) && glob[i+1] == '*' {
				continue // ".*" stays what it was
			}
			b.WriteString(`\.`)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('$')
	return b.String()
}

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
