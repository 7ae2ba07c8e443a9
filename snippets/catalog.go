package snippets

import "policybench/signing"

// variant is one entry of the catalog.
type variant struct {
	kind                  Kind
	name, title, language string
	// needs are the calls of the request; nil where the snippet makes none.
	needs func(*Input) []signing.Call
	// write fills the draft, with the template where there is one.
	write    func(*draft, *template) error
	template *template
}

func file(name string) *template { return &template{file: name} }

// catalog lists everything, in the order of tabs and variants.
var catalog = [...]variant{
	{Picker, "init", "client", "javascript", needs(signing.Pick), picker, file("picker.js")},
	{Picker, "open", "client, and open the picker", "javascript", needs(signing.Pick), pickerOpen, file("picker.js")},
	{Picker, "html", "whole page", "html", needs(signing.Pick), picker, file("picker.html")},
	{Picker, "react", "filestack-react", "jsx", needs(signing.Pick), picker, file("picker.jsx")},
	{Picker, "pair", "the pair as JSON", "json", needs(signing.Pick), pair, file("pair.json")},
	{Picker, "legacy", "filestack-js 0.x", "javascript", needs(signing.Pick), pickerLegacy, file("picker-legacy.js")},

	{Filelink, "query", "CDN, pair in the query", "url", needs(signing.Read), fileLink(deliveryURL), nil},
	{Filelink, "task", "CDN, pair in the path", "url", needs(signing.Read), filelinkTask, nil},
	{Filelink, "file-api", "File API", "url", needs(signing.Read), fileLink(fileAPIURL), nil},
	{Filelink, "metadata", "metadata", "url", needs(signing.Stat), fileLink(metadataURL), nil},

	{Conversion, "handle", "stored file", "url", conversionNeeds, conversionHandle, nil},
	{Conversion, "external", "external URL", "url", conversionNeeds, conversionExternal, nil},
	{Conversion, "alias", "storage alias", "url", conversionNeeds, conversionAlias, nil},
	{Conversion, "process", "processing engine and File API", "url", conversionNeeds, conversionProcess, nil},
	{Conversion, "b64", "base64, any characters", "url", conversionNeeds, conversionBase64, nil},

	{Viewer, "div", "div for the viewer script", "html", needs(signing.Convert), viewerDiv, file("viewer-div.html")},
	{Viewer, "preview", "preview URL", "url", needs(signing.Convert), viewerPreview, nil},
	{Viewer, "iframe", "iframe", "html", needs(signing.Convert), viewerFrame, file("viewer-iframe.html")},
	{Viewer, "js", "filestack-js", "javascript", needs(signing.Convert), viewerJS, file("viewer.js")},

	{Server, "node", "Node.js", "javascript", nil, serverNode, file("server.js")},
	{Server, "python", "Python", "python", nil, serverPython, file("server.py")},
	{Server, "ruby", "Ruby", "ruby", nil, serverRuby, file("server.rb")},
	{Server, "php", "PHP", "php", nil, serverPHP, file("server.php")},
	{Server, "go", "Go", "go", nil, serverGo, file("server.go.txt")},
	{Server, "java", "Java", "java", nil, serverJava, file("server.java")},
	{Server, "shell", "shell with openssl", "shell", nil, serverShell, file("server.sh")},

	{Curl, "read", "download", "shell", needs(signing.Read), curlFile(deliveryURL), file("curl-read.sh")},
	{Curl, "metadata", "metadata", "shell", needs(signing.Stat), curlFile(metadataURL), file("curl-metadata.sh")},
	{Curl, "overwrite", "overwrite", "shell", needs(signing.Write), curlFile(fileAPIURL), file("curl-overwrite.sh")},
	{Curl, "store", "upload", "shell", needs(signing.Store), curlStore, file("curl-store.sh")},
	{Curl, "delete", "delete", "shell", needs(signing.Remove), curlDelete, file("curl-delete.sh")},
	{Curl, "workflow", "run a workflow", "shell", needs(signing.RunWorkflow), curlWorkflow, file("curl-workflow.sh")},

	{Steps, "shell", "how the signature comes about", "shell", nil, steps, file("steps.sh")},
}

// needs is for requests whose calls are always the same.
func needs(calls ...signing.Call) func(*Input) []signing.Call {
	return func(*Input) []signing.Call { return calls }
}
