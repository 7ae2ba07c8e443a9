// Package flags is how the flags of a command look: in groups with a title, in its help,
// and in what is said of a mistake.
//
//	out := flags.New("Output")
//	out.Yes(&asJSON, "json", "print one JSON object")
//	m := flags.Manual{Usage: "policybench version", Groups: []flags.Group{out}}
//	fmt.Print(m.Text(command))
//
// It knows no flag but that of the app secret, which no mistake may invite to type.
package flags

import (
	"github.com/spf13/pflag"

	"policybench/ui/profile"
)

// SecretFile is the flag that names the file of the app secret, and SecretWays are the
// ways to give it.
const (
	SecretFile = "secret-file"
	SecretWays = "set " + profile.SecretVariable + ", or give --" + SecretFile + " PATH, or --sample for the documentation's"
)

// Group is a set of flags under one title of the help. A group without a title is
// taken and not shown.
type Group struct {
	Title string
	Flags *pflag.FlagSet
}

// New is a group without flags.
func New(title string) Group {
	set := pflag.NewFlagSet(title, pflag.ContinueOnError)
	set.SortFlags = false
	return Group{title, set}
}

// Untitled is the group, taken and not shown.
func (g Group) Untitled() Group {
	g.Title = ""
	return g
}

// The makers of flags. A usage is a whole phrase: completions show it without the
// flag's value.

// Text makes a flag that takes a text.
func (g Group) Text(to *string, name, value, usage string) {
	g.Flags.StringVar(to, name, "", usage)
	g.name(name, value)
}

// Texts makes one that may be repeated.
func (g Group) Texts(to *[]string, name, value, usage string) {
	g.Flags.StringArrayVar(to, name, nil, usage)
	g.name(name, value)
}

// Yes makes one that takes no value.
func (g Group) Yes(to *bool, name, usage string) { g.Flags.BoolVar(to, name, false, usage) }

// Choice makes one that takes one of a few values.
func (g Group) Choice(to *Choice, name, usage string) {
	g.Flags.Var(to, name, usage)
	g.name(name, to.Type())
}

// name says what the help calls a flag's value.
func (g Group) name(flag, value string) {
	g.Flags.Lookup(flag).Annotations = map[string][]string{valueName: {value}}
}

const valueName = "value"
