package terms

import (
	"policybench/signing"
)

// Explained is the longer word on one call.
type Explained struct {
	Permits string // what it permits
	Request string // the request that needs it
	Basis   string // how sure that is, and what is special
}

// Call explains a call for the form: what it permits, which request needs it, and
// how sure that is. An unknown call has only a basis.
func Call(c signing.Call) Explained {
	if e, ok := explained[c]; ok {
		return e
	}
	return Explained{Basis: "undocumented: Filestack names no such call"}
}

// From Filestack's pages on policies, its File API, and its libraries' sources.
var explained = map[signing.Call]Explained{
	signing.Pick: {
		"upload files, with the picker or the upload API",
		"POST upload.filestackapi.com/multipart/…, POST cloud.filestackapi.com/folder/list",
		"documented; which endpoints it covers is inferred from the libraries",
	},
	signing.Read: {
		"view and download a file",
		"GET cdn.filestackcontent.com/HANDLE, GET www.filestackapi.com/api/file/HANDLE",
		"documented",
	},
	signing.Stat: {
		"read a file's metadata: name, size, type",
		"GET www.filestackapi.com/api/file/HANDLE/metadata",
		"documented; what a HEAD request needs is undocumented",
	},
	signing.Write: {
		"overwrite a file, which is refused without policy and signature even where security is off",
		"POST www.filestackapi.com/api/file/HANDLE",
		"documented",
	},
	signing.WriteURL: {
		"overwrite a file with what a URL holds",
		"POST www.filestackapi.com/api/file/HANDLE with url=…",
		"documentation disagrees: one page asks for write instead, so tick write too",
	},
	signing.Store: {
		"write a file to storage, also to a bucket of one's own",
		"POST www.filestackapi.com/api/store/S3?key=APIKEY, a store task",
		"documented; uploads to one's own bucket need pick and store",
	},
	signing.Convert: {
		"transform a file, tag or read it by machine, show it in the viewer",
		"GET cdn.filestackcontent.com/TASKS/HANDLE, …/preview/HANDLE",
		"documented",
	},
	signing.Remove: {
		"delete a file, which is refused without policy and signature even where security is off",
		"DELETE www.filestackapi.com/api/file/HANDLE?key=APIKEY, never on the CDN",
		"documented",
	},
	signing.Exif: {
		"read EXIF data of a photo",
		"GET …/HANDLE/metadata?exif=true",
		"documented: never implied, must be listed by name; the request is inferred",
	},
	signing.RunWorkflow: {
		"run a workflow, read its status",
		"GET cdn.filestackcontent.com/…/run_workflow=id:UUID/HANDLE",
		"documented",
	},
}
