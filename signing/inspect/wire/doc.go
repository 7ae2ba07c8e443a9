// Package wire reads requests as they go over the wire, and as consoles and browsers show
// them: a request line, headers, a body of JSON, HTTP Basic.
//
//	for _, r := range wire.Apart(text, "filestackapi.com") { … } // POST /prefetch HTTP/1.1, Host: …
//	if at := wire.BodyStart(text, pair); at >= 0 { … }
//	if wire.HoldsPair(text, policy) { … } // X-Filestack-Policy: eyJ…, which nothing reads
//
// It does not know which URL a body belongs to: StartsRequest and AreHeaders say what may
// stand between the two. Time grows with the text; a body is looked for as far as brackets
// reach.
package wire
