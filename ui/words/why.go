package words

import (
	"time"

	"policybench/signing/report"
)

// Why says in one sentence of a table why a link does not work, or what speaks against
// it, and what to do next. Both are empty where nothing does.
func Why(r report.Report) Sentence {
	first, found := r.Foremost()
	switch {
	case r.Verdict == report.Expired && r.Expiry.OK:
		return Sentence{Fact: "expired " + tableTime(r.Expiry.Unix), Hint: hintOf(r, report.CodeExpired)}
	case r.Verdict == report.Unsigned && found:
		return Finding(r.MissingHalf(first))
	case r.Verdict == report.Mismatch && r.Cause != "":
		return Cause(r.Cause)
	case found:
		return Finding(first)
	case r.Verdict == report.Unverified:
		return Sentence{Fact: "signature not checked"}
	}
	return Sentence{}
}

func hintOf(r report.Report, code report.Code) string {
	for _, f := range r.Findings {
		if f.Code == code {
			return Finding(f).Hint
		}
	}
	return ""
}

// tableTime is a time to sort by.
func tableTime(unix int64) string { return time.Unix(unix, 0).UTC().Format("2006-01-02 15:04 UTC") }
