package draft

// Field names one field of the form, in the form's order.
type Field uint8

// The fields.
const (
	APIKey Field = iota
	AppSecret
	Recipe
	Expiry
	Calls
	Handle
	File
	Transform
	CNAME
	Path
	Container
	URL
	MinSize
	MaxSize
	Fields // their number
)
