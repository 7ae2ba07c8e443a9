package inspect

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// dropEchoes drops reports that only repeat another one: the pair that a tool lists
// beside the URL which holds it (a HAR file, Postman), its policy alone, and a URL that stands right
// behind itself, as in <a href="URL">URL</a>. A URL whose pair and file are variables says
// nothing new where code writes it again, nor beside what it made, nor does a link with dots
// for its pair where it stands whole. A copy that is to be mended stays.
func dropEchoes(text string, reports []report.Report) []report.Report {
	if len(reports) < 2 {
		return reports
	}
	requests := pairsOf(reports)
	templates, results := map[template]*report.Report{}, resultsOf(reports)
	var echoes map[int]bool
	for i := range reports {
		var of *report.Report
		r := &reports[i]
		switch {
		case i > 0 && (isCopy(text, reports[i-1].Span, r.Span) || isTarget(text, &reports[i-1], r)):
			of = &reports[i-1]
		case results.madeBy(r) != nil:
			of = results.madeBy(r)
			take(of, r)
		case isUnfilled(r) && results.of(r) != nil:
			of = results.of(r)
		case results.isPolicyOf(r):
			of = results.only()
		case isTemplate(r):
			t := template{text[r.Span.Offset:r.Span.End()], r.Link.Method, r.Verdict}
			if of = templates[t]; of == nil {
				templates[t] = r
			}
		case isAlone(r):
			if of = requests[r.Security]; of == nil && r.Policy.JSON != "" && r.Security.Signature == "" {
				of = requests[signing.Security{Policy: packed(r.Policy.JSON)}]
			}
		}
		if of != nil && (says(of, r) || results.madeBy(r) == of) || i > 0 && isCutTarget(text, &reports[i-1], r) || isShortened(r) && results.of(r) != nil {
			if echoes == nil {
				echoes = map[int]bool{}
			}
			echoes[i] = true
		}
	}
	if echoes == nil {
		return reports
	}
	kept := make([]report.Report, 0, len(reports)-len(echoes))
	for i := range reports {
		if !echoes[i] {
			kept = append(kept, reports[i])
		}
	}
	return kept
}

// template is what tells one URL of variables from another.
type template struct {
	text, method string
	verdict      report.Verdict
}

// isTemplate reports whether a URL names its file, and a pair if it has one, by variables
// alone.
func isTemplate(r *report.Report) bool {
	return r.Link.Host != "" && r.Security == (signing.Security{}) && r.Link.Handle == "" && r.Link.Source == "" &&
		(r.Verdict == report.Unverified || r.Verdict == report.Unsigned)
}

// isUnfilled reports whether a URL has its pair from variables, and nothing is wrong with it.
func isUnfilled(r *report.Report) bool {
	return r.Security == (signing.Security{}) && (r.Verdict == report.Unverified || r.Verdict == report.Malformed) && r.Has(report.CodeRunTimeValue) && !r.Has(report.CodePlaceholder)
}

// isShortened reports whether a link names its file, and has dots for its pair, as consoles
// and people write a link again.
func isShortened(r *report.Report) bool {
	if r.Link.Handle == "" || r.Security != (signing.Security{}) {
		return false
	}
	f := r.Find(report.CodePlaceholder)
	return f != nil && len(f.Args) > 0 && (f.Args[0] == "..." || f.Args[0] == "…")
}

// isAlone reports whether a report is on a pair, or on a policy, by itself.
func isAlone(r *report.Report) bool {
	return r.Link.Host == "" && (r.Form == report.FormPair || r.Form == report.FormPolicy || r.Form == report.FormJSON)
}

// pairsOf are the first requests with each pair, and with each policy, where any of
// these stands alone.
func pairsOf(reports []report.Report) map[signing.Security]*report.Report {
	if !hasOne(reports, isAlone) {
		return nil
	}
	requests := map[signing.Security]*report.Report{}
	for i := range reports {
		r := &reports[i]
		if r.Link.Host == "" || r.Security.Policy == "" || r.Security.Signature == "" {
			continue
		}
		for _, key := range [...]signing.Security{r.Security, {Policy: r.Security.Policy}, {Policy: packed(r.Policy.JSON)}} {
			if requests[key] == nil {
				requests[key] = r
			}
		}
	}
	return requests
}

// packed is JSON without its blanks, as a program may write it beside what it encodes.
func packed(json string) string { return strings.Join(strings.Fields(json), "") }

// says reports whether of says all that r says.
func says(of, r *report.Report) bool {
	if len(r.Fixes) > 0 || len(r.Inner) > 0 {
		return false
	}
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Level != report.Note && !of.Has(f.Code) {
			return false
		}
	}
	return true
}

// isCutTarget is isTarget for a request line that somebody shortened: its dots are no
// placeholder of the request's.
func isCutTarget(text string, a, b *report.Report) bool {
	const near = 4 << 10
	url, target := text[a.Span.Offset:a.Span.End()], text[b.Span.Offset:b.Span.End()]
	head, cut := shape.Shortened(target)
	return cut && strings.HasPrefix(head, "/") && strings.Contains(head, "?") && b.Span.Offset-a.Span.End() < near &&
		b.Link.Host == a.Link.Host && strings.Contains(url, "://") && strings.Contains(url, head)
}

// isTarget reports whether b is the request line of the request whose URL a is, as curl -v
// shows both.
func isTarget(text string, a, b *report.Report) bool {
	const near = 4 << 10
	url, target := text[a.Span.Offset:a.Span.End()], text[b.Span.Offset:b.Span.End()]
	return strings.HasPrefix(target, "/") && b.Span.Offset-a.Span.End() < near && b.Link.Host == a.Link.Host && b.Security == a.Security &&
		strings.HasSuffix(url, target) && strings.Contains(url, "://")
}

// isCopy reports whether b is the same text as a and stands right behind it; the
// lines of a list are not copies of each other.
func isCopy(text string, a, b report.Span) bool {
	const near = 16
	gap := b.Offset - a.End()
	return gap > 0 && gap <= near && a.Length == b.Length && a.Length > 0 && b.End() <= len(text) &&
		text[a.Offset:a.End()] == text[b.Offset:b.End()] && strings.IndexByte(text[a.End():b.Offset], '\n') < 0
}
