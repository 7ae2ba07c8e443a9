package wire

import (
	"slices"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/syntax"
)

// StartsRequest reports whether a URL is a request's by what stands before it in its
// line: POST https://…, Request URL: https://…
func StartsRequest(before string) bool {
	before = strings.TrimRight(strings.TrimLeft(before, "> \t*-"), " \t\"'`<")
	return slices.Contains(syntax.Methods[:], before) || strings.HasSuffix(before, "URL:")
}

// requestTarget is the path of the request whose header stands at at.
func requestTarget(s string, at int) (from, to int) {
	limit := max(0, at-syntax.Reach)
	i := strings.LastIndex(s[limit:at], " HTTP/")
	if i < 0 {
		return 0, 0
	}
	to = limit + i
	from = ascii.LastIndexByte(s[limit:to], ' ') + limit + 1
	if from <= limit || s[from] != '/' || !StartsRequest(s[ascii.LineStart(s, from):from]) {
		return 0, 0
	}
	return from, to
}
