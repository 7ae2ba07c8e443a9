//go:build unix

package terminaltest

import (
	"regexp"
	"slices"
	"strings"
)

// Modes of a terminal by their DEC numbers, as far as a program changes them.
const (
	ModeWrap           = "7"    // lines wrap at the last column
	ModeCursor         = "25"   // the cursor shows
	ModeButtons        = "1002" // mouse buttons and drags are reported
	ModeMotion         = "1003" // mouse motion is reported
	ModeAltScreen      = "1049"
	ModeBracketedPaste = "2004"
)

var modeChange = regexp.MustCompile(`\x1b\[\?([0-9;]+)([hl])`)

// Modes tells for each DEC mode that the program changed whether it is set now,
// read from the bytes it wrote.
func (t *Terminal) Modes() map[string]bool {
	set := map[string]bool{}
	for _, change := range modeChange.FindAllStringSubmatch(t.Raw(), -1) {
		for mode := range strings.SplitSeq(change[1], ";") {
			set[mode] = change[2] == "h"
		}
	}
	return set
}

// LeftOver lists what the program changed in the terminal and did not restore: the
// screen, the cursor, mouse and paste modes, the keyboard's encoding, the colour.
func (t *Terminal) LeftOver() []string {
	var left []string
	for mode, set := range t.Modes() {
		if usual := mode == ModeCursor || mode == ModeWrap; set != usual {
			left = append(left, "mode "+mode)
		}
	}
	raw := t.Raw()
	for _, pair := range []struct{ name, on, off string }{
		{"kitty keyboard", `\x1b\[>[0-9]+u`, `\x1b\[<[0-9]*u`},
		{"modified keys", `\x1b\[>4;[12]m`, `\x1b\[>4(;0)?m`},
		{"colour", `\x1b\[[0-9;:]*[1-9][0-9;:]*m`, `\x1b\[0?m`},
	} {
		if last(raw, pair.on) > last(raw, pair.off) {
			left = append(left, pair.name)
		}
	}
	slices.Sort(left)
	return left
}

// last is where the last match of a pattern begins, -1 where there is none.
func last(text, pattern string) int {
	all := regexp.MustCompile(pattern).FindAllStringIndex(text, -1)
	if len(all) == 0 {
		return -1
	}
	return all[len(all)-1][0]
}
