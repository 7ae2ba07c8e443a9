package build

import (
	"strings"

	"policybench/signing"
	"policybench/ui/build/form"
	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// formPane is where one is in the form.
type formPane struct {
	editor   kit.TextField
	offer    int  // which of the offers the arrows stand on, from 1; 0 for the text
	call     int  // where the arrows stand in the calls
	unfolded bool // More limits, by hand
	told     bool // that letters are typed in a field
}

func newFormPane() formPane {
	return formPane{editor: kit.NewTextField(draft.MaxText)}
}

// allCalls are the ten calls in their order on the screen.
var allCalls = signing.Calls()

// moveCall moves among the calls by columns and rows. Up and down leave at the edges.
func (p *entry) moveCall(columns, rows int) {
	wide := form.Columns(p.Pen, p.layout().form.Width)
	to := p.form.call + columns + rows*wide
	switch {
	case to >= 0 && to < len(allCalls):
		p.form.call = to
	case rows > 0 && p.form.call/wide < (len(allCalls)-1)/wide: // a short last row
		p.form.call = len(allCalls) - 1
	case rows != 0:
		p.step(rows)
	}
}

func (p *entry) toggleCall(i int) {
	call := allCalls[i]
	p.change(p.draft.Tick(call, !p.draft.Ticked[call]))
}

// sizeMeaning is a size in bytes, or in a unit where it was typed in bytes.
func sizeMeaning(text string, bytes int64) string {
	switch {
	case bytes == 0:
		return ""
	case strings.Trim(text, "0123456789") == "":
		return words.Bytes(bytes)
	}
	return words.Count(int(bytes), "byte")
}

// ahead is how far a time is, as it stands in a sentence.
func ahead(far string) string {
	if before, ok := strings.CutSuffix(far, " from now"); ok {
		return "in " + before
	}
	return far
}
