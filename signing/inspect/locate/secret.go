package locate

import (
	"strings"

	"policybench/signing/inspect/shape"
	"policybench/signing/link"
	"policybench/signing/report"
)

// exposedSecrets are the places where a text holds what has the shape of an app
// secret, whole or in pieces. A text without a word of Filestack's has none.
func exposedSecrets(text string) []report.Span {
	if !link.Mentioned(text) && !strings.Contains(text, "olicy") && !strings.Contains(text, "ecret") && !strings.Contains(text, "ECRET") {
		return nil
	}
	spans := shape.Secrets(text)
	for _, pieces := range SplitSecrets(text) {
		spans = append(spans, pieces...)
	}
	return append(spans, basicSecrets(text)...)
}

// addSecrets notes on the first report that the text gives a secret away.
func (f *finder) addSecrets(text string) {
	if len(f.found) == 0 {
		f.addLoneSecrets(text)
		return
	}
	if spans := exposedSecrets(text); len(spans) > 0 {
		f.found[0].Forgiven.Add(report.Problem, report.CodeSecretExposed, report.Inferred, "text", spans)
	}
}
