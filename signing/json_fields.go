package signing

import "slices"

// Kind is the JSON type of a value.
type Kind uint8

// The kinds of JSON values. NonFinite are NaN, Infinity and -Infinity, which are
// no JSON but which Python writes and reads.
const (
	String Kind = iota + 1
	Number
	NonFinite
	Bool
	Null
	Array
	Object
)

// Value is one JSON value as it was written.
type Value struct {
	Kind   Kind
	Raw    string
	Offset int // bytes from the start of the JSON text
}

// Field is one key of a policy with its value, as received: keys keep their case,
// order and repetitions, numbers their text.
type Field struct {
	Name       string // after undoing JSON escapes
	NameOffset int    // of the opening quote
	NameLength int    // with both quotes
	Value
}

// Fields reads the keys of a JSON object, keeping what encoding/json would fold,
// drop or round. The error is a *PlaceError behind ErrNotJSON or ErrNotObject; the
// fields before the place are returned with it. Nesting beyond 64 levels is
// refused.
func Fields(json string) ([]Field, error) {
	s := scanner{text: json}
	s.blanks()
	if !s.at('{') {
		return nil, s.notObject()
	}
	var room [8]Field // most policies have fewer keys
	fields := room[:0]
	if err := s.object(func(f Field) { fields = append(fields, f) }); err != nil {
		return slices.Clone(fields), err
	}
	if s.blanks(); s.pos < len(s.text) {
		return slices.Clone(fields), s.fail("text after the object")
	}
	return slices.Clone(fields), nil
}

// Elements returns the values of an array, nil for any other value.
func (v Value) Elements() []Value {
	if v.Kind != Array {
		return nil
	}
	var room [8]Value // few lists are longer
	list := room[:0]
	s := scanner{text: v.Raw}
	// Fields has read the array before, so there is no error to report; of an array
	// from elsewhere the elements before the fault are returned.
	_ = s.array(func(element Value) {
		element.Offset += v.Offset
		list = append(list, element)
	})
	if len(list) == 0 {
		return nil
	}
	return slices.Clone(list)
}

// Text undoes the quotes and escapes of a string; false for any other value.
func (v Value) Text() (string, bool) {
	if v.Kind != String || len(v.Raw) < 2 {
		return "", false
	}
	return unescape(v.Raw[1 : len(v.Raw)-1]), true
}
