package twolinks

import (
	"fmt"
	"strings"
	"time"

	"policybench/signing/compare"
	"policybench/signing/report"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/terms"
	"policybench/ui/words/times"
)

// partNames are how the parts of a comparison are called.
var partNames = map[string]string{
	"form": "written as", "apiKey": "API key", "handle": "file", "tasks": "task", "text": "as it stands",
}

// PartName is how a part of a comparison is called.
func PartName(part string) string {
	if name, ok := partNames[part]; ok {
		return name
	}
	if key, ok := strings.CutPrefix(part, "policy."); ok {
		if key == "handle" {
			return "only file"
		}
		return words.Visible(key)
	}
	return part
}

// Say is the first line on two links, and what to do.
func Say(r compare.Result, a, b report.Report) words.Sentence {
	h := HeadOf(r, a, b)
	glue, basis := ": ", ""
	if h.Refused != "" && r.Explains == "" {
		glue = ", and "
	}
	if h.Basis != "" {
		basis = fmt.Sprintf(" (%s)", h.Basis)
	}
	return words.Sentence{Fact: english.Join(h.Refused, glue, h.Fact) + basis, Hint: h.Hint}
}

// longestPart is how many characters of a part are shown.
const longestPart = 44

// PartText is a part as it is shown: a signature is cut, an expiry a time.
func PartText(part, value string, at time.Time) string {
	switch {
	case value == "" && part == "text":
		return "no fault"
	case value == "":
		return "none"
	case part == "signature" && len(value) > 8:
		return words.Visible(value[:8])
	case part == "form":
		return terms.Form(report.Form(value))
	case part == "text":
		return strings.ReplaceAll(value, "-", " ")
	case part == "policy.expiry":
		if unix, ok := wholeSeconds(value); ok {
			when := time.Unix(unix, 0)
			return times.Sortable(unix) + ", " + times.Relative(when, at)
		}
	}
	return shortened(words.Visible(value), longestPart)
}

func wholeSeconds(value string) (int64, bool) {
	var unix int64
	n, err := fmt.Sscanf(value, "%d", &unix)
	return unix, n == 1 && err == nil && unix > 0 && unix < 1<<36
}

func shortened(text string, longest int) string {
	if r := []rune(text); len(r) > longest {
		return string(r[:longest-1]) + "…"
	}
	return text
}
