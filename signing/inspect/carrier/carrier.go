// Package carrier undoes what carriers do to text: HTML and mail, JSON and string
// literals, shells and colored terminals, values that code splits over several literals.
// Which quotes a value stands in is not its business: package value reads those.
// What is left reads as the sender meant it, and every place in it leads back to the text
// as it was given.
//
//	v := carrier.Undo(text)
//	i := strings.Index(v.Text, "policy=")
//	for _, s := range v.Spans(i, i+7) { … } // places in text
//
// Views stack: a URL joined from wrapped lines stands on the text without its escapes.
// A carrier is undone wherever its signs stand, also where somebody speaks about them; who
// reads a view decides what that means, and asks Rewritten where it matters. Percent
// escapes and wrapped lines mean something only inside a value and are left for its
// reader.
//
// Undo is one pass over the text; a text without any of the signs is not copied. A place
// costs a binary search for each view below.
package carrier
