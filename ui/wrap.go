package ui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// wrapWords breaks a sentence between words into at most so many lines; what is
// left over is cut in the last one.
func wrapWords(text string, width, most int) []string {
	if width < 1 {
		return nil
	}
	if cells(text) <= width {
		return []string{text}
	}
	lines := strings.Split(ansi.Wordwrap(text, width, ""), "\n")
	if len(lines) > most {
		lines = append(lines[:most-1:most-1], behind(text, lines[:most-1]))
	}
	return lines
}

// behind is what follows the lines that a text was broken into.
func behind(text string, lines []string) string {
	for _, line := range lines {
		text = strings.TrimLeft(text, " ")
		text = text[min(len(line), len(text)):]
	}
	return strings.TrimLeft(text, " ")
}

// elide shortens a value to what fits into some lines, leaving out its middle: the
// start tells what it is, the end tells values apart.
func (sh *shell) elide(text string, most int) string {
	size := cells(text)
	if size <= most {
		return text
	}
	gap := cells(sh.glyphs.Ellipsis)
	if most <= gap {
		return ansi.Truncate(text, max(most, 0), "")
	}
	tail := min((most-gap)/3, 24)
	return ansi.Truncate(text, most-gap-tail, "") + sh.glyphs.Ellipsis + ansi.TruncateLeft(text, size-tail, "")
}

// ascii spells the keys and signs of our own texts for terminals without UTF-8.
func (sh *shell) ascii(text string) string {
	if !sh.settings.ASCII {
		return text
	}
	return plainSigns.Replace(text)
}

var plainSigns = strings.NewReplacer("←", "left", "→", "right", "↑", "up", "↓", "down",
	"–", "-", "×", "x", "…", "...", "‹", "<", "›", ">", "·", "-")
