package inspect

// Inspect explains every secured thing in a text. It never fails and never
// panics; time grows with the text's length alone.
func Inspect(text string, opts Options) []Report {
	reports := inspectOnce(text, opts)
	if len(reports) > 0 {
		mend(text, reports, opts)
	}
	return dropEchoes(text, reports)
}

// inspectOnce locates and judges, and leaves the mended text to Inspect.
func inspectOnce(text string, opts Options) []Report {
	found := locate(text)
	if len(found) == 0 {
		return nil
	}
	opts = opts.prepared()
	opts.bench.text, opts.bench.found = text, found
	reports := make([]Report, len(found))
	for i := range found {
		reports[i] = judge(&found[i], opts)
	}
	judgedRepairs(text, found, reports, opts.bench.apiKey)
	dressRepairs(found, reports)
	rankMessages(reports)
	return reports
}
