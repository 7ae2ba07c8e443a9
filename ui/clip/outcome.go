package clip

import (
	"strings"

	"policybench/ui/words"
)

// Outcome says what became of a copy.
type Outcome struct {
	Characters int
	Copied     bool // it is on this machine's clipboard: known
	Tmux       bool // it is in tmux's buffer: known; what tmux does with it is not
	OSC52      bool // the caller is to send the text by OSC 52; whether it arrives is never known
	First      bool // the first time that arriving is not known
	// Causes are why ways were left out or failed, in the order of trying.
	Causes []string
}

// try notes an error as a cause, and reports whether there was none.
func (o *Outcome) try(err error) bool {
	if err != nil {
		o.Causes = append(o.Causes, err.Error())
	}
	return err == nil
}

// Failed reports that no way is left.
func (o Outcome) Failed() bool { return !o.Copied && !o.Tmux && !o.OSC52 }

// Say puts the outcome into one line about what was copied ("signature"). It says
// "copied" only where that is known, and names a way out where it is not: the keys that
// show the text ("Y").
func (o Outcome) Say(what, show string) string {
	var said string
	switch {
	case o.Copied && o.Tmux:
		return "copied " + what + o.size() + ", to tmux too"
	case o.Copied:
		return "copied " + what + o.size()
	case o.Tmux && o.OSC52:
		said = "sent " + what + " to tmux and the terminal"
	case o.Tmux:
		said = "sent " + what + " to tmux"
	case o.OSC52:
		said = "sent " + what + " to the terminal (OSC 52)"
	default:
		return what + " not copied: " + show + " shows it, w saves it; " + strings.Join(o.Causes, "; ")
	}
	if o.First {
		said += "; if paste is empty press " + show + " to show it"
	}
	return said
}

func (o Outcome) size() string { return " (" + words.Count(o.Characters, "character") + ")" }
