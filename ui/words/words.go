// Package words holds every sentence, glyph and time that the screens and the
// commands show, so that both say the same. It is pure: no clock, no terminal, no
// colour.
//
// Text from outside passes [Visible] (one line) or [VisibleText] (several) before
// it is shown, and [Mask] where it may hold an app secret.
//
// # Voice
//
// The rules for everything written here:
//
//   - lower case, also at the start; names keep the case they have in code
//   - no full stop at the end; two facts are parted by a comma or a colon
//   - a fact says what is there, its hint what to do next; both fit one line
//   - nobody is blamed: the text is wrong, not its writer
//   - what Filestack does not document is never asserted: the fact comes first, and
//     "(inferred)" or "(undocumented)" stands behind it
//   - a reply to a customer has sentences of its own, whole ones: "most likely" and
//     "as far as Filestack documents it" there, and no word of ours
//   - the words are those of Filestack's documentation: policy, signature, expiry,
//     call, handle, app secret, API key, task
//   - numbers carry their unit, times their zone
package words
