package terms

import (
	"strings"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/words"
	"policybench/ui/words/english"
)

var forms = map[report.Form]string{
	report.FormDelivery:     "file URL with a query",
	report.FormFileAPI:      "File API URL",
	report.FormStoreAPI:     "store URL",
	report.FormSecurityTask: "security task in the path",
	report.FormPicker:       "picker code",
	report.FormViewer:       "viewer element",
	report.FormWidget:       "widget attributes",
	report.FormRequestBody:  "request body",
	report.FormPair:         "policy and signature alone",
	report.FormPolicy:       "policy alone",
	report.FormJSON:         "policy as JSON",
	report.FormMessage:      "server message",
	report.FormWebhook:      "webhook",
	report.FormOtherService: "another service's URL",
	report.FormSecret:       "app secret",
}

// Form names the shape in which a thing was found.
func Form(f report.Form) string {
	if name, ok := forms[f]; ok {
		return name
	}
	return words.Value(string(f))
}

// Request says in one line what a link asks for, empty where the text does not
// show it: "convert: rotate=deg:90 of an external URL".
func Request(l report.Link) string {
	var b strings.Builder
	b.WriteString(Calls(l.Needs))
	what := words.List(l.Tasks)
	switch {
	case strings.HasPrefix(l.Source, "src://"):
		what = english.Join(what, " of ", "a file behind a storage alias")
	case l.Source != "":
		what = english.Join(what, " of ", "an external URL")
	case len(l.Handles) > 1:
		what = english.Join(what, " of ", words.Count(len(l.Handles), "file"))
	case l.Handle != "":
		what = english.Join(what, " of ", "file "+words.Value(l.Handle))
	}
	if l.Method != "" {
		what = english.Join(words.Value(l.Method), " ", what)
	}
	return english.Join(b.String(), ": ", what)
}

// Calls joins the names of calls: "read and convert".
func Calls(calls []signing.Call) string {
	names := make([]string, len(calls))
	for i, c := range calls {
		names[i] = string(c)
	}
	return words.List(names)
}

// Thing names what carries a policy and signature as a customer would.
//
//go:noinline
func Thing(f report.Form) string {
	switch f {
	case report.FormPicker:
		return "the code"
	case report.FormViewer:
		return "the viewer element"
	case report.FormWidget:
		return "the upload element"
	case report.FormRequestBody:
		return "the request"
	case report.FormPair:
		return "the policy and signature"
	case report.FormPolicy, report.FormJSON:
		return "the policy"
	case report.FormMessage:
		return "the error message"
	case report.FormWebhook:
		return "the webhook"
	case report.FormSecret:
		return "the text"
	}
	return "the link"
}
