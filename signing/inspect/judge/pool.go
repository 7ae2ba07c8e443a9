package judge

import (
	"slices"

	"policybench/signing"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// pool is the memory that the reports of one text share: their lists lie side by side,
// and what is the same in all of them stands there once. Nothing changes a list that was
// handed out.
type pool struct {
	findings slab[report.Finding]
	spans    slab[report.Span]
	args     slab[string]
	allows   []report.Permission // of the report before
	policy   decoded             // of the report before
}

// slab hands out lists that lie side by side in memory.
type slab[T any] struct {
	free []T // what is left of the last piece
	size int // of that piece
}

// largestPiece bounds what a single report that is kept holds on to.
const largestPiece = 128

// room is an empty list that n more fit into. What is written there is taken by took.
func (s *slab[T]) room(n int) []T {
	if cap(s.free) < n {
		s.size = max(n, min(2*s.size, largestPiece))
		s.free = make([]T, 0, s.size)
	}
	return s.free
}

// took leaves to the next list what a list that was written into room does not fill.
func (s *slab[T]) took(list []T) []T {
	s.free = list[len(list):]
	return list[:len(list):len(list)]
}

// keep copies a list.
func (s *slab[T]) keep(list ...T) []T {
	if len(list) == 0 {
		return nil
	}
	return s.took(append(s.room(len(list)), list...))
}

// permissions copies what a policy allows, but for one that allows the same as the one
// before: the links of a page are mostly signed with one policy.
func (p *pool) permissions(list []report.Permission) []report.Permission {
	if !slices.Equal(p.allows, list) {
		p.allows = slices.Clone(list)
	}
	return p.allows
}

// decoded is a policy with what is read out of it.
type decoded struct {
	text   string
	json   string
	err    error // of decoding
	object string
	fields []signing.Field
	broken error // of reading the object

	headless    string // asked last for what it has lost at its beginning
	lost, whole string // that, and the JSON with it
}

// lostBeginning is what a policy has lost there, with the JSON that it then is.
func (d *decoded) lostBeginning(text string) (lost, json string) {
	if text != d.headless {
		d.headless = text
		d.lost, d.whole = shape.LostBeginning(text)
	}
	return d.lost, d.whole
}

// decode undoes base64.
func (d *decoded) decode(text string) (json string, err error) {
	if text != d.text || text == "" {
		d.text = text
		d.json, d.err = signing.DecodeText(text)
	}
	return d.json, d.err
}

// read reads the fields of a policy's JSON.
func (d *decoded) read(json string) ([]signing.Field, error) {
	if json != d.object || json == "" {
		d.object = json
		d.fields, d.broken = signing.Fields(json)
	}
	return d.fields, d.broken
}
