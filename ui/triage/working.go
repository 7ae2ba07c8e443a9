package triage

import (
	"strings"

	"policybench/signing/report"
)

var (
	answeredWell = &pattern{expression: `(?i)\bstatus(?:[ _-]?code)?["']?\s*[=: ]\s*2\d\d\b|" 2\d\d\b|\bHTTP/[\d.]+"? 2\d\d\b`}
	answeredIll  = &pattern{expression: `(?i)\bstatus(?:[ _-]?code)?["']?\s*[=: ]\s*[45]\d\d\b|" [45]\d\d\b|\bHTTP/[\d.]+"? [45]\d\d\b`}
	calledGood   = &pattern{expression: `(?i)^[\s>*•\d.)-]*(?:this |this one |the one that )?(?:works|working|opens|loads|ok|okay|fine)\s*(?:[:=]|$)`}
	nthAlone     = &pattern{expression: `(?i)\bonly (?:the )?(first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)(?: one| link| of them)? (?:works|opens|loads|is (?:fine|ok|okay))\b`}
)

// SaysItWorks reports whether a text says of one of its links that it works: a log by the
// answer on its line, a letter by the words before it or by its place, counted from 1.
func SaysItWorks(text string, link report.Span, nth int) bool {
	const longest = 8 << 10
	if link.Length <= 0 || link.Offset < 0 || link.End() > len(text) {
		return false
	}
	start := strings.LastIndexByte(text[:link.Offset], '\n') + 1
	end := len(text)
	if i := strings.IndexByte(text[link.End():], '\n'); i >= 0 {
		end = link.End() + i
	}
	if end-start > longest {
		return false
	}
	before := text[start:link.Offset]
	line := before + " " + text[link.End():end]
	if answeredWell.in(line) && !answeredIll.in(line) || calledGood.in(before) {
		return true
	}
	const letter = 16 << 10
	if len(text) > letter {
		return false
	}
	m := nthAlone.re().FindStringSubmatch(text)
	if m == nil {
		return false
	}
	names := [...]string{"first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th"}
	return nth >= 1 && nth <= len(names) && strings.Contains(names[nth-1], strings.ToLower(m[1]))
}
