package ui

import (
	"strconv"
	"strings"

	"policybench/signing/inspect"
	"policybench/ui/words"
)

// permissions are the calls of a policy by the answer to each.
type permissions struct{ yes, no, unknown []inspect.Permission }

func sorted(list []inspect.Permission) permissions {
	var p permissions
	for _, one := range list {
		switch one.Allowed {
		case inspect.Yes:
			p.yes = append(p.yes, one)
		case inspect.No:
			p.no = append(p.no, one)
		default:
			p.unknown = append(p.unknown, one)
		}
	}
	return p
}

// allows draws the permissions in so many lines: where few are granted each with
// what it permits, else the names.
func (w *resultWriter) allows(lines int) {
	p := sorted(w.result.Allows)
	end := len(w.rows) + lines
	r := w.row(w.width).to(w.margin).put(quiet, "allows")
	next := func() *row {
		w.rows = append(w.rows, r.String())
		return w.row(w.width)
	}
	switch {
	case lines == 1:
		rest := 0
		if len(p.yes) < len(allCalls) {
			rest = refusedWidth
		}
		w.names(r, inspect.Yes, p.yes, rest)
	case len(p.yes) < lines:
		for _, one := range p.yes {
			r.to(w.margin+w.label).put(good, w.glyphs.Yes+" ").put(normal, string(one.Call))
			r.to(w.margin+w.label+permissionWidth).put(quiet, words.Allows(one))
			r = next()
		}
	default:
		w.names(r, inspect.Yes, p.yes, 0)
		r = next()
	}
	w.names(r, inspect.No, p.no, 0)
	w.names(r, inspect.Unknown, p.unknown, 0)
	next()
	for len(w.rows) < end {
		w.rows = append(w.rows, w.blank(w.width))
	}
}

// permissionWidth is the column of what a call permits.
const permissionWidth = 14

// refusedWidth is kept behind what is allowed for what is not, in cells.
const refusedWidth = 13

// names writes the calls that have one answer: their number where the names and
// what follows do not fit, the reason where there is one call only.
func (w *resultWriter) names(r *row, answer inspect.Answer, list []inspect.Permission, rest int) {
	if len(list) == 0 {
		return
	}
	gap := 0
	if r.used > w.margin+w.label {
		gap = 2
	}
	r.to(max(r.used, w.margin+w.label) + gap)
	mark, text := good, normal
	switch answer {
	case inspect.No:
		mark, text = bad, quiet
	case inspect.Unknown:
		mark, text = caution, quiet
	}
	r.put(mark, w.glyphs.Answer(answer)+" ")
	calls := make([]string, len(list))
	for i, one := range list {
		calls[i] = string(one.Call)
	}
	names := strings.Join(calls, " ")
	if r.used+len(names)+rest >= w.width {
		switch {
		case gap > 0:
			names = strconv.Itoa(len(calls)) + " others"
		case len(calls) == len(allCalls):
			names = "every call"
		case answer == inspect.Yes && len(calls) > 1:
			names = strconv.Itoa(len(calls)) + " calls"
		}
	}
	r.put(text, names)
	if why := words.Allows(list[0]); len(list) == 1 && answer != inspect.Yes && r.used+2+cells(why) < r.width {
		r.to(r.used+2).put(quiet, why)
	}
}
