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
		reports[i] = judgeAll(found[i], opts)
	}
	rankMessages(reports)
	return reports
}

// judgeAll judges a thing and what stands inside it.
func judgeAll(l located, opts Options) Report {
	r := judge(l, opts)
	if len(r.Inner) == 0 {
		for _, inner := range l.inner {
			r.Inner = append(r.Inner, judgeAll(inner, opts))
		}
	}
	return r
}
