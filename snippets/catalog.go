package snippets

import (
	"policybench/signing"
	"policybench/snippets/internal/lang"
)

// kinds are all kinds in their order, with the tab that each is shown in, its title
// and the variant that is shown first. Of several kinds in a tab, the title of the
// first is the tab's and way tells them apart.
var kinds = [...]struct {
	kind, tab  Kind
	title, way string
	first      func(*Input) string
}{
	{Picker, Picker, "Picker", "", always("open")},
	{Filelink, Filelink, "Filelink", "", always("query")},
	{Conversion, Conversion, "Conversion", "", conversionDefault},
	{Viewer, Viewer, "Viewer", "", always("div")},
	{Server, Server, "Server", "by hand", always("node")},
	{SDK, Server, "SDK", "library", always("node")},
	{Curl, Curl, "curl", "", always("read")},
	{Steps, Steps, "Steps", "", always("shell")},
}

//go:noinline
func always(name string) func(*Input) string { return func(*Input) string { return name } }

// variant is one entry of the catalog.
type variant struct {
	kind        Kind
	name, title string
	language    *lang.Language
	// carries the policy and signature: where it does not, the code makes or fetches
	// them when it runs.
	carries bool
	// needs are the calls of the request; nil where the snippet makes none.
	needs func(*Input) []signing.Call
	// write fills the draft, with the template where there is one.
	write    func(*draft, *template) error
	template *template
}

func file(name string) *template { return &template{file: name} }

// carried and made tell the variants that hold the pair from those that do not.
const (
	carried = true
	made    = false
)

// catalog lists everything, in the order of tabs and variants.
var catalog = [...]variant{
	{Picker, "open", "opens on a click", lang.JavaScript, carried, pickerNeeds, pickerOpen, file("picker.js")},
	{Picker, "fetch", "fetches a fresh policy from your server", lang.JavaScript, made, pickerNeeds, pickerFetch, file("picker-fetch.js")},
	{Picker, "html", "whole page", lang.HTML, carried, pickerNeeds, picker, file("picker.html")},
	{Picker, "react", "React 18 and 19", lang.JSX, carried, pickerNeeds, picker, file("picker.jsx")},
	{Picker, "react-18", "filestack-react, for React 18", lang.JSX, carried, pickerNeeds, picker, file("picker-18.jsx")},
	{Picker, "angular", "Angular component", lang.TypeScript, carried, pickerNeeds, picker, file("picker.ts")},
	{Picker, "vue", "Vue 3 component", lang.Vue, carried, pickerNeeds, picker, file("picker.vue")},
	{Picker, "init", "client alone", lang.JavaScript, carried, needs(signing.Pick), pickerInit, file("picker.js")},
	{Picker, "pair", "policy and signature as JSON", lang.JSON, carried, needs(signing.Pick), pair, file("pair.json")},
	{Picker, "legacy", "filestack-js 0.x", lang.JavaScript, carried, needs(signing.Pick), pickerLegacy, file("picker-legacy.js")},

	{Filelink, "query", "CDN, pair in the query", lang.URL, carried, needs(signing.Read), fileLink(deliveryURL), nil},
	{Filelink, "task", "CDN, pair in the path", lang.URL, carried, needs(signing.Read), filelinkTask, nil},
	{Filelink, "file-api", "File API", lang.URL, carried, needs(signing.Read), fileLink(fileAPIURL), nil},
	{Filelink, "metadata", "metadata", lang.URL, carried, needs(signing.Stat), fileLink(metadataURL), nil},

	{Conversion, "handle", "stored file", lang.URL, carried, conversionNeeds, conversionHandle, nil},
	{Conversion, "external", "external URL", lang.URL, carried, conversionNeeds, conversionExternal, nil},
	{Conversion, "alias", "storage alias", lang.URL, carried, conversionNeeds, conversionAlias, nil},
	{Conversion, "process", "processing engine and File API", lang.URL, carried, conversionNeeds, conversionProcess, nil},
	{Conversion, "b64", "base64, any characters", lang.URL, carried, conversionNeeds, conversionBase64, nil},

	{Viewer, "div", "div for the viewer script", lang.HTML, carried, needs(signing.Convert), viewerDiv, file("viewer-div.html")},
	{Viewer, "preview", "preview URL", lang.URL, carried, needs(signing.Convert), viewerPreview, nil},
	{Viewer, "iframe", "iframe", lang.HTML, carried, needs(signing.Convert), viewerFrame, file("viewer-iframe.html")},
	{Viewer, "js", "filestack-js", lang.JavaScript, carried, needs(signing.Convert), viewerJS, file("viewer.js")},

	{Server, "node", "Node.js, ESM and TypeScript", lang.Module, made, nil, server("[", "]"), file("server-node.js")},
	{Server, "next", "Next.js route handler", lang.TypeScript, made, nil, server("[", "]"), file("server-next.ts")},
	{Server, "python", "Python", lang.Python, made, nil, serverPython, file("server.py")},
	{Server, "ruby", "Ruby", lang.Ruby, made, nil, server("[", "]"), file("server.rb")},
	{Server, "php", "PHP", lang.PHP, made, nil, server("[", "]"), file("server.php")},
	{Server, "go", "Go", lang.Go, made, nil, serverGo, file("server.go.txt")},
	{Server, "java", "Java", lang.Java, made, nil, serverJava, file("server.java")},
	{Server, "shell", "shell with openssl", lang.Shell, made, nil, serverShell, file("server.sh")},

	{SDK, "node", "filestack-js", lang.Module, made, nil, server("[", "]"), file("sdk.js")},
	{SDK, "python", "filestack-python", lang.Python, made, nil, serverPython, file("sdk.py")},
	{SDK, "php", "filestack/filestack-php", lang.PHP, made, nil, server("[", "]"), file("sdk.php")},
	{SDK, "ruby", "filestack", lang.Ruby, made, nil, server("[", "]"), file("sdk.rb")},
	{SDK, "rails", "filestack-rails, initializer", lang.Ruby, made, nil, sdkRails, file("sdk-rails.rb")},
	{SDK, "java", "filestack-java", lang.Java, made, nil, sdkJava, file("sdk.java")},
	{SDK, "go", "filestack-go", lang.Go, made, nil, server("[]string{", "}"), file("sdk.go.txt")},

	{Curl, "read", "download", lang.Shell, carried, needs(signing.Read), curlFile(deliveryURL), file("curl-read.sh")},
	{Curl, "metadata", "metadata", lang.Shell, carried, needs(signing.Stat), curlFile(metadataURL), file("curl-metadata.sh")},
	{Curl, "overwrite", "overwrite", lang.Shell, carried, needs(signing.Write), curlFile(fileAPIURL), file("curl-overwrite.sh")},
	{Curl, "store", "upload", lang.Shell, carried, needs(signing.Store), curlStore, file("curl-store.sh")},
	{Curl, "delete", "delete", lang.Shell, carried, needs(signing.Remove), curlDelete, file("curl-delete.sh")},
	{Curl, "workflow", "run a workflow", lang.Shell, carried, needs(signing.RunWorkflow), curlWorkflow, file("curl-workflow.sh")},

	{Steps, "shell", "how the signature comes about", lang.Shell, carried, nil, steps, file("steps.sh")},
}

// needs is for requests whose calls are always the same.
//
//go:noinline
func needs(calls ...signing.Call) func(*Input) []signing.Call {
	return func(*Input) []signing.Call { return calls }
}
