// Package snippets renders code that carries a policy and signature: picker
// initialisation, file links, transformation URLs, the viewer, the steps of
// signing, server code and curl commands.
//
// Most callers want [Render] for one, or [All]. Every snippet is complete and safe
// to paste: values are escaped for the place where they stand. [Input] has no
// field for the app secret, so no snippet can hold it.
package snippets

import (
	"time"

	"policybench/signing"
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
}

// Snippet is one rendered text.
type Snippet struct {
	Kind     Kind
	Variant  string
	Title    string // what a tab's variant line shows
	Language string // javascript, html, url, json, shell, python, …
	Text     string
	// Tokens colour the text: each a run of bytes with its role.
	Tokens []Token
	// Needs are the calls the request uses; Denied those of them the policy lacks.
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
type Role uint8

// The roles; text outside any token is plain.
const (
	Plain Role = iota
	Keyword
	StringLit
	Comment
	Value // something of the user's: key, handle, policy, signature
)
