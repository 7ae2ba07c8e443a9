// Package kinds reads which snippet is meant: a kind, a variant, or both.
//
//	kind, variant, err := kinds.Chosen([]string{"picker", "react"}, "")
package kinds

import (
	"slices"
	"strings"

	"policybench/snippets"
	"policybench/ui/cli/console"
	"policybench/ui/cli/flags"
	"policybench/ui/cli/nearest"
)

// Names lists the kinds that have a variant.
func Names() []string {
	var names []string
	for _, k := range snippets.Kinds() {
		if len(snippets.Variants(k)) > 0 {
			names = append(names, string(k))
		}
	}
	return names
}

// Chosen reads the arguments KIND, VARIANT or both, and --variant. An empty
// variant is the kind's default.
func Chosen(args []string, flag string) (snippets.Kind, string, error) {
	if len(args) == 0 {
		return "", "", console.Wrong("which snippet is missing", "one of "+strings.Join(Names(), " "))
	}
	kind, variant, err := firstWord(args[0])
	if err != nil {
		return "", "", err
	}
	if variant == "" && len(args) > 1 {
		variant, args = args[1], args[1:]
	}
	switch {
	case len(args) > 1:
		return "", "", flags.TooMany("snippet "+string(kind)+" "+variant, args[1:])
	case variant == "":
		variant = flag
	case flag != "" && flag != variant:
		return "", "", console.Wrong("two variants are given: "+console.Data(variant)+" and "+console.Data(flag), "one snippet is printed at a time")
	}
	if slices.Contains(Names(), variant) {
		return "", "", console.Wrong("two kinds are given: "+string(kind)+" and "+console.Data(variant), "one snippet is printed at a time")
	}
	return kind, variant, CheckVariant(kind, variant)
}

// firstWord reads a kind, or a variant that names its kind by itself. Of a language
// there may be several: the Server's is meant, which stands by itself.
func firstWord(word string) (snippets.Kind, string, error) {
	kind := snippets.Kind(word)
	if len(snippets.Variants(kind)) > 0 {
		return kind, "", nil
	}
	var of, all []string
	for _, k := range Names() {
		variants := snippets.Variants(snippets.Kind(k))
		all = append(append(all, k), variants...)
		if slices.Contains(variants, word) {
			of = append(of, k)
		}
	}
	switch {
	case len(of) == 1:
		return snippets.Kind(of[0]), word, nil
	case slices.Contains(of, string(snippets.Server)):
		return snippets.Server, word, nil
	case len(of) > 1:
		return "", "", console.Wrong(console.Data(word)+" is a form of several kinds", "one of: snippet "+strings.Join(of, " "+word+", snippet ")+" "+word)
	}
	fact, hint := "unknown snippet "+console.Quoted(word), "there are "+strings.Join(Names(), " ")
	if best, near := nearest.Word(word, all); near {
		hint = "the nearest is " + best + "; " + hint
	}
	return "", "", console.Wrong(fact, hint)
}

// CheckVariant refuses a variant that its kind has not.
func CheckVariant(kind snippets.Kind, variant string) error {
	known := snippets.Variants(kind)
	if variant == "" || slices.Contains(known, variant) {
		return nil
	}
	return console.Wrong(string(kind)+" has no variant "+console.Quoted(variant), nearest.Choices(variant, known))
}
