package cli

import (
	"fmt"

	"policybench/ui/cli/complete"
	"policybench/ui/cli/console"
	"policybench/ui/cli/flags"

	"github.com/spf13/cobra"
)

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
		script, err := complete.Script(cmd.Root(), args[0])
		if err != nil {
			return err
		}
		return p.Print(script)
	})
	cmd.ValidArgsFunction = cobra.FixedCompletions(complete.Shells, cobra.ShellCompDirectiveNoFileComp)
	return cmd
}
