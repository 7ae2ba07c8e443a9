package reply

import (
	"slices"
	"strconv"
	"strings"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
)

// odd reports whether a link or its policy is written otherwise than documented, in a way
// that may be why a request with it fails.
func odd(r *report.Report) bool {
	for _, f := range r.Findings {
		if f.Level != report.Warning {
			continue
		}
		switch f.Code {
		case report.CodeExpiryIsString, report.CodeExpiryNotInteger, report.CodeCallIsString, report.CodeCallUnknown, report.CodeCallWrongCase, report.CodeCallEmpty,
			report.CodeKeyMisspelled, report.CodeKeyDuplicate, report.CodeSizeNotInteger, report.CodeSizeRange,
			report.CodeTaskUnknown, report.CodeOptionUnknown, report.CodeRouteUnknown, report.CodeHandleLength, report.CodeKeyLength, report.CodeFileMissing,
			report.CodeTaskAfterHandle, report.CodeTasksOnAPIHost, report.CodePairBesideTask, report.CodePairUnread, report.CodeUnread:
			return true
		}
	}
	return false
}

// limit is what sizes a link for uploading permits, where a text speaks of sizes; empty
// where it does not, or where there are none.
func (w *replier) limit(r *report.Report) string {
	uploads := false
	for _, c := range r.Link.Needs {
		uploads = uploads || c == signing.Store || c == signing.Write || c == signing.Pick
	}
	if !uploads || !triage.SaysSize(w.Text) {
		return ""
	}
	var parts []string
	for _, f := range r.Policy.Fields {
		n, err := strconv.ParseInt(f.Raw, 10, 64)
		switch {
		case err != nil:
		case f.Name == "minSize":
			parts = append(parts, "at least "+words.Bytes(n))
		case f.Name == "maxSize":
			parts = append(parts, "at most "+words.Bytes(n))
		}
	}
	return strings.Join(parts, " and ")
}

// limits says to a developer what sizes the policy permits. It reports whether it did.
func (w *replier) limits() bool {
	for i := range w.reports {
		if s := w.limit(&w.reports[i]); s != "" && w.Tally.Links == 1 {
			w.paragraph("The policy permits only files of " + s + ", and Filestack refuses others. For other sizes, sign a policy with another limit.")
			return true
		}
	}
	return false
}

// recased reports whether letters of a link were changed on its way: no line mends that.
func (w *replier) recased() bool {
	return slices.ContainsFunc(w.reports, func(r report.Report) bool { return slices.ContainsFunc(r.Findings, triage.OneCase) })
}

// unquoted are lines without the mark with which mails quote, where it begins all of them.
func unquoted(lines []string) []string {
	bare := make([]string, len(lines))
	for i, l := range lines {
		rest := strings.TrimLeft(l, "> ")
		if mark := l[:len(l)-len(rest)]; !strings.HasPrefix(mark, ">") || rest != "" && !strings.HasSuffix(mark, " ") {
			return lines
		}
		bare[i] = rest
	}
	return bare
}
