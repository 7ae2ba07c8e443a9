package redact

import (
	"bytes"
	"slices"
	"strings"

	"policybench/signing/report"
)

// exposed are the app secrets that stand in a pasted text: those that findings name, and
// whatever has the shape of one, whole, in pieces or encoded, since a text may hold
// nothing else.
func exposed(text string, undone undone, reports []report.Report) []string {
	secrets := slices.Clone(undone.shaped)
	each(reports, func(r *report.Report) {
		for _, f := range r.Findings {
			if f.Code == report.CodeSecretExposed && !strings.HasPrefix(f.Part, "policy.") {
				secrets = append(secrets, named(text, f.Spans)...)
			}
		}
	})
	slices.Sort(secrets)
	return slices.Compact(secrets)
}

// named are the texts at the places of a finding.
func named(text string, spans []report.Span) []string {
	const basicHead = "YXBwO" // of base64: what it stands for is found there
	var found []string
	for _, s := range spans {
		if s.Offset < 0 || s.Length < shortestText || s.End() > len(text) {
			continue
		}
		if value := text[s.Offset:s.End()]; !strings.HasPrefix(value, basicHead) {
			found = append(found, value)
		}
	}
	return found
}

func each(reports []report.Report, f func(*report.Report)) {
	for i := range reports {
		f(&reports[i])
		each(reports[i].Inner, f)
	}
}

// secretLength is the length of the app secrets that the Developer Portal makes: 26
// characters of base32.
const secretLength = 26

// shaped finds words in the shape of an app secret. One without a digit is rather an
// alphabet.
func shaped(text []byte) []string {
	var found []string
	for i := runAt(text, 0, secretChars, secretLength); i < len(text); {
		end := i + secretLength
		word := text[i:end]
		if (i == 0 || !isAlnum(text[i-1])) && (end == len(text) || !isAlnum(text[end])) && bytes.ContainsAny(word, "234567") {
			found = append(found, string(word))
		}
		for end < len(text) && secretChars[text[end]] {
			end++
		}
		i = runAt(text, end, secretChars, secretLength)
	}
	return found
}

var secretChars = marked(capitals + "234567")
