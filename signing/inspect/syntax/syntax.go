// Package syntax reads source code of any language, as far as brackets, quotes, line
// ends and names show: which statement a place stands in, what a call is given, what a
// value is assigned to, which HTTP method a request names, whether markup is around.
//
// Ask it about a place in a text:
//
//	st := syntax.StatementAround(text, from, to)
//	name, called := st.Name(text)
//	args := syntax.ArgumentsAt(text, open+1)
//
// It knows no grammar and no Filestack: a quote in a comment may mislead it, and a
// language whose statements end by indentation is cut at line ends. What it cannot tell
// it does not guess. Every walk is bounded (Reach for statements and brackets, less for
// calls and tags), so that asking at each place of a text stays linear.
package syntax
