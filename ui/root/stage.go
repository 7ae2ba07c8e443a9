package root

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/page"
	"policybench/ui/root/over"
	"policybench/ui/root/terminal"
)

// stage is where the pages stand, one of them in front, perhaps below an overlay.
type stage struct {
	*page.Shell
	Terminal *terminal.Terminal
	Pages    [page.Pages]page.Page
	Current  page.ID
	// back is the page that esc returns to after something opened another one.
	back    page.ID
	hasBack bool

	Width, Height int
	mouse         bool
	pressed       *page.Click // where the button went down on the page; nil where it did not

	// tables are the actions of each page with those of every page, which are common;
	// palette is the row that leads to all.
	tables  [page.Pages][]action.Group
	common  []action.Group
	palette *action.Action
	over    over.Overlay // what covers the page; nil for nothing
	armed   time.Time    // when ctrl+c asked for a second
}

// Page is the one in front.
//
//go:noinline
func (a *stage) Page() page.Page { return a.Pages[a.Current] }

// send gives a message to the page on screen.
func (a *stage) send(msg tea.Msg) tea.Cmd {
	return a.sendTo(a.Current, msg)
}

// sendTo gives a message to a page, shown or not.
//
//go:noinline
func (a *stage) sendTo(id page.ID, msg tea.Msg) (cmd tea.Cmd) {
	a.Pages[id], cmd = a.Pages[id].Update(msg)
	return cmd
}

// show brings a page to the front.
func (a *stage) show(id page.ID) tea.Cmd {
	a.hasBack, a.over = false, nil
	if id == a.Current {
		return nil
	}
	a.Page().Blur()
	a.ForgetHint()
	a.Current = id
	return a.Page().Focus()
}

func (a *stage) Resize(width, height int) {
	a.Width, a.Height = max(width, 0), max(height, 0)
	f := FrameFor(a.Width, a.Height)
	for _, p := range a.Pages {
		if p != nil {
			p.SetSize(a.Width, f.Body)
		}
	}
}
