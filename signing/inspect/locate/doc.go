// Package locate finds what is secured, or could be, in a text of any kind: URLs, values
// with a name beside them, objects, calls, tags, messages, secrets. What belongs
// together is joined into one request.
//
//	requests := locate.Requests(text)
//
// It goes three steps, kind by kind:
//
//	see    a table holds what is looked for (see.go); each find is a sighting, which says
//	       what it is by itself and never changes (scene.go)
//	join   a table holds the ways in which two things belong together; for each rule in
//	       order, each thing gets its cheapest partner, and none where two are as cheap
//	       (rules.go); what is joined is kept in groups, by the sighting that leads each
//	       (group.go)
//	build  each group becomes one request, made once (build.go)
//
// A third table holds what only the whole of a text may be (whole.go). A URL and a pair
// that stand apart are joined by the evidence for it: one statement, one object, a name
// (claim.go, by_*.go).
//
// A new kind of thing is a row of sights, a new way of joining a row of rules. Each row
// says where it was seen, or out of what it was made, and testdata/seen holds a text that
// needs it. How a URL, a value, a call or a body is read is no business of this package:
// there are rooms for those.
//
// It judges nothing: it does not know keys, the time or what a policy permits, and never
// sees a report. Time grows with the text's length alone; a page of 1 MiB costs about
// 25 ms, a lone URL about 3 µs.
package locate
