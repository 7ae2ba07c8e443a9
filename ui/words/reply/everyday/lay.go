// Package everyday has the words of replies for somebody who is no developer: what happened
// to a link, what a message means, and what to do.
package everyday

import (
	"slices"
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words/reply/table"
)

// Lay is what is said about a link in everyday words.
type Lay struct {
	Happened, Why string // a sentence about "the link" without its subject, and the next one
	Reason        string // the same as a reason: "a space has got into it"
	remedy        *remedy
}

// List is the same in a list, behind the link's name.
func (l *Lay) List() string {
	if l.remedy == &sending {
		return strings.Replace(l.Reason, "of it", "of the link", 1) + ". " + l.remedy.one
	}
	if l.remedy.whole {
		return "this link " + l.Happened + ". " + l.remedy.many // whom to tell stands below
	}
	return "this link " + l.Happened + ". " + l.remedy.one
}

// Of finds everyday words for what makes a link what it is.
func Of(it triage.Item) Lay {
	cause := &it.Cause
	if f, ok := faultOf(it.Report, cause); ok {
		return f.lay(cause)
	}
	code := cause.Code
	switch {
	case triage.CutOff(*cause):
		code = report.CodeSignatureMissing
	case triage.FromPicture(*cause):
		code = report.CodeSignatureNotHex
	}
	l, ok := table.Find(lays, code)
	if !ok {
		l, ok = table.Find(byResult, it.Result)
	}
	if !ok {
		l.remedy = &again
	}
	if triage.Misread(it.Report.Cause) {
		l.Why += " With these signs put right, it is the link that was made."
	}
	return l
}

// Several are the words about links with one fault, without what differs between them.
func Several(group []triage.Item) string {
	says := severally(group[0])
	for _, it := range group[1:] {
		if severally(it) != says {
			it.Cause.Args = common(group)
			return severally(it)
		}
	}
	return says
}

// common are the arguments of a cause that are the same for all of a group, the others empty.
func common(group []triage.Item) []string {
	args := slices.Clone(group[0].Cause.Args)
	for _, it := range group[1:] {
		args = args[:min(len(args), len(it.Cause.Args))]
		for i := range args {
			if it.Cause.Args[i] != args[i] {
				args[i] = ""
			}
		}
	}
	return args
}

func severally(it triage.Item) string {
	l := Of(it)
	return "each of these links " + l.Happened + ". " + l.remedy.many
}
