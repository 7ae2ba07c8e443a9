package list

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"policybench/signing/report"
	"policybench/ui/kit"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/links"
	"policybench/ui/words/terms"
)

// Facts are what the pane shows.
type Facts struct {
	List List
	Unit string                   // what numbers count: "row", "line"
	At   time.Time                // the time judged as now
	Mask func(text string) string // takes app secrets out of a name
	// Marked is the link that is marked as A, by its index on the page; -1 for none.
	Marked int
	Pick   int // the kind of the places of rows, in numbers of the page; N is the row
}

// leastHead is from how many lines the columns have names above them in any case.
const leastHead = 6

// Lines is how many lines the list takes where there is room.
func Lines(f Facts) int { return len(f.List.rows) + 1 }

// Draw shows as much of the list around its selected row as fits, in exactly height
// lines of width cells.
func Draw(pen kit.Pen, f Facts, width, height int) kit.Drawing {
	width, height = max(width, 0), max(height, 0)
	w := writer{Pen: pen, Facts: f, width: width, columns: f.columns(width)}
	body := height
	if height >= min(leastHead, Lines(f)) && height > 1 {
		w.head()
		body--
	}
	total := len(f.List.rows)
	top := max(min(f.List.selected-body/2, total-body), 0)
	for at := top; at < min(top+body, total); at++ {
		y := len(w.rows)
		edge := pen.Edge(at-top, top, body, total)
		w.row(f.List.rows[at], at == f.List.selected, edge)
		if width > 0 {
			w.places = append(w.places, kit.Place{X: 0, Y: y, Width: width, Do: kit.Target{Kind: f.Pick, N: at}})
		}
	}
	return kit.Drawing{Rows: pen.Fill(w.rows, width, height), Places: w.places}
}

type writer struct {
	kit.Pen
	Facts
	columns
	width  int
	rows   []string
	places kit.Places
}

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

// head names the columns.
func (w *writer) head() {
	r := w.Row(w.width).To(w.number).Put(kit.Quiet, w.Unit)
	put := func(column int, name string) {
		if column > 0 {
			r.To(column).Put(kit.Quiet, name)
		}
	}
	put(w.name, "name")
	put(w.file, "file")
	put(w.result, "verdict")
	put(w.why, "why")
	put(w.expiry, "expires (UTC)")
	w.rows = append(w.rows, r.String())
}

// put writes a cell between two columns, the last of them up to the right edge.
func (w *writer) put(r *kit.Row, as kit.Role, from, to int, text string) {
	if from > 0 && text != "" && to-from > 1 {
		r.To(from).Put(as, w.Elide(w.Text(text), to-from-1))
	}
}

// Text keeps to the characters that the terminal shows.
func (w *writer) Text(text string) string { return w.Ascii(w.Glyphs.Text(words.Visible(text))) }

