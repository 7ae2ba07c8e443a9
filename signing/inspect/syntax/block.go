package syntax

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
)

// opensBlock tells the brace of a function's body, which stands behind head, from
// that of an object.
func opensBlock(head string) bool {
	head = strings.TrimRight(ascii.Before(head, len(head), carrier.MaxGap), " \t\r\n")
	for _, end := range [...]string{")", "=>", "->", "else", "do", "try", "finally", "async"} {
		if strings.HasSuffix(head, end) {
			return true
		}
	}
	line := head[ascii.LineStart(head, len(head)):]
	return strings.Contains(line, "class ") || strings.Contains(line, "module ") || strings.Contains(line, "namespace ") || declaresFunction(line)
}

// declaresFunction reports whether a line declares a function whose type stands behind
// its parameters: func f() throws -> URL, public String f() throws IOException.
func declaresFunction(line string) bool {
	if strings.IndexByte(line, '=') >= 0 || strings.IndexByte(line, '(') < 0 {
		return false
	}
	word, _, _ := strings.Cut(strings.TrimLeft(line, " \t"), " ")
	switch word {
	case "func", "fun", "fn", "pub", "public", "private", "protected", "internal", "override", "static", "function":
		return true
	}
	return false
}
