// Package ascii knows bytes and the runs they form: what a name, a hex digit or a
// base64 character is, how far a run of them reaches, and percent escapes.
//
// Ask it for the smallest questions alone, so that no room answers them anew:
//
//	end := ascii.NameEnd(text, at)
//	if ascii.HexLength(text[at:]) >= 64 { … }
//	plain, changed := ascii.Unescape("a%2Fb")
//
// It does not know what a run means: whether 64 hex digits are a signature is asked of
// package shape. Every function is linear in what it passes; those on single bytes are
// inlined. Bytes beyond ASCII are in no class.
package ascii
