package cli

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"

	"policybench/ui/cli/console"
	"policybench/ui/cli/flags"
	"policybench/ui/cli/nearest"

	"github.com/spf13/cobra"
)

var shells = []string{"bash", "zsh", "fish", "powershell"}

func (p *program) completionCommand() *cobra.Command {
	m := flags.Manual{
		Usage: name + " completion bash|zsh|fish|powershell",
		Examples: []flags.Example{
			{"source <(" + name + " completion bash)", "in this shell; the line in ~/.bashrc keeps it"},
			{name + ` completion zsh > "${fpath[1]}/_` + name + `"`, "zsh; then start a new shell"},
			{name + " completion fish > ~/.config/fish/completions/" + name + ".fish", "fish"},
			{name + " completion powershell | Out-String | Invoke-Expression", "PowerShell; the line in $PROFILE keeps it"},
		},
	}
	cmd := p.command("completion", "print the completion script of a shell", m, func(cmd *cobra.Command, args []string) error {
		if len(args) != 1 {
			return console.Wrong(fmt.Sprintf("completion takes one shell, not %d", len(args)), "usage: "+m.Usage)
		}
		return p.complete(cmd.Root(), args[0])
	})
	cmd.ValidArgsFunction = cobra.FixedCompletions(shells, cobra.ShellCompDirectiveNoFileComp)
	return cmd
}

// bashScript is our own: cobra's needs the bash-completion package, and quotes the
// comma of a list, after which nothing matches it.
//
//go:embed completion.bash
var bashScript string

func (p *program) complete(root *cobra.Command, shell string) error {
	var script bytes.Buffer
	write, known := map[string]func(io.Writer) error{
		"bash":       func(w io.Writer) error { _, err := io.WriteString(w, bashScript); return err },
		"zsh":        root.GenZshCompletion,
		"fish":       func(w io.Writer) error { return root.GenFishCompletion(w, true) },
		"powershell": root.GenPowerShellCompletionWithDesc,
	}[shell]
	if !known {
		return console.Wrong("unknown shell "+console.Quoted(shell), nearest.Choices(shell, shells))
	}
	if err := write(&script); err != nil {
		return console.Wrong(err.Error(), "")
	}
	return p.Print(script.String())
}
