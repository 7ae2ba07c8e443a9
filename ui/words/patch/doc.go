// Package patch shows fixes as lines before and after, and makes fixed texts.
//
//	hunks := patch.Of(paste, paste.Edits(), patch.Longest)
//	text := patch.Fixed(paste)
//
// All of it is safe to show, and without the secrets of the paste; code that is copied
// passes [policybench/ui/words.VisibleCode] besides.
package patch
