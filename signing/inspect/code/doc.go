// Package code tells what code says of a pair: which method of which library gets it, what
// that needs, whether anything reads it there, which key and handle stand beside it.
//
//	c := code.Of(view, ours)
//	said := c.Around(policy, signature, from, to)
//	said.On(&request)
//
// A text is made a Code once: what every pair asks of the whole of it is read when first
// asked for, and kept. Besides pairs it reads calls of init, tags that code fills in, pairs
// that are handed over as variables, and policies that a program puts together.
//
// It knows the libraries by package sdk, and no grammar. What stands for a value is never
// guessed: its place is a Variable. It does not know what else was found in the text; who
// asks decides what belongs together. Every walk is bounded by syntax.Reach.
package code
