package cli

import (
	"fmt"
	"strings"

	"policybench/signing"
	"policybench/snippets"
	"policybench/ui/words"
)

// listedJSON is one entry of snippet --list --json.
type listedJSON struct {
	Kind     snippets.Kind
	Variant  string
	Default  bool
	Title    string
	Language string
	Needs    []signing.Call
}

// listJSON is the output of snippet --list --json. Its names never change.
type listJSON []listedJSON

// WriteJSON implements words.JSONValue.
//
//go:noinline
func (list listJSON) WriteJSON(w *words.JSONWriter) {
	w.Object(func() {
		w.Key("schema").Int(1)
		w.Key("snippets").List(len(list), func(i int) {
			s := &list[i]
			w.Object(func() {
				w.Key("kind").String(string(s.Kind))
				w.Key("variant").String(s.Variant)
				w.Key("default").Bool(s.Default)
				w.Key("title").String(s.Title)
				w.Key("language").String(s.Language)
				words.Strings(w.Key("needs"), s.Needs)
			})
		})
	})
}

func (p *program) listSnippets(asJSON bool) error {
	var all []listedJSON
	for _, k := range snippets.Kinds() {
		first := snippets.Default(k, snippets.Input{})
		for _, v := range snippets.Variants(k) {
			// Without an input there is no text, but all that is listed here.
			s, _ := snippets.Render(k, v, snippets.Input{})
			all = append(all, listedJSON{k, v, v == first, s.Title, s.Language, s.Needs})
		}
	}
	if asJSON {
		return p.PrintJSON(listJSON(all))
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
