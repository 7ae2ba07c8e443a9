package triage

import (
	"strings"
	"unicode"
)

// Label is what stands in front of a link on its line, as what its writer calls it:
// "Annex A: https://…", "- invoice: <https://…>". It is empty where a sentence leads to the
// link, where code does, and where too much stands there for a name.
func Label(text string, at int) string {
	const longest = 40
	at = max(0, min(at, len(text)))
	if name, ok := linkText(text, at); ok {
		return name
	}
	const farthest = 4 * longest // its sign and its blanks before it
	near := text[max(0, at-farthest):at]
	start := strings.LastIndexByte(near, '\n') + 1
	if start == 0 && at > farthest {
		return "" // too much stands there
	}
	line := strings.TrimRight(near[start:], " \t<([\"'")
	line, ended := strings.CutSuffix(line, ":")
	name := strings.TrimSpace(strings.TrimLeft(line, " \t>*-•·"))
	if _, rest, found := strings.Cut(name, ". "); found && strings.Trim(name[:len(name)-len(rest)], "0123456789. ") == "" {
		name = rest // a number of a list
	}
	letters := strings.ContainsFunc(name, unicode.IsLetter)
	words := len(strings.Fields(name))
	if !ended || !letters || len(name) > longest || words > 5 || strings.ContainsAny(name, "{}<>=;/\\\"`,") || namesNothing(name) || judges(name) {
		return ""
	}
	return name
}

// judges reports whether words in front of a link say how it fares, and not what it is; in
// brackets they may do both.
func judges(name string) bool {
	name, _, _ = strings.Cut(name, "(")
	return works.in(name) || fails.in(name)
}

// linkText is the text of a link in Markdown: [Price list](https://…).
func linkText(text string, at int) (string, bool) {
	before := text[max(0, at-80):at]
	if !strings.HasSuffix(before, "](") {
		return "", false
	}
	open := strings.LastIndexByte(before, '[')
	name := strings.TrimSpace(before[open+1 : len(before)-2])
	return name, open >= 0 && name != "" && !strings.ContainsAny(name, "]\n`<>") && !strings.Contains(name, "://")
}

// namesNothing reports whether words in front of a link would stand in front of any: "the
// full link", "request URL".
func namesNothing(name string) bool {
	for word := range strings.FieldsSeq(strings.ToLower(name)) {
		if !common[word] {
			return false
		}
	}
	return true
}

// common are words that tell no link from another.
var common = map[string]bool{
	"url": true, "link": true, "links": true, "address": true, "here": true, "hier": true, "file": true, "image": true, "src": true, "href": true,
	"get": true, "https": true, "http": true, "location": true, "referer": true, "request": true,
	"the": true, "this": true, "one": true, "a": true, "and": true, "my": true, "our": true, "your": true, "is": true, "it": true, "in": true,
	"full": true, "whole": true, "complete": true, "entire": true, "exact": true, "actual": true, "original": true, "direct": true, "secured": true, "signed": true,
}
