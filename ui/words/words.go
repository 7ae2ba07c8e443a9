// Package words is the way in which all is written that the screens and the commands show:
// foreign text made visible, glyphs, numbers, places, and the [Sentence]. It is pure: no
// clock, no terminal, no colour.
//
//	words.Visible(s)          // one line of foreign text; VisibleText for several
//	words.Value(s)            // the same inside a sentence, cut where it is long
//	words.Count(2000, "file") // "2,000 files"
//
// The sentences have rooms of their own: finding, headline, terms, times and links say
// facts; plain, ticket, document and reply write whole texts.
//
// # Voice
//
// The rules for everything written in these rooms:
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
