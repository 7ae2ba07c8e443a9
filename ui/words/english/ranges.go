package english

import (
	"fmt"
	"strconv"
	"strings"
)

// mostRanges is how many stretches of numbers are written.
const mostRanges = 40

// Ranges writes numbers in order, three or more in a row as 1–4.
func Ranges(numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		if len(parts) == mostRanges {
			parts = append(parts, "…")
			break
		}
		end := i
		for end+1 < len(numbers) && numbers[end+1] <= numbers[end]+1 {
			end++
		}
		if end-i < 2 {
			end = i
			parts = append(parts, strconv.Itoa(numbers[i]))
		} else {
			parts = append(parts, fmt.Sprintf("%d–%d", numbers[i], numbers[end]))
		}
		i = end + 1
	}
	return strings.Join(parts, " ")
}

// Numbers writes the numbers of rows or lines in order, at most so many characters, three
// or more in a row as 1–4.
func Numbers(numbers []int, most int) string {
	text := Ranges(numbers)
	if len([]rune(text)) <= most {
		return text
	}
	cut := []rune(text)[:max(most-2, 0)]
	at := strings.LastIndexByte(string(cut), ' ')
	if at < 0 {
		return "…"
	}
	return string(cut)[:at] + " …"
}
