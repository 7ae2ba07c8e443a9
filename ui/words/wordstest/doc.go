// Package wordstest has the texts and checks that the tests of several rooms share.
//
//	paste := wordstest.Pasted(text, reports)
//	wordstest.Golden(t, "handmade.json", got) // -update writes it anew
package wordstest
