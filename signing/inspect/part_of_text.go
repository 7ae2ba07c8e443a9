package inspect

import (
	"policybench/signing/inspect/trace"
	"policybench/signing/report"
)

// Part is [Inspect] for a part of a longer text, of which little may be about Filestack:
// only what stands around a trace of it is read, so many bytes on either side. What
// belongs together is seen together where it is no farther apart. The reports are without
// the fixed text, which is the whole text's.
func Part(text string, around int, opts Options) []report.Report {
	var reports []report.Report
	for _, part := range trace.Parts(text, around) {
		list := Inspect(text[part.Offset:part.End()], opts)
		for i := range list {
			list[i] = list[i].Shifted(part.Offset)
			list[i].Fixed = ""
		}
		if reports == nil {
			reports = list // mostly all
		} else {
			reports = append(reports, list...)
		}
	}
	return reports
}
