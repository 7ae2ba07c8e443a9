package inspect

import (
	"time"

	"policybench/signing/inspect"
	"policybench/ui/draft"
	"policybench/ui/inspect/ask"
	"policybench/ui/inspect/judged"
	"policybench/ui/inspect/list"
	"policybench/ui/inspect/pasted"
	"policybench/ui/page"
)

// state is what there is: the text, the keys and the time are the one truth, and the
// judgement is derived from them once for each change. Its methods only ask.
type state struct {
	*page.Shell
	width, height int
	read          judged.Reading

	text    string // at most one byte above inspect.MaxText, which says that it was cut
	undo    *string
	judged  judged.Judgement
	job     int       // the latest judging; the results of others are dropped
	working bool      // a job is under way
	pipe    pipeState // reads on in the background
	asOf    time.Time // judged as of then; the zero time means the clock

	list    list.List // of the links, where there are several
	whole   bool      // the selected link is shown whole, and not the list
	fresh   bool      // nobody has gone anywhere in it yet
	report  int       // index into judged.List
	shown   shownReport
	focus   int  // index into shown.items
	finding int  // the selected one, which the text highlights
	notes   bool // what is only worth knowing is listed beside a problem, too
	taken   taking

	prompt ask.Prompt
	editor editor
	lent   inspect.Key // given for this paste, forgotten with the next
	lends  int         // counts its changes
	beside beside

	letter     opened
	wholePaste bool // the pasted text is shown instead of the link part by part

	rows    pasted.Rows
	textTop int
	reveal  bool // the next drawing brings the highlighted place into view
	docTop  int
	follow  bool // the next drawing brings the focus into view
}

func newState(sh *page.Shell) state {
	return state{Shell: sh, fresh: true, beside: beside{a: judged.None}, read: inspect.Inspect, shown: noReport(), prompt: ask.New(draft.MaxText), pipe: newPipe(sh.Settings.Input)}
}
