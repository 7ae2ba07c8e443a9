// Package redact takes out of data what a front end may not show: app secrets, and in
// what is made for a tracker signatures and other services' secrets as well. It words
// nothing.
//
//	known := redact.New(secret)               // before anything is rendered
//	paste := known.Paste(text, reports)       // the reports' data without secrets
//	fmt.Println(words.Headline(paste.Reports[0], at), paste.Part(span))
//
// Data goes through it before it is put into a sentence. Never search what is rendered:
// a secret that holds an English word would garble our own words, and one that was
// escaped on its way out would not be found.
//
// A value is found in every spelling that can be undone: escaped, encoded, in pieces, in
// the other case, and in these within each other. It does not know ciphers, compression
// or pictures of text. Time and memory grow with the length of the text alone.
//
// Another spelling of a secret by itself is a form in needle.go; one of the text around it
// is a view, in a file view_….go and a row of layers.go. Each has a row in package canary.
package redact

import (
	"slices"
	"sort"
	"strings"

	"policybench/signing"
	"policybench/signing/report"
)

// Redactor masks the app secrets it was given. The zero value knows none. It holds them
// behind a closure, as a [signing.Secret] does, so that nothing prints them.
type Redactor struct {
	needles func() *needles
	secrets []signing.Secret
	tracker bool // also what only a tracker may not hold
	begun   *begun
}

// New makes a redactor of the app secrets that the program knows. A secret of under four
// bytes, or a word of under six, is found nowhere: it would be found by chance.
func New(secrets ...signing.Secret) Redactor {
	known := slices.DeleteFunc(slices.Clone(secrets), signing.Secret.IsZero)
	if len(known) == 0 {
		return Redactor{}
	}
	var n needles
	for _, s := range known {
		s.Use(n.addSecret)
	}
	return Redactor{needles: func() *needles { return &n }, secrets: known}
}

// Text returns data with ‹app secret, 26 characters› in place of each secret.
func (r Redactor) Text(data string) string {
	return replace(data, r.cuts(data))
}

// Place is where something stands in a text that is not shown, and what is shown instead.
type Place struct {
	report.Span
	Shown string
}

// Places are where secrets stand in a text, in order and apart from each other.
func (r Redactor) Places(text string) []Place { return placesOf(r.cuts(text)) }

func placesOf(cuts []cut) []Place {
	places := make([]Place, len(cuts))
	for i, c := range cuts {
		places[i] = Place{report.Span{Offset: c.from, Length: c.to - c.from}, c.with}
	}
	return places
}

func (r Redactor) cuts(text string) []cut {
	// Undoing a spelling makes a text no longer: one with fewer bytes than the shortest hit
	// holds none.
	if r.needles == nil || !r.tracker && len(text) < r.needles().least {
		return nil
	}
	return r.in(layers(text))
}

// in finds what the layers of a text hold.
func (r Redactor) in(list []*layer) []cut {
	if r.needles == nil {
		return nil
	}
	var cuts []cut
	found := func(c []cut) { cuts = append(cuts, c...) }
	for _, l := range list {
		r.needles().look(l, found)
		if r.tracker {
			track(l, found)
		}
	}
	return joined(cuts)
}

// Learn is a redactor that knows the secrets as well that a text shows by their shape.
func (r Redactor) Learn(text string) Redactor { return r.and(exposed(text, undo(text), nil)) }

// With is a redactor that knows the secrets of both.
func (r Redactor) With(other Redactor) Redactor {
	if len(other.secrets) == 0 {
		return r
	}
	return New(append(slices.Clone(r.secrets), other.secrets...)...)
}

// and is a redactor that knows more secrets.
func (r Redactor) and(found []string) Redactor {
	if len(found) == 0 {
		return r
	}
	secrets := slices.Clone(r.secrets)
	for _, s := range found {
		secrets = append(secrets, signing.NewSecret(s))
	}
	return New(secrets...)
}

// cut is a place in a text and what is shown instead of it.
type cut struct {
	from, to int
	with     string
}

// elided stands for what is left out of a signature.
const elided = "…"

// joined sorts cuts and makes one of those that overlap or touch and show the same.
func joined(cuts []cut) []cut {
	sort.SliceStable(cuts, func(i, j int) bool { return cuts[i].from < cuts[j].from })
	out := cuts[:0]
	for _, c := range cuts {
		last := len(out) - 1
		switch {
		case c.from >= c.to:
		case last < 0 || c.from > out[last].to || c.from == out[last].to && c.with != out[last].with:
			out = append(out, c)
		default:
			if out[last].with == elided {
				out[last].with = c.with // a secret says more than a signature's end
			}
			out[last].to = max(out[last].to, c.to)
		}
	}
	return out
}

// replace makes cuts that are joined.
func replace(text string, cuts []cut) string {
	if len(cuts) == 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	from := 0
	for _, c := range cuts {
		b.WriteString(text[from:c.from])
		b.WriteString(c.with)
		from = c.to
		if c.with == elided && strings.HasPrefix(text[from:], elided) {
			from += len(elided) // cut before
		}
	}
	b.WriteString(text[from:])
	return b.String()
}
