package over

import (
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"

	"policybench/ui/action"
	"policybench/ui/kit"
)

// palette finds any action by a few letters of its name or by its key, and runs it.
type palette struct {
	own     []action.Group
	entries []Entry
	field   kit.TextField
	matches []found // the best first
	at      int     // of matches
	run     func(*Entry) tea.Cmd
	height  func() int
}

// found is an entry that fits what was typed, with the characters of its name that do.
type found struct {
	entry int
	at    []int
}

// NewPalette lists entries; run does one. Height is how many lines it is drawn with.
func NewPalette(entries []Entry, run func(*Entry) tea.Cmd, height func() int, ways Ways) Overlay {
	q := &palette{entries: entries, field: kit.NewTextField(64), run: run, height: height}
	q.own = ways.within(action.Group{Title: "All actions", Rows: []action.Action{
		{ID: action.Take, Run: q.take, Foot: action.Says("do it")},
		{ID: action.Up, Joined: true, Run: action.Does(func() { q.Scroll(-1) })},
		{ID: action.Down, Run: action.Does(func() { q.Scroll(1) }), Foot: action.Says("choose")},
		{ID: action.PageUp, Run: action.Does(func() { q.Scroll(-q.listed()) })},
		{ID: action.PageDown, Run: action.Does(func() { q.Scroll(q.listed()) })},
		{ID: action.Palette, Run: action.Does(ways.Close)},
		{ID: action.Help, Run: action.Does(ways.Help), Foot: action.Says("all keys")},
	}})
	q.search()
	return q
}

// String is what is searched: what it does, and its context.
func (q *palette) String(i int) string {
	e := &q.entries[i]
	return e.does + " " + e.group
}

// Len is the number of entries.
func (q *palette) Len() int { return len(q.entries) }

// search finds the entries for what was typed: a key by its whole name first, then the
// best matches. For nothing it finds all, what can be done now first.
func (q *palette) search() {
	text := strings.TrimSpace(q.field.Text())
	q.matches, q.at = q.matches[:0], 0
	if text == "" {
		for _, refused := range []bool{false, true} {
			for i := range q.entries {
				if (q.entries[i].Why != "") == refused {
					q.matches = append(q.matches, found{entry: i})
				}
			}
		}
		return
	}
	keyed := map[int]bool{}
	for i, e := range q.entries {
		if slices.Contains(strings.Fields(e.keys), text) {
			keyed[i] = true
			q.matches = append(q.matches, found{entry: i})
		}
	}
	for _, m := range fuzzy.FindFrom(text, q) {
		if !keyed[m.Index] {
			q.matches = append(q.matches, found{m.Index, m.MatchedIndexes})
		}
	}
}

// chosen is the entry that enter does, nil where nothing was found.
func (q *palette) chosen() *Entry {
	if q.at >= len(q.matches) {
		return nil
	}
	return &q.entries[q.matches[q.at].entry]
}

// take does the chosen entry.
func (q *palette) take() tea.Cmd {
	e := q.chosen()
	if e == nil {
		return nil
	}
	return q.run(e)
}

func (q *palette) Groups() []action.Group { return q.own }
func (q *palette) Typing() bool           { return true }

func (q *palette) Typed(msg tea.KeyPressMsg) {
	if _, changed := q.field.Key(msg); changed {
		q.search()
	}
}

func (q *palette) Paste(text string) {
	q.field.Insert(text)
	q.search()
}

// Scroll moves the choice.
func (q *palette) Scroll(lines int) { q.at = max(min(q.at+lines, len(q.matches)-1), 0) }

// paletteHead is how many lines stand above the list.
const paletteHead = 2

// listed is how many entries show.
func (q *palette) listed() int { return max(q.height()-paletteHead, 1) }

// top is the first entry that shows.
func (q *palette) top(listed int) int {
	return min(max(q.at-listed/2, 0), max(len(q.matches)-listed, 0))
}

// Click does the entry at a place.
func (q *palette) Click(_, y int) (tea.Cmd, bool) {
	at := q.top(q.listed()) + y - paletteHead
	switch {
	case y < paletteHead:
		return nil, true
	case at >= len(q.matches):
		return nil, false
	}
	q.at = at
	return q.take(), true
}

// Hint is why the chosen entry cannot be done, or the command that does the same.
func (q *palette) Hint() string {
	e := q.chosen()
	if e == nil {
		return "nothing like that: fewer letters find more"
	}
	if e.Why != "" {
		return e.Why
	}
	if e.Act.Line == nil {
		return ""
	}
	if line := e.Act.Line(); line != "" {
		return "as a command: " + line
	}
	return ""
}

// Draw shows the line that is typed, and the entries with their keys.
func (q *palette) Draw(p kit.Pen, width, height int) []string {
	head := p.Row(width).To(1).Put(kit.Accent, p.Glyphs.Bar).To(3)
	q.field.Put(head, max(width-4, 1))
	if q.field.Text() == "" {
		head.Put(kit.Quiet, " a name or a key")
	}
	head.Right(kit.Quiet, kit.Number(len(q.matches))+" of "+kit.Number(len(q.entries))+" ")
	rows := []string{head.String(), p.Blank(width)}
	listed := max(height-paletteHead, 1)
	top := q.top(listed)
	for i := top; i < min(top+listed, len(q.matches)); i++ {
		rows = append(rows, q.line(p, width, i))
	}
	return p.Fill(rows, width, height)
}

// line is one entry: what it does with the letters that were found, where, and its keys
// at the right.
func (q *palette) line(p kit.Pen, width, i int) string {
	m := q.matches[i]
	e := &q.entries[m.entry]
	does := kit.Normal
	if e.Why != "" {
		does = kit.Quiet
	}
	r := p.Row(width)
	if i == q.at {
		r.To(1).Put(kit.Accent, p.Glyphs.Bar)
	}
	r.To(3)
	lit, at := m.at, 0
	for at < len(e.does) {
		end, as := len(e.does), does
		if len(lit) > 0 && lit[0] < len(e.does) {
			if end = lit[0]; end == at {
				end, as, lit = at+1, kit.Keycap, lit[1:]
				for end < len(e.does) && !utf8.RuneStart(e.does[end]) {
					end++
				}
			}
		}
		r.Put(as, p.Ascii(e.does[at:end]))
		at = end
	}
	keys := p.Ascii(e.keys)
	room := width - 2 - kit.Cells(keys)
	if column := max(40, r.Used+2); column+kit.Cells(e.group) < room {
		r.To(column).Put(kit.Quiet, p.Ascii(e.group))
	}
	if room > r.Used {
		r.To(room).Put(kit.Keycap, keys)
	}
	return r.String()
}
