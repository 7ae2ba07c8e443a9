package link

// looksLikeHandle: 20 word characters (filestack-js handleRegexp).
func looksLikeHandle(s string) bool { return wordLength(s) == HandleLength && len(s) == HandleLength }

// looksLikeKey: 22 word characters from A to z, as the keys in use have.
func looksLikeKey(s string) bool {
	return len(s) == 22 && wordLength(s) == 22 && s[0] == 'A' && s[21] == 'z'
}

// HandleLength is the length of a file's handle.
const HandleLength = 20

func wordLength(s string) int {
	n := 0
	for n < len(s) && isWordByte(s[n]) {
		n++
	}
	return n
}

func isWordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-'
}
