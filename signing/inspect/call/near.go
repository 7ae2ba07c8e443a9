package call

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/shape"
)

// NearestKey is the API key that stands nearest: 22 letters and digits, from A to z.
func NearestKey(before, after string) string {
	back := ascii.Before(before, len(before), 800)
	best, distance := "", len(back)+len(after)+1
	for i := nextKeyStart(back, 0); i >= 0; i = nextKeyStart(back, i+1) {
		if key := KeyAt(back, i); key != "" && len(back)-i < distance {
			best, distance = key, len(back)-i
		}
	}
	for i := nextKeyStart(after, 0); i >= 0 && i < distance; i = nextKeyStart(after, i+1) {
		if key := KeyAt(after, i); key != "" {
			return key
		}
	}
	return best
}

// nextKeyStart is where an API key may begin next, -1 for nowhere.
func nextKeyStart(s string, from int) int {
	if i := strings.IndexByte(s[from:], 'A'); i >= 0 {
		return from + i
	}
	return -1
}

// KeyAt is the API key that begins at a place, empty without one.
func KeyAt(s string, i int) string {
	if s[i] != 'A' || len(s)-i < shape.KeyLength || s[i+shape.KeyLength-1] != 'z' || i > 0 && ascii.IsToken(s[i-1]) {
		return ""
	}
	for k := i; k < i+shape.KeyLength; k++ {
		if !ascii.IsName(s[k]) && s[k] != '-' {
			return ""
		}
	}
	if i+shape.KeyLength < len(s) && ascii.IsToken(s[i+shape.KeyLength]) {
		return ""
	}
	return s[i : i+shape.KeyLength]
}

// NearHandle is the value that the text calls handle, nearest before the pair or
// just behind it.
func NearHandle(before, after string) string {
	back := ascii.Before(before, len(before), 300)
	for end := len(back); ; {
		i := strings.LastIndex(back[:end], "andle")
		if i < 0 {
			break
		}
		if h := handleAt(back[i+len("andle"):]); h != "" {
			return h
		}
		end = i
	}
	after = ascii.After(after, 0, 160)
	if i := strings.Index(after, "andle"); i >= 0 {
		return handleAt(after[i+len("andle"):])
	}
	return ""
}

// handleAt reads ": 'KW9E…'" behind the name.
func handleAt(s string) string {
	i := 0
	for i < len(s) && i < 8 && strings.IndexByte("\"' :=(>,}`", s[i]) >= 0 {
		i++
	}
	if i == 0 || len(s)-i < shape.HandleLength {
		return ""
	}
	end := i
	for end < len(s) && ascii.IsToken(s[end]) && s[end] != '+' {
		end++
	}
	if end-i != shape.HandleLength {
		return ""
	}
	return s[i:end]
}
