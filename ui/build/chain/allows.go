package chain

import (
	"strconv"
	"strings"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/kit"
	"policybench/ui/words/finding"
)

// permissions are the calls of a policy by the answer to each.
type permissions struct{ yes, no, unknown []report.Permission }

func sorted(list []report.Permission) permissions {
	var p permissions
	for _, one := range list {
		switch one.Allowed {
		case report.Yes:
			p.yes = append(p.yes, one)
		case report.No:
			p.no = append(p.no, one)
		default:
			p.unknown = append(p.unknown, one)
		}
	}
	return p
}

// allows draws the permissions in so many rows: each granted call with what it permits
// where they suffice for that, else the names, else numbers.
func (w *writer) allows(rows int) {
	drawn := w.explained()
	for counted := 0; len(drawn) > rows && counted <= mostCounted; counted++ {
		drawn = w.packed(counted)
	}
	label := "allows"
	if w.Expired {
		label = "allowed" // nothing is any more
	}
	for i := range rows {
		r := w.row(None, label)
		label = ""
		if i < len(drawn) {
			w.put(r, w.dimmed(drawn[i]))
		}
		w.rows = append(w.rows, r.String())
	}
}

// dimmed are pieces that are not the current ones, where they are not.
func (w *writer) dimmed(pieces []kit.Piece) []kit.Piece {
	if w.Stale {
		for i := range pieces {
			pieces[i].As = kit.Dim
		}
	}
	return pieces
}

// permissionWidth is the column of what a call permits.
const permissionWidth = 14

// explained writes each granted call on lines of its own, with what it permits.
func (w *writer) explained() [][]kit.Piece {
	p := sorted(w.Allows)
	var rows [][]kit.Piece
	for _, one := range p.yes {
		row := []kit.Piece{{As: kit.Good, Text: w.Glyphs.Yes + " "}, {As: kit.Normal, Text: string(one.Call)}}
		used := kit.Cells(w.Glyphs.Yes) + 1 + len(one.Call)
		for _, line := range kit.WrapWords(finding.Allows(one), max(w.room()-permissionWidth, 1), 3) {
			row = append(row, kit.Piece{As: kit.Normal, Text: blanks(permissionWidth - used)}, kit.Piece{As: kit.Quiet, Text: line})
			rows, row, used = append(rows, row), nil, 0
		}
	}
	return append(rows, w.pack(permissions{no: p.no, unknown: p.unknown}, 0, true)...)
}

// mostCounted is the number of ways in which names become numbers.
const mostCounted = 3

// packed writes the names of all calls, or numbers of calls in so many of the groups:
// first of those that are refused, then of those unknown, then of those granted.
func (w *writer) packed(counted int) [][]kit.Piece {
	return w.pack(sorted(w.Allows), counted, false)
}

func (w *writer) pack(p permissions, counted int, reasons bool) [][]kit.Piece {
	k := packer{room: w.room()}
	every := len(p.yes) == len(signing.Calls())
	k.group(kit.Good, kit.Normal, w.Glyphs.Yes, callNames(p.yes, counted > 2, every, "calls"))
	others := "others"
	if len(p.yes) == 0 {
		others = "calls"
	}
	k.group(kit.Quiet, kit.Quiet, w.Glyphs.No, callNames(p.no, counted > 0, false, others))
	k.reason(p.no, reasons)
	k.group(kit.Caution, kit.Quiet, w.Glyphs.Unknown, callNames(p.unknown, counted > 1, false, others))
	k.reason(p.unknown, reasons)
	return k.rows
}

// callNames are the names of calls, or how many they are. A single one has its name.
func callNames(list []report.Permission, counted, every bool, noun string) []string {
	switch {
	case counted && every:
		return []string{"every call"}
	case counted && len(list) > 1:
		return []string{strconv.Itoa(len(list)) + " " + noun}
	}
	names := make([]string, len(list))
	for i, one := range list {
		names[i] = string(one.Call)
	}
	return names
}

// packer puts groups of names one behind the other into lines.
type packer struct {
	room, used int
	rows       [][]kit.Piece
}

// group starts on the line there is where all of it fits there.
func (k *packer) group(mark, as kit.Role, glyph string, names []string) {
	if len(names) == 0 {
		return
	}
	indent := kit.Cells(glyph) + 1
	size := indent
	for _, name := range names {
		size += len(name) + 1
	}
	switch {
	case len(k.rows) > 0 && k.used+2+size-1 <= k.room:
		k.put(kit.Normal, "  ")
	default:
		k.start()
	}
	k.put(mark, glyph+" ")
	for i, name := range names {
		if k.used > indent && k.used+1+len(name) > k.room {
			k.start()
			k.put(kit.Normal, blanks(indent))
		} else if i > 0 {
			name = " " + name
		}
		k.put(as, name)
	}
}

// reason says behind a single call why it is not granted, where that fits, or where
// it must.
func (k *packer) reason(list []report.Permission, whole bool) {
	if len(list) != 1 {
		return
	}
	why := finding.Allows(list[0])
	if k.used+2+kit.Cells(why) < k.room {
		k.put(kit.Normal, "  ")
		k.put(kit.Quiet, why)
		return
	}
	if whole {
		for _, line := range kit.WrapWords(why, max(k.room-2, 1), 2) {
			k.start()
			k.put(kit.Normal, "  ")
			k.put(kit.Quiet, line)
		}
	}
}

func (k *packer) start() { k.rows, k.used = append(k.rows, nil), 0 }

func (k *packer) put(as kit.Role, text string) {
	k.used += kit.Cells(text)
	row := &k.rows[len(k.rows)-1]
	if last := len(*row) - 1; last >= 0 && (*row)[last].As == as {
		(*row)[last].Text += text
		return
	}
	*row = append(*row, kit.Piece{As: as, Text: text})
}

// blanks is so many of them.
func blanks(n int) string { return strings.Repeat(" ", max(n, 0)) }
