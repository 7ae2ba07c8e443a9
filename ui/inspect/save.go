package inspect

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/inspect"
	"policybench/ui/action"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/sheet"
)

// savesTable reports whether w saves the list: not where it saves what was copied last.
func (p *Page) savesTable() bool { return p.listing() && p.taken == takenValue }

// save saves the list as a table, or what else there is to take.
func (p *Page) save() tea.Cmd {
	switch {
	case !p.savesTable():
		return p.Ask(action.Save)()
	case p.busy() != "":
		return p.Say(kit.Quiet, "the text is still being read: save it once all links are listed")
	case len(p.text) > inspect.MaxText:
		return p.Say(kit.Caution, "the text is longer than 1 MiB: policybench inspect --csv FILE writes all of it")
	}
	paste := p.judged.Paste
	return func() tea.Msg { // a long text takes a while
		table := sheet.Whole(paste, ',')
		s := page.Subject{Name: "list", Text: table.Text, File: "policybench-links.csv"}
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

// saveLine is the command that writes the same table; empty where w saves no table.
func (p *table) saveLine() string {
	if !p.savesTable() {
		return ""
	}
	return p.lineWith("--csv")()
}
