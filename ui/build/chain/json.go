package chain

import "policybench/ui/kit"

// span is a stretch of a text, in bytes.
type span struct{ from, to int }

// membersIn breaks an object between its members into rows of so many cells. A member that
// is wider than a row, or a text that is no object, makes too many rows: one for each byte.
func membersIn(text string, width int) []span {
	var lines []span
	line := span{}
	for _, end := range memberEnds(text) {
		if kit.Cells(text[line.from:end]) > width {
			if line.to == line.from {
				return make([]span, len(text)) // wider than a row
			}
			lines = append(lines, line)
			line.from = line.to
			if kit.Cells(text[line.from:end]) > width {
				return make([]span, len(text))
			}
		}
		line.to = end
	}
	return append(lines, line)
}

// memberEnds are the places behind the commas between the members of an object, and its
// end.
func memberEnds(text string) []int {
	var ends []int
	depth, quoted := 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			depth--
		case c == ',' && depth == 1:
			ends = append(ends, i+1)
		}
	}
	return append(ends, len(text))
}
