package cli

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"policybench/signing"
	"policybench/snippets"
	"policybench/ui/cli/flags"
)

// completeFlags says how the values of the flags are completed. What is not named
// here completes to nothing: no flag but one takes a file.
func completeFlags(root *cobra.Command) {
	seen := map[*pflag.Flag]bool{}
	for _, cmd := range append(root.Commands(), root) {
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if seen[f] {
				return // one flag may serve several commands
			}
			seen[f] = true
			// It fails for a flag that is not there or registered before; both are checked.
			_ = cmd.RegisterFlagCompletionFunc(f.Name, completionOf(f))
		})
	}
}

func completionOf(f *pflag.Flag) cobra.CompletionFunc {
	if c, ok := f.Value.(*flags.Choice); ok {
		return cobra.FixedCompletions(c.Among, cobra.ShellCompDirectiveNoFileComp)
	}
	switch f.Name {
	case "call":
		return completeCalls
	case "variant":
		return completeVariant
	case "tab":
		return cobra.FixedCompletions(kindNames(), cobra.ShellCompDirectiveNoFileComp)
	case "expiry":
		return cobra.FixedCompletions([]cobra.Completion{"15m", "1h", "1d", "7d", "1mo", "1y", "tomorrow"}, cobra.ShellCompDirectiveNoFileComp)
	case flags.SecretFile:
		return completeFiles
	}
	return cobra.NoFileCompletions
}

// completeFiles leaves it to the shell, which knows files.
func completeFiles(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveDefault
}

// completeCalls completes the last of several calls.
func completeCalls(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	before := typed[:strings.LastIndexByte(typed, ',')+1]
	var list []cobra.Completion
	for _, c := range signing.Calls() {
		if !strings.Contains(","+before, ","+string(c)+",") {
			list = append(list, cobra.CompletionWithDesc(before+string(c), c.Meaning()))
		}
	}
	return list, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// completeVariant completes the variants of the kind that was named.
func completeVariant(cmd *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var kind snippets.Kind
	if len(args) > 0 {
		kind = snippets.Kind(args[0])
	} else if tab := cmd.Flags().Lookup("tab"); tab != nil {
		kind = snippets.Kind(tab.Value.String())
	}
	return snippets.Variants(kind), cobra.ShellCompDirectiveNoFileComp
}

// completeSnippet completes the two arguments of snippet.
func completeSnippet(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	switch len(args) {
	case 0:
		return kindNames(), cobra.ShellCompDirectiveNoFileComp
	case 1:
		return snippets.Variants(snippets.Kind(args[0])), cobra.ShellCompDirectiveNoFileComp
	}
	return nil, cobra.ShellCompDirectiveNoFileComp
}
