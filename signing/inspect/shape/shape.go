// Package shape says what a short text is: an encoded policy, a handle, an API key, an
// app secret, a word that stands in a value's place, another service's parameter, the
// call or key that a misspelled word means.
//
// Ask it about one value at a time, without what stands around it:
//
//	shape.Encoded("eyJleHBpcnkiOjF9") == shape.FilestackPolicy
//	shape.StandInOf("<POLICY>") == shape.Spelled
//	shape.CallMeant("delete") == "remove"
//
// Shapes are inferred from what Filestack and its libraries publish: no documentation
// says that a handle has 20 characters. It does not know whether a handle, key or secret
// exists, and a word may have the shape of one by chance; who asks weighs what is around
// it. Each answer is linear in the value; Encoded decodes it, which is the dearest.
package shape
