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
	return [page.Pages]int{column, column + len("BUILD") + 3}
}

// otherPage is the one of the two that is not shown.
func (a *stage) otherPage() page.ID {
	if a.Current == page.BuildPage {
		return page.InspectPage
	}
	return page.BuildPage
}
