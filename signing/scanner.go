package signing

import "strings"

// maxDepth bounds the nesting of what is read: a hostile text must not exhaust the
// stack.
const maxDepth = 64

// scanner walks over a JSON text (RFC 8259). A method that fails leaves pos at the
// place.
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

// object reads from the opening brace to the closing one. It hands each field to
// found, which may be nil.
func (s *scanner) object(found func(Field)) error {
	return s.list('}', "expected a comma or a closing brace", func() error {
		field, err := s.field()
		if err == nil && found != nil {
			found(field)
		}
		return err
	})
}

// array reads from the opening bracket to the closing one. It hands each element
// to found, which may be nil.
func (s *scanner) array(found func(Value)) error {
	return s.list(']', "expected a comma or a closing bracket", func() error {
		element, err := s.value()
		if err == nil && found != nil {
			found(element)
		}
		return err
	})
}

// list reads what objects and arrays have in common: an opening character, items
// between commas, the closing character.
func (s *scanner) list(closing byte, expected string, item func() error) error {
	if s.depth++; s.depth > maxDepth {
		return s.fail("nested too deeply")
	}
	s.pos++
	for first := true; ; first = false {
		s.blanks()
		if first && s.at(closing) {
			break
		}
		if err := item(); err != nil {
			return err
		}
		s.blanks()
		if s.at(closing) {
			break
		}
		if !s.at(',') {
			return s.fail(expected)
		}
		s.pos++
	}
	s.pos++
	s.depth--
	return nil
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
		return Object, s.object(nil)
	case c == '[':
		return Array, s.array(nil)
	case isDigit(c), c == '-' && !strings.HasPrefix(s.text[s.pos:], "-I"):
		return Number, s.number()
	}
	return s.word()
}

// words are the values without quotes that are no numbers.
var words = [...]struct {
	text string
	kind Kind
}{
	{"true", Bool},
	{"false", Bool},
	{"null", Null},
	{"NaN", NonFinite},
	{"Infinity", NonFinite},
	{"-Infinity", NonFinite},
}

// word reads one of the words. One that the end of the text cuts short leaves pos
// at the end, so that it counts as truncated.
func (s *scanner) word() (Kind, error) {
	rest := s.text[s.pos:]
	for _, w := range words {
		if strings.HasPrefix(rest, w.text) {
			s.pos += len(w.text)
			return w.kind, nil
		}
		if strings.HasPrefix(w.text, rest) {
			s.pos = len(s.text)
		}
	}
	return 0, s.fail("expected a value")
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
	for s.pos < len(s.text) && isDigit(s.text[s.pos]) {
		s.pos++
	}
	return s.pos > start
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

func (s *scanner) fail(detail string) error {
	if s.pos >= len(s.text) {
		detail = ended
	}
	return &PlaceError{Reason: ErrNotJSON, Offset: s.pos, Detail: detail}
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isHex(c byte) bool {
	return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}
