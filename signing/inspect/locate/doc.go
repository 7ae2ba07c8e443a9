// Package locate finds what is secured, or could be, in a text of any kind: URLs, values
// with a name beside them, objects, calls, tags, headers, messages, secrets. What belongs
// together is joined into one request.
//
//	requests := locate.Requests(text)
//
// Two tables hold what it knows. A new kind of thing to look for
// is a row of sights (see.go); a new way in which two things belong together is a row of
// rules (rules.go), which joinAll tries in order, the cheapest partner first and none
// where two are as cheap. Each row says where it was seen, or out of what it was made.
// What was joined is then read into one located each, and handed out as a request.
//
// Locating is forgiving and says what it forgave: each request brings its findings, with
// their fixes where they are certain. It judges nothing: it does not know keys, the time
// or what a policy permits, and never sees a report. Time grows with the text's length
// alone; a page of 1 MiB costs about 25 ms, a lone URL about 3 µs.
package locate
