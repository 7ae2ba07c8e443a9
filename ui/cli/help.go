package cli

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// group is a set of flags under one title of the help. A group without a title is
// taken and not shown.
type group struct {
	title string
	flags *pflag.FlagSet
}

func newGroup(title string) group {
	set := pflag.NewFlagSet(title, pflag.ContinueOnError)
	set.SortFlags = false
	return group{title, set}
}

// untitled is the group, taken and not shown.
func (g group) untitled() group {
	g.title = ""
	return g
}

// The makers of flags. A usage is a whole phrase: completions show it without the
// flag's value.

func (g group) text(to *string, name, value, usage string) {
	g.flags.StringVar(to, name, "", usage)
	g.name(name, value)
}

func (g group) texts(to *[]string, name, value, usage string) {
	g.flags.StringArrayVar(to, name, nil, usage)
	g.name(name, value)
}

func (g group) yes(to *bool, name, usage string) { g.flags.BoolVar(to, name, false, usage) }

func (g group) choice(to *choice, name, usage string) {
	g.flags.Var(to, name, usage)
	g.name(name, to.Type())
}

// name says what the help calls a flag's value.
func (g group) name(flag, value string) {
	g.flags.Lookup(flag).Annotations = map[string][]string{valueName: {value}}
}

const valueName = "value"

// manual is what the help of one command is made of. Examples come first: they
// are what is read, and tried.
type manual struct {
	examples []example
	usage    string
	notes    []string
	groups   []group
}

// example is one command line and what it does.
type example struct{ line, does string }

func (m manual) text(cmd *cobra.Command) string {
	var b strings.Builder
	if cmd.HasParent() {
		b.WriteString(cmd.CommandPath() + ": ")
	}
	b.WriteString(cmd.Short + "\n\nExamples\n")
	for _, e := range m.examples {
		b.WriteString("  " + e.line + "\n      " + e.does + "\n")
	}
	b.WriteString("\nUsage\n")
	for line := range strings.SplitSeq(m.usage, "\n") {
		b.WriteString("  " + line + "\n")
	}
	writeCommands(&b, cmd)
	for _, note := range m.notes {
		b.WriteString("\n" + note + "\n")
	}
	for _, g := range m.groups {
		writeFlags(&b, g)
	}
	return b.String()
}

// The columns of the help, in characters.
const commandColumn, flagColumn, helpWidth = 12, 22, 80

func writeCommands(b *strings.Builder, cmd *cobra.Command) {
	if !cmd.HasAvailableSubCommands() {
		return
	}
	b.WriteString("\nCommands\n")
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			writeRow(b, c.Name(), commandColumn, c.Short)
		}
	}
}

func writeFlags(b *strings.Builder, g group) {
	if g.title == "" {
		return
	}
	b.WriteString("\n" + g.title + "\n")
	g.flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		left := "--" + f.Name
		if value := f.Annotations[valueName]; len(value) > 0 {
			left += " " + value[0]
		}
		writeRow(b, left, flagColumn, f.Usage)
	})
}

// writeRow writes two columns. The right one keeps its margin on its further
// lines, and begins on the next line where the left one is too long.
func writeRow(b *strings.Builder, left string, width int, right string) {
	margin := "\n  " + strings.Repeat(" ", width)
	b.WriteString("  " + left)
	if len(left) < width {
		b.WriteString(strings.Repeat(" ", width-len(left)))
	} else {
		b.WriteString(margin)
	}
	column := 0
	for i, word := range strings.Fields(right) {
		switch n := len([]rune(word)); {
		case i == 0:
			column = n
		case column+1+n > helpWidth-2-width:
			b.WriteString(margin)
			column = n
		default:
			b.WriteByte(' ')
			column += 1 + n
		}
		b.WriteString(word)
	}
	b.WriteByte('\n')
}
