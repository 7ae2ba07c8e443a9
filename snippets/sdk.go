package snippets

import (
	"math"
	"unicode/utf8"

	"policybench/snippets/internal/lang"
)

// The SDK snippets make the form's policy with Filestack's own libraries. Each says
// what its library does in another way; the policy then allows the same, or a note
// says that it does not.

func sdkRails(d *draft, t *template) error {
	if d.in.APIKey == "" {
		return missing(FieldAPIKey)
	}
	if !utf8.ValidString(d.in.APIKey) {
		return ErrUnfit
	}
	d.set("apiKey", d.in.APIKey)
	return server("[", "]")(d, t)
}

// sdkJava: its sizes are of 32 bits, and its calls stand under a key of another name.
func sdkJava(d *draft, t *template) error {
	p := &d.in.Policy
	if p.MaxSize > math.MaxInt32 || p.MinSize > math.MaxInt32 {
		return ErrUnfit
	}
	for _, text := range []string{p.Handle, p.URL, p.Path, p.Container} {
		if !lang.FitsJava(text) {
			return ErrUnfit
		}
	}
	if p.Call != nil {
		d.note("filestack-java 1.0.1 writes calls for call: the limit likely does not count (inferred)")
	}
	return server("List.of(", ")")(d, t)
}
