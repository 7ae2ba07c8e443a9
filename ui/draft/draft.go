// Package draft says what the form means: text as typed becomes a policy, a signed
// pair and reasons by field. It is pure: the clock and the signer are arguments.
package draft

import (
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/snippets"
)

// Field names one field of the form, in the form's order.
type Field uint8

// The fields.
const (
	APIKey Field = iota
	AppSecret
	Recipe
	Expiry
	Calls
	Handle
	File
	Transform
	CNAME
	Path
	Container
	URL
	MinSize
	MaxSize
	Fields // their number
)

// Draft is the form as typed. Copy it freely: setters return a new one.
type Draft struct {
	Text   [Fields]string // what stands in each text field; Recipe, Calls and AppSecret stay empty
	Recipe RecipeID
	Ticked map[signing.Call]bool // never changed in place
	// Anchor is when the expiry was typed: a relative one counts from there.
	Anchor time.Time
	// Verbatim is an encoded policy from elsewhere, signed byte for byte until the
	// first edit.
	Verbatim string
}

// Level of an Issue.
type Level uint8

// An Error blanks signature and snippets; a Warning and a Note blank nothing.
const (
	Error Level = iota + 1
	Warning
	Note
)

// Issue is one thing to say at a field: a fact, then what to do about it.
type Issue struct {
	Field Field
	Level Level
	Fact  string
	Hint  string
}

// Result is everything shown that follows from a draft.
type Result struct {
	Policy   signing.Policy
	JSON     string // exactly as signed
	Security signing.Security
	Expiry   When
	Input    snippets.Input
	// OK is false while an error or a missing secret blanks pair and snippets.
	OK       bool
	Issues   []Issue
	Findings []inspect.Finding // the policy's own, as Inspect reports them
	Allows   []inspect.Permission
}

// When is an expiry understood.
type When struct {
	Unix     int64
	Relative time.Duration // what was typed, zero for an absolute time
	OK       bool
}

// RecipeID names a recipe; see Recipes.
type RecipeID string
