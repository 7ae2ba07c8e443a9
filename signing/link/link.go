// Package link holds the grammar of Filestack's URLs, once, for writing and for
// reading: which hosts there are and what each is for, how tasks stand in a path,
// how values are quoted, and where a policy and signature go.
//
// The writing side is a function for each documented form: [Delivery], [FileAPI],
// [Metadata], [Remove], [Store], [Transform], [TransformBase64], [Process],
// [Preview], [RunWorkflow]. They take values as they are and encode whatever could
// be taken for grammar. The characters of a pair arrive as they are, whatever
// URL parser stands between.
//
// Two encodings are used. In a query every character but letters, digits and
// -._~ is percent-encoded, the "=" of the padding too, as filestack-js writes it.
// In a path the text is that of filestack-js, and what a URL parser would change
// or cut off in it is percent-encoded: blanks, quotes, "?", "#", "%", controls,
// non-ASCII, the slash after a dot segment; and "&", so that no reader takes a part
// of an external URL for the query of the whole. One percent-decoding gives back the
// text of filestack-js. "=" stays as it is in a path.
package link

// SourceKind says what a transformation works on.
type SourceKind uint8

// The kinds of source. External and Alias need the API key in the path.
const (
	Handle   SourceKind = iota // a stored file
	External                   // an http or https URL
	Alias                      // src://alias/path, the customer's own storage
)

// KindOf tells the kind of a source by its beginning.
func KindOf(source string) SourceKind {
	switch {
	case hasFold(source, "src:"):
		return Alias
	case hasFold(source, "http:"), hasFold(source, "https:"):
		return External
	}
	return Handle
}

// NeedsKey reports whether the path must begin with the API key.
func (k SourceKind) NeedsKey() bool { return k != Handle }
