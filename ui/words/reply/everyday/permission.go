package everyday

import (
	"slices"
	"strings"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words/english"
	"policybench/ui/words/finding"
	"policybench/ui/words/reply/table"
	"policybench/ui/words/terms"
)

// everydayCalls are what calls permit, in everyday words behind "for".
var everydayCalls = []entry[signing.Call, string]{
	{signing.Pick, "uploading files"},
	{signing.Read, "viewing or downloading the file"},
	{signing.Stat, "reading the size and type of the file"},
	{signing.Write, "replacing the file"},
	{signing.WriteURL, "replacing the file"},
	{signing.Store, "storing files"},
	{signing.Convert, "showing the file in another size or form, such as a preview"},
	{signing.Remove, "deleting the file"},
	{signing.Exif, "reading what a camera noted in a picture"},
	{signing.RunWorkflow, "starting automatic steps"},
}

func everyday(call string) string {
	text, _ := table.Find(everydayCalls, signing.Call(call))
	return text
}

// permissionLay says which permission is missing, and what there is, where both are known.
func permissionLay(it triage.Item) (Lay, bool) {
	permits := func(call string) string {
		if terms.Thing(it.Report.Form) != "the link" {
			return strings.ReplaceAll(everyday(call), "the file", "files")
		}
		return everyday(call)
	}
	needed := permits(finding.ArgOf(it.Cause.Args, it.Cause.Code))
	if it.Cause.Code != report.CodeCallDenied || needed == "" {
		return Lay{}, false
	}
	l := ByResult(triage.Result(report.Denied))
	l.Reason = "it lacks the permission for " + needed
	l.Happened = "does not work, since " + l.Reason
	l.List = "this link lacks the permission for " + needed + ". It has to be made again, with that permission."
	l.Several = "these links lack the permission for " + needed + ". They have to be made again, with that permission."
	if terms.Thing(it.Report.Form) != "the link" {
		l.Why = ""
	}
	var has []string
	for call := range strings.SplitSeq(strings.Join(it.Cause.Args[1:], ", "), ", ") {
		if says := permits(call); says != "" && !slices.Contains(has, says) {
			has = append(has, says)
		}
	}
	if len(has) > 0 && len(has) < 4 {
		l.Why = "So far it permits " + english.And(has) + "."
	}
	return l, true
}
