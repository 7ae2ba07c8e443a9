package english

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"policybench/ui/words"
)

// Join puts the glue between two texts that are both there.
//
//go:noinline
func Join(a, glue, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + glue + b
}

// And joins names that are safe to show already.
func And(names []string) string {
	last := len(names) - 1
	return Join(strings.Join(names[:last], ", "), " and ", names[last])
}

// Either is one of two texts, by a number: "is" for one, "are" for all others.
//
//go:noinline
func Either(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// Bounded cuts a text to so many bytes, and says how many are left out.
func Bounded(text string, most int) string {
	if len(text) <= most {
		return text
	}
	end := most
	for !utf8.RuneStart(text[end]) {
		end--
	}
	if line := strings.LastIndexByte(text[:end], '\n'); line > end/2 {
		end = line
	}
	return text[:end] + fmt.Sprintf("\n… %s more, left out", words.Count(len(text)-end, "byte"))
}

// WithoutTail leaves out what names have in common behind a comma.
func WithoutTail(names []string) []string {
	if len(names) < 2 {
		return names
	}
	_, tail, found := strings.Cut(names[0], ", ")
	for _, n := range names {
		found = found && strings.HasSuffix(n, ", "+tail)
	}
	if !found {
		return names
	}
	short := make([]string, len(names))
	for i, n := range names {
		short[i] = strings.TrimSuffix(n, ", "+tail)
	}
	return short
}

// Some joins as many as are read.
func Some(list []string) string {
	const most = 10
	if len(list) > most {
		return strings.Join(list[:most], ", ") + fmt.Sprintf(" and %d more", len(list)-most)
	}
	return strings.Join(list, ", ")
}

// Few writes a small number as a word.
func Few(n int) string {
	list := []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	if n < len(list) {
		return list[n]
	}
	return words.Comma(n)
}
