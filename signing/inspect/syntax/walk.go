package syntax

// Walk finds the statements around one place of a text after the other, in their order: a
// stretch in which nothing begins or ends a statement is walked once, however many places
// stand in it. The zero Walk with a text is ready.
type Walk struct {
	Text string
	calm calm
}

// Around is [StatementAround].
func (w *Walk) Around(from, to int) Statement {
	var st Statement
	st.begin(w.Text, from, &w.calm)
	if to-from < Reach {
		w.calm.forth(w.Text, from, to) // what stands before a place and behind it is one stretch
	}
	st.finish(w.Text, to, &w.calm)
	return st
}

// calm is a stretch of a text without a sign that opens or ends anything.
type calm struct{ from, to int }

// back walks from at to the nearest such sign before it, at most to limit: then the sign
// is the byte before.
func (c *calm) back(s string, at, limit int) int {
	i := at
	for i > limit {
		if c.from < i && i <= c.to {
			i = max(limit, c.from)
			continue
		}
		if acts(s, i-1) {
			break
		}
		i--
	}
	c.add(i, at)
	return i
}

// forth walks from at to the nearest such sign behind it, at most to limit.
func (c *calm) forth(s string, at, limit int) int {
	i := at
	for i < limit {
		if c.from <= i && i < c.to {
			i = min(limit, c.to)
			continue
		}
		if acts(s, i) {
			break
		}
		i++
	}
	c.add(at, i)
	return i
}

// add joins what was walked with the stretch, or takes its place.
func (c *calm) add(from, to int) {
	if from > to {
		return
	}
	if from > c.to || to < c.from {
		*c = calm{from, to}
		return
	}
	c.from, c.to = min(c.from, from), max(c.to, to)
}

// acts reports whether the byte at i opens or ends anything. A line end does where a
// statement may end there.
func acts(s string, i int) bool {
	return codeSigns[s[i]] && (s[i] != '\n' || isBlankLine(s, i+1) || endsStatement(s, i))
}
