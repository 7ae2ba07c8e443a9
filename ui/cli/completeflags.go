package cli

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"policybench/signing"
	"policybench/snippets"
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
	if c, ok := f.Value.(*choice); ok {
		return cobra.FixedCompletions(c.among, cobra.ShellCompDirectiveNoFileComp)
	}
	switch f.Name {
	case "call":
		return completeCalls
	case "variant":
		return completeVariant
	case "expiry":
		return cobra.FixedCompletions([]cobra.Completion{"15m", "1h", "1d", "7d", "1mo", "1y", "tomorrow"}, cobra.ShellCompDirectiveNoFileComp)
	case flagSecretFile:
		return func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveDefault
		}
	}
	return cobra.NoFileCompletions
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

func completeVariant(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return snippets.Variants(snippets.Kind(args[0])), cobra.ShellCompDirectiveNoFileComp
}
