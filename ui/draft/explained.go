package draft

import "policybench/signing"

// Explained is what a form shows beside a field.
type Explained struct {
	Label       string // at most 11 characters
	Placeholder string // in the empty field: what empty means
	Accepts     string // what may be typed, for the help line
	Help        string // what the field does
}

var explained = [Fields]Explained{
	APIKey: {"API key", "", "the app's public key, 22 letters and digits",
		"names the app: in the picker, and first in the path of external sources"},
	AppSecret: {"App secret", "", "typed or pasted, never shown",
		"signs the policy; it stays in this program and in none of the code"},
	Recipe: {"Recipe", "", "← → choose",
		"ticks the calls of a common task"},
	Expiry: {"Expiry", "", "1h, 7d, friday 18:00, 31 Dec, 2026-12-31, Unix seconds",
		"when the link stops working"},
	Calls: {"Calls", "", "arrows move, space ticks",
		"what is allowed; none ticked leaves the call key out: everything but exif"},
	Handle: {"Handle", "any file", "a file's handle, 20 characters",
		"limits read, stat, convert, write, remove and exif to this file; uploads make new files and are not limited"},
	File: {"File", "as the policy's handle", "a handle, an external URL, src://alias/path",
		"the file in the code; no part of the policy"},
	Transform: {"Transform", "none", "tasks with / between them: resize=width:200/rotate=deg:90",
		"the transformation in the code; no part of the policy"},
	CNAME: {"CNAME", "Filestack's hosts", "a host name: files.example.com",
		"your own host name in the code; it takes the place of filestackcontent.com, so cdn. is put before it"},
	Path: {"Path", "any", "a regular expression: ^/uploads/.*$",
		"where store may write; it limits no reading. The documentation calls the dialect Perl-like"},
	Container: {"Container", "any", "a regular expression: ^my-bucket$",
		"the bucket or container store may write to; it limits no reading"},
	URL: {"Url", "any", `a regular expression: ^https://images\.example\.com/.*$`,
		"the external sources that may be transformed"},
	MinSize: {"Min size", "none", "10MB, 512KiB, plain bytes",
		"the smallest file that may be stored"},
	MaxSize: {"Max size", "none", "10MB, 512KiB, plain bytes",
		"the largest file that may be stored"},
}

// TheFile is what a form with one field for the file shows beside it; see [Draft.Target].
var TheFile = Explained{"File", "any file", "the file's link or handle, an external URL, src://alias/path",
	"the file that is asked for; only this file: the policy opens no other"}

// Shown returns a field's label and explanations.
func Shown(f Field) Explained {
	if f >= Fields {
		return Explained{}
	}
	return explained[f]
}

// String is the field's label.
// Copied to each call it would be 8 KB of the program.
//
//go:noinline
func (f Field) String() string { return Shown(f).Label }

var requests = map[signing.Call]string{
	signing.Pick:        "the picker, POST upload.filestackapi.com/multipart/…",
	signing.Read:        "GET cdn.filestackcontent.com/HANDLE, GET www.filestackapi.com/api/file/HANDLE",
	signing.Stat:        "GET …/api/file/HANDLE/metadata",
	signing.Write:       "POST www.filestackapi.com/api/file/HANDLE",
	signing.WriteURL:    "POST www.filestackapi.com/api/file/HANDLE with url=; newer pages ask for write",
	signing.Store:       "POST www.filestackapi.com/api/store/S3, a store task",
	signing.Convert:     "GET cdn.filestackcontent.com/resize=width:200/HANDLE, the viewer",
	signing.Remove:      "DELETE www.filestackapi.com/api/file/HANDLE; never on the CDN",
	signing.Exif:        "metadata with exif=true; never allowed without being listed",
	signing.RunWorkflow: "GET cdn.filestackcontent.com/run_workflow=id:ID/HANDLE",
}

// Request names the request that needs the call (Filestack documentation; the
// mapping of pick and exif is inferred). Call.Meaning says what it permits.
func Request(c signing.Call) string { return requests[c] }
