package locate

import (
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/secret"
	"policybench/signing/report"
)

// addSecrets notes on the first report that the text gives a secret away; in a text that
// holds nothing else that is a report of its own.
func (f *finder) addSecrets(text string) {
	if len(f.found) > 0 {
		if spans := secret.Exposed(text); len(spans) > 0 {
			f.found[0].Forgiven.Add(report.Problem, report.CodeSecretExposed, report.Inferred, "text", spans)
		}
		return
	}
	if spans := secret.Alone(text, f.filestack); len(spans) > 0 {
		r := request.Request{Form: report.FormSecret, Span: spans[0]}
		r.Forgiven.Add(report.Problem, report.CodeSecretExposed, report.Inferred, "text", spans)
		f.found = append(f.found, r)
	}
}
