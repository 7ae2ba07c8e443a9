package signing

// Call is one operation that a policy can permit. Case matters: the documented
// values are exactly the constants below.
type Call string

// The documented calls (Filestack documentation, "Creating policies"; filestack-js
// security schema).
const (
	Pick        Call = "pick"
	Read        Call = "read"
	Stat        Call = "stat"
	Write       Call = "write"
	WriteURL    Call = "writeUrl"
	Store       Call = "store"
	Convert     Call = "convert"
	Remove      Call = "remove"
	Exif        Call = "exif"
	RunWorkflow Call = "runWorkflow"
)

var calls = [...]struct {
	call    Call
	meaning string
}{
	{Pick, "upload files, with the picker or the API"},
	{Read, "view and download a file"},
	{Stat, "read a file's metadata"},
	{Write, "overwrite a file"},
	{WriteURL, "overwrite a file from a URL"},
	{Store, "write a file to storage"},
	{Convert, "transform a file, show it in the viewer"},
	{Remove, "delete a file"},
	{Exif, "read EXIF data; must be listed by name"},
	{RunWorkflow, "run a workflow, read its status"},
}

// Calls returns the documented calls in the documentation's order.
//
//go:noinline
func Calls() []Call {
	list := make([]Call, len(calls))
	for i, c := range calls {
		list[i] = c.call
	}
	return list
}

// Known reports whether c is one of the documented calls.
func (c Call) Known() bool { return c.Meaning() != "" }

// Meaning says in one line what c permits, and nothing for an unknown call.
//
//go:noinline
func (c Call) Meaning() string {
	for i := range calls {
		if calls[i].call == c {
			return calls[i].meaning
		}
	}
	return ""
}
