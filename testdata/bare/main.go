// Command bare is the smallest Bubble Tea program that draws a full page: the
// yardstick that policybench's start-up, key latency and memory are measured
// against. It shows the number of keys and pasted bytes, so that every key changes
// the frame, as it does in the workbench.
package main

import (
	"fmt"
	"os"
	"strings"

	tea "charm.land/bubbletea/v2"
)

type page struct {
	width        int
	rows         []string // the static part, made once a size
	keys, pasted int
}

func (p page) Init() tea.Cmd { return nil }

func (p page) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		p.width, p.rows = msg.Width, static(msg.Width, msg.Height)
	case tea.PasteMsg:
		p.pasted += len(msg.Content)
	case tea.KeyPressMsg:
		if msg.String() == "ctrl+c" {
			return p, tea.Quit
		}
		p.keys++
	}
	return p, nil
}

const filler = "The quick brown fox jumps over the lazy dog; pack my box with five dozen jugs. "

func static(width, height int) []string {
	rows := make([]string, max(height, 1))
	for i := range rows {
		rows[i] = cut(strings.Repeat(filler[i%len(filler):]+filler, width/len(filler)+1), width)
	}
	rows[len(rows)-1] = cut("end of page", width)
	return rows
}

func (p page) View() tea.View {
	first := cut(fmt.Sprintf("bare: %d keys, %d bytes pasted", p.keys, p.pasted), p.width)
	content := first
	if len(p.rows) > 1 {
		content += "\n" + strings.Join(p.rows[1:], "\n")
	}
	view := tea.NewView(content)
	view.AltScreen = true
	view.MouseMode = tea.MouseModeCellMotion
	return view
}

func cut(s string, width int) string { return s[:min(len(s), max(width, 0))] }

func main() {
	if _, err := tea.NewProgram(page{}, tea.WithFPS(120)).Run(); err != nil {
		fmt.Fprintln(os.Stderr, "bare:", err)
		os.Exit(1)
	}
}
