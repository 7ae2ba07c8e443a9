// Package value reads a policy or a signature where a text shows one, and says what it
// forgave.
//
//	around := value.AroundAt(view, from, to)
//	policy, forgiven := value.Read(view, from, to, value.InQuery, "policy", around)
//
// Whoever knows the place says by which rule it is read: in a query a plus is a blank,
// in a task double quotes belong to the grammar, elsewhere escapes are none. What stands
// for the value is told from it: a variable, a placeholder, "…".
//
// It does not know whether a policy decodes, what it permits, or whose the value is.
// Reading one costs about 200 ns.
package value
