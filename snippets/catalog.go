package snippets

import (
	"policybench/signing"
	"policybench/snippets/internal/lang"
)

// variant is one entry of the catalog.
type variant struct {
	kind        Kind
	name, title string
	language    *lang.Language
	// needs are the calls of the request; nil where the snippet makes none.
	needs func(*Input) []signing.Call
	// write fills the draft, with the template where there is one.
	write    func(*draft, *template) error
	template *template
}

func file(name string) *template { return &template{file: name} }

// catalog lists everything, in the order of tabs and variants.
var catalog = [...]variant{
	{Picker, "init", "client", lang.JavaScript, needs(signing.Pick), picker, file("picker.js")},
	{Picker, "open", "client, and open the picker", lang.JavaScript, needs(signing.Pick), pickerOpen, file("picker.js")},
	{Picker, "html", "whole page", lang.HTML, needs(signing.Pick), picker, file("picker.html")},
	{Picker, "react", "filestack-react", lang.JSX, needs(signing.Pick), picker, file("picker.jsx")},
	{Picker, "pair", "the pair as JSON", lang.JSON, needs(signing.Pick), pair, file("pair.json")},
	{Picker, "legacy", "filestack-js 0.x", lang.JavaScript, needs(signing.Pick), pickerLegacy, file("picker-legacy.js")},

	{Filelink, "query", "CDN, pair in the query", lang.URL, needs(signing.Read), fileLink(deliveryURL), nil},
	{Filelink, "task", "CDN, pair in the path", lang.URL, needs(signing.Read), filelinkTask, nil},
	{Filelink, "file-api", "File API", lang.URL, needs(signing.Read), fileLink(fileAPIURL), nil},
	{Filelink, "metadata", "metadata", lang.URL, needs(signing.Stat), fileLink(metadataURL), nil},

	{Conversion, "handle", "stored file", lang.URL, conversionNeeds, conversionHandle, nil},
	{Conversion, "external", "external URL", lang.URL, conversionNeeds, conversionExternal, nil},
	{Conversion, "alias", "storage alias", lang.URL, conversionNeeds, conversionAlias, nil},
	{Conversion, "process", "processing engine and File API", lang.URL, conversionNeeds, conversionProcess, nil},
	{Conversion, "b64", "base64, any characters", lang.URL, conversionNeeds, conversionBase64, nil},

	{Viewer, "div", "div for the viewer script", lang.HTML, needs(signing.Convert), viewerDiv, file("viewer-div.html")},
	{Viewer, "preview", "preview URL", lang.URL, needs(signing.Convert), viewerPreview, nil},
	{Viewer, "iframe", "iframe", lang.HTML, needs(signing.Convert), viewerFrame, file("viewer-iframe.html")},
	{Viewer, "js", "filestack-js", lang.JavaScript, needs(signing.Convert), viewerJS, file("viewer.js")},

	{Server, "node", "Node.js", lang.JavaScript, nil, serverNode, file("server.js")},
	{Server, "python", "Python", lang.Python, nil, serverPython, file("server.py")},
	{Server, "ruby", "Ruby", lang.Ruby, nil, serverRuby, file("server.rb")},
	{Server, "php", "PHP", lang.PHP, nil, serverPHP, file("server.php")},
	{Server, "go", "Go", lang.Go, nil, serverGo, file("server.go.txt")},
	{Server, "java", "Java", lang.Java, nil, serverJava, file("server.java")},
	{Server, "shell", "shell with openssl", lang.Shell, nil, serverShell, file("server.sh")},

	{Curl, "read", "download", lang.Shell, needs(signing.Read), curlFile(deliveryURL), file("curl-read.sh")},
	{Curl, "metadata", "metadata", lang.Shell, needs(signing.Stat), curlFile(metadataURL), file("curl-metadata.sh")},
	{Curl, "overwrite", "overwrite", lang.Shell, needs(signing.Write), curlFile(fileAPIURL), file("curl-overwrite.sh")},
	{Curl, "store", "upload", lang.Shell, needs(signing.Store), curlStore, file("curl-store.sh")},
	{Curl, "delete", "delete", lang.Shell, needs(signing.Remove), curlDelete, file("curl-delete.sh")},
	{Curl, "workflow", "run a workflow", lang.Shell, needs(signing.RunWorkflow), curlWorkflow, file("curl-workflow.sh")},

	{Steps, "shell", "how the signature comes about", lang.Shell, nil, steps, file("steps.sh")},
}

// needs is for requests whose calls are always the same.
func needs(calls ...signing.Call) func(*Input) []signing.Call {
	return func(*Input) []signing.Call { return calls }
}
