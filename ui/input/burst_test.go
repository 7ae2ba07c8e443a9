package input

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// play gives keys to a burst, so far apart, and returns what became of them: what was acted
// upon, the pastes, and what else was asked for.
func play(keys string, gap time.Duration, at Place) (acted string, pastes []string, marks, rewinds, dropped int) {
	b := NewBurst(1 << 20)
	now := time.Unix(1_800_000_000, 0)
	follow := func(step Step) {
		if step.Paste != nil {
			pastes = append(pastes, string(step.Paste))
		}
		for _, k := range step.Keys {
			acted += spell(k)
		}
		if step.Mark {
			marks++
		}
		if step.Rewind {
			rewinds++
		}
		if step.Dropped {
			dropped++
		}
	}
	for _, r := range keys {
		now = now.Add(gap)
		msg := tea.KeyPressMsg{Code: r, Text: string(r)}
		switch r {
		case '\n':
			msg = tea.KeyPressMsg{Code: tea.KeyEnter}
		case '^':
			msg = tea.KeyPressMsg{Code: 'y', Mod: tea.ModCtrl}
		}
		step := b.Key(msg, now, at)
		follow(step)
		if step.Act {
			acted += spell(msg)
		}
	}
	for b.Waiting() {
		now = now.Add(PasteGap)
		follow(b.Over(now))
	}
	return acted, pastes, marks, rewinds, dropped
}

func spell(k tea.KeyPressMsg) string {
	switch {
	case k.Code == tea.KeyEnter:
		return "\n"
	case k.Mod == tea.ModCtrl:
		return "^"
	}
	return k.Text
}

func TestBurst(t *testing.T) {
	const url = "https://cdn.filestackcontent.com/q"
	tests := []struct {
		name  string
		keys  string
		gap   time.Duration
		at    Place
		acted string
		paste string
	}{
		{"typed outside text", "qyw", 100 * time.Millisecond, Outside, "qyw", ""},
		{"typed in text", url, 100 * time.Millisecond, InText, url, ""},
		{"a paste outside text acts on nothing", url, 0, Outside, "", url},
		{"a paste in text is taken out again", url, 0, InText, url[:burstKeys-1], url},
		{"a slow line pauses within a paste", url, 9 * time.Millisecond, Outside, "", url},
		{"seven quick letters are typed", "abcdefg", time.Millisecond, Outside, "abcdefg", ""},
		{"one key held down is no paste", strings.Repeat("j", 60), 0, Outside, strings.Repeat("j", 60), ""},
		{"more than anybody holds down is one", strings.Repeat("j", mostRepeats+2), 0, Outside, "", strings.Repeat("j", mostRepeats+2)},
		{"line ends belong to a paste", "first line\nsecond", 0, Outside, "", "first line\nsecond"},
		{"a chord ends a paste", url + "^", 0, Outside, "^", url},
		{"enter alone acts", "\n", 0, Outside, "\n", ""},
	}
	for _, test := range tests {
		acted, pastes, marks, rewinds, _ := play(test.keys, test.gap, test.at)
		if acted != test.acted || strings.Join(pastes, "|") != test.paste {
			t.Errorf("%s: acted on %q and pasted %q, want %q and %q", test.name, acted, pastes, test.acted, test.paste)
		}
		if (test.paste != "") != (rewinds == 1) || strings.Trim(test.keys, "\n") != "" && marks == 0 {
			t.Errorf("%s: %d marks, %d rewinds", test.name, marks, rewinds)
		}
	}
}

// Of what comes as keys into a masked field only the first line is taken, and nothing is
// kept.
func TestBurstOfASecret(t *testing.T) {
	acted, pastes, _, rewinds, dropped := play("KANARIENVOGEL234567ABCDEFG\nuser: bob", 0, InSecret)
	if acted != "KANARIENVOGEL234567ABCDEFG" || pastes != nil || rewinds != 0 || dropped == 0 {
		t.Errorf("took %q, pasted %q, %d rewinds, %d dropped", acted, pastes, rewinds, dropped)
	}
	b := NewBurst(1 << 20)
	for _, r := range "KANARIENVOGEL" {
		b.Key(tea.KeyPressMsg{Code: r, Text: string(r)}, time.Unix(1, 0), InSecret)
	}
	if len(b.text)+len(b.held) > 0 {
		t.Errorf("kept %q", b.text)
	}
}
