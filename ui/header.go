package ui

import "policybench/ui/words"

// clockLine caches the header: it changes once a second at most.
type clockLine struct {
	key  headerKey
	text string
}

type headerKey struct {
	width   int
	page    pageID
	theme   *theme
	sample  bool
	keyless bool
	mouse   bool
	seconds int64
}

// pageTitles are the names of the pages, as the header shows the current and the
// other one; clicking them opens the page.
var pageTitles = [pages][2]string{
	buildPage:   {"BUILD", "Build"},
	inspectPage: {"INSPECT", "Inspect"},
}

const productName = "policybench"

// header is the first line: product, pages, whose secret signs, the time.
func (a *app) header() string {
	key := headerKey{a.width, a.current, a.theme, a.sample, a.keyless, a.mouse, a.now.Unix()}
	if key == a.clock.key {
		return a.clock.text
	}
	r := a.row(a.width)
	if at := a.titleColumns(); at[0] > 1 {
		r.to(1).put(quiet, productName)
	}
	for id, column := range a.titleColumns() {
		r.to(column)
		if pageID(id) == a.current {
			r.put(accent, pageTitles[id][0])
		} else {
			r.put(quiet, pageTitles[id][1])
		}
	}
	a.headerRight(r)
	a.clock = clockLine{key, r.String()}
	return a.clock.text
}

// titleColumns is where the names of the pages stand.
func (a *app) titleColumns() [pages]int {
	column := 1
	if a.width >= 60 {
		column += len(productName) + 3
	}
	return [pages]int{column, column + len("BUILD") + 3}
}

// headerRight writes as much of the right side as fits, the sample line before the
// clock: whoever copies must know whose files it opens.
func (a *app) headerRight(r *row) {
	clock := words.Clock(a.now, a.zone)
	whose, as := a.whose()
	for i, text := range whose {
		whole := cells(text) + 3 + cells(clock) + 1
		switch {
		case i == 0 && r.used+3+whole <= r.width:
			r.to(r.width-whole).put(as, text).to(r.width-cells(clock)-1).put(quiet, clock)
			return
		case r.used+2+cells(text)+1 <= r.width:
			r.to(r.width-cells(text)-1).put(as, text)
			return
		}
	}
	if r.used+2+cells(clock)+1 <= r.width {
		r.to(r.width-cells(clock)-1).put(quiet, clock)
	}
}

// whose says which secret signs, in several lengths.
func (a *app) whose() ([]string, role) {
	if a.sample {
		return []string{sampleLine, "sample app"}, caution
	}
	if a.keyless {
		return []string{"no app secret"}, quiet
	}
	return nil, quiet
}

// sampleLine stays in view until a real secret is there.
const sampleLine = "sample app: opens nothing of yours"
