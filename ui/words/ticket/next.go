package ticket

import (
	"slices"
	"strconv"
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/listing"
)

// needs says what is to be done next, and what nobody can know from here.
func (w *ticket) needs() {
	next := w.next()
	compared := listing.Compared(w.Listing)
	if n := w.unfilled(); n > 0 && len(next) == 0 {
		next = append(next, "customer's developer: line "+strconv.Itoa(n)+" mended, so that the values are filled in")
	} else if mends := w.mends(len(next) > 0); len(mends) > 0 {
		next = append(next, mends...)
	} else {
		next = append(next, w.asks(compared.Fact, compared.Hint)...)
	}
	var lines []string
	if len(next) > 0 {
		lines = append(lines, "**Next:** "+inMarkdown.Replace(strings.Join(next, " · ")))
	}
	for _, s := range listing.Contradictions(w.Listing) {
		lines = append(lines, "**Does not fit together:** "+inMarkdown.Replace(english.Join(s.Fact, "; ", s.Hint)))
	}
	if s := compared; s.Fact != "" {
		lines = append(lines, "**Compared:** "+inMarkdown.Replace(s.Fact))
	}
	for _, s := range w.codeLines() {
		lines = append(lines, "**In the code:** "+inMarkdown.Replace(s))
	}
	if s := w.answers(); s != "" {
		lines = append(lines, "**Answers in the log:** "+s)
	}
	if unknown := w.unknown(); len(unknown) > 0 {
		lines = append(lines, "**Not known:** "+strings.Join(unknown, " · "))
	}
	if codes := w.codes(); len(codes) > 0 {
		lines = append(lines, "Codes: "+strings.Join(codes, ", "))
	}
	for i, line := range lines {
		if i == 0 {
			w.b.WriteByte('\n')
		}
		w.b.WriteString(line + "\n")
	}
	w.fence("evidence", strings.Join(w.evidence(), "\n"))
}

// next are the steps, the code first: a link that it makes is wrong again.
func (w *ticket) next() []string {
	var next []string
	if w.program != nil {
		next = append(next, w.programStep())
	}
	for _, step := range steps {
		if step.next == triage.SignRight && w.theCase.Matter == listing.OfRotated {
			continue // with which secret is known
		}
		if step.next == triage.SignIt && (w.theCase.Matter == listing.OfMessage || w.webhook()) {
			continue // that is not what the text is about
		}
		if group := w.nextIs(step.next); len(group) > 0 {
			next = append(next, w.step(step, group))
		}
	}
	if w.program == nil || w.theCase.Matter != listing.OfSignature {
		next = append(next, w.matter.steps...)
	}
	if h := w.theCase.Heard; w.theCase.Matter == listing.OfLinks && h.Key != "" && h.Says == triage.SaysElse && h.Fit == triage.Beside {
		for _, s := range w.ofMessage(h).steps {
			next = append(next, "besides, "+s)
		}
	}
	if slices.ContainsFunc(w.Items, outlives) && w.Tally.Links <= listing.Few {
		next = append(next, "what is out lives on until the app secret is changed, or the file deleted")
	}
	for _, it := range w.Items {
		if it.Report.Has(report.CodeSecretExposed) {
			next = append(next, "a new app secret: the text gives this one away")
			break
		}
	}
	return next
}

// outlives reports whether a link works far too long, which a new one does not end.
func outlives(it triage.Item) bool {
	return it.Result == triage.TooLong && it.Report.Security.Signature != "" && it.Report.Link.Host != "" && it.Report.Genuine != report.No
}

// asks is what to ask for, and of whom; with what a comparison of two
// links says and asks for.
func (w *ticket) asks(compared, hint string) []string {
	if w.webhook() {
		return []string{"customer's developer: compute the HMAC-SHA256 over its timestamp, a dot and the raw body, with the webhook's own secret"}
	}
	switch w.theCase.Matter {
	case listing.OfSplit, listing.OfSight, listing.OfElsewhere, listing.OfGateway, listing.OfToken, listing.OfTopic, listing.OfSolved, listing.OfNothing, listing.OfRotated:
		return nil // the steps ask for it
	}
	if w.theCase.Matter == listing.OfSound && len(w.matter.steps) > 0 {
		return nil // the question is answered
	}
	if w.signsWrong() || w.theCase.Matter == listing.OfMessage && w.theCase.Heard.Says == triage.SaysElse && len(w.matter.steps) > 0 {
		return nil
	}
	if strings.HasPrefix(hint, "ask for the whole link") {
		return nil // that is the next step already
	}
	if strings.HasPrefix(compared, "most likely") {
		return []string{"customer's developer: " + hint}
	}
	if strings.HasPrefix(hint, "ask for") {
		return []string{hint}
	}
	if missing := listing.Missing(w.Listing); len(missing) > 0 {
		return []string{"ask for " + strings.Join(missing, " · ")}
	}
	return nil
}

// files are the handles of links, each once, and the order of those that share one.
func (w *ticket) files(group []triage.Item) []string {
	var names []string
	for _, it := range group {
		if nth := w.Nth(it.Report.Span.Offset); nth != "" {
			names = append(names, "the "+nth+" link")
			continue
		}
		if h := it.Report.Link.Handle; h != "" && !slices.Contains(names, words.Value(h)) {
			names = append(names, words.Value(h))
		}
	}
	return names
}

// unknown is what would settle an open question.
func (w *ticket) unknown() []string {
	var list []string
	answered := false
	open := false
	for _, it := range w.Items {
		answered = answered || it.Report.Form == report.FormMessage || listing.Answered(it.Report)
		open = open || it.Outcome != triage.Remark && it.Report.Verdict != report.Malformed && it.Report.Genuine == report.Unknown && it.Report.Security.Signature != ""
	}
	open = open && !w.signsWrong()
	if open && w.Tally.Links == 1 {
		list = append(list, "whether the signature is genuine")
	} else if open {
		list = append(list, "whether the signatures are genuine")
	}
	saw := w.theCase.Saw
	answered = answered || len(w.Heard()) > 0 || saw == triage.AsksUntil || saw == triage.AsksShared || saw == triage.SawSolved
	if !answered && w.Tally.Links > 0 {
		list = append(list, "what the server answered")
	}
	return list
}

// codes are those of what is wrong, the worst first.
func (w *ticket) codes() []string {
	var list []string
	add := func(code report.Code) {
		if report.RowOf(code).Code == code && code != "" && !slices.Contains(list, string(code)) {
			list = append(list, string(code))
		}
	}
	worst := triage.Worst(w.Items)
	if w.program != nil {
		add(w.program.Cause.Code)
	}
	for _, it := range worst {
		add(it.Cause.Code)
	}
	for _, it := range worst {
		for _, f := range it.Report.Findings {
			if f.Level == report.Problem {
				add(f.Code)
			}
		}
	}
	return list
}
