package input

// The most that a terminal sends in one sequence. What is longer was made by a person
// and comes in a paste without brackets; the framework's decoder counts parameters
// without looking at its bound, and rereads an unfinished string at each read.
const (
	// maxParameters is above the longest list there is: terminals name about
	// sixteen attributes of theirs, a key of kitty's protocol has at most eight.
	maxParameters = 24
	// maxControl is the length of a control sequence in bytes.
	maxControl = 128
	// maxString is the length of an operating system command and its kin, in bytes.
	// What is asked for here, a color or a version, has less than a hundred.
	maxString = 1 << 10
)

// Control characters that begin and end sequences, with the eight-bit forms of the
// introducers.
const (
	bell       = 0x07
	cancel     = 0x18
	substitute = 0x1a
	escape     = 0x1b

	deviceString  = 0x90
	startOfString = 0x98
	controlSeq    = 0x9b
	stringEnd     = 0x9c
	systemCommand = 0x9d
	privacy       = 0x9e
	application   = 0x9f
)

// within says what the input is in the middle of.
type within uint8

const (
	ground   within = iota
	escaped         // behind an escape
	control         // the parameters of a control sequence
	device          // those of a device control string
	stringed        // a string that awaits its end
)

// windowReport ends a report of the window's size, which is asked for nowhere: what comes
// is pasted, and would be obeyed.
const windowReport = 't'

// sequence follows the control sequences in the input and drops those that are too
// long. It counts the parameters behind whatever may introduce some, also where
// another sequence is open: who reads behind it need not agree on where one ends.
type sequence struct {
	in         within
	over       bool // it is too long: the rest of it is dropped
	size       int  // bytes
	parameters int
	from       int // where it begins in what this read passes; -1 in an earlier read
	// within says that it began within another one, which goes on behind it for whoever
	// does not see it.
	within bool
	plain  bool // no byte of it but digits and what parts them
}

// pass appends what is passed of a character: its bytes, nothing, or a cancel in
// place of the rest of a sequence of which the beginning has been passed before.
// whole says that the first byte begins a character: a byte above 0x80 could be the
// rest of one that came with an earlier read.
func (s *sequence) pass(to, char []byte, whole bool) []byte {
	c := char[0]
	if len(char) == 1 {
		if in, ok := introduces(c); ok && (whole || in != stringed) {
			*s = sequence{in: in, from: len(to), size: 1, within: s.in != ground, plain: true}
			return append(to, c)
		}
	}
	s.size += len(char)
	wasOver, was, begun := s.over, s.in, *s
	s.follow(c)
	if wasOver {
		if s.in == ground && !ends(was, c) {
			return append(to, char...) // what breaks it off is no part of it
		}
		return to
	}
	switch {
	case was == control && begun.plain && c == windowReport:
		return begun.drop(to)
	case !s.tooLong():
		return append(to, char...)
	}
	s.over = true
	return s.drop(to)
}

// drop takes the sequence back. What of it or around it was passed is cancelled.
func (s *sequence) drop(to []byte) []byte {
	if s.from < 0 {
		return append(to, cancel)
	}
	if s.within {
		return append(to[:s.from], cancel)
	}
	return to[:s.from]
}

// introduces reports whether a byte begins a sequence by itself.
func introduces(c byte) (within, bool) {
	switch c {
	case escape:
		return escaped, true
	case controlSeq:
		return control, true
	case deviceString:
		return device, true
	case startOfString, systemCommand, privacy, application:
		return stringed, true
	}
	return ground, false
}

// follow goes on by the first byte of a character.
func (s *sequence) follow(c byte) {
	switch s.in {
	case escaped:
		if c < ' ' || c > '/' { // those stand between
			s.in = behindEscape(c)
		}
	case control, device:
		switch {
		case c == ';' || c == ':':
			s.parameters++
		case c >= ' ' && c <= '?':
			s.plain = s.plain && c >= '0' && c <= '9'
		case s.in == device && c >= '@' && c <= '~':
			s.in = stringed
		default:
			s.leave()
		}
	case stringed:
		if ends(stringed, c) {
			s.leave()
		}
	}
	if s.in == ground {
		s.leave()
	}
}

// behindEscape is what an escape and a byte begin.
func behindEscape(c byte) within {
	switch c {
	case '[':
		return control
	case 'P':
		return device
	case ']', '_', '^', 'X':
		return stringed
	}
	return ground
}

// ends reports whether a byte is the last of what it stands in.
func ends(in within, c byte) bool {
	if in == stringed {
		return c == bell || c == stringEnd || c == cancel || c == substitute
	}
	return c >= '@' && c <= '~'
}

func (s *sequence) leave() { *s = sequence{from: s.from} }

// tooLong reports whether no terminal sends that much.
func (s *sequence) tooLong() bool {
	switch s.in {
	case control, device:
		return s.parameters >= maxParameters || s.size > maxControl
	case stringed:
		return s.size > maxString
	}
	return false
}

// nextRead tells that what was passed before is out of reach.
func (s *sequence) nextRead() { s.from = -1 }

// rest tells that nothing has come for a while: what is typed now is no part of a
// string that has not ended, nor of what is being dropped. Parameters go on being
// counted.
func (s *sequence) rest() {
	if s.over || s.in == stringed {
		s.leave()
	}
}
