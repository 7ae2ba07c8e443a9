package root

import (
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/words"
)

// clockLine caches the header: it changes once a second at most.
type clockLine struct {
	key  headerKey
	text string
}

type headerKey struct {
	width   int
	page    page.ID
	theme   *kit.Theme
	sample  bool
	keyless bool
	mouse   bool
	seconds int64
}

// pageTitles are the names of the pages, as the header shows the current and the
// other one; clicking them opens the page.
var pageTitles = [page.Pages][2]string{
	page.BuildPage:   {"BUILD", "Build"},
	page.InspectPage: {"INSPECT", "Inspect"},
}

const productName = "policybench"

// header is the first line: product, pages, whose secret signs, the time.
func (a *App) header() string {
	key := headerKey{a.Width, a.Current, a.Theme, a.Sample, a.Keyless, a.mouse, a.Now.Unix()}
	if key == a.clock.key {
		return a.clock.text
	}
	r := a.Row(a.Width)
	if at := a.titleColumns(); at[0] > 1 {
		r.To(1).Put(kit.Quiet, productName)
	}
	for id, column := range a.titleColumns() {
		r.To(column)
		if page.ID(id) == a.Current {
			r.Put(kit.Accent, pageTitles[id][0])
		} else {
			r.Put(kit.Quiet, pageTitles[id][1])
		}
	}
	a.headerRight(r)
	a.clock = clockLine{key, r.String()}
	return a.clock.text
}

// titleColumns is where the names of the pages stand.
func (a *App) titleColumns() [page.Pages]int {
	column := 1
	if a.Width >= 60 {
		column += len(productName) + 3
	}
	return [page.Pages]int{column, column + len("BUILD") + 3}
}

// headerRight writes as much of the right side as fits, the sample line before the
// clock: whoever copies must know whose files it opens.
func (a *App) headerRight(r *kit.Row) {
	clock := words.Clock(a.Now, a.Zone)
	whose, as := a.whose()
	for i, text := range whose {
		whole := kit.Cells(text) + 3 + kit.Cells(clock) + 1
		switch {
		case i == 0 && r.Used+3+whole <= r.Width:
			r.To(r.Width-whole).Put(as, text).To(r.Width-kit.Cells(clock)-1).Put(kit.Quiet, clock)
			return
		case r.Used+2+kit.Cells(text)+1 <= r.Width:
			r.To(r.Width-kit.Cells(text)-1).Put(as, text)
			return
		}
	}
	if r.Used+2+kit.Cells(clock)+1 <= r.Width {
		r.To(r.Width-kit.Cells(clock)-1).Put(kit.Quiet, clock)
	}
}

// whose says which secret signs, in several lengths.
func (a *App) whose() ([]string, kit.Role) {
	if a.Sample {
		return []string{SampleLine, "sample app"}, kit.Caution
	}
	if a.Keyless {
		return []string{"no app secret"}, kit.Quiet
	}
	return nil, kit.Quiet
}

// SampleLine stays in view until a real secret is there.
const SampleLine = "sample app: opens nothing of yours"
