// Package complete completes what is typed behind a command, in four shells:
//
//	complete.Flags(root)                     // where a shell asks
//	script, err := complete.Script(root, "bash")
package complete

import (
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"policybench/signing"
	"policybench/snippets"
	"policybench/ui/cli/flags"
	"policybench/ui/cli/kinds"
)

// Quietly runs what answers a shell. The library behind it repeats what was typed, on
// standard error and in a file that a variable names: the shell's line shows it, and no
// other place may.
func Quietly(answer func()) {
	stderr := os.Stderr
	defer func() { os.Stderr = stderr }()
	os.Stderr = nil // it takes what is written, and writes nothing
	_ = os.Unsetenv("BASH_COMP_DEBUG_FILE")
	answer()
}

// Flags says how the values of the flags are completed. What is not named
// here completes to nothing: no flag but one takes a file.
func Flags(root *cobra.Command) {
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
		return calls
	case "variant":
		return variants
	case "tab":
		return cobra.FixedCompletions(kinds.Names(), cobra.ShellCompDirectiveNoFileComp)
	case "expiry":
		return cobra.FixedCompletions([]cobra.Completion{"15m", "1h", "1d", "7d", "1mo", "1y", "tomorrow"}, cobra.ShellCompDirectiveNoFileComp)
	case flags.SecretFile:
		return Files
	}
	return cobra.NoFileCompletions
}

// Files leaves it to the shell, which knows files.
func Files(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveDefault
}

// calls completes the last of several calls. Behind what is no call there is nothing to
// complete, and nothing is repeated.
func calls(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	before := typed[:strings.LastIndexByte(typed, ',')+1]
	var list []cobra.Completion
	if named := strings.Split(before, ","); slices.ContainsFunc(named[:len(named)-1], isNoCall) {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	for _, c := range signing.Calls() {
		if !strings.Contains(","+before, ","+string(c)+",") {
			list = append(list, cobra.CompletionWithDesc(before+string(c), c.Meaning()))
		}
	}
	return list, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

func isNoCall(name string) bool { return !slices.Contains(signing.Calls(), signing.Call(name)) }

// variants completes the variants of the kind that was named.
func variants(cmd *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var kind snippets.Kind
	if len(args) > 0 {
		kind = snippets.Kind(args[0])
	} else if tab := cmd.Flags().Lookup("tab"); tab != nil {
		kind = snippets.Kind(tab.Value.String())
	}
	return snippets.Variants(kind), cobra.ShellCompDirectiveNoFileComp
}

// Snippet completes the two arguments of snippet.
func Snippet(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	switch len(args) {
	case 0:
		return kinds.Names(), cobra.ShellCompDirectiveNoFileComp
	case 1:
		return snippets.Variants(snippets.Kind(args[0])), cobra.ShellCompDirectiveNoFileComp
	}
	return nil, cobra.ShellCompDirectiveNoFileComp
}
