// Package parts shows a link part by part: host, policy, signature, tasks, file and
// whatever else stands in it, each as it was meant, with the findings at the part they
// are about and what does not belong there made visible.
//
//	list := parts.Read(paste, &paste.Reports[0], findings) // once, when a report is chosen
//	drawing := parts.Draw(pen, parts.Facts{Parts: list, Selected: 0}, 73, 20)
//
// What a part says comes from the report, which has undone all escapes; where it stands
// comes from the text. So a policy reads the same in a mail, in JSON and in a gateway's
// link. A report that is no URL (code, a policy alone, a message) is shown by labels.
//
// It judges nothing and words no finding: a mark is a number and two or three words.
package parts

import "policybench/signing/report"

// Kind is what a part is.
type Kind uint8

// The kinds. Other is a word of the path that has no name.
const (
	Other Kind = iota
	Host
	Key
	Policy
	Signature
	Task
	Handle
	Source
	Parameter
	Fragment
	Field // of a policy that stands alone
	Said  // what a server or another service says
)

// Part is one part of a link as it was meant. All of it but Copy is safe to show.
type Part struct {
	Kind   Kind
	Label  string // names the part where it is no piece of a URL, else empty
	Head   string // what the URL has before it: "/security=policy:", "&signature="
	Text   string
	Tail   string        // quotes and brackets behind it
	Copy   string        // what is copied, whole; empty where there is nothing to copy
	Counts bool          // its length in characters is said
	Note   string        // what it is, or the call it needs: "file", "convert"
	Asked  bool          // whether Answer says if the policy allows that call
	Answer report.Answer // yes, no or unknown
	Strays []Stray
	Marks  []Mark
}

var kindNames = [...]string{
	Other: "part", Host: "host", Key: "API key", Policy: "encoded policy", Signature: "signature", Task: "task", Handle: "handle",
	Source: "source", Parameter: "parameter", Fragment: "fragment", Said: "message",
}

// Name is how the part is called in a sentence: "encoded policy".
func (p *Part) Name() string {
	if p.Kind == Field {
		return p.Label
	}
	return kindNames[p.Kind]
}

// Stray is what stands in a part and does not belong there: a space, a line break, a
// character that cannot be seen.
type Stray struct {
	InHead bool   // it stands in the part's Head, else in its Text
	At     int    // there, in bytes; 0 is before it
	Shown  string // "␣", "⏎", "U+200B"
}

// Mark is a finding at the part it is about.
type Mark struct {
	Finding int    // its index on the page
	Note    bool   // worth knowing only: it is shown where it is selected
	Words   string // "this space", "expiry"
	Stray   int    // which of the strays it is about, -1 for the part itself
}

// Facts are what the pane shows.
type Facts struct {
	Parts    []Part
	Selected int  // index of the selected finding; -1 for none
	Whole    bool // tokens are written out
	Top      int  // how many rows are scrolled away
	Pick     int  // the kind of the places of tokens, in numbers of the page
}
