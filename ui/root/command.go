package root

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/kit"
	"policybench/ui/page"
)

// commandLine is the overlay that shows the command which does the same as what is on
// screen.
type commandLine struct {
	shown
	line string
}

func (a *App) noCommand() string {
	_, why := a.Page().Line()
	return why
}

// asCommand shows the line, to be copied.
func (a *App) asCommand() tea.Cmd {
	line, _ := a.Page().Line()
	c := &commandLine{line: line}
	copies := func() tea.Cmd {
		return a.clipping.copy(page.Subject{Name: "command", Text: line, File: "policybench-command.sh"})
	}
	c.own = a.within(action.Group{Title: "As a command", Rows: []action.Action{
		{ID: action.Take, Joined: true, Run: copies},
		{ID: action.Copy, Run: copies, Foot: action.Says("copy it")},
		{ID: action.Command, Run: action.Does(a.closeOverlay)},
		{ID: action.Quit, Run: action.Does(a.closeOverlay)},
		{ID: action.Palette, Run: action.Does(a.openPalette), Foot: action.Says("all actions")},
	}})
	a.over = c
	return nil
}

func (c *commandLine) scroll(int) {}

func (c *commandLine) hint() string {
	return "the app secret is not in it: it comes from FILESTACK_APP_SECRET or --secret-file"
}

// draw shows the whole line, broken between its arguments.
func (c *commandLine) draw(p kit.Pen, width, height int) []string {
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
