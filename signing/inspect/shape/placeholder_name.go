package shape

import "strings"

// IsPlaceholderName tells <your-policy> from <strong>.
func IsPlaceholderName(name string) bool {
	lower := strings.ToLower(name)
	if IsRedactedWord(lower) {
		return true
	}
	for _, word := range [...]string{"policy", "signature", "handle", "key", "your", "file", "secret", "id", "url", "source", "task"} {
		if strings.Contains(lower, word) {
			return true
		}
	}
	return false
}
