// Package codeline finds the line of code in a text that makes what is wrong with a link of
// it: the encoder that leaves the padding out, the clock that counts in milliseconds. What it
// says is inferred: the line does what was found, and nobody saw it run.
//
//	for _, l := range codeline.Find(text, reports) {
//		fmt.Println(l.Number, l.Says, l.Do)
//	}
package codeline
