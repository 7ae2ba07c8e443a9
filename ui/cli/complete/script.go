package complete

import (
	"bytes"
	_ "embed"
	"io"

	"github.com/spf13/cobra"

	"policybench/ui/cli/console"
	"policybench/ui/cli/nearest"
)

// Shells are those that there is a script for.
var Shells = []string{"bash", "zsh", "fish", "powershell"}

// bashScript is our own: cobra's needs the bash-completion package, and quotes the
// comma of a list, after which nothing matches it.
//
//go:embed completion.bash
var bashScript string

// Script is what a shell reads to complete the commands of root.
func Script(root *cobra.Command, shell string) (string, error) {
	var script bytes.Buffer
	write, known := map[string]func(io.Writer) error{
		"bash":       func(w io.Writer) error { _, err := io.WriteString(w, bashScript); return err },
		"zsh":        root.GenZshCompletion,
		"fish":       func(w io.Writer) error { return root.GenFishCompletion(w, true) },
		"powershell": root.GenPowerShellCompletionWithDesc,
	}[shell]
	if !known {
		return "", console.Wrong("unknown shell "+console.Quoted(shell), nearest.Choices(shell, Shells))
	}
	if err := write(&script); err != nil {
		return "", console.Wrong(err.Error(), "")
	}
	return script.String(), nil
}
