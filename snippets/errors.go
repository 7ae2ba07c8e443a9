package snippets

import "errors"

// Reasons for which there is no snippet.
var (
	ErrKind    = errors.New("there is no such kind of snippet")
	ErrVariant = errors.New("there is no such variant")
	// ErrMissing is wrapped by a *MissingError that names what is missing.
	ErrMissing = errors.New("something is missing")
	// ErrUnfit is wrapped where a value cannot stand in the language at all.
	ErrUnfit = errors.New("a value does not fit this form")
)

// Field names a value of Input in a MissingError, in words for a user.
type Field string

// The fields that a snippet can lack.
const (
	FieldAPIKey   Field = "API key"
	FieldHandle   Field = "handle"
	FieldExternal Field = "external URL"
	FieldAlias    Field = "storage alias"
	FieldSource   Field = "handle or source"
	FieldViewable Field = "handle or storage alias"
	FieldSecurity Field = "signed policy"
	FieldExpiry   Field = "expiry"
)

// MissingError says which value of Input the variant needs.
type MissingError struct{ Field Field }

func (e *MissingError) Error() string { return "this form needs: " + string(e.Field) }

// Unwrap makes errors.Is find ErrMissing.
func (e *MissingError) Unwrap() error { return ErrMissing }

func missing(f Field) error { return &MissingError{f} }
