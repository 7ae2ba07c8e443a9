package everyday

import (
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
	endless  = remedy{"It has to be made again, with such a day in it, by whoever made it.", "They have to be made again, with such days in them, by whoever made them.", false}
	single   = remedy{"It has to be made again, with one of them.", "They have to be made again, with one of them each.", false}
	added    = remedy{"That part has to be added; its protection can stay as it is.", "That part has to be added; their protection can stay as it is.", false}
	copying  = remedy{"Please copy the link again from where you got it.", "Please copy them again from where you got them.", false}
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
func faultOf(r *report.Report, cause *report.Finding) (fault, bool) {
	switch {
	case triage.CutOff(*cause), triage.FromPicture(*cause):
		return fault{}, false
	case triage.OneCase(*cause):
		return fault{"all its letters have become " + map[bool]string{true: "capitals", false: "small ones"}[cause.Args[3] == "capitals"], &copying}, true
	case cause.Code == report.CodeHandleDiffers && r.Has(report.CodeHandleLength):
		return fault{"the name of the file in it is not whole", &copying}, true
	case cause.Code == report.CodePlaceholder && triage.LeftEmpty(*cause):
		return fault{"a part of it was left empty by the program that made it", &again}, true
	}
	if meant := misspelled(r, cause); meant != nil {
		cause = meant
	}
	for _, of := range []func(*report.Finding) (fault, bool){permissionOf, limitOf, mismatchOf, algorithmOf, writtenOf} {
		if f, ok := of(cause); ok {
			return f, true
		}
	}
	return fault{}, false
}

// misspelled is the finding that what is said to be missing stands there under another name,
// nil where none is.
func misspelled(r *report.Report, cause *report.Finding) *report.Finding {
	code, missing := report.CodeKeyMisspelled, "expiry"
	switch {
	case cause.Code == report.CodeCallDenied && len(cause.Args) > 0:
		code, missing = report.CodeCallWrongCase, cause.Args[0]
	case cause.Code != report.CodeExpiryMissing:
		return nil
	}
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Code == code && len(f.Args) > 1 && f.Args[1] == missing {
			return f
		}
	}
	return nil
}

// keeps reports whether the link need not be made again for it.
func (f fault) keeps() bool {
	return f.remedy == &stays || f.remedy == &moved || f.remedy == &added || f.remedy == &correct
}

// keepsAll reports whether a link need not be made again for anything that is wrong with it.
func keepsAll(r *report.Report) bool {
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Level != report.Problem {
			continue
		}
		says, ok := faultOf(r, f)
		if ok && !says.keeps() || f.Code == report.CodeExpired || f.Code == report.CodeCallDenied || f.Code == report.CodeHandleDiffers {
			return false
		}
	}
	return true
}

// lay are the words about a link that does not work for that.
func (f fault) lay(cause *report.Finding) Lay {
	since := "does not work, since " + f.says
	if cause.Code == report.CodeSignatureMismatch { // nothing in it is written in the wrong way
		since = "is refused, since " + f.says
	}
	return Lay{since, whyOf(cause), f.says, f.remedy}
}

// whyOf is what more can be said of a fault.
func whyOf(cause *report.Finding) string {
	switch {
	case cause.Code == report.CodeSignatureMismatch && len(cause.Args) > 1 && cause.Args[1] == "":
		return "Most likely it was made for another account or with a secret that has been replaced since, or changed after it was made."
	case cause.Code == report.CodeCallDenied && len(cause.Args) > 0:
		return permitsOnly(cause)
	case cause.Code == report.CodePolicyNotJSON && !triage.OneCase(*cause):
		return ""
	}
	if says, ok := table.Find(whys, cause.Code); ok {
		return says
	}
	return withinWhat(cause)
}

// Odd says what in a link is written otherwise than documented, which may be why it fails,
// and what to do: a clause and a sentence, both empty where nothing is.
func Odd(r *report.Report) (says, next string) {
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Level != report.Warning || !oddities.Has(string(f.Code)) {
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

// entry is a row of a table for [table.Find], of a type of this room: rows of another room's
// would have to name their fields.
type entry[K comparable, V any] struct {
	Key   K
	Value V
}
