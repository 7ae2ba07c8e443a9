package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

const summary = "policybench builds, signs and explains Filestack security policies.\n" +
	"Fully offline: nothing is sent anywhere."

func rootManual() manual {
	return manual{
		usage: name + " [TEXT]\n" + name + " COMMAND [flags]",
		examples: []example{
			{name, "open the workbench: a form, the signed pair, snippets to copy"},
			{name + " 'https://cdn.filestackcontent.com/HANDLE?policy=…&signature=…'", "open it on a URL, to read what it does and why it fails"},
			{name + " < page.html", "the same for all that a file holds"},
			{name + " sign --expiry 1h --call read,convert --handle KW9EJhYtS6y48Whm2S6D", "print the encoded policy and its signature"},
			{name + " snippet picker --expiry 15m --call pick", "print code that works"},
			{name + " COMMAND --help", "more examples"},
		},
		notes: []string{"A TEXT holds ://, =, { or <, or is 20 characters long. One that begins with - goes\n" +
			"through standard input or after --. Where standard output is no terminal nothing\n" +
			"is drawn: the text is inspected and printed."},
	}
}

// root builds the tree of commands.
func (p *program) root() *cobra.Command {
	p.makeCommon()
	m := rootManual()
	m.groups = []group{p.appGroup(), p.secretGroup, p.screenGroup}
	root := p.command(name, summary, m, p.runRoot)
	root.SilenceErrors, root.SilenceUsage = true, true
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(flagError)
	root.SetHelpCommand(p.helpCommand())
	root.AddCommand(p.signCommand(), p.snippetCommand(), p.inspectCommand(), p.completionCommand(), p.versionCommand())
	return root
}

// command makes one command out of its manual. Flags are the manual's; those of
// the workbench are taken everywhere and shown once.
func (p *program) command(use, short string, m manual, run func(cmd *cobra.Command, args []string) error) *cobra.Command {
	cmd := &cobra.Command{
		Use: use, Short: short,
		Args:              cobra.ArbitraryArgs,
		RunE:              run,
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	cmd.Flags().SortFlags = false
	for _, g := range append(m.groups, p.secretGroup, p.screenGroup) {
		cmd.Flags().AddFlagSet(g.flags)
	}
	cmd.SetHelpFunc(func(c *cobra.Command, _ []string) { p.helpErr = p.print(m.text(c)) })
	return cmd
}

// runRoot opens the workbench, on the text where one is given.
func (p *program) runRoot(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		if !isText(args[0]) {
			return mistyped(cmd.Root(), args[0])
		}
		if len(args) > 1 {
			return oneText(args)
		}
	}
	switch {
	case len(args) > 0 && p.linear():
		return p.inspectText(args[0], inspectFlags{})
	case len(args) > 0:
		return p.open(true, args[0])
	case p.piped && p.linear():
		return p.inspectPiped()
	case p.piped:
		return p.open(true, "")
	case !p.drawn:
		return notTerminal(rootManual().usage)
	case p.linear():
		return p.questions()
	}
	return p.open(false, "")
}

// notTerminal is for a command that could only draw, where nothing can be drawn.
func notTerminal(usage string) error {
	return wrong("standard output is no terminal, and there is no text to inspect",
		"usage: "+strings.ReplaceAll(usage, "\n", " · "))
}

// isText tells a text to inspect from a mistyped command.
func isText(arg string) bool {
	return strings.Contains(arg, "://") || strings.ContainsAny(arg, "={<") || len([]rune(arg)) >= 20
}

// meant maps what people call the commands elsewhere.
var meant = map[string]string{
	"decode": "inspect", "verify": "inspect", "check": "inspect", "explain": "inspect", "validate": "inspect",
	"generate": "sign", "create": "sign", "make": "sign", "encode": "sign",
	"picker": "snippet", "code": "snippet", "completions": "completion",
	"-": "inspect", // which reads standard input by that name
}

func mistyped(root *cobra.Command, typed string) error {
	var names []string
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	best, _ := nearest(typed, names)
	if other := meant[strings.ToLower(typed)]; other != "" && slices.Contains(names, other) {
		best = other
	}
	return wrong(fmt.Sprintf("unknown command %q", typed),
		fmt.Sprintf("the nearest is %q; %s --help shows all, a text to inspect holds :// = { < or 20 characters", best, name))
}

func (p *program) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:    "help [COMMAND]",
		Short:  "show the help of a command",
		Hidden: true,
		Args:   cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			of := cmd.Root()
			if len(args) > 0 {
				found, _, err := of.Find(args[:1])
				if err != nil || found == of {
					return mistyped(of, args[0])
				}
				of = found
			}
			of.HelpFunc()(of, nil)
			return nil
		},
	}
}
