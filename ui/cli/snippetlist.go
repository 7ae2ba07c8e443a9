package cli

import (
	"fmt"
	"strings"

	"policybench/signing"
	"policybench/snippets"
)

// listedJSON is one entry of snippet --list --json.
type listedJSON struct {
	Kind     snippets.Kind  `json:"kind"`
	Variant  string         `json:"variant"`
	Default  bool           `json:"default"`
	Title    string         `json:"title"`
	Language string         `json:"language"`
	Needs    []signing.Call `json:"needs"`
}

func (p *program) listSnippets(asJSON bool) error {
	var all []listedJSON
	for _, k := range snippets.Kinds() {
		first := snippets.Default(k, snippets.Input{})
		for _, v := range snippets.Variants(k) {
			// Without an input there is no text, but all that is listed here.
			s, _ := snippets.Render(k, v, snippets.Input{})
			all = append(all, listedJSON{k, v, v == first, s.Title, s.Language, list(s.Needs)})
		}
	}
	if asJSON {
		return p.PrintJSON(struct {
			Schema   int          `json:"schema"`
			Snippets []listedJSON `json:"snippets"`
		}{1, all})
	}
	var b strings.Builder
	for _, s := range all {
		title := s.Title
		if s.Default {
			title += " (default)"
		}
		fmt.Fprintf(&b, "%-10s  %-10s  %s\n", s.Kind, s.Variant, title)
	}
	return p.Print(b.String())
}