func (w *writer) row(row Row, selected bool, edge string) {
	r := w.Row(max(w.width-1, 0))
	as := kit.Normal
	if row.Kind == One && w.List.links[row.Links[0]].At == w.Marked && (w.number > 2 || !selected) {
		r.Put(kit.Accent, "A")
	}
	if selected {
		r.To(w.number-2).Put(kit.Accent, w.Glyphs.Bar)
		as = kit.Heading
	}
	switch row.Kind {
	case One:
		w.one(r, &w.List.links[row.Links[0]], row.Inside, as)
	case Others:
		w.others(r, row, as)
	default:
		w.group(r, row, as)
	}
	line := r.String()
	if w.width > 0 {
		line += edge
	}
	w.rows = append(w.rows, line)
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

// one writes a link.
func (w *writer) one(r *kit.Row, k *Link, inside bool, as kit.Role) {
	number := strconv.Itoa(k.Number)
	r.To(max(w.first()-2-len(number), w.number)).Put(as, number)
	indent := 0
	if inside {
		indent = 1
	}
	if w.name > 0 {
		w.put(r, as, w.name+indent, w.file-1, w.Mask(k.Name))
		indent = 0
	}
	if w.file > 0 {
		w.put(r, kit.Handle, w.file+indent, w.result, fileOf(k.Report))
	}
	w.verdict(r, k)
	w.because(r, as, links.Why(k.Item, w.At))
	w.put(r, kit.Quiet, w.expiry, w.width, links.Expiry(k.Report))
}

// because writes why; what is too long ends where a clause does, if one does.
func (w *writer) because(r *kit.Row, as kit.Role, text string) {
	room := max(w.whyEnd()-w.why-1, 0)
	text = w.Text(text)
	if kit.Cells(text) > room {
		if at := strings.LastIndexAny(text[:min(len(text), room)], ":,;"); at > room/2 {
			text = text[:at]
		}
	}
	if room > 1 {
		r.To(w.why).Put(as, ansi.Truncate(text, room, w.Glyphs.Ellipsis))
	}
}

func (w *writer) whyEnd() int {
	if w.expiry > 0 {
		return w.expiry - 1
	}
	return w.width - 1
}

// verdict writes the verdict with its glyph.
func (w *writer) verdict(r *kit.Row, k *Link) {
	role, glyph := Look(w.Pen, &k.Item)
	w.put(r, role, w.result, w.why, glyph+" "+links.Result(k.Item))
}

// Look is how an outcome is shown. What is not verified never looks like what is valid.
func Look(pen kit.Pen, it *triage.Item) (kit.Role, string) {
	switch it.Outcome {
	case triage.Refused:
		return kit.Bad, pen.Glyphs.Answer(report.No)
	case triage.WorksBut:
		return kit.Caution, pen.Glyphs.Level(report.Warning)
	case triage.Unchecked:
		return kit.Caution, pen.Glyphs.Unknown
	case triage.Fine:
		return kit.Good, pen.Glyphs.Answer(report.Yes)
	}
	return kit.Quiet, pen.Glyphs.Level(report.Note)
}

// others writes the links without a fault as one row.
func (w *writer) others(r *kit.Row, row Row, as kit.Role) {
	first := &w.List.links[row.Links[0]]
	same := !slices.ContainsFunc(row.Links, func(i int) bool { return w.List.links[i].Outcome != first.Outcome })
	r.To(w.first()).Put(as, words.Count(len(row.Links), "other"))
	says := "no fault found, signatures not checked"
	role, glyph := Look(w.Pen, &first.Item)
	switch {
	case !same:
		says, role, glyph = "not refused", kit.Quiet, w.Glyphs.Level(report.Note)
	case first.Outcome == triage.Fine:
		says = "valid: the signatures fit"
	case first.Outcome == triage.Unsigned:
		says = "without policy and signature"
	case first.Outcome == triage.Remark:
		says, role = "messages and other services", kit.Quiet
	}
	if w.file > 0 {
		w.put(r, role, w.result, w.whyEnd(), glyph+" "+says)
	} else {
		r.Put(role, " "+glyph+" "+says)
	}
	if w.expiry > 0 {
		r.To(w.expiry).Put(kit.Quiet, w.folding(row, "enter lists them"))
	}
}

func (w *writer) folding(row Row, closed string) string {
	if row.Open {
		return "enter folds them"
	}
	return closed
}

// group writes links that are alike as one row, which says which they are.
func (w *writer) group(r *kit.Row, row Row, as kit.Role) {
	first := &w.List.links[row.Links[0]]
	count := "×" + strconv.Itoa(len(row.Links))
	if w.Plain {
		count = "x" + strconv.Itoa(len(row.Links))
	}
	r.To(w.number).Put(as, count)
	numbers := make([]int, len(row.Links))
	for i, link := range row.Links {
		numbers[i] = w.List.links[link].Number
	}
	slices.Sort(numbers)
	what := map[Kind]string{Policy: ", one policy"}[row.Kind]
	from := w.file
	if w.name > 0 {
		from = w.name
	}
	why := links.WhyAll(w.items(row), w.At)
	if from > 0 {
		room := w.result - from - 3 - len(w.Unit) - 1
		w.put(r, as, from, w.result-1, w.Unit+"s "+english.Numbers(numbers, room))
		why += what
	} else {
		why = english.Numbers(numbers, max(w.width-w.why-2, 4))
	}
	w.verdict(r, first)
	w.because(r, as, why)
	if row.Kind == Policy {
		w.put(r, kit.Quiet, w.expiry, w.width, links.Expiry(first.Report))
	}
}

func (w *writer) items(row Row) []triage.Item {
	items := make([]triage.Item, len(row.Links))
	for i, link := range row.Links {
		items[i] = w.List.links[link].Item
	}
	return items
}

// fileOf names what a link is about.
func fileOf(r *report.Report) string {
	for _, s := range []string{r.Link.Handle, r.Link.Source, r.Link.Host} {
		if s != "" {
			return s
		}
	}
	return terms.Form(r.Form)
}
