package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// meant maps what people call the commands elsewhere.
var meant = map[string]string{
	"decode": "inspect", "verify": "inspect", "check": "inspect", "explain": "inspect", "validate": "inspect",
	"generate": "sign", "create": "sign", "make": "sign", "encode": "sign",
	"picker": "snippet", "code": "snippet", "completions": "completion", "diff": "compare",
	"-": "inspect", // which reads standard input by that name
}

// mistyped refuses a word that is no command, no text and no file. It names a
// neighbor only where one is near.
func mistyped(root *cobra.Command, typed string) error {
	names := []string{"help"}
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	rest := name + " --help shows all; a text to inspect holds :// = { < or 20 characters"
	fact := "unknown command " + quoted(typed)
	if missing := nearestFile(typed); missing != "" || looksLikeFile(typed) {
		fact = "no file " + quoted(typed)
		if missing == "" {
			return wrong(fact, rest)
		}
		return wrong(fact, fmt.Sprintf("the nearest is %q", missing))
	}
	if other := meant[strings.ToLower(typed)]; slices.Contains(names, other) {
		return wrong(fact, fmt.Sprintf("the nearest is %q; %s", other, rest))
	}
	if best, near := nearest(typed, names); near {
		return wrong(fact, fmt.Sprintf("the nearest is %q; %s", best, rest))
	}
	return wrong(fact, rest)
}

// noFile refuses a word that is neither a text nor a file where no command is meant.
func noFile(word string) error {
	hint := "a text to inspect holds :// = { < or 20 characters"
	if best := nearestFile(word); best != "" {
		hint = fmt.Sprintf("the nearest is %q", best)
	}
	return wrong("no file "+quoted(word), hint)
}
