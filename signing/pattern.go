package signing

import (
	"errors"
	"fmt"
	"regexp"
	"regexp/syntax"
)

// CompilePattern compiles the regular expression of a url, path or container key.
// The documentation calls the dialect Perl-like. What Perl, Python and Go all
// refuse is ErrPatternInvalid; what Go alone refuses (look-around, back
// references, possessive repeats) is ErrPatternUntested: it may work, this program
// cannot try it.
func CompilePattern(expr string) (*regexp.Regexp, error) {
	re, err := regexp.Compile(expr)
	if err == nil {
		return re, nil
	}
	reason := ErrPatternInvalid
	var bad *syntax.Error
	if errors.As(err, &bad) && onlyGoRefuses(bad) {
		reason = ErrPatternUntested
	}
	if bad != nil {
		return nil, fmt.Errorf("%w: %s: %q", reason, bad.Code, bad.Expr)
	}
	return nil, fmt.Errorf("%w: %w", reason, err)
}

func onlyGoRefuses(err *syntax.Error) bool {
	switch err.Code {
	case syntax.ErrInvalidPerlOp, syntax.ErrInvalidEscape, syntax.ErrInvalidNamedCapture,
		syntax.ErrNestingDepth, syntax.ErrLarge:
		return true
	case syntax.ErrInvalidRepeatSize:
		// Go stops at a thousand repeats; {3,1} is wrong everywhere.
		var low, high int
		n, _ := fmt.Sscanf(err.Expr, "{%d,%d}", &low, &high)
		return n < 2 || low <= high
	case syntax.ErrInvalidRepeatOp:
		// a++ is possessive in Perl and Python 3.11; a** is nothing anywhere.
		return len(err.Expr) == 2 && err.Expr[1] == '+'
	}
	return false
}
