package cli

import (
	"github.com/spf13/cobra"
)

func (p *program) snippetCommand() *cobra.Command {
	m := manual{usage: name + " snippet KIND"}
	return p.command("snippet", "print code that carries the pair", m, func(_ *cobra.Command, args []string) error {
		return wrong("snippets are on their way", "")
	})
}
