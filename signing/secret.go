package signing

import (
	"fmt"
	"io"
	"log/slog"
)

// Placeholder is what a Secret shows wherever a value is printed or encoded.
const Placeholder = "‹app secret›"

// Secret is the key of one application. It keeps its bytes behind a closure: fmt
// calls no methods on the unexported fields of other types, and prints strings,
// byte slices and pointers it finds there, but cannot look into a function.
//
// The zero Secret is empty. A Secret cannot be read back, only signed with.
type Secret struct{ reveal func() string }

// NewSecret keeps the secret exactly as given; white space counts.
func NewSecret(secret string) Secret {
	if secret == "" {
		return Secret{}
	}
	return Secret{reveal: func() string { return secret }}
}

// IsZero reports whether there is no secret.
func (s Secret) IsZero() bool { return s.reveal == nil }

// Len is the secret's length in bytes.
func (s Secret) Len() int { return len(s.value()) }

// Use lends the secret to f, once; an empty secret is not lent. It exists to try
// the mistakes people make with a secret (a newline kept, base32 undone). What f
// sees must go nowhere else.
func (s Secret) Use(f func(secret string)) {
	if s.reveal != nil {
		f(s.reveal())
	}
}

// In reports whether text holds the secret. A secret under 8 bytes is found
// nowhere, since it would be found by chance.
func (s Secret) In(text string) bool { return len(s.Spans(text)) > 0 }

// value is the secret itself, for this package alone.
func (s Secret) value() string {
	if s.reveal == nil {
		return ""
	}
	return s.reveal()
}

// String implements fmt.Stringer. Like every method below it gives the placeholder.
func (s Secret) String() string { return Placeholder }

// GoString implements fmt.GoStringer.
func (s Secret) GoString() string { return Placeholder }

// Format implements fmt.Formatter for every verb.
func (s Secret) Format(f fmt.State, _ rune) {
	_, _ = io.WriteString(f, Placeholder) // fmt reports what its writer refuses
}

// LogValue implements slog.LogValuer.
func (s Secret) LogValue() slog.Value { return slog.StringValue(Placeholder) }

// MarshalText implements encoding.TextMarshaler.
func (s Secret) MarshalText() ([]byte, error) { return []byte(Placeholder), nil }

// MarshalJSON implements json.Marshaler.
func (s Secret) MarshalJSON() ([]byte, error) { return []byte(`"` + Placeholder + `"`), nil }

// MarshalBinary implements encoding.BinaryMarshaler, which gob uses.
func (s Secret) MarshalBinary() ([]byte, error) { return []byte(Placeholder), nil }
