package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/inspect"
)

// Old terminals send a paste as keys. So many keys, so close together, are one:
// nobody types like that, and a URL's first q must not quit.
const (
	burstKeys = 8
	burstGap  = 10 * time.Millisecond
	// pasteGap ends a paste once it is known to be one: a slow line may pause.
	pasteGap = 50 * time.Millisecond
)

// burst tells a paste that comes as keys from typing. Outside text, printable keys
// are held back until the gap has passed. Inside text they act at once and are
// taken out again when they turn out to be a paste. The masked field takes its
// keys itself: nothing of it is kept here.
type burst struct {
	held    []tea.KeyPressMsg // not yet acted upon
	count   int               // keys of this burst
	text    []byte            // what they spell
	last    time.Time
	pasting bool
	waiting bool // a timer runs
}

// burstOverMsg asks whether the burst is over.
type burstOverMsg struct{}

func (b *burst) wait(gap time.Duration) tea.Cmd {
	if b.waiting {
		return nil
	}
	b.waiting = true
	return tea.Tick(gap, func(time.Time) tea.Msg { return burstOverMsg{} })
}

// burstKey takes every key first.
func (a *app) burstKey(msg tea.KeyPressMsg) tea.Cmd {
	b := &a.burst
	close := b.count > 0 && a.now.Sub(b.last) < burstGap
	letter := spelled(msg, close)
	b.last = a.now
	if b.pasting && letter != "" {
		if len(b.text) <= inspect.MaxText {
			b.text = append(b.text, letter...)
		}
		return b.wait(pasteGap)
	}
	if letter == "" {
		return tea.Batch(a.endBurst(), a.key(msg))
	}
	typing := a.page().Typing()
	if typing == typingSecret {
		swallow := close && msg.Code == tea.KeyEnter // the line end behind a secret
		*b = burst{count: 1, last: a.now, waiting: b.waiting}
		if swallow {
			return nil
		}
		return a.key(msg)
	}
	var cmd tea.Cmd
	if !close {
		cmd = a.endBurst()
		a.page().Mark()
	}
	b.count++
	b.last = a.now
	b.text = append(b.text, letter...)
	if b.count >= burstKeys {
		a.page().Rewind()
		b.pasting, b.held = true, nil
		return tea.Batch(cmd, b.wait(pasteGap))
	}
	if typing == typingText && len(b.held) == 0 {
		return tea.Batch(cmd, a.key(msg))
	}
	b.held = append(b.held, msg)
	return tea.Batch(cmd, b.wait(burstGap))
}

// spelled is the text of a key; line ends and tabs count within a burst only.
func spelled(msg tea.KeyPressMsg, within bool) string {
	switch {
	case msg.Text != "":
		return msg.Text
	case !within:
		return ""
	case msg.Code == tea.KeyEnter:
		return "\n"
	case msg.Code == tea.KeyTab && msg.Mod == 0:
		return "\t"
	}
	return ""
}

// burstOver ends the burst if no key came in the meantime.
func (a *app) burstOver(burstOverMsg) tea.Cmd {
	b := &a.burst
	b.waiting = false
	gap := burstGap
	if b.pasting {
		gap = pasteGap
	}
	if a.now.Sub(b.last) < gap {
		return b.wait(gap)
	}
	return a.endBurst()
}

// endBurst acts on what was held back, or pastes what was collected.
func (a *app) endBurst() tea.Cmd {
	ended := a.burst
	a.burst = burst{waiting: ended.waiting}
	if ended.pasting {
		return a.paste(string(ended.text))
	}
	var cmds []tea.Cmd
	for _, key := range ended.held {
		cmds = append(cmds, a.key(key))
	}
	return tea.Batch(cmds...)
}
