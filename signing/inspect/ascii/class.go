package ascii

// StartsName reports whether a name in code may begin with the byte.
func StartsName(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$' || c == '@'
}

// IsName reports whether a byte may stand within a name: a letter, a digit or "_".
func IsName(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_'
}

// IsBlank reports whether a byte is a space, a tab or part of a line end.
func IsBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// IsUpperHex reports whether a byte is a hex digit and no small letter.
func IsUpperHex(c byte) bool { return c >= '0' && c <= '9' || c >= 'A' && c <= 'F' }

// IsHex reports whether a byte is a hex digit.
func IsHex(c byte) bool { return IsUpperHex(c) || c >= 'a' && c <= 'f' }

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
func IsAlphanumeric(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// IsToken reports whether a byte may stand beside a key or secret that is only part of
// a longer token.
func IsToken(c byte) bool { return IsName(c) || c == '-' || c == '+' }

// IsBase64 reports whether a byte stands in either alphabet of base64, or pads it.
func IsBase64(c byte) bool {
	return IsName(c) || c == '-' || c == '+' || c == '/' || c == '='
}
