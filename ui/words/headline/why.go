package headline

import (
	"policybench/signing/report"
	"policybench/ui/words"
	"policybench/ui/words/finding"
	"policybench/ui/words/times"
)

// Why says in one sentence of a table why a link does not work, or what speaks against
// it, and what to do next. Both are empty where nothing does.
func Why(r report.Report) words.Sentence {
	first, found := r.Foremost()
	switch {
	case r.Verdict == report.Expired && r.Expiry.OK:
		return words.Sentence{Fact: "expired " + times.Sortable(r.Expiry.Unix), Hint: hintOf(r, report.CodeExpired)}
	case r.Verdict == report.Unsigned && found:
		return finding.Say(r.MissingHalf(first))
	case r.Verdict == report.Mismatch && r.Cause != "":
		return finding.Cause(r.Cause)
	case found:
		return finding.Say(first)
	case r.Verdict == report.Unverified:
		return words.Sentence{Fact: "signature not checked"}
	}
	return words.Sentence{}
}

func hintOf(r report.Report, code report.Code) string {
	for _, f := range r.Findings {
		if f.Code == code {
			return finding.Say(f).Hint
		}
	}
	return ""
}
