// Package finding has the sentences on codes: a fact and what to do, for each finding,
// cause and server's message.
//
//	s := finding.Say(f)      // {Fact: "the policy expired …", Hint: "sign again …"}
//	finding.Fact(code)       // where no arguments are at hand
//	finding.Cause("swapped") // what went wrong in signing
//
// A new code needs a row in one of its tables, and one in package reply, or a test fails.
// Arguments are hostile and may be missing: the templates cut, show and leave out.
package finding
