package signing

import "unicode/utf8"

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

// maxDepth bounds the nesting of what Fields reads.
const maxDepth = 64

// Fields reads the keys of a JSON object, keeping what encoding/json would fold,
// drop or round. The error is a *PlaceError behind ErrNotJSON or ErrNotObject; the
// fields before the place are returned with it.
func Fields(json string) ([]Field, error) {
	s := scanner{text: json}
	s.blanks()
	if !s.at('{') {
		return nil, s.notObject()
	}
	fields, err := s.object()
	if err != nil {
		return fields, err
	}
	s.blanks()
	if s.pos < len(s.text) {
		return fields, s.fail("text after the object")
	}
	return fields, nil
}

// Elements returns the values of an array, nil for any other value.
func (v Value) Elements() []Value {
	if v.Kind != Array {
		return nil
	}
	s := scanner{text: v.Raw, pos: 1}
	var list []Value
	for {
		s.blanks()
		if s.at(']') || s.at(',') {
			s.pos++
			if s.pos >= len(s.text) {
				return list
			}
			continue
		}
		element, err := s.value()
		if err != nil {
			return list
		}
		element.Offset += v.Offset
		list = append(list, element)
	}
}

// Text undoes the quotes and escapes of a string; false for any other value.
func (v Value) Text() (string, bool) {
	if v.Kind != String || len(v.Raw) < 2 {
		return "", false
	}
	return unescape(v.Raw[1 : len(v.Raw)-1]), true
}

// scanner walks over a JSON text. A method that fails leaves pos at the place.
type scanner struct {
	text  string
	pos   int
	depth int
}

func (s *scanner) at(c byte) bool { return s.pos < len(s.text) && s.text[s.pos] == c }

func (s *scanner) blanks() {
	for s.pos < len(s.text) {
		switch s.text[s.pos] {
		case ' ', '\t', '\n', '\r':
			s.pos++
		default:
			return
		}
	}
}

// object reads from the opening brace to the closing one.
func (s *scanner) object() ([]Field, error) {
	if s.depth++; s.depth > maxDepth {
		return nil, s.fail("nested too deeply")
	}
	s.pos++
	var fields []Field
	for {
		s.blanks()
		if s.at('}') && len(fields) == 0 {
			break
		}
		field, err := s.field()
		if err != nil {
			return fields, err
		}
		fields = append(fields, field)
		s.blanks()
		if s.at('}') {
			break
		}
		if !s.at(',') {
			return fields, s.fail("expected a comma or a closing brace")
		}
		s.pos++
	}
	s.pos++
	s.depth--
	return fields, nil
}

func (s *scanner) field() (Field, error) {
	start := s.pos
	if !s.at('"') {
		return Field{}, s.fail("expected a key in double quotes")
	}
	if err := s.quoted(); err != nil {
		return Field{}, err
	}
	f := Field{Name: unescape(s.text[start+1 : s.pos-1]), NameOffset: start, NameLength: s.pos - start}
	s.blanks()
	if !s.at(':') {
		return Field{}, s.fail("expected a colon")
	}
	s.pos++
	s.blanks()
	var err error
	f.Value, err = s.value()
	return f, err
}

func (s *scanner) value() (Value, error) {
	start := s.pos
	kind, err := s.skipValue()
	if err != nil {
		return Value{}, err
	}
	return Value{Kind: kind, Raw: s.text[start:s.pos], Offset: start}, nil
}

func (s *scanner) skipValue() (Kind, error) {
	if s.pos >= len(s.text) {
		return 0, s.fail("expected a value")
	}
	switch c := s.text[s.pos]; {
	case c == '"':
		return String, s.quoted()
	case c == '{':
		_, err := s.object()
		return Object, err
	case c == '[':
		return Array, s.array()
	case c == '-' || c >= '0' && c <= '9':
		if s.word("-Infinity") {
			return NonFinite, nil
		}
		return Number, s.number()
	case s.word("true"), s.word("false"):
		return Bool, nil
	case s.word("null"):
		return Null, nil
	case s.word("NaN"), s.word("Infinity"):
		return NonFinite, nil
	}
	return 0, s.fail("expected a value")
}

