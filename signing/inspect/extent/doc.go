// Package extent says where a URL or an encoded value in a text ends, and where it goes
// on behind a line end, a blank or in the next string literal.
//
//	u, end, gaps := extent.URL(view, start) // the URL that begins at start
//
// u is the URL in one piece, end is where it ends in the view, and gaps are what stood
// between its pieces, each with the finding that it is. It knows what a policy, a
// signature and a handle look like, so that «URL» ends before its quote and
// https://…&sig⏎nature=… does not end at the line end. It does not know what is a fault:
// whoever asks it puts a gap into a finding or not.
//
// A URL is read as far as it has to be: a row of URLs without a blank between them costs
// the length of the row, whatever it is. Nothing is read farther than MaxURL.
package extent
