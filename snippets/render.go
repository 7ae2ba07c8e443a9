package snippets

import (
	"fmt"

	"policybench/signing"
)

// Kinds returns the kinds in their order.
func Kinds() []Kind {
	list := make([]Kind, len(kinds))
	for i := range kinds {
		list[i] = kinds[i].kind
	}
	return list
}

// Tabs returns the kinds that have a tab of their own on a screen, in their order.
func Tabs() []Kind {
	var list []Kind
	for i := range kinds {
		if kinds[i].tab == kinds[i].kind {
			list = append(list, kinds[i].kind)
		}
	}
	return list
}

// Within returns the kinds that a tab shows: its own, and those that say the same in
// another way.
func Within(tab Kind) []Kind {
	var list []Kind
	for i := range kinds {
		if kinds[i].tab == tab {
			list = append(list, kinds[i].kind)
		}
	}
	return list
}

// Title is the name of a kind, that of its tab where it has one; empty for an unknown
// kind. Way tells it from the others in its tab and is empty where there are none.
func (k Kind) Title() string { return k.row().title }

// Way is "by hand" or "library" for the kinds of the Server tab.
func (k Kind) Way() string { return k.row().way }

//go:noinline
func (k Kind) row() (found struct{ title, way string }) {
	for i := range kinds {
		if kinds[i].kind == k {
			found.title, found.way = kinds[i].title, kinds[i].way
		}
	}
	return found
}

// Variants returns the variants of a kind in their order, nil for an unknown kind.
// Copied to each call it would be 24 KB of the program.
//
//go:noinline
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
	for i := range kinds {
		if kinds[i].kind == k {
			return kinds[i].first(&in)
		}
	}
	return ""
}

// Carries reports whether a variant holds the policy and signature. The others make
// or fetch them when the code runs: they need neither a signed policy nor the app
// secret to be rendered. An empty variant is the default.
func Carries(k Kind, name string) bool {
	if name == "" {
		name = Default(k, Input{})
	}
	v := find(k, name)
	return v != nil && v.carries
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
