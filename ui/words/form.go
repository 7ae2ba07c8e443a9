package words

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect"
)

var forms = map[inspect.Form]string{
	inspect.FormDelivery:     "file URL with a query",
	inspect.FormFileAPI:      "File API URL",
	inspect.FormStoreAPI:     "store URL",
	inspect.FormSecurityTask: "security task in the path",
	inspect.FormPicker:       "picker code",
	inspect.FormViewer:       "viewer element",
	inspect.FormWidget:       "widget attributes",
	inspect.FormRequestBody:  "request body",
	inspect.FormPair:         "policy and signature alone",
	inspect.FormPolicy:       "policy alone",
	inspect.FormJSON:         "policy as JSON",
	inspect.FormMessage:      "server message",
	inspect.FormWebhook:      "webhook",
	inspect.FormOtherService: "another service's URL",
	inspect.FormSecret:       "app secret",
}

// Form names the shape in which a thing was found.
func Form(f inspect.Form) string {
	if name, ok := forms[f]; ok {
		return name
	}
	return Value(string(f))
}

// Request says in one line what a link asks for, empty where the text does not
// show it: "convert: rotate=deg:90 of an external URL".
func Request(l inspect.Link) string {
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
