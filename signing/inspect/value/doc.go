// Package value finds policies and signatures that stand in a text by themselves, and reads
// one wherever it stands, saying what it forgave.
//
//	seek := value.Seeker{Text: view, Ours: ours, Taken: taken}
//	seek.Tokens("eyJ")           // by their beginning
//	seek.Named("ignature", false) // by the name before them
//	for _, s := range seek.InOrder() {
//		v, forgiven := value.Loose(view, &s, "signature")
//	}
//
//	around := value.AroundAt(view, from, to) // in a URL: where it stands is known
//	v, forgiven := value.Read(view, from, to, value.InQuery, "policy", around)
//
// Whoever knows the place says by which rule it is read: in a query a plus is a blank,
// in a task double quotes belong to the grammar, elsewhere escapes are none. What stands
// for the value is told from it: a variable, a placeholder, "…". Which names a value may
// have, and which quotes and words may stand between the two, is in named.go, heredocs are
// in block.go; headers that carry one are package wire's.
//
// A Sighting says what something looks like and what it is called, never that it is one:
// ask it whether anything vouches for that. Which of two belong together is decided
// elsewhere. Nothing here knows whether a policy is alive or whose it is. Reading a value
// costs about 200 ns; looking for them grows with the text.
package value
