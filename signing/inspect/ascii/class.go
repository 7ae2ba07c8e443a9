package ascii

// class is a set of classes that a byte is in.
type class uint8

const (
	letter class = 1 << iota
	digit
	hexLetter
	line // "_"
	hyphen
	plus
	base64 // what the alphabets of base64 have besides letters, digits, "_", "-" and "+"
	blank
)

// classes are those of each byte: a look-up costs less than the comparisons.
var classes = func() (t [256]class) {
	for c := byte('a'); c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = letter, letter
	}
	for c := byte('a'); c <= 'f'; c++ {
		t[c], t[c-'a'+'A'] = letter|hexLetter, letter|hexLetter
	}
	for c := byte('0'); c <= '9'; c++ {
		t[c] = digit
	}
	t['_'], t['-'], t['+'], t['/'], t['='] = line, hyphen, plus, base64, base64
	t[' '], t['\t'], t['\n'], t['\r'] = blank, blank, blank, blank
	return t
}()

func (set class) has(c byte) bool { return classes[c]&set != 0 }

// StartsName reports whether a name in code may begin with the byte.
func StartsName(c byte) bool { return (letter | line).has(c) || c == '$' || c == '@' }

// IsName reports whether a byte may stand within a name: a letter, a digit or "_".
func IsName(c byte) bool { return (letter | digit | line).has(c) }

// IsBlank reports whether a byte is a space, a tab or part of a line end.
func IsBlank(c byte) bool { return blank.has(c) }

// IsUpperHex reports whether a byte is a hex digit and no small letter.
func IsUpperHex(c byte) bool { return c >= '0' && c <= '9' || c >= 'A' && c <= 'F' }

// IsHex reports whether a byte is a hex digit.
func IsHex(c byte) bool { return (digit | hexLetter).has(c) }

// Unhex is the value of a hex digit, 0 to 15.
func Unhex(c byte) byte {
	switch {
	case c <= '9':
		return c - '0'
	case c <= 'F':
		return c - 'A' + 10
	}
	return c - 'a' + 10
}

// IsAlphanumeric reports whether a byte is a letter or a digit.
func IsAlphanumeric(c byte) bool { return (letter | digit).has(c) }

// IsToken reports whether a byte may stand beside a key or secret that is only part of
// a longer token.
func IsToken(c byte) bool { return (letter | digit | line | hyphen | plus).has(c) }

// IsBase64 reports whether a byte stands in either alphabet of base64, or pads it.
func IsBase64(c byte) bool { return (letter | digit | line | hyphen | plus | base64).has(c) }
