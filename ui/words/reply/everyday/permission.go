package everyday

import (
	"slices"
	"strings"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/words/english"
	"policybench/ui/words/reply/table"
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

var permitted = remedy{"It has to be made again, with that permission.", "They have to be made again, with that permission.", false}

// permits is what a call permits.
func permits(call string) string {
	text, _ := table.Find(everydayCalls, signing.Call(call))
	return text
}

// permissionOf says which permission is missing, where that is known.
func permissionOf(f *report.Finding) (fault, bool) {
	if f.Code != report.CodeCallDenied || len(f.Args) == 0 || permits(f.Args[0]) == "" {
		return fault{}, false
	}
	return fault{"it lacks the permission for " + permits(f.Args[0]), &permitted}, true
}

// permitsOnly says what a link permits whose permission is missing, empty where that is
// nothing or too much to name.
func permitsOnly(f *report.Finding) string {
	var has []string
	for _, call := range strings.Split(strings.Join(f.Args[1:], ", "), ", ") {
		if says := permits(call); says != "" && !slices.Contains(has, says) {
			has = append(has, says)
		}
	}
	if len(has) == 0 || len(has) > 3 {
		return "Each link permits certain things, such as viewing a file or changing it."
	}
	return "So far it permits " + english.And(has) + "."
}
