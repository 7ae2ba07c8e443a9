package link

import "strings"

// fits reports whether an option's value has a shape of the table of tasks. A list in
// brackets has it where each of its elements does.
func fits(shape, value string) bool {
	if shape == "text" {
		return true
	}
	value = Unquote(value)
	if list, ok := strings.CutPrefix(value, "["); ok {
		list = strings.Trim(strings.TrimSuffix(list, "]"), "[]")
		for one := range strings.SplitSeq(list, ",") {
			if !fitsOne(shape, strings.Trim(one, "[] ")) {
				return false
			}
		}
		return true
	}
	return fitsOne(shape, value)
}

func fitsOne(shape, value string) bool {
	for rest := shape; rest != ""; {
		var one string
		one, rest, _ = strings.Cut(rest, "|")
		switch one {
		case "num":
			if isAmount(value) {
				return true
			}
		case "bool":
			if strings.EqualFold(value, "true") || strings.EqualFold(value, "false") { // Python writes True
				return true
			}
		case "color":
			if isColor(value) {
				return true
			}
		case "uuid":
			if isUUID(value) {
				return true
			}
		case "place":
			switch value {
			case "top", "middle", "bottom", "left", "center", "right", "faces":
				return true
			}
		default:
			if value == one {
				return true
			}
		}
	}
	return false
}

// isAmount: digits, with a sign, a fraction or an exponent as programs write them.
func isAmount(s string) bool {
	s = strings.TrimPrefix(s, "-")
	whole, fraction, has := strings.Cut(s, ".")
	return whole != "" && isDigits(whole) && (!has || fraction != "" && isDigits(fraction))
}

// isColor: three, six or eight hex digits, or a name such as aliceblue or gray45.
func isColor(s string) bool {
	hex, name := s != "", s != ""
	for i := 0; i < len(s); i++ {
		c := s[i]
		digit := c >= '0' && c <= '9'
		hex = hex && (digit || c|0x20 >= 'a' && c|0x20 <= 'f')
		name = name && (c >= 'a' && c <= 'z' || digit && i > 2)
	}
	return hex && (len(s) == 3 || len(s) == 6 || len(s) == 8) || name
}

// isUUID: 32 hex digits in groups, 8-4-4-4-12.
func isUUID(s string) bool {
	const length = 36
	for i := 0; i < len(s); i++ {
		if line := i == 8 || i == 13 || i == 18 || i == 23; line != (s[i] == '-') || !line && !isHex(s[i]) {
			return false
		}
	}
	return len(s) == length
}
