package list

import (
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"policybench/signing/report"
	"policybench/ui/kit"
	"policybench/ui/triage"
	"policybench/ui/words"
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

// fileOf names what a link is about.
func fileOf(r *report.Report) string {
	for _, s := range []string{r.Link.Handle, r.Link.Source, r.Link.Host} {
		if s != "" {
			return s
		}
	}
	return terms.Form(r.Form)
}
