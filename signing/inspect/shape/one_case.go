package shape

// OneCase reports whether all letters of an encoded text are capitals ("capitals") or small
// ones ("small"), as something on its way made them: base64 has both. It is empty where both
// are there, and where there are too few letters to tell.
func OneCase(s string) string {
	const few = 16 // of both kinds so many are the same once in 30,000 texts
	var capitals, small int
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			capitals++
		case c >= 'a' && c <= 'z':
			small++
		}
	}
	switch {
	case small == 0 && capitals >= few:
		return "capitals"
	case capitals == 0 && small >= few:
		return "small"
	}
	return ""
}
