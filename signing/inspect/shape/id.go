package shape

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// IsAPIKey reports whether a text has the shape of Filestack's API keys: 22
// letters, digits, - and _, the first an A, the last a z as in every newer one. Handles
// have 20 characters.
func IsAPIKey(s string) bool {
	if len(s) != KeyLength || s[0] != 'A' {
		return false
	}
	for i := 0; i < len(s); i++ {
		if !ascii.IsName(s[i]) && s[i] != '-' {
			return false
		}
	}
	return true
}

// MayBeHandle reports whether a text may be a file's handle, and no stand-in for one
// ("<handle>", "YOUR_HANDLE").
func MayBeHandle(s string) bool {
	if s == "" {
		return false
	}
	for i := 0; i < len(s); i++ {
		if !ascii.IsAlphanumeric(s[i]) && s[i] != '-' && s[i] != '_' {
			return false
		}
	}
	return len(s) >= HandleLength || !standsForHandle(s)
}

func standsForHandle(s string) bool {
	switch strings.Map(PlainLetter, s) {
	case "handle", "filehandle", "yourhandle", "yourfilehandle", "myhandle", "fileid", "filelinkhandle":
		return true
	}
	return false
}

// FileOf is a handle without the extension that a URL may carry behind it
// (HANDLE+name.jpg, HANDLE.jpg).
func FileOf(handle string) string {
	if i := strings.IndexAny(handle, "+."); i > 0 {
		return handle[:i]
	}
	return handle
}

// The lengths of Filestack's API keys and handles.
const (
	KeyLength    = 22
	HandleLength = 20
)

// IsHandle reports whether s has the shape of a file's handle.
func IsHandle(s string) bool {
	if len(s) != HandleLength {
		return false
	}
	for i := 0; i < len(s); i++ {
		if !ascii.IsName(s[i]) && s[i] != '-' {
			return false
		}
	}
	return true
}
