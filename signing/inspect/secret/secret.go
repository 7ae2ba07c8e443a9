package secret

import (
	"strings"

	"policybench/signing/inspect/shape"
	"policybench/signing/link"
	"policybench/signing/report"
)

// Exposed are the places where a text holds what has the shape of an app
// secret, whole or in pieces. A text without a word of Filestack's has none.
func Exposed(text string) []report.Span {
	if !link.Mentioned(text) && !strings.Contains(text, "olicy") && !strings.Contains(text, "ignature(") && !strings.Contains(text, "ecret") && !strings.Contains(text, "ECRET") {
		return nil
	}
	spans := shape.Secrets(text)
	for _, pieces := range Split(text) {
		spans = append(spans, pieces...)
	}
	return append(spans, basic(text)...)
}
