package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"policybench/ui/cli/ask"
	"policybench/ui/cli/complete"
	"policybench/ui/cli/console"
	"policybench/ui/cli/flags"
	"policybench/ui/cli/kinds"
	"policybench/ui/cli/policy"
	"policybench/ui/cli/source"
	"policybench/ui/profile"
)

const summary = "policybench builds, signs and explains Filestack security policies.\n" +
	"Fully offline: nothing is sent anywhere."

func rootManual() flags.Manual {
	return flags.Manual{
		Usage: name + " [TEXT|FILE]\n" + name + " [policy flags] [target flags] [--tab KIND --variant FORM]\n" + name + " COMMAND [flags]",
		Examples: []flags.Example{
			{name, "open the workbench: a form, the policy with its signature, code to copy"},
			{name + " 'https://cdn.filestackcontent.com/HANDLE?policy=…&signature=…'", "open it on a URL, to read what it does and why it fails"},
			{name + " page.html", "the same for all that a file holds; a pipe does as well"},
			{name + " --expiry 7d --call pick --tab picker --variant react", "open it with the form filled in"},
			{name + " sign --expiry 1h --call read,convert --handle KW9EJhYtS6y48Whm2S6D", "print the encoded policy and its signature"},
			{name + " snippet picker --expiry 15m --call pick", "print code that works"},
			{name + " COMMAND --help", "more examples"},
		},
		Notes: []string{"A TEXT holds ://, =, { or <, or is 20 characters long. One that begins with - goes\n" +
			"through standard input or after --. Where standard output is no terminal nothing\n" +
			"is drawn: the text is inspected and printed. snippet --help shows the policy flags\n" +
			"and target flags."},
	}
}

// root builds the tree of commands.
func (p *program) root() *cobra.Command {
	p.makeCommon()
	var f rootFlags
	m := rootManual()
	m.Groups = []flags.Group{p.KeyFlag(), p.Flags, p.screenGroup, f.group(), f.policy.Group().Untitled(), f.target.Group().Untitled()}
	root := p.command(name, summary, m, func(cmd *cobra.Command, args []string) error { return p.runRoot(cmd, &f, args) })
	root.SilenceErrors, root.SilenceUsage = true, true
	root.ValidArgsFunction = complete.Files
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(flags.Mistake)
	root.SetHelpCommand(p.helpCommand())
	root.AddCommand(p.signCommand(), p.snippetCommand(), p.inspectCommand(), p.compareCommand(), p.completionCommand(), p.versionCommand())
	return root
}

// rootFlags fill in the workbench.
type rootFlags struct {
	policy       policy.Flags
	target       policy.Target
	tab, variant string
	version      bool
}

func (f *rootFlags) group() flags.Group {
	g := flags.New("Form")
	g.Text(&f.tab, "tab", "KIND", "tab of the code that is shown first: "+strings.Join(kinds.Names(), " "))
	g.Text(&f.variant, "variant", "FORM", "form of that code; snippet --list shows all")
	g.Yes(&f.version, "version", "print the version")
	return g
}

// runRoot opens the workbench: on a text or file where one is given, else on the
// form that the flags fill in.
func (p *program) runRoot(cmd *cobra.Command, f *rootFlags, args []string) error {
	if f.version {
		return p.printVersion()
	}
	sources, err := source.All(args, source.IsText)
	var unknown *source.UnknownWord
	if errors.As(err, &unknown) {
		return flags.Mistyped(cmd.Root(), unknown.Word)
	}
	if err != nil {
		return err
	}
	form, err := p.form(f)
	switch {
	case err != nil:
		return err
	case form != nil && len(args) > 0:
		return console.Wrong("a text or file goes to Inspect, and the policy and target flags fill in Build", "one of them at a time")
	case form != nil && p.linear() && !p.accessible():
		return console.Wrong("standard output is no terminal: no form can be filled in", name+" sign and "+name+" snippet print")
	case form != nil && p.linear():
		return p.questions(form)
	case form != nil:
		return p.open(profile.Settings{Form: form})
	case len(args) > 0:
		return p.show(sources)
	case p.Piped && p.linear():
		return p.inspectPiped()
	case p.Piped:
		return p.open(profile.Settings{Inspect: true, Input: p.In})
	case !p.Drawn:
		return notTerminal(rootManual().Usage)
	case p.linear():
		return p.questions(nil)
	}
	return p.open(profile.Settings{})
}

// questions asks for what the form holds, a line each.
func (p *program) questions(form *profile.Form) error {
	s, err := p.settings(profile.Settings{Form: form})
	if err != nil {
		return err
	}
	return ask.Run(p.App, s)
}

// show inspects a text or files: on the screen one, since it shows one.
func (p *program) show(sources []source.Source) error {
	switch {
	case p.linear():
		return p.inspectSources(sources, inspectFlags{})
	case len(sources) > 1:
		return console.Wrong(fmt.Sprintf("%d files: the workbench opens one", len(sources)), name+" inspect prints what several hold")
	case sources[0].Path == "":
		return p.open(profile.Settings{Inspect: true, Text: sources[0].Text})
	}
	file, err := sources[0].Open(p.In)
	if err != nil {
		return err
	}
	return p.open(profile.Settings{Inspect: true, Input: file})
}

// command makes one command out of its manual. It offers the flags of the manual's
// groups. Those of the secret and the workbench may stand before any command, as in
// an alias of the program: where they mean nothing they are taken and not offered.
func (p *program) command(use, short string, m flags.Manual, run func(cmd *cobra.Command, args []string) error) *cobra.Command {
	cmd := &cobra.Command{
		Use: use, Short: short,
		Args:              cobra.ArbitraryArgs,
		RunE:              run,
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	cmd.Flags().SortFlags = false
	for _, g := range m.Groups {
		cmd.Flags().AddFlagSet(g.Flags)
	}
	for _, g := range []flags.Group{p.Flags, p.screenGroup} {
		g.Flags.VisitAll(func(f *pflag.Flag) {
			hidden := *f
			hidden.Hidden = true
			if cmd.Flags().Lookup(f.Name) == nil {
				cmd.Flags().AddFlag(&hidden)
			}
		})
	}
	cmd.SetHelpFunc(func(c *cobra.Command, _ []string) { p.helpErr = p.Print(m.Text(c)) })
	return cmd
}

// notTerminal is for a command that could only draw, where nothing can be drawn.
func notTerminal(usage string) error {
	return console.Wrong("standard output is no terminal, and there is no text to inspect",
		"usage: "+strings.ReplaceAll(usage, "\n", " · "))
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
					return flags.Mistyped(of, args[0])
				}
				of = found
			}
			of.HelpFunc()(of, nil)
			return nil
		},
	}
}
