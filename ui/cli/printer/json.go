package printer

import (
	"policybench/ui/cli/console"
	"policybench/ui/cli/pieces"
	"policybench/ui/cli/source"
	"policybench/ui/words/document"
)

// jsonPrinter writes one JSON object, report by report.
type jsonPrinter struct {
	base
	document *document.Document
}

func (j *jsonPrinter) Begin(s source.Source, _ string) error {
	if j.Many {
		j.document.File(s.Path)
	}
	return nil
}

func (j *jsonPrinter) ShowsText(bool) bool { return true }

func (j *jsonPrinter) Lists(bool, int) bool { return false }

func (j *jsonPrinter) Make(*pieces.Judged) {}

func (j *jsonPrinter) Add(s *pieces.Judged) error {
	j.document.Add(s.Paste, s.Reports, s.Origin())
	return nil
}

func (j *jsonPrinter) End(source.Source) error { return nil }

func (j *jsonPrinter) Close() error {
	if err := j.document.Close(); err != nil {
		return console.Unwritable(err)
	}
	return nil
}
