package report

// Level ranks a finding by its consequence.
type Level string

// Problem: this request fails, or protects far less than is written. Warning: it
// works, or may, but is likely not meant. Note: worth knowing.
const (
	Problem Level = "problem"
	Warning Level = "warning"
	Note    Level = "note"
)

// Rank orders levels: 0 for a problem, the worst.
func (l Level) Rank() int {
	switch l {
	case Problem:
		return 0
	case Warning:
		return 1
	}
	return 2
}

// Basis says how sure a finding is.
type Basis string

// Documented: Filestack's documentation or libraries say so. Inferred: it follows
// from what they say. Undocumented: nobody says.
const (
	Documented   Basis = "documented"
	Inferred     Basis = "inferred"
	Undocumented Basis = "undocumented"
)

// Finding is one thing worth saying about a report. Code and Args are put into
// words by a front end; the arguments' meaning stands in the code's Row.
type Finding struct {
	Level Level
	Code  Code
	Basis Basis
	// Part names what it is about: "policy", "policy.expiry", "signature", "link",
	// "link.host", "text". A Span under "policy." counts in the decoded JSON.
	Part  string
	Spans []Span // several where the value was joined from pieces
	Args  []string
	Fix   []Edit // what makes it good where that is certain; empty elsewhere
}
