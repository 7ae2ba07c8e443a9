// Package call reads what stands around a value or a URL in the code of a call: the API
// key, the handle, the variables that parameters are given.
//
//	key := call.NearestKey(before, after)
//	v := call.ParameterIn(view, statement, at, end, "policy")
//
// Everything is asked of a stretch that the caller has cut out; nothing is looked up in the
// rest of the text. A name without a value means that a variable holds it, which is an
// answer of its own. It does not know which library is called, but for filepicker.js, whose
// functions are called like what they ask for. Time grows with the stretch.
package call
