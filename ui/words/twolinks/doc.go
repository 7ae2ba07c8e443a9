// Package twolinks words what package compare found between two links.
//
//	h := twolinks.HeadOf(result, a, b)             // "B is refused", why, what to do
//	twolinks.Remark(result.Differences[0], a, b, at)
//
// A cause is named only where one was found: a difference alone is none.
package twolinks
