// Package conformance runs the snippets where people run them: in the tool chains of
// their languages, in a browser with the real libraries, in shells, with curl against a
// peer that reads what it is asked as Filestack would. It holds tests alone; what a
// machine lacks is said, see toolchain.
package conformance

import (
	"testing"
	"time"

	"policybench/snippets"
	"policybench/snippets/internal/sample"
)

// forHandle and the like are inputs for each kind of file.
func forHandle(t testing.TB) snippets.Input {
	p := sample.Policy()
	return snippets.Input{
		APIKey: sample.Key, Handle: sample.Handle, Tasks: []string{"rotate=deg:90"},
		Policy: p, Security: sample.Sign(t, p), TTL: time.Hour,
	}
}

func forAlias(t testing.TB) snippets.Input {
	in := forHandle(t)
	in.Handle, in.Source = "", "src://photos/2026/a.png"
	return in
}
