package over

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/kit"
)

// commandLine is the overlay that shows the command which does the same as what is on
// screen.
type commandLine struct {
	shown
	line string
}

// NewCommand shows a command, to be copied by copies.
func NewCommand(line string, copies func() tea.Cmd, ways Ways) Overlay {
	c := &commandLine{line: line}
	c.own = ways.within(action.Group{Title: "As a command", Rows: []action.Action{
		{ID: action.Take, Joined: true, Run: copies},
		{ID: action.Copy, Run: copies, Foot: action.Says("copy it")},
		{ID: action.Command, Run: action.Does(ways.Close)},
		{ID: action.Quit, Run: action.Does(ways.Close)},
		{ID: action.Palette, Run: action.Does(ways.Palette), Foot: action.Says("all actions")},
	}})
	return c
}

func (c *commandLine) Scroll(int) {}

func (c *commandLine) Hint() string {
	return "the app secret is not in it: it comes from FILESTACK_APP_SECRET or --secret-file"
}

// Draw shows the whole line, broken between its arguments.
func (c *commandLine) Draw(p kit.Pen, width, height int) []string {
	rows := []string{p.Row(width).To(1).Put(kit.Heading, "The same as a command").String(), p.Blank(width)}
	for i, line := range kit.WrapHanging(c.line, width-5, width-7, height) {
		r := p.Row(width).To(3)
		if i > 0 {
			r.To(5)
		}
		rows = append(rows, r.Put(kit.Normal, line).String())
	}
	return p.Fill(rows, width, height)
}
