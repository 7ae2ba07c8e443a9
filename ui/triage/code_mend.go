package triage

import (
	"regexp"
	"strings"

	"policybench/signing/report"
)

// encodedFrom finds where a text is encoded in base64 and given a name, with what is
// encoded behind it.
var encodedFrom = &pattern{expression: `(?m)^[ \t]*(?:(?:const|let|var|val|my|final|String|string|auto)[ \t]+)*\$?(\w+)\s*:?=\s*([^\n;&:]*(?i:base64|b64|btoa)[^\n;&:]*)`}

// asBytes makes bytes of a text in Python.
var asBytes = &pattern{expression: `^\.encode\([^)]*\)`}

// swaps are the faults that are mended within the words that show them.
var swaps = []struct {
	fault     CodeFault
	old, with string
}{
	{OtherHash, `(?:md5|sha-?(?:1|512|384))`, "sha256"},
	{OtherHash, `(?:MD5|SHA-?(?:1|512|384))`, "SHA256"},
	{NotInHex, `digest\(\s*['"]base64(?:url)?['"]\s*\)`, "digest('hex')"},
	{SignsLineEnd, `\s*\+ ?(?:b?["']\\n["']|PHP_EOL|os\.linesep)`, ""},
	{SignsLineEnd, `\becho (?:-e )?`, "printf %s "},
}

// CodeMends are the edits that mend the faults of a text's code, where they are known to
// the letter. They have spans in the text, in its order.
func CodeMends(text string) []report.Edit {
	for _, f := range CodeFaults(text) {
		if f == SignsJSON {
			return signEncoded(text)
		}
		for _, line := range faulty {
			at := line.lines.re().FindStringIndex(text)
			if line.fault != f || at == nil {
				continue
			}
			for _, s := range swaps {
				if s.fault != f {
					continue
				}
				if old := regexp.MustCompile(s.old).FindStringIndex(text[at[0]:at[1]]); old != nil {
					return []report.Edit{{Span: report.Span{Offset: at[0] + old[0], Length: old[1] - old[0]}, With: s.with}}
				}
			}
		}
	}
	return nil
}

// signEncoded puts the name of the encoded policy in place of its JSON's where that is
// signed; none where the code has no such name.
func signEncoded(text string) []report.Edit {
	for _, json := range madeJSON.re().FindAllStringSubmatch(text, 20) {
		word := regexp.MustCompile(`\$?\b` + regexp.QuoteMeta(json[1]) + `\b`)
		for _, made := range encodedFrom.re().FindAllStringSubmatch(text, 20) {
			if made[1] == json[1] || !word.MatchString(made[2]) {
				continue
			}
			for _, call := range signsWith.re().FindAllStringIndex(text, 20) {
				at := word.FindStringIndex(text[call[0]:call[1]])
				if at == nil {
					continue
				}
				with := made[1]
				if strings.HasPrefix(text[call[0]+at[0]:], "$") {
					with = "$" + with
				}
				from, to := call[0]+at[0], call[0]+at[1]
				if strings.Contains(made[2], "b64encode") && !strings.Contains(made[2], ".decode(") { // which gives bytes
					if more := asBytes.re().FindStringIndex(text[to:call[1]]); more != nil {
						to += more[1]
					}
				}
				return []report.Edit{{Span: report.Span{Offset: from, Length: to - from}, With: with}}
			}
		}
	}
	return nil
}

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
