package triage

import (
	"slices"
	"strings"

	"policybench/signing/report"
)

// named are the words by which messages that are not known name what refuses a request.
var named = map[report.Code]string{
	report.CodeHandleDiffers:   "handle",
	report.CodeCallDenied:      "call action operation",
	report.CodePathDenied:      "path",
	report.CodeContainerDenied: "container bucket",
	report.CodeSizeDenied:      "size large small",
	report.CodeExpired:         "expired expiry",
}

// NamesCause reports whether a message whose words are not known names what was found to
// refuse a request.
func NamesCause(message string, cause report.Code) bool {
	message = strings.ToLower(message)
	return slices.ContainsFunc(strings.Fields(named[cause]), func(word string) bool { return strings.Contains(message, word) })
}
