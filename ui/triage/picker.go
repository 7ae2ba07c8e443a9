package triage

import (
	"strings"

	"policybench/signing/report"
)

var (
	pickerOpens = &pattern{expression: `\bpicker\(\s*\{`}
	security    = &pattern{expression: `\bsecurity\b(?:\s*:\s*(\{[^{}]*\}|[\w.]+))?(?:\s*,|\s*(?:\}))`}
	bareInit    = &pattern{expression: `\binit\(\s*[^\s(),{}]+(\s*)\)`}
)

// SecurityMends move security from the options of a picker to the client that opens it; none
// where the text does not show both. Part is a part of the text as it may be shown.
func SecurityMends(text string, part func(report.Span) string) []report.Edit {
	init := bareInit.re().FindAllStringSubmatchIndex(text, 2)
	opens := pickerOpens.re().FindStringIndex(text)
	if len(init) != 1 || opens == nil || init[0][1] > opens[1] {
		return nil
	}
	at := security.re().FindStringSubmatchIndex(text[opens[1]:])
	if at == nil {
		return nil
	}
	for i := range at {
		if at[i] >= 0 {
			at[i] += opens[1]
		}
	}
	with := "security"
	if at[2] >= 0 {
		with += ": " + strings.ReplaceAll(strings.Join(strings.Fields(part(report.Span{Offset: at[2], Length: at[3] - at[2]})), " "), ", }", " }")
	}
	from, to := at[0], at[1]
	if text[to-1] == '}' && (at[3] < 0 || at[3] < to) {
		to-- // the end of the options
	}
	start, next := strings.LastIndexByte(text[:from], '\n')+1, to
	for next < len(text) && (text[next] == ' ' || text[next] == '\r') {
		next++
	}
	switch {
	case next < len(text) && text[next] == '\n' && strings.TrimSpace(text[start:from]) == "":
		from, to = start, next+1
	case next < len(text) && text[next] != '\n':
		to = next
	}
	return []report.Edit{
		{Span: report.Span{Offset: init[0][2], Length: init[0][1] - 1 - init[0][2]}, With: ", { " + with + " }"},
		{Span: report.Span{Offset: from, Length: to - from}},
	}
}
