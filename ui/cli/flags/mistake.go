package flags

import (
	"errors"
	"strings"

	"policybench/ui/cli/console"
	"policybench/ui/cli/nearest"
	"policybench/ui/cli/source"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Mistake puts what is wrong with the flags into a fact and a hint. It never
// repeats the value of an unknown flag: it may be an app secret.
func Mistake(cmd *cobra.Command, err error) error {
	if args := cmd.Flags().Args(); !cmd.HasParent() && len(args) > 0 && !source.IsText(args[0]) && !source.IsFile(args[0]) {
		return Mistyped(cmd, args[0]) // its flags are unknown because it is
	}
	var (
		unknown *pflag.NotExistError
		missing *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
		syntax  *pflag.InvalidSyntaxError
	)
	switch {
	case errors.As(err, &unknown):
		return unknownFlag(cmd, unknown.GetSpecifiedName(), unknown.GetSpecifiedShortnames() != "")
	case errors.As(err, &missing):
		return console.Wrong("--"+missing.GetSpecifiedName()+" needs a value", seeHelp(cmd))
	case errors.As(err, &invalid):
		why := errors.Unwrap(invalid).Error()
		if invalid.GetFlag().Value.Type() == "bool" {
			why = "it takes no value"
		}
		return console.Wrong("--"+invalid.GetFlag().Name+" "+console.Quoted(invalid.GetValue())+": "+why, seeHelp(cmd))
	case errors.As(err, &syntax):
		return console.Wrong("an argument begins with -- and is no flag", textHint)
	}
	return console.Wrong(err.Error(), seeHelp(cmd))
}

const textHint = "a text that begins with - goes through standard input or after --"

func seeHelp(cmd *cobra.Command) string { return cmd.CommandPath() + " --help shows the flags" }

func unknownFlag(cmd *cobra.Command, typed string, short bool) error {
	if short {
		return console.Wrong("unknown flag -"+console.Data(typed), "flags are long here: "+seeHelp(cmd)+"; "+textHint)
	}
	fact := "unknown flag --" + console.Data(typed)
	if strings.Contains(typed, "secret") || typed == "password" || typed == "key" {
		return console.Wrong(fact, "no flag takes the app secret itself: "+SecretWays)
	}
	if owners := commandsWith(cmd.Root(), typed); len(owners) > 0 {
		return console.Wrong(fact, "it belongs to "+strings.Join(owners, ", "))
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, f.Name)
		}
	})
	if best, near := nearest.Word(typed, names); near {
		return console.Wrong(fact, "the nearest is --"+best)
	}
	return console.Wrong(fact, seeHelp(cmd))
}

// commandsWith lists the commands that take a flag.
func commandsWith(root *cobra.Command, flag string) []string {
	var list []string
	for _, c := range append(root.Commands(), root) {
		if (c == root || c.IsAvailableCommand()) && c.Flags().Lookup(flag) != nil {
			list = append(list, c.CommandPath())
		}
	}
	return list
}

// TooMany refuses arguments of a command that takes none.
func TooMany(command string, args []string) error {
	return console.Wrong(command+" takes no argument such as "+console.Quoted(args[0]), console.Program+" "+command+" --help shows examples")
}
