package inspect

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/inspect"
	"policybench/ui/action"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/sheet"
	"policybench/ui/words"
)

// savesTable reports whether w saves the list: not where it saves what was copied last.
func (p *Page) savesTable() bool { return p.listing() && p.taken == takenValue }

// save saves the links that are listed as a table, or what else there is to take.
func (p *Page) save() tea.Cmd {
	switch {
	case !p.savesTable():
		return p.Ask(action.Save)()
	case p.busy() != "":
		return p.Say(kit.Quiet, "the text is still being read: save it once all links are listed")
	case len(p.text) > inspect.MaxText:
		return p.Say(kit.Caution, "the text is longer than 1 MiB: policybench inspect --csv FILE writes all of it")
	}
	paste, shown, all := p.judged.Paste, p.list.Shown(), p.list.Len()
	if len(shown) == 0 {
		return p.Say(kit.Quiet, "no link is listed: esc lists all")
	}
	return func() tea.Msg { // a long text takes a while
		table, part := sheet.Table{}, words.Count(all, "link")
		if len(shown) == all {
			table = sheet.Whole(paste, ',')
		} else {
			offsets := map[int]bool{}
			for _, k := range shown {
				offsets[k.Report.Span.Offset] = true
			}
			table, part = sheet.Only(paste, ',', offsets), words.Comma(len(shown))+" of "+part
		}
		s := page.Subject{Name: "list", Text: table.Text, File: "policybench-links.csv", Part: part}
		if table.Tabs {
			s.File = "policybench-links.tsv"
		}
		var notes []string
		for _, r := range table.Remarks {
			notes = append(notes, r.Fact)
		}
		s.Note = strings.Join(notes, "; ")
		return page.Save{Subject: s}
	}
}

// savesAll reports whether w saves a table of all links, as a command does.
func (p *Page) savesAll() bool { return p.savesTable() && len(p.list.Shown()) == p.list.Len() }

// saveLine is the command that writes the same table; empty where there is none.
func (p *table) saveLine() string {
	if !p.savesAll() {
		return ""
	}
	return p.lineWith("--csv")()
}
