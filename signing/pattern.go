package signing

import (
	"errors"
	"fmt"
	"regexp"
	"regexp/syntax"
	"strings"
)

// CompilePattern compiles the regular expression of a url, path or container key.
// The documentation calls the dialect Perl-like. What Perl, Python and Go all
// refuse is ErrPatternInvalid; what Perl or Python may take and Go refuses
// (look-around, back references, possessive repeats) is ErrPatternUntested: it may
// work, this program cannot try it.
func CompilePattern(expr string) (*regexp.Regexp, error) {
	re, err := regexp.Compile(expr)
	if err == nil {
		return re, nil
	}
	var bad *syntax.Error
	if !errors.As(err, &bad) {
		return nil, fmt.Errorf("%w: %w", ErrPatternInvalid, err)
	}
	if !mayWork(bad) {
		return nil, fmt.Errorf("%w: %s: %q", ErrPatternInvalid, bad.Code, bad.Expr)
	}
	if fault := unbalanced(expr); fault != "" {
		return nil, fmt.Errorf("%w: %s: %q", ErrPatternInvalid, fault, expr)
	}
	return nil, fmt.Errorf("%w: %s: %q", ErrPatternUntested, bad.Code, bad.Expr)
}

// mayWork reports whether Perl or Python may know what Go stopped at.
func mayWork(err *syntax.Error) bool {
	switch err.Code {
	case syntax.ErrInvalidPerlOp, syntax.ErrInvalidEscape, syntax.ErrNestingDepth, syntax.ErrLarge:
		return true
	case syntax.ErrInvalidNamedCapture:
		// Go takes a look-behind for a group with a bad name.
		return strings.HasPrefix(err.Expr, "(?<=") || strings.HasPrefix(err.Expr, "(?<!")
	case syntax.ErrInvalidRepeatSize:
		// Go stops at a thousand repeats; {3,1} is wrong everywhere.
		var low, high int
		n, _ := fmt.Sscanf(err.Expr, "{%d,%d}", &low, &high)
		return n < 2 || low <= high
	case syntax.ErrInvalidRepeatOp:
		return isPossessive(err.Expr)
	}
	return false
}

// isPossessive reports whether two repeats in a row are one possessive one, as in
// a++ or a{2}+, which Perl and Python 3.11 know. a** is nothing anywhere.
func isPossessive(repeats string) bool {
	first, ok := strings.CutSuffix(repeats, "+")
	return ok && (len(first) == 1 || strings.HasSuffix(first, "}"))
}
