package flags

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Manual is what the help of one command is made of. Examples come first: they
// are what is read, and tried.
type Manual struct {
	Examples []Example
	Usage    string
	Notes    []string
	Groups   []Group
}

// Example is one command line and what it does.
type Example [2]string

// Text is the help of a command.
func (m Manual) Text(cmd *cobra.Command) string {
	var b strings.Builder
	if cmd.HasParent() {
		b.WriteString(cmd.CommandPath() + ": ")
	}
	b.WriteString(cmd.Short + "\n\nExamples\n")
	for _, e := range m.Examples {
		line, does := e[0], e[1]
		b.WriteString("  " + line + "\n      " + does + "\n")
	}
	b.WriteString("\nUsage\n")
	for _, line := range strings.Split(m.Usage, "\n") {
		b.WriteString("  " + line + "\n")
	}
	writeCommands(&b, cmd)
	for _, note := range m.Notes {
		b.WriteString("\n" + note + "\n")
	}
	for _, g := range m.Groups {
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

func writeFlags(b *strings.Builder, g Group) {
	if g.Title == "" {
		return
	}
	b.WriteString("\n" + g.Title + "\n")
	g.Flags.VisitAll(func(f *pflag.Flag) {
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
