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

const commandColumn, flagColumn = 12, 22

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
		// The value's name may begin the usage: it is not said twice.
		value, usage := pflag.UnquoteUsage(f)
		left := "--" + f.Name
		if value != "" {
			left += " " + value
		}
		writeRow(b, left, flagColumn, strings.TrimPrefix(usage, value+" "))
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
	b.WriteString(strings.ReplaceAll(right, "\n", margin) + "\n")
}
