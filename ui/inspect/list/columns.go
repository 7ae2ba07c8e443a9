package list

import (
	"strconv"
	"unicode/utf8"

	"policybench/ui/kit"
)

// columns are where each begins, in cells; 0 for one that does not show.
type columns struct{ number, name, file, result, why, expiry int }

// The widths of columns.
const (
	longestName  = 24
	longestFile  = 22
	resultWidth  = 16
	expiryWidth  = 17
	narrowResult = 15
)

// columns shares out a width. It looks at all links, shown or not, so that nothing moves
// while one scrolls, and words none.
func (f Facts) columns(width int) columns {
	digits, name, file := len(f.Unit), 0, 0
	for i := range f.List.links {
		k := &f.List.links[i]
		digits = max(digits, len(strconv.Itoa(k.Number)))
		name = max(name, min(utf8.RuneCountInString(k.Name), longestName))
		file = max(file, min(len(fileOf(k.Report)), longestFile))
	}
	c := columns{number: 2}
	if width >= kit.WideWidth {
		c.number++
	}
	next := c.number + digits + 2
	if width < kit.PairWidth {
		c.result = next
		c.why = next + narrowResult + 1
		return c
	}
	if name > 0 && width >= kit.WideWidth {
		c.name = next
		next += max(name, 4) + 2
	}
	c.file = next
	next += max(file, 4) + 2
	c.result = next
	c.why = next + resultWidth
	if width >= c.why+40+expiryWidth+1 {
		c.expiry = width - expiryWidth - 1
	}
	return c
}

// first is where the column behind the number begins.
func (c columns) first() int {
	for _, column := range []int{c.name, c.file} {
		if column > 0 {
			return column
		}
	}
	return c.result
}
