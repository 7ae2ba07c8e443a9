package root

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/input"
	"policybench/ui/kit"
	"policybench/ui/page"
)

// BurstOverMsg asks whether the burst is over.
type BurstOverMsg struct{}

// burstKey takes every key first: it may belong to a paste that comes as keys.
func (a *App) burstKey(msg tea.KeyPressMsg) tea.Cmd {
	step := a.Burst.Key(msg, a.Now, a.place())
	cmd := a.burstStep(step)
	if step.Act {
		cmd = page.Batch(cmd, a.key(msg))
	}
	return cmd
}

// place is where a letter goes. An overlay takes keys when it is known that they are
// typed.
func (a *stage) place() input.Place {
	switch {
	case a.over != nil:
	case a.Page().Typing() == page.TypingSecret:
		return input.InSecret
	case a.Page().Typing() == page.TypingText:
		return input.InText
	}
	return input.Outside
}

// burstStep does what a step asks for, but for the key at hand.
func (a *App) burstStep(step input.Step) tea.Cmd {
	var cmds []tea.Cmd
	if step.Paste != nil {
		cmds = append(cmds, a.paste(string(step.Paste)))
	}
	for _, key := range step.Keys {
		cmds = append(cmds, a.key(key))
	}
	if step.Mark {
		a.Page().Mark()
	}
	if step.Rewind {
		a.Page().Rewind()
	}
	if step.Dropped {
		cmds = append(cmds, a.Say(kit.Caution, input.FirstLineOnly))
	}
	if step.Wait > 0 {
		cmds = append(cmds, tea.Tick(step.Wait, func(time.Time) tea.Msg { return BurstOverMsg{} }))
	}
	return page.Batch(cmds...)
}
