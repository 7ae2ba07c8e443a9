package flags

import (
	"fmt"
	"slices"
	"strings"

	"policybench/ui/cli/console"
	"policybench/ui/cli/nearest"
	"policybench/ui/cli/source"

	"github.com/spf13/cobra"
)

// meant maps what people call the commands elsewhere.
var meant = map[string]string{
	"decode": "inspect", "verify": "inspect", "check": "inspect", "explain": "inspect", "validate": "inspect",
	"generate": "sign", "create": "sign", "make": "sign", "encode": "sign",
	"picker": "snippet", "code": "snippet", "completions": "completion", "diff": "compare",
	"-": "inspect", // which reads standard input by that name
}

// Mistyped refuses a word that is no command, no text and no file. It names a
// neighbor only where one is near.
func Mistyped(root *cobra.Command, typed string) error {
	names := []string{"help"}
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	rest := console.Program + " --help shows all; a text to inspect holds :// = { < or 20 characters"
	fact := "unknown command " + console.Quoted(typed)
	if missing := source.NearestFile(typed); missing != "" || source.LooksLikeFile(typed) {
		fact = "no file " + console.Quoted(typed)
		if missing == "" {
			return console.Wrong(fact, rest)
		}
		return console.Wrong(fact, fmt.Sprintf("the nearest is %q", missing))
	}
	if other := meant[strings.ToLower(typed)]; slices.Contains(names, other) {
		return console.Wrong(fact, fmt.Sprintf("the nearest is %q; %s", other, rest))
	}
	if best, near := nearest.Word(typed, names); near {
		return console.Wrong(fact, fmt.Sprintf("the nearest is %q; %s", best, rest))
	}
	return console.Wrong(fact, rest)
}
