package root

import (
	"bytes"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/inspect"
	"policybench/ui/input"
	"policybench/ui/kit"
	"policybench/ui/page"
)

// Old terminals send a paste as keys. So many keys, so close together, are one:
// nobody types like that, and a URL's first q must not quit.
const (
	burstKeys = 8
	BurstGap  = 10 * time.Millisecond
	// PasteGap ends a paste once it is known to be one: a slow line may pause.
	PasteGap = 50 * time.Millisecond
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
	Waiting bool // a timer runs
	cutting bool // the first line of a secret has come, and the rest is dropped
}

// BurstOverMsg asks whether the burst is over.
type BurstOverMsg struct{}

func (b *burst) wait(gap time.Duration) tea.Cmd {
	if b.Waiting {
		return nil
	}
	b.Waiting = true
	return tea.Tick(gap, func(time.Time) tea.Msg { return BurstOverMsg{} })
}

// burstKey takes every key first.
func (a *App) burstKey(msg tea.KeyPressMsg) tea.Cmd {
	b := &a.Burst
	gap := BurstGap
	if b.cutting {
		gap = PasteGap
	}
	close := b.count > 0 && a.Now.Sub(b.last) < gap
	letter := spelled(msg, close)
	b.last = a.Now
	if b.pasting && letter != "" {
		if len(b.text) <= inspect.MaxText {
			b.text = append(b.text, letter...)
		}
		return b.wait(PasteGap)
	}
	if letter == "" {
		return tea.Batch(a.endBurst(), a.key(msg))
	}
	typing := page.NotTyping // an overlay takes keys when it is known that they are typed
	if a.over == nil {
		typing = a.Page().Typing()
	}
	if typing == page.TypingSecret {
		return a.secretKey(msg, close)
	}
	var cmd tea.Cmd
	if !close {
		cmd = a.endBurst()
		a.Page().Mark()
	}
	b.count++
	b.last = a.Now
	b.text = append(b.text, letter...)
	if b.count >= burstKeys && !oneKey(b.text) {
		a.Page().Rewind()
		b.pasting, b.held = true, nil
		return tea.Batch(cmd, b.wait(PasteGap))
	}
	if typing == page.TypingText && len(b.held) == 0 {
		return tea.Batch(cmd, a.key(msg))
	}
	b.held = append(b.held, msg)
	return tea.Batch(cmd, b.wait(BurstGap))
}

// secretKey takes a key into the masked field, which keeps nothing but a line: the line
// end behind a secret moves on to no other field, and what follows goes nowhere.
func (a *App) secretKey(msg tea.KeyPressMsg, close bool) tea.Cmd {
	was := a.Burst
	a.Burst = burst{count: 1, last: a.Now, Waiting: was.Waiting}
	switch {
	case was.cutting && close:
		a.Burst.cutting = true
		if msg.Code == tea.KeyEnter {
			return nil
		}
		return a.Say(kit.Caution, input.FirstLineOnly)
	case close && msg.Code == tea.KeyEnter:
		a.Burst.cutting = true
		return nil
	}
	return a.key(msg)
}

// mostRepeats is how long a key is believed to be held down, in characters.
const mostRepeats = 256

// oneKey reports whether the same key came all the time: over a slow line, one that is
// held down comes many times at once.
func oneKey(text []byte) bool {
	first, size := utf8.DecodeRune(text)
	return len(text) <= mostRepeats*size && len(bytes.Trim(text, string(first))) == 0
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
func (a *App) burstOver(BurstOverMsg) tea.Cmd {
	b := &a.Burst
	b.Waiting = false
	gap := BurstGap
	if b.pasting {
		gap = PasteGap
	}
	if a.Now.Sub(b.last) < gap {
		return b.wait(gap)
	}
	return a.endBurst()
}

// endBurst acts on what was held back, or pastes what was collected.
func (a *App) endBurst() tea.Cmd {
	ended := a.Burst
	a.Burst = burst{Waiting: ended.Waiting}
	if ended.pasting {
		return a.paste(string(ended.text))
	}
	var cmds []tea.Cmd
	for _, key := range ended.held {
		cmds = append(cmds, a.key(key))
	}
	return tea.Batch(cmds...)
}
