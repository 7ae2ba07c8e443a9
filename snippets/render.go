package snippets

import (
	"fmt"

	"policybench/signing"
)

// Kinds returns the kinds in the order of the tabs.
func Kinds() []Kind {
	return []Kind{Picker, Filelink, Conversion, Viewer, Server, Curl, Steps}
}

// Variants returns the variants of a kind in their order, nil for an unknown kind.
func Variants(k Kind) []string {
	var list []string
	for i := range catalog {
		if catalog[i].kind == k {
			list = append(list, catalog[i].name)
		}
	}
	return list
}

// Default is the variant to show first. For a conversion it follows what the file
// is: a handle, an external URL or a storage alias. It is empty for an unknown kind.
func Default(k Kind, in Input) string {
	switch k {
	case Picker:
		return "open"
	case Filelink:
		return "query"
	case Conversion:
		return conversionDefault(in)
	case Viewer:
		return "div"
	case Server:
		return "node"
	case Curl:
		return "read"
	case Steps:
		return "shell"
	}
	return ""
}

// Render renders one snippet and no other. An empty variant is the default. The
// error wraps ErrKind, ErrVariant, ErrMissing, ErrUnfit, link.ErrCNAME or
// link.ErrTask; the snippet then still has its kind, variant, title, language and
// calls.
func Render(k Kind, name string, in Input) (Snippet, error) {
	if name == "" {
		name = Default(k, in)
	}
	v := find(k, name)
	if v == nil {
		if len(Variants(k)) == 0 {
			return Snippet{}, fmt.Errorf("%w: %q", ErrKind, string(k))
		}
		return Snippet{}, fmt.Errorf("%w: %s has no %q", ErrVariant, k, name)
	}
	return v.render(in)
}

// Denied returns the calls that a variant needs and the policy of in lacks, as
// Render would, without rendering: a tab that is not shown costs next to nothing.
func Denied(k Kind, name string, in Input) []signing.Call {
	if name == "" {
		name = Default(k, in)
	}
	v := find(k, name)
	if v == nil || v.needs == nil {
		return nil
	}
	return denied(in.Policy, v.needs(&in))
}

// All renders every variant of every kind that can be made from in.
func All(in Input) []Snippet {
	list := make([]Snippet, 0, len(catalog))
	for i := range catalog {
		if s, err := catalog[i].render(in); err == nil {
			list = append(list, s)
		}
	}
	return list
}

func find(k Kind, name string) *variant {
	for i := range catalog {
		if catalog[i].kind == k && catalog[i].name == name {
			return &catalog[i]
		}
	}
	return nil
}

func (v *variant) render(in Input) (Snippet, error) {
	s := Snippet{Kind: v.kind, Variant: v.name, Title: v.title, Language: v.language.Name, Ending: v.language.Ending}
	if v.needs != nil {
		s.Needs = v.needs(&in)
		s.Denied = denied(in.Policy, s.Needs)
	}
	d := draft{in: &in, language: v.language, Snippet: &s}
	if err := v.write(&d, v.template); err != nil {
		return s, err
	}
	s.Text = string(d.text)
	return s, nil
}

// denied allocates only where something is denied.
func denied(p signing.Policy, needs []signing.Call) []signing.Call {
	var list []signing.Call
	for _, c := range needs {
		if !p.Allows(c) {
			list = append(list, c)
		}
	}
	return list
}
