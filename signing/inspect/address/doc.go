// Package address reads one URL, or what is left of one, as a request.
//
//	start := address.Start(view.Text, slashes) // of the "//"
//	r, end, ok := address.At(view, start)
//
// Reading is forgiving and accounts for every byte: what was meant is in the request,
// what was forgiven among its findings, with a fix where that is certain, and what no
// rule of the grammar explains is told as unread. A URL inside of it is read the same
// way, up to three deep.
//
//	At        a URL with a scheme, or with a host of Filestack's
//	Encoded   one that is percent-encoded as a whole
//	Hostless  a query or a security task by itself
//	Wire      a request line, its host in a header
//
// A draft is the request while it is read; it knows the URL, what stands around it and
// how deep it is nested, and nothing else of the text: whether that names Filestack is
// handed in. It judges nothing and does not look for the URL's pair elsewhere. One URL
// costs about 2 µs.
//
// Each file notices what is wrong with its part, and says there how to repair it.
package address
