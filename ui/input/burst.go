package input

import (
	"bytes"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// Old terminals send a paste as keys. So many keys, so close together, are one:
// nobody types like that, and a URL's first q must not quit.
const (
	burstKeys = 8
	BurstGap  = 10 * time.Millisecond
	// PasteGap ends a paste once it is known to be one: a slow line may pause.
	PasteGap = 50 * time.Millisecond
)

// Burst tells a paste that comes as keys from typing. Outside text, printable keys
// are held back until the gap has passed. Inside text they act at once and are
// taken out again when they turn out to be a paste. A masked field takes its keys
// itself: nothing of them is kept here.
//
//	step := burst.Key(msg, time.Now(), input.InText)
//
// It is a machine without a clock: what is to be done comes back as a Step.
type Burst struct {
	held    []tea.KeyPressMsg // not yet acted upon
	count   int               // keys of this burst
	text    []byte            // what they spell
	last    time.Time
	pasting bool
	waiting bool // a timer runs
	cutting bool // the first line of a secret has come, and the rest is dropped
	most    int
}

// NewBurst keeps at most so many bytes of a paste, and one more by which its reader sees
// that there was more.
func NewBurst(most int) Burst { return Burst{most: most} }

// Place is where a key goes.
type Place uint8

const (
	Outside  Place = iota // letters are keys
	InText                // letters are text
	InSecret              // letters are a secret: nothing may keep them
)

// Step is what to do, in this order: Paste what was collected, act on Keys that were held
// back, Mark what is typed, Rewind to the mark, act on the key at hand where Act is set,
// say that the rest of a secret was Dropped, and ask Over after Wait.
type Step struct {
	Paste   []byte
	Keys    []tea.KeyPressMsg
	Mark    bool
	Rewind  bool
	Act     bool
	Dropped bool
	Wait    time.Duration
}

// Key takes every key first.
func (b *Burst) Key(msg tea.KeyPressMsg, now time.Time, at Place) Step {
	gap := BurstGap
	if b.cutting {
		gap = PasteGap
	}
	close := b.count > 0 && now.Sub(b.last) < gap
	letter := spelled(msg, close)
	b.last = now
	switch {
	case b.pasting && letter != "":
		if len(b.text) <= b.most {
			b.text = append(b.text, letter...)
		}
		return Step{Wait: b.wait(PasteGap)}
	case letter == "":
		step := b.end()
		step.Act = true
		return step
	case at == InSecret:
		return b.secret(msg, close)
	}
	return b.letter(msg, letter, close, at)
}

// letter takes a character outside a paste.
func (b *Burst) letter(msg tea.KeyPressMsg, letter string, close bool, at Place) (step Step) {
	if !close {
		now := b.last
		step = b.end()
		b.last, step.Mark = now, true
	}
	b.count++
	b.text = append(b.text, letter...)
	switch {
	case b.count >= burstKeys && !oneKey(b.text):
		step.Rewind = true
		b.pasting, b.held = true, nil
		step.Wait = b.wait(PasteGap)
	case at == InText && len(b.held) == 0:
		step.Act = true
	default:
		b.held = append(b.held, msg)
		step.Wait = b.wait(BurstGap)
	}
	return step
}

// secret takes a key into a masked field, which keeps nothing but a line: the line
// end behind a secret moves on to no other field, and what follows goes nowhere.
func (b *Burst) secret(msg tea.KeyPressMsg, close bool) Step {
	was := *b
	*b = Burst{count: 1, last: was.last, waiting: was.waiting, most: was.most}
	switch {
	case was.cutting && close:
		b.cutting = true
		return Step{Dropped: msg.Code != tea.KeyEnter}
	case close && msg.Code == tea.KeyEnter:
		b.cutting = true
		return Step{}
	}
	return Step{Act: true}
}

// Over asks whether the burst is over, once the time of a Wait has passed.
func (b *Burst) Over(now time.Time) Step {
	b.waiting = false
	gap := BurstGap
	if b.pasting {
		gap = PasteGap
	}
	if now.Sub(b.last) < gap {
		return Step{Wait: b.wait(gap)}
	}
	return b.end()
}

// Waiting reports whether a Step has asked for Over.
func (b *Burst) Waiting() bool { return b.waiting }

// end gives back what was held back, or the paste that was collected.
func (b *Burst) end() Step {
	ended := *b
	*b = Burst{waiting: ended.waiting, most: ended.most}
	if ended.pasting {
		return Step{Paste: ended.text}
	}
	return Step{Keys: ended.held}
}

// wait is the time of a timer, 0 where one runs.
func (b *Burst) wait(gap time.Duration) time.Duration {
	if b.waiting {
		return 0
	}
	b.waiting = true
	return gap
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