func (s *scanner) array() error {
	if s.depth++; s.depth > maxDepth {
		return s.fail("nested too deeply")
	}
	s.pos++
	for first := true; ; first = false {
		s.blanks()
		if first && s.at(']') {
			break
		}
		if _, err := s.skipValue(); err != nil {
			return err
		}
		s.blanks()
		if s.at(']') {
			break
		}
		if !s.at(',') {
			return s.fail("expected a comma or a closing bracket")
		}
		s.pos++
	}
	s.pos++
	s.depth--
	return nil
}

// quoted moves past a string. Characters below blank are refused, as JSON demands.
func (s *scanner) quoted() error {
	for s.pos++; s.pos < len(s.text); s.pos++ {
		switch c := s.text[s.pos]; {
		case c == '"':
			s.pos++
			return nil
		case c == '\\':
			if err := s.escape(); err != nil {
				return err
			}
		case c < ' ':
			return s.fail("control character in a string")
		}
	}
	return s.fail("string without an end")
}

// escape leaves pos on the last byte of an escape.
func (s *scanner) escape() error {
	if s.pos++; s.pos >= len(s.text) {
		return s.fail("string without an end")
	}
	switch s.text[s.pos] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return nil
	case 'u':
		for range 4 {
			if s.pos++; s.pos >= len(s.text) || !isHex(s.text[s.pos]) {
				return s.fail("expected four hex digits")
			}
		}
		return nil
	}
	return s.fail("unknown escape")
}

func (s *scanner) number() error {
	if s.at('-') {
		s.pos++
	}
	if s.at('0') {
		s.pos++
	} else if !s.digits() {
		return s.fail("expected a digit")
	}
	if s.at('.') {
		s.pos++
		if !s.digits() {
			return s.fail("expected a digit")
		}
	}
	if s.at('e') || s.at('E') {
		s.pos++
		if s.at('+') || s.at('-') {
			s.pos++
		}
		if !s.digits() {
			return s.fail("expected a digit")
		}
	}
	return nil
}

func (s *scanner) digits() bool {
	start := s.pos
	for s.pos < len(s.text) && s.text[s.pos] >= '0' && s.text[s.pos] <= '9' {
		s.pos++
	}
	return s.pos > start
}

func (s *scanner) word(w string) bool {
	if len(s.text)-s.pos < len(w) || s.text[s.pos:s.pos+len(w)] != w {
		return false
	}
	s.pos += len(w)
	return true
}

// Truncated reports whether the text ended where more had to come.
func (e *PlaceError) Truncated() bool { return e.Detail == ended }

const ended = "the text ends"

func (s *scanner) fail(detail string) error {
	if s.pos >= len(s.text) {
		detail = ended
	}
	return &PlaceError{Reason: ErrNotJSON, Offset: min(s.pos, len(s.text)), Detail: detail}
}

// notObject tells a JSON value of another type from what is no JSON at all.
func (s *scanner) notObject() error {
	start := s.pos
	if _, err := s.value(); err != nil {
		return err
	}
	if s.blanks(); s.pos < len(s.text) {
		return s.fail("text after the value")
	}
	return &PlaceError{Reason: ErrNotObject, Offset: start, Detail: "another JSON value"}
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}

// unescape undoes the escapes of a string that quoted has accepted. A lone
// surrogate becomes U+FFFD, as in encoding/json.
func unescape(s string) string {
	i := 0
	for i < len(s) && s[i] != '\\' {
		i++
	}
	if i == len(s) {
		return s
	}
	b := append(make([]byte, 0, len(s)), s[:i]...)
	for i < len(s) {
		if s[i] != '\\' {
			b = append(b, s[i])
			i++
			continue
		}
		r, size := unescapeOne(s[i:])
		b = utf8.AppendRune(b, r)
		i += size
	}
	return string(b)
}
