package inspect

// Inspect explains every secured thing in a text. It never fails and never
// panics; time grows with the text's length alone.
func Inspect(text string, opts Options) []Report {
	found := locate(text)
	if len(found) == 0 {
		return nil
	}
	opts = opts.prepared()
	reports := make([]Report, len(found))
	for i := range found {
		reports[i] = judge(found[i], opts)
	}
	rankMessages(reports)
	return reports
}
