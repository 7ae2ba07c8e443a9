package wire

import (
	"slices"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/syntax"
)

// AreHeaders reports whether there is nothing but headers between a request's URL
// and its body.
func AreHeaders(s string) bool {
	line, rest, _ := strings.Cut(s, "\n")
	if len(strings.Fields(line)) > 2 { // HTTP/1.1 at most, or a status
		return false
	}
	for rest != "" {
		line, rest, _ = strings.Cut(rest, "\n")
		line = strings.TrimSpace(strings.TrimLeft(line, "> "))
		if line != "" && !isHeader(line) && !strings.HasPrefix(line, "```") {
			return false
		}
	}
	return true
}

// isHeader reports whether a line is a header, as a request or a browser shows it:
// Content-Type: …, Request Method: …
func isHeader(line string) bool {
	colon := strings.IndexByte(line, ':')
	for i := 0; i < colon; i++ {
		if c := line[i]; !ascii.IsName(c) && c != '-' && c != ' ' {
			return false
		}
	}
	return colon > 0 && strings.Count(line[:colon], " ") < 3
}

// HoldsPair reports whether the policy or the signature at a place stands in a header of
// its own: -H 'Filestack-Security: policy=…'. No server reads one.
func HoldsPair(s string, at int) bool {
	const longest = 80
	line := ascii.Before(s, at, longest)
	if i := strings.LastIndexAny(line, "\r\n\"'"); i >= 0 {
		line = line[i+1:]
	}
	start := at - len(line)
	name, rest, ok := strings.Cut(strings.TrimPrefix(line, "> "), ":") // as curl -v shows it
	lower := strings.ToLower(name)
	if !ok || strings.ContainsAny(name, " /?&=({") {
		return false
	}
	if !strings.Contains(name, "-") { // a parameter is written like that as well
		return (lower == "policy" || lower == "signature") && strings.TrimLeft(rest, " ") == "" && (isOption(s, start) || belowRequest(s, start, true))
	}
	meant := strings.Contains(lower, "filestack") || strings.Contains(lower, "security") || strings.Contains(lower, "policy")
	switch strings.TrimLeft(strings.ToLower(rest), " ") {
	case "policy=", "policy:", "policy: ", "p=":
		return meant
	case "":
		return (meant || strings.Contains(lower, "signature")) && sentAsHeader(s, start)
	}
	return false
}

// sentAsHeader reports whether a request sends what begins at a place as a header: an
// option of curl, a line below a request line. Settings have names with hyphens as well,
// and what a server answers with is its own affair.
func sentAsHeader(s string, at int) bool {
	return isOption(s, at) || belowRequest(s, at, false)
}

// isOption reports whether what begins at a place is a header in an option of curl.
func isOption(s string, at int) bool {
	before := strings.TrimRight(ascii.Before(s, at, len("--header $'")), "$\"' =")
	return strings.HasSuffix(before, " -H") || strings.HasSuffix(before, " --header")
}

// belowRequest reports whether nothing but headers stand between a place and the request
// line above it. Strictly, the version of HTTP or the host are to be among them: without
// them people list parameters as well.
func belowRequest(s string, at int, strictly bool) bool {
	lines := strings.Split(ascii.Before(s, at, syntax.Reach), "\n")
	for i := len(lines) - 2; i >= 0; i-- {
		line := strings.TrimSpace(strings.TrimLeft(lines[i], "> "))
		if method, target, _ := strings.Cut(line, " "); slices.Contains(syntax.Methods[:], method) {
			return !strictly || strings.Contains(target, " HTTP/")
		}
		if !isHeader(line) {
			return false
		}
		strictly = strictly && !strings.HasPrefix(line, "Host:")
	}
	return false
}
