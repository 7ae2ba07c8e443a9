package over

import (
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/kit"
	"policybench/ui/words"
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

// search finds the entries for what was typed.
func (q *palette) search() {
	q.at = 0
	q.matches = find(q.entries, strings.TrimSpace(q.field.Text()))
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
		return q.nothing()
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

// nothing is said where nothing was found: that fewer letters find more where they do.
func (q *palette) nothing() string {
	text := []rune(strings.TrimSpace(q.field.Text()))
	for n := len(text) - 1; n > 0; n-- {
		if len(find(q.entries, strings.TrimSpace(string(text[:n])))) > 0 {
			return "nothing like that: fewer letters find more"
		}
	}
	return "nothing like that"
}

// Draw shows the line that is typed, and the entries with their keys.
func (q *palette) Draw(p kit.Pen, width, height int) []string {
	head := p.Row(width).To(1).Put(kit.Accent, p.Glyphs.Bar).To(3)
	q.field.Put(head, max(width-4, 1))
	if q.field.Text() == "" {
		head.Put(kit.Quiet, " a name or a key")
	}
	head.Right(kit.Quiet, words.Comma(len(q.matches))+" of "+words.Comma(len(q.entries))+" ")
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
