package everyday

import (
	"slices"
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words/finding"
	"policybench/ui/words/reply/table"
)

// fault is what is wrong with a link, behind "since".
type fault struct {
	says   string
	remedy *remedy
}

// remedy is what is to be done about one link or about several.
type remedy struct {
	one, many string
	whole     bool // says what somebody who has nothing but the link can do
}

var (
	stays    = remedy{"Only that has to be corrected; its protection can stay as it is.", "Only that has to be corrected; their protection can stay as it is.", false}
	moved    = remedy{"Its protection only has to be moved; it need not be made again.", "Their protection only has to be moved; it need not be made again.", false}
	mended   = remedy{"Once that is corrected in the program, it has to be made again.", "Once that is corrected in the program, they have to be made again.", false}
	anew     = remedy{"It has to be made again, with that put right.", "They have to be made again, with that put right.", false}
	copying  = remedy{copyAgain, copyAll, false}
	filled   = remedy{"Please copy it again from where you got it. If that part is empty there as well, it has to be made again.", "Please copy them again from where you got them. Where that part is empty there as well, they have to be made again.", false}
	correct  = remedy{"Please correct that in the link. If it is written like this on a website or in a mail, please tell whoever made that; we can send the technical details.", "Please correct that.", true}
	ofSecret = remedy{"It has to be made again, with the secret of its account.", "They have to be made again, with the secret of their account.", false}
)

// in is a fault with what a finding says of it.
func (f fault) in(args []string) fault {
	f.says = finding.Fill(f.says, args)
	return f
}

// faultOf finds the fault that made a link what it is.
func faultOf(cause report.Finding) (fault, bool) {
	for _, of := range []func(report.Finding) (fault, bool){limitOf, mismatchOf, algorithmOf, writtenOf} {
		if f, ok := of(cause); ok {
			return f, true
		}
	}
	return fault{}, false
}

// keeps reports whether the link need not be made again for it.
func (f fault) keeps() bool {
	return f.remedy == &stays || f.remedy == &moved || f.remedy == &correct
}

// keepsAll reports whether a link need not be made again for anything that is wrong with it.
func keepsAll(r *report.Report) bool {
	return !slices.ContainsFunc(r.Findings, func(f report.Finding) bool {
		says, ok := faultOf(f)
		return f.Level == report.Problem && (ok && !says.keeps() || !ok && f.Code == report.CodeExpired || f.Code == report.CodeCallDenied || f.Code == report.CodeHandleDiffers)
	})
}

// lay are the words about links that do not work for that.
func (f fault) lay(cause report.Finding) Lay {
	since := "does not work, since " + f.says
	if cause.Code == report.CodeSignatureMismatch { // nothing in it is written in the wrong way
		since = "is refused, since " + f.says
	}
	next := f.remedy.one
	if f.remedy.whole {
		next = f.remedy.many // whom to tell stands below a list
	}
	return Lay{since, whyOf(cause), f.says, "this link " + since + ". " + next, "each of these links " + since + ". " + f.remedy.many}
}

// whyOf is what more can be said of a fault.
func whyOf(cause report.Finding) string {
	if cause.Code == report.CodeSignatureMismatch && len(cause.Args) > 1 && cause.Args[1] == "" {
		return "Most likely it was made for another account or with a secret that has been replaced since, or changed after it was made."
	}
	if triage.LeftEmpty(cause) {
		return "Most likely the program that made it had no value for it."
	}
	return withinWhat(cause)
}

// Odd says what in a link is written otherwise than documented, which may be why it fails,
// and what to do: a clause and a sentence, both empty where nothing is.
func Odd(r *report.Report) (says, next string) {
	for _, f := range r.Findings {
		if odd := f.Level == report.Warning && oddities.Has(string(f.Code)); !odd {
			continue
		}
		if f, ok := writtenOf(f); ok {
			return f.says, strings.Replace(f.remedy.one, "It has to be", "It should be", 1) // it may work
		}
	}
	return "", ""
}

// oddities are the codes of warnings that may be why a request fails.
const oddities table.Keys = "expiry-is-string expiry-not-integer call-is-string call-unknown call-wrong-case call-empty key-misspelled key-duplicate " +
	"size-not-integer size-range task-unknown option-unknown route-unknown handle-length key-length file-missing task-after-handle tasks-on-api-host " +
	"pair-beside-task pair-unread unread"
