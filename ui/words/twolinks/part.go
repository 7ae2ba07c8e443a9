package twolinks

import (
	"fmt"
	"strings"

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
	switch {
	case h.Refused == "":
		h.Fact = english.Capital(h.Fact)
	case r.Explains == "":
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
func PartText(part, value string) string {
	switch {
	case value == "" && part == "text":
		return "no fault"
	case value == "":
		return "none"
	case part == "signature" && len(value) > 8:
		return words.Visible(value[:8])
	case part == "form":
		return carriedAs(report.Form(value))
	case part == "text":
		return strings.ReplaceAll(value, "-", " ")
	case part == "policy.expiry":
		if unix, ok := wholeSeconds(value); ok {
			return times.Sortable(unix)
		}
	}
	return shortened(words.Visible(value), longestPart)
}

// carriedAs is a form in the few words that two columns have room for.
func carriedAs(f report.Form) string {
	switch f {
	case report.FormDelivery:
		return "query"
	case report.FormSecurityTask:
		return "security task"
	}
	return terms.Form(f)
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
