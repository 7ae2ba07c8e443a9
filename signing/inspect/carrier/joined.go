package carrier

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// A URL is put together by calls and statements as well, which join literals and values
// one behind the other:
//
//	paste0("https://…/", handle, "?policy=", policy)
//	["https://…", "security=policy:" + policy, handle].join("/")
//	url = "https://…/" + handle; url += "?policy=" + policy
//
// What stands between two literals goes, and a value stays as ${name}, as with operators.
// A list that nothing joins, or whose next piece is a URL of its own, is left alone.

// mostJoined bounds a URL that is put together, in bytes.
const mostJoined = 4 << 10

// edit is one stretch between two pieces, and what stands there once they are joined.
type edit struct {
	from, to int
	with     string
}

// joining is what is known of the URLs of a text that are put together, from its start to
// its end.
type joining struct {
	edits  []edit // of the URL that is being read, in order
	looked int    // how many bytes were searched for the ends of lists
}

// begin reads the URL whose first literal opens with the quote at a place.
func (k *joining) begin(s string, quote int) {
	if j, ok := k.jointAround(s, quote); ok {
		k.edits = j.joined(s, quote)
	}
}

// at is the stretch that begins at a quote, if one does. A quote that opens a URL begins
// the reading of one.
func (k *joining) at(s string, quote int) (edit, bool) {
	for len(k.edits) > 0 && k.edits[0].from <= quote {
		e := k.edits[0]
		k.edits = k.edits[1:]
		if e.from == quote {
			return e, true
		}
	}
	if len(k.edits) == 0 && (bearsURL(s, quote) || bearsPolicy(s, quote)) {
		k.begin(s, quote)
	}
	return edit{}, false
}

// joined are the stretches between the pieces of a URL whose first literal opens with
// the quote at a place; none where nothing joins it with more.
func (j *joint) joined(s string, quote int) []edit {
	var edits []edit
	limit := min(len(s), quote+mostJoined)
	end := literalEnd(s, quote, limit) // of the last literal, at its closing quote
	values, at := "", end+1
	for end > 0 {
		next, sign, operator := j.nextPiece(s, at, values != "")
		if next < 0 {
			break
		}
		if open := LiteralOpens(s, next); open > 0 {
			if strings.HasPrefix(s[next+open:], "http") && sign == "" && s[end-1] != '/' && values == "" {
				break // a URL of its own
			}
			edits = append(edits, edit{end, next + open, values + sign})
			end, values = literalEnd(s, next+open-1, limit), ""
			at = end + 1
			continue
		}
		stop := j.valueEnd(s, next, operator)
		if stop == next || stop > limit || strings.IndexByte("([", ascii.At(s, stop)) >= 0 {
			break // no value, or one without its end
		}
		values += sign + "${" + nameOf(s[next:stop]) + "}"
		at = stop
	}
	if values != "" && end > 0 {
		edits = append(edits, edit{end, at, values + s[end:end+1]})
	}
	return edits
}

// nextPiece is where the next piece begins, -1 without one, and what is put before it.
func (j *joint) nextPiece(s string, at int, value bool) (next int, sign string, operator bool) {
	next, broke := skipComments(s, at)
	op := JoinOperator(s, next, broke)
	if op == 0 {
		op = rareOperator(s, next)
	}
	if op > 0 {
		next, _ = skipComments(s, next+op)
		return next, "", true
	}
	return j.behind(s, at, value), j.sign, false
}

// literalEnd is the closing quote of the literal that opens at a place, 0 without one in
// the same line.
func literalEnd(s string, open, limit int) int {
	for i := open + 1; i < limit; i++ {
		switch s[i] {
		case '\\':
			i++
		case s[open]:
			return i
		case '\n':
			return 0
		}
	}
	return 0
}
