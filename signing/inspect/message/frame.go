package message

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/report"
)

// Unknown is the key of a message whose frame is Filestack's and whose reason stands in
// no table: it is quoted, and nothing is said of what it means.
const Unknown = "unknown"

// securedBy frames the File API's refusals.
const securedBy = "been secured by the developer of this website. Error: "

// policyError frames those of the processing engine and of delivery.
const policyError = "policy error: "

// findFrames adds the messages with a reason of their own in a frame of Filestack's:
// {"error":"…","c":"a request's id","i":"UPL-us-e-1-22","t":1516679849}, or the
// sentence of the File API, or the processing engine's.
// seen: filestack-rails#174 (the envelope), filestack-rails#108 (the sentence),
// filestack-js#198 (the engine's).
func findFrames(words ascii.Words, found []Found) []Found {
	if holds(found, Unknown) {
		return found
	}
	text := words.Text
	if at := words.Index(securedBy); at >= 0 {
		start := at + len(securedBy)
		if reason := lineOf(text[start:]); reason != "" && !overlaps(found, start, start+len(reason)) {
			return append(found, Found{Key: Unknown, Span: report.Span{Offset: start, Length: len(reason)}, Time: envelopeTime(text[start:]), Detail: reason})
		}
	}
	if at := words.Index(policyError); at >= 0 && (at == 0 || strings.IndexByte("\" \n", text[at-1]) >= 0) {
		start := at + len(policyError)
		if reason := lineOf(text[start:]); reason != "" && !overlaps(found, start, start+len(reason)) {
			return append(found, Found{Key: Unknown, Span: report.Span{Offset: start, Length: len(reason)}, Time: envelopeTime(text[start:]), Detail: reason})
		}
	}
	for from := 0; ; {
		i := strings.Index(text[from:], "error")
		if i < 0 {
			return found
		}
		at := from + i + len("error")
		from = at
		start, end := valueAt(text, at)
		if end <= start || overlaps(found, start, end) || !enveloped(text, at) {
			continue
		}
		return append(found, Found{Key: Unknown, Span: report.Span{Offset: start, Length: end - start}, Time: envelopeTime(text[at:]), Detail: text[start:end]})
	}
}

// longestReason bounds what is quoted of a reason.
const longestReason = 200

// lineOf is the rest of a line, a string or an element, at most longestReason bytes.
func lineOf(s string) string {
	s = s[:min(len(s), longestReason)]
	if i := strings.IndexAny(s, "\r\n\"<`"); i >= 0 {
		s = s[:i]
	}
	return strings.TrimRight(s, " \\")
}

// valueAt is the string that stands behind a key's closing quote at at, in any escape;
// an empty stretch where none does.
func valueAt(text string, at int) (start, end int) {
	i, quotes, colon := at, 0, false
	for ; i < min(len(text), at+24); i++ {
		switch c := text[i]; {
		case c == '"':
			quotes++
		case c == ':':
			colon = true
		case c != '\\' && c != ' ':
			i = len(text)
		}
		if colon && quotes >= 2 {
			break
		}
	}
	if i >= len(text) || !colon {
		return 0, 0
	}
	start = i + 1
	end = start + len(lineOf(text[start:]))
	return start, end
}

// enveloped reports whether the other keys of the envelope stand near an error's: the
// request's id and the node, whose names are letters.
func enveloped(text string, at int) bool {
	const near = 400
	window := text[max(0, at-near):min(len(text), at+near)]
	return hasKey(window, 'c', isRequestID) && hasKey(window, 'i', isNode)
}

// hasKey reports whether a window of JSON, escaped or not, has a key of one letter
// whose value passes.
func hasKey(window string, letter byte, passes func(string) bool) bool {
	for from := 0; ; {
		i := strings.IndexByte(window[from:], letter)
		if i < 0 {
			return false
		}
		at := from + i
		from = at + 1
		if at == 0 || window[at-1] != '"' {
			continue
		}
		if start, end := valueAt(window, at+1); end > start && passes(window[start:end]) {
			return true
		}
	}
}

// isRequestID recognises a UUID, or a part of one in a shortened listing.
func isRequestID(s string) bool {
	return len(s) == 36 && s[8] == '-' && s[13] == '-' && s[18] == '-' && s[23] == '-'
}

// isNode recognises a node's name: CLR-us-e-1-10, UPL-eu-w-1-10.
func isNode(s string) bool {
	name, rest, ok := strings.Cut(s, "-")
	return ok && len(name) == 3 && name == strings.ToUpper(name) && strings.Count(rest, "-") >= 2
}

// overlaps reports whether a message that is known stands in a stretch.
func overlaps(found []Found, start, end int) bool {
	for _, f := range found {
		if f.Span.Offset < end && f.Span.End() > start {
			return true
		}
	}
	return false
}
