package words

import (
	"strings"

	"policybench/signing"
	"policybench/signing/report"
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
	return Value(string(f))
}

// Request says in one line what a link asks for, empty where the text does not
// show it: "convert: rotate=deg:90 of an external URL".
func Request(l report.Link) string {
	var b strings.Builder
	b.WriteString(callNames(l.Needs))
	what := List(l.Tasks)
	switch {
	case strings.HasPrefix(l.Source, "src://"):
		what = join(what, " of ", "a file behind a storage alias")
	case l.Source != "":
		what = join(what, " of ", "an external URL")
	case len(l.Handles) > 1:
		what = join(what, " of ", Count(len(l.Handles), "file"))
	case l.Handle != "":
		what = join(what, " of ", "file "+Value(l.Handle))
	}
	if l.Method != "" {
		what = join(Value(l.Method), " ", what)
	}
	return join(b.String(), ": ", what)
}

func callNames(calls []signing.Call) string {
	names := make([]string, len(calls))
	for i, c := range calls {
		names[i] = string(c)
	}
	return List(names)
}

// join puts the glue between two texts that are both there.
func join(a, glue, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + glue + b
}
