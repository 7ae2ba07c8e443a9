// Package locate finds what is secured, or could be, in a text of any kind: URLs, values
// with a name beside them, objects, calls, tags, headers, messages, secrets. What belongs
// together is joined into one request.
//
//	requests := locate.Requests(text)
//
// Locating is forgiving and says what it forgave: each request brings its findings, with
// their fixes where they are certain. It judges nothing: it does not know keys, the time
// or what a policy permits, and never sees a report. Time grows with the text's length
// alone; a page of 1 MiB costs about 25 ms, a lone URL about 3 µs.
package locate
