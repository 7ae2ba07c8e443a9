package cli

import (
	"github.com/spf13/cobra"
)

type inspectFlags struct{}

func (p *program) inspectCommand() *cobra.Command {
	m := manual{usage: name + " inspect [TEXT|-]"}
	return p.command("inspect", "explain what a text holds and why it fails", m, func(_ *cobra.Command, args []string) error {
		return wrong("inspect is on its way", "")
	})
}

func (p *program) inspectText(text string, f inspectFlags) error { return nil }
func (p *program) inspectInput(f inspectFlags) error             { return nil }
