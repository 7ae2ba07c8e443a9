package draft

import (
	"strconv"
	"strings"
)

// term is a count with the place of its unit among the units.
type term struct {
	count string
	unit  int
}

// disorder refuses terms that have two readings: a unit that stands twice, or one
// behind a smaller one. It names both, the last term alone and all of them summed.
func disorder(terms []term) error {
	for i := 1; i < len(terms); i++ {
		before, here := terms[i-1], terms[i]
		if before.unit > here.unit {
			continue
		}
		fact := units[here.unit].short() + " stands behind " + units[before.unit].short()
		if before.unit == here.unit {
			fact = units[here.unit].short() + " stands twice"
		}
		hint := "each unit once, the largest first: 1h30m"
		if sum := summed(terms); sum != "" {
			last := terms[len(terms)-1]
			hint = plainCount(last.count) + units[last.unit].short() + " alone, or " + sum + " together"
		}
		return &Refusal{fact, hint}
	}
	return nil
}

// summed writes all terms with each unit once, the largest first; empty where that
// is too long to be read.
func summed(terms []term) string {
	var counts [len(units)]int64
	for _, t := range terms {
		n, err := strconv.ParseInt(t.count, 10, 64)
		if err != nil || n > latest || counts[t.unit] > latest {
			return ""
		}
		counts[t.unit] += n
	}
	var b strings.Builder
	for i := len(units) - 1; i >= 0; i-- {
		if counts[i] > 0 {
			b.WriteString(strconv.FormatInt(counts[i], 10) + units[i].short())
		}
	}
	return b.String()
}

// plainCount is a count without leading zeros.
func plainCount(digits string) string {
	if plain := strings.TrimLeft(digits, "0"); plain != "" {
		return plain
	}
	return "0"
}
