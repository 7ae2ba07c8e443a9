// Package snippets renders code that carries a policy and signature, or makes them:
// the picker, file links, transformation URLs, the viewer, server code by hand and
// with Filestack's libraries, curl commands and the steps of signing.
//
// Most callers want [Render] for one, or [All]. Every snippet is complete and safe
// to paste: values are escaped for the place where they stand. The pair is carried
// as it is, whatever it holds. [Input] has no field for the app secret, so no
// snippet can hold it; code that signs takes it from FILESTACK_APP_SECRET.
//
// What the policy limits stands in the code: where it lets files go, and their size.
// What a snippet lacks is an error ([ErrMissing]), never a placeholder in the text, but
// for one: a place that the policy gives by a pattern is marked YOUR_PATH or
// YOUR_CONTAINER, and a note says why.
package snippets

import (
	"time"

	"policybench/signing"
	"policybench/snippets/internal/lang"
)

// Kind is a tab: what the snippet is for.
type Kind string

// The kinds, in the order of the tabs.
const (
	Picker     Kind = "picker"
	Filelink   Kind = "filelink"
	Conversion Kind = "conversion"
	Viewer     Kind = "viewer"
	Server     Kind = "server"
	SDK        Kind = "sdk" // as Server, with Filestack's own libraries
	Curl       Kind = "curl"
	Steps      Kind = "steps"
)

// Input is all a snippet is made from.
type Input struct {
	APIKey string
	Handle string // the file; empty where Source is set
	Source string // external URL or src://alias/path; empty where Handle is set
	CNAME  string // custom host name, empty for Filestack's own hosts
	Tasks  []string
	Policy signing.Policy
	// Security is the signed pair. Its text is carried as it is, whatever Policy says.
	Security signing.Security
	// TTL is the expiry as typed relative to now; zero where it was an absolute time.
	TTL time.Duration
	// Now is the time at which the snippet is made; code that carries a policy of less
	// than a day from then on says when it expires. Zero: only TTL tells.
	Now time.Time
}

// Snippet is one rendered text.
type Snippet struct {
	Kind     Kind
	Variant  string
	Title    string // what a tab's variant line shows
	Language string // javascript, typescript, jsx, vue, html, url, json, python, ruby, php, go, java, shell
	Ending   string // of a file that holds it, with the point: ".js"
	Text     string // no newline at the end
	// Tokens colour the text: each a run of bytes with its role, in order, not
	// overlapping.
	Tokens []Token
	// Needs are the calls the request uses (shared between snippets: do not change
	// them); Denied those of them the policy lacks.
	Needs, Denied []signing.Call
	// Notes are warnings that belong above the text, each one line.
	Notes []string
}

// Token is a run of bytes of a snippet's text with a role for syntax colour.
type Token struct {
	Start, End int
	Role       Role
}

// Role is what a token is.
type Role = lang.Role

// The roles; text outside any token is plain.
const (
	Plain     = lang.Plain
	Keyword   = lang.Keyword
	StringLit = lang.StringLit
	Comment   = lang.Comment
	Value     = lang.Value // something of the user's: key, handle, policy, signature
)
