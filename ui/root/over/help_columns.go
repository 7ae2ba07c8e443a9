package over

import "policybench/ui/kit"

// helpColumns fills columns with whole groups in their order, so that the longest is
// as short as can be.
func helpColumns(p kit.Pen, sections []section, columns, width int) [][]string {
	written := make([][]string, len(sections))
	height := 0
	for i, s := range sections {
		written[i] = s.lines(p, width)
		height = max(height, len(written[i]))
	}
	for {
		if parts := flow(written, height, p.Blank(width)); len(parts) <= columns {
			return parts
		}
		height++
	}
}

// flow puts groups below each other into columns of a height, with a blank between
// them.
func flow(groups [][]string, height int, blank string) [][]string {
	parts := [][]string{nil}
	for _, rows := range groups {
		at := len(parts) - 1
		if len(parts[at]) > 0 && len(parts[at])+1+len(rows) > height {
			parts = append(parts, rows)
			continue
		}
		if len(parts[at]) > 0 {
			parts[at] = append(parts[at], blank)
		}
		parts[at] = append(parts[at], rows...)
	}
	return parts
}

// lines are a title, what has the focus, and the keys.
func (s section) lines(p kit.Pen, width int) []string {
	rows := []string{p.Row(width).To(1).Put(kit.Heading, p.Ascii(s.title)).String()}
	if s.text != "" {
		for _, line := range kit.WrapWords(p.Ascii(s.text), width-4, mostHelpLines) {
			rows = append(rows, p.Row(width).To(3).Put(kit.Quiet, line).String())
		}
	}
	for _, k := range s.keys {
		rows = append(rows, k.lines(p, width)...)
	}
	return rows
}

// lines are a key and what it does, whole.
func (k described) lines(p kit.Pen, width int) []string {
	const at = 3 + helpKeyWidth
	var rows []string
	for i, line := range kit.WrapWords(p.Ascii(k.does), width-at-1, mostHelpLines) {
		r := p.Row(width)
		if i == 0 {
			r.To(3).Put(kit.Keycap, p.Ascii(k.key))
		}
		rows = append(rows, r.To(at).Put(kit.Normal, line).String())
	}
	return rows
}
