package judge

import (
	"slices"
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// checkUnsigned says that no pair is there at all: a problem where one is needed
// even with the app's security switched off.
func (j *judging) checkUnsigned() {
	if j.hasPolicy || j.hasSignature {
		return
	}
	if j.l.Policy.State == request.Empty && j.l.Signature.State == request.Empty {
		j.add(report.Problem, report.CodePlaceholder, report.Inferred, "security", slices.Concat(j.l.Policy.Spans, j.l.Signature.Spans), "", shape.Nothing.Reason())
		return
	}
	if j.l.Carried.Basic {
		j.add(report.Note, report.CodeUnsigned, report.Documented, "security", nil, "basic")
		return
	}
	call, task, basis := j.always()
	switch {
	case task != "":
		j.add(report.Problem, report.CodeUnsigned, basis, "security", nil, string(call), task)
		return
	case call != "":
		j.add(report.Problem, report.CodeUnsigned, basis, "security", nil, string(call))
		return
	}
	j.add(report.Note, report.CodeUnsigned, report.Documented, "security", nil, "")
}

// always is the call for which a request needs a pair even with the app's security
// switched off, with the task that does where it is one; empty where it needs none. Of the tasks the documentation says so for
// tags and sfw alone; what else asks an intelligence, and workflows, are inferred.
func (j *judging) always() (call signing.Call, task string, basis report.Basis) {
	if set := j.needs.set & (setRemove | setWrite | setWriteURL); set != setNone {
		return set.calls()[0], "", report.Documented
	}
	if j.needs.set&setRunWorkflow != 0 {
		return signing.RunWorkflow, "", report.Inferred
	}
	for _, text := range j.l.Link.Tasks {
		switch name, _, _ := strings.Cut(text, "="); name {
		case "tags", "sfw":
			return signing.Convert, name, report.Documented
		case "ocr", "caption", "copyright", "doc_detection", "image_sentiment", "text_sentiment":
			call, task, basis = signing.Convert, name, report.Inferred
		}
	}
	return call, task, basis
}

// checkStandIns: a request that names no file or no app, or that goes where nothing
// reads it, is refused; what nobody documents is not known to be allowed.
func (j *judging) checkStandIns() {
	for i := range j.l.Forgiven {
		f := &j.l.Forgiven[i]
		switch f.Code {
		case report.CodePlaceholder:
			j.denied = j.denied || f.Level == report.Problem && strings.HasPrefix(f.Part, "link.")
		case report.CodeFileMissing, report.CodeTasksOnAPIHost:
			j.denied = j.denied || f.Level == report.Problem
		case report.CodeTaskUnknown, report.CodeRouteUnknown, report.CodeNameBehindHandle, report.CodePairBesideTask:
			j.unclear = true
		}
	}
}
