package shape

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

const longestRedacted = len("sanitized")

// IsRedacted recognises what logs, trackers and careful people put in the place of a
// value: [FILTERED], <redacted>, ***, xxxxx.
func IsRedacted(s string) bool {
	const few, longest = 3, 256
	if len(s) < few || len(s) > longest {
		return false
	}
	if c := s[0]; ascii.IsName(c) && c != '_' && c|0x20 != 'x' && len(s) > longestRedacted {
		return false // most values
	}
	if strings.Trim(s, "*") == "" || strings.Trim(s, "xX") == "" || strings.Trim(s, "•") == "" || strings.Trim(s, "█") == "" {
		return true
	}
	word := strings.Trim(s, "<>[](){}*_-#")
	return len(word) <= longestRedacted && IsRedactedWord(strings.ToLower(word))
}

func IsRedactedWord(lower string) bool {
	switch lower {
	case "redacted", "filtered", "removed", "hidden", "masked", "censored", "scrubbed", "sanitized", "omitted":
		return true
	}
	return false
}
