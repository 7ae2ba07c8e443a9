// Package ticket writes reports as Markdown for a ticket. Nothing in it opens a file or
// signs somebody in, and nothing of the text stands outside of fences and code.
//
//	text := ticket.Write(paste, ticket.Options{At: at})
//
// It is bounded: it says what it left out.
package ticket
