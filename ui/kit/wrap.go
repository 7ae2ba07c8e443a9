package kit

import (
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// WrapWords breaks a sentence between words into at most so many lines; what is
// left over is cut in the last one. Only a word that is wider than a line is broken:
// a date is one word.
func WrapWords(text string, width, most int) []string {
	if width < 1 || most < 1 {
		return nil
	}
	var lines []string
	for len(lines) < most-1 && Cells(text) > width {
		line := wordsWithin(text, width)
		if line == "" {
			line = ansi.Truncate(text, width, "")
		}
		if line == "" {
			break // not even a character fits
		}
		lines = append(lines, strings.TrimRight(line, " "))
		text = strings.TrimLeft(text[len(line):], " ")
	}
	return append(lines, text)
}

// WrapHanging breaks a sentence whose first line has less room than the others.
func WrapHanging(text string, first, others, most int) []string {
	if others < 1 || most < 1 {
		return nil
	}
	if Cells(text) <= first || most == 1 {
		return []string{text}
	}
	line := ""
	if first >= 12 {
		line = wordsWithin(text, first)
	}
	rest := strings.TrimLeft(text[len(line):], " ")
	return append([]string{strings.TrimRight(line, " ")}, WrapWords(rest, others, most-1)...)
}

// Joined puts texts behind each other with a sign between them, as many on a line as
// fit: none is broken.
func Joined(texts []string, sign string, width int) []string {
	var lines []string
	for i, text := range texts {
		if last := len(lines) - 1; i > 0 && Cells(lines[last])+Cells(sign)+Cells(text) <= width {
			lines[last] += sign + text
			continue
		}
		lines = append(lines, text)
	}
	return lines
}

// wordsWithin is the whole words that a text wider than so many cells begins with,
// as far as they fit; empty where not even one does. Neither a day nor a time with its
// zone is parted.
func wordsWithin(text string, width int) string {
	fits := ansi.Truncate(text, width, "")
	end := len(fits)
	if end == len(text) || text[end] != ' ' {
		end = strings.LastIndexByte(fits, ' ')
	}
	for end > 0 && glued(text, end) {
		before := strings.LastIndexByte(text[:end], ' ')
		if before < 0 {
			break
		}
		end = before
	}
	return strings.TrimRight(text[:max(end, 0)], " ")
}

// glued reports whether the blank at a place stands within "30 Nov 2025" or within
// "20:53:44 UTC".
func glued(text string, blank int) bool {
	left := text[strings.LastIndexByte(text[:blank], ' ')+1 : blank]
	right, _, _ := strings.Cut(text[blank+1:], " ")
	switch {
	case left == "" || right == "":
		return false
	case isMonth(left):
		return len(right) >= 4 && isDigit(right[0])
	case isMonth(right):
		return len(left) <= 2 && isDigit(left[0])
	}
	clock := len(left) == len(time.TimeOnly) && left[2] == ':' && left[5] == ':'
	return clock && (right[0] >= 'A' && right[0] <= 'Z' || right[0] == '+' || right[0] == '-')
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isMonth reports whether a word is a month as dates write it.
func isMonth(word string) bool {
	return len(word) == 3 && strings.Contains("JanFebMarAprMayJunJulAugSepOctNovDec", word) && word[0] < 'a'
}

// Elide shortens a value to what fits into some lines, leaving out its middle: the
// start tells what it is, the end tells values apart.
func (p Pen) Elide(text string, most int) string {
	size := Cells(text)
	if size <= most {
		return text
	}
	gap := Cells(p.Glyphs.Ellipsis)
	if most <= gap {
		return ansi.Truncate(text, max(most, 0), "")
	}
	tail := min((most-gap)/3, 24)
	return ansi.Truncate(text, most-gap-tail, "") + p.Glyphs.Ellipsis + tailWithin(text, tail)
}

// Ascii spells the keys and signs of our own texts for terminals without UTF-8.
func (p Pen) Ascii(text string) string {
	if !p.Plain {
		return text
	}
	return plainSigns.Replace(text)
}

var plainSigns = strings.NewReplacer("←", "left", "→", "right", "↑", "up", "↓", "down",
	"–", "-", "×", "x", "…", "...", "‹", "<", "›", ">", "·", "-")
