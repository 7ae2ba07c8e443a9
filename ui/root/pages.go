package root

import "policybench/ui/page"

// pageTitles are the names of the pages, as the header shows the current and the
// other one; clicking them opens the page.
var pageTitles = [page.Pages][2]string{
	page.BuildPage:   {"BUILD", "Build"},
	page.InspectPage: {"INSPECT", "Inspect"},
}

// titleColumns is where the names of the pages stand.
func (a *sight) titleColumns() [page.Pages]int {
	column := 1
	if a.Width >= 60 {
		column += len(productName) + 3
	}
	var columns [page.Pages]int
	for id := range columns {
		columns[id] = column
		column += len(pageTitles[id][0]) + 3
	}
	return columns
}

// otherPage is the one behind the page that is shown, in turns.
func (a *stage) otherPage() page.ID { return (a.Current + 1) % page.Pages }
