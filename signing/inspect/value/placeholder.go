package value

import (
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// Placeholder notes a stand-in.
func Placeholder(to *request.Forgiven, level report.Level, kind shape.StandIn, part string, spans []report.Span, text string) {
	if kind == shape.Redacted {
		text = ascii.UnescapeAll(text) // the tool that took the value out has escaped its word
	}
	if reason := kind.Reason(); reason != "" {
		to.Add(level, report.CodePlaceholder, report.Inferred, part, spans, text, reason)
		return
	}
	to.Add(level, report.CodePlaceholder, report.Inferred, part, spans, text)
}
